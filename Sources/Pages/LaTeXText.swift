import Reporting

/// Text in LaTeX: nothing in it can become a command.
enum LaTeXText {
  /// Words of a line.
  static func escaped(_ text: String) -> String { text.onOneSafeLine.unicodeScalars.map(escaped).joined() }

  /// A line in which every space counts.
  static func typewriter(_ line: String) -> String {
    escaped(line).replacing("--", with: "-{}-").replacing(" ", with: "~")
  }

  /// Whether a text needs a font for Chinese, Japanese or Korean.
  static func needsEastAsianFont(_ text: String) -> Bool {
    text.unicodeScalars.contains { isEastAsian($0) }
  }

  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    if let command = commands[scalar] { return command }
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0x17F: return String(scalar)
    case 0x2080...0x2089: return "\\textsubscript{\(scalar.value - 0x2080)}"
    case 0x2070, 0x2074...0x2079: return "\\textsuperscript{\(scalar.value - 0x2070)}"
    case _ where isEastAsian(scalar): return String(scalar)
    default: return "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
    }
  }

  /// Characters that LaTeX reads as commands, and signs that its text fonts lack.
  private static let commands: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "_": "\\_", "%": "\\%",
      "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}", ">": "\\textgreater{}",
      "|": "\\textbar{}", "\"": "\\textquotedbl{}", "`": "\\textasciigrave{}", "'": "'", "\u{A0}": "~",
      "–": "--", "—": "---", "‘": "`", "’": "'", "“": "``", "”": "''", "…": "\\ldots{}", "•": "\\textbullet{}",
      "−": "\\ensuremath{-}", "·": "\\ensuremath{\\cdot}", "²": "\\textsuperscript{2}", "³": "\\textsuperscript{3}",
      "¹": "\\textsuperscript{1}", "µ": "\\ensuremath{\\mu}", "ŉ": "'n",
      "─": "-", "│": "\\textbar{}", "═": "=", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
      "┴": "+", "┼": "+",
    ]
    for (sign, command) in mathSigns { table[sign] = "\\ensuremath{\(command)}" }
    for (letter, name) in zip("αβγδεζηθικλμνξπρστυφχψω".unicodeScalars, greek) {
      table[letter] = "\\ensuremath{\\\(name)}"
    }
    for (letter, name) in zip("ΓΔΘΛΞΠΣΦΨΩ".unicodeScalars, capitals) { table[letter] = "\\ensuremath{\\\(name)}" }
    return table
  }()

  private static let mathSigns: [(Unicode.Scalar, String)] = [
    ("→", "\\to"), ("←", "\\leftarrow"), ("⇒", "\\Rightarrow"), ("↔", "\\leftrightarrow"), ("↦", "\\mapsto"),
    ("≤", "\\le"), ("≥", "\\ge"), ("≠", "\\ne"), ("≈", "\\approx"), ("×", "\\times"), ("÷", "\\div"), ("±", "\\pm"),
    ("∂", "\\partial"), ("∇", "\\nabla"), ("∑", "\\sum"), ("Σ", "\\Sigma"), ("∏", "\\prod"), ("√", "\\surd"),
    ("∞", "\\infty"), ("∈", "\\in"), ("⊙", "\\odot"), ("∘", "\\circ"), ("∗", "\\ast"), ("′", "'"), ("″", "''"),
    ("ᵀ", "^{T}"), ("⁻", "^{-}"), ("ⁿ", "^{n}"), ("ᶻ", "{}^{z}"), ("½", "\\tfrac12"), ("ℝ", "\\mathbb{R}"),
    ("✓", "\\checkmark"),
    ("¬", "\\lnot"), ("‖", "\\Vert"), ("⋅", "\\cdot"),
  ]
  private static let greek = [
    "alpha", "beta", "gamma", "delta", "varepsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
    "xi", "pi", "rho", "sigma", "tau", "upsilon", "varphi", "chi", "psi", "omega",
  ]
  private static let capitals = [
    "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega",
  ]
}
