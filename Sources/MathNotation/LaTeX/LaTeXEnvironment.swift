/// What each environment of LaTeX is, used in both directions.
struct LaTeXEnvironment {
  /// What its rows and columns are for; nil where it only displays.
  let kind: Math.Grid.Kind?
  /// The delimiters around it.
  var fence: (open: String, close: String)?
  /// The number of arguments in braces that are dropped.
  var arguments = 0

  /// The environments by name, without a star at the end.
  static let all: [String: LaTeXEnvironment] = {
    var all: [String: LaTeXEnvironment] = [:]
    for (name, open, close) in matrices {
      all[name] = LaTeXEnvironment(kind: .matrix, fence: open.isEmpty ? nil : (open, close))
    }
    for name in ["aligned", "align", "split", "gathered", "gather", "eqnarray", "flalign", "multline", "dmath"] {
      all[name] = LaTeXEnvironment(kind: .aligned)
    }
    for name in ["alignat", "alignedat", "IEEEeqnarray", "IEEEeqnarraybox"] {
      all[name] = LaTeXEnvironment(kind: .aligned, arguments: 1)
    }
    all["array"] = LaTeXEnvironment(kind: .matrix, arguments: 1)
    all["subarray"] = LaTeXEnvironment(kind: .aligned, arguments: 1)
    for name in ["cases", "dcases", "rcases"] { all[name] = LaTeXEnvironment(kind: .cases) }
    for name in ["equation", "displaymath", "math"] { all[name] = LaTeXEnvironment(kind: nil) }
    return all
  }()

  /// The matrices with their delimiters; the first row without any is the canonical one.
  static let matrices = [
    ("matrix", "", ""), ("smallmatrix", "", ""), ("pmatrix", "(", ")"), ("bmatrix", "[", "]"), ("vmatrix", "|", "|"),
    ("Bmatrix", "{", "}"), ("Vmatrix", "‖", "‖"),
  ]
}
