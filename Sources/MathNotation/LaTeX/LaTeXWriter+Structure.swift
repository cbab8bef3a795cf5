/// Rows, scripts, fences and tables.
extension LaTeXWriter {
  /// Nodes side by side, with spaces where a reader of the source expects them and where commands need them.
  static func row(_ nodes: [Math], continues: Bool = false, isTight: Bool = false) -> String {
    let atoms = Atom.all(of: nodes, continues: continues)
    let bars = nodes.count { $0.isSign("|") }
    var latex = ""
    var last = ""
    for (index, node) in nodes.enumerated() {
      let piece = node.isSign("|") && bars == 1 ? "|" : node.isEmpty ? "{}" : writeItem(node, isTight)
      if index > 0, spaced(atoms[index - 1], atoms[index], last, piece, isTight) { latex += " " }
      latex += piece
      last = piece
    }
    return latex
  }

  /// A row inside a row keeps its braces.
  private static func writeItem(_ node: Math, _ isTight: Bool) -> String {
    if case .row = node.form { "{\(write(node, isTight: isTight))}" } else { write(node, isTight: isTight) }
  }

  private static func spaced(_ left: Atom, _ right: Atom, _ before: String, _ after: String, _ isTight: Bool) -> Bool {
    if !isTight, left.isOperator || right.isOperator || left == .punctuation || left == .ellipsis { return true }
    if let last = before.utf8.last, let first = after.utf8.first {
      if isLetter(first), endsWithCommand(before) { return true }
      if isDigit(last), isDigit(first) || first == UInt8(ascii: ".") { return true }
      if last == UInt8(ascii: "."), isDigit(first) { return true }
    }
    if isTight { return left == .relation && right == .relation || isSign(before, after) }
    switch (left, right) {
    case (_, .punctuation), (.prefix, _), (.tight, _), (_, .tight), (.delimiter, _), (_, .delimiter): return false
    case (.fence, _): return true
    case (_, .fence): return false
    case (.function, _), (_, .function), (.big, _), (_, .big), (_, .text), (.text, _), (.space, _), (_, .space):
      return true
    default:
      let isNumber = after.utf8.first.map(isDigit) == true
      return isNumber || before.utf8.count > 1 && before.utf8.first.map(isDigit) == false || after.hasPrefix("\\")
    }
  }

  /// Whether two signs would be read as one, as `+` and `=` are.
  private static func isSign(_ before: String, _ after: String) -> Bool {
    after.hasPrefix("=") && before.utf8.last.map { "+-*/:".utf8.contains($0) } == true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isLetter && byte < 0x80 }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Whether the text ends with a command made of letters.
  private static func endsWithCommand(_ latex: String) -> Bool {
    var rest = latex.utf8[...]
    var letters = 0
    while let last = rest.last, isLetter(last) {
      rest.removeLast()
      letters += 1
    }
    return letters > 0 && rest.last == UInt8(ascii: "\\")
  }

  /// Braces around an argument, left out for one letter or digit.
  static func argument(_ math: Math, after separator: String = "") -> String {
    switch math.form {
    case .symbol(let name, .italic) where name.count == 1 && name.allSatisfy(isPlain): separator + name
    case .number(let literal) where literal.count == 1: separator + literal
    default: "{\(write(math, isTight: true))}"
    }
  }

  static func scripts(_ base: Math, _ scripts: Math.Scripts, isTight: Bool) -> String {
    let takesLimits = LaTeXParser.takesLimits(base)
    var latex: String
    switch base.form {
    case .row([]): latex = "{}"
    case .row, .fraction, .scripts, .space, .marked: latex = "{\(write(base))}"
    default: latex = write(base, isTight: isTight)
    }
    if scripts.limits, !takesLimits {
      if let sub = scripts.sub { latex = "\\underset{\(write(sub))}{\(latex)}" }
      if let sup = scripts.sup { latex = "\\overset{\(write(sup))}{\(latex)}" }
      return latex + String(repeating: "'", count: scripts.primes)
    }
    if takesLimits, !scripts.limits { latex += "\\nolimits" }
    if let sub = scripts.sub { latex += "_" + argument(sub) }
    latex += String(repeating: "'", count: scripts.primes)
    if let sup = scripts.sup { latex += "^" + argument(sup) }
    return latex
  }

  static func fence(_ open: String, _ inner: Math, _ close: String, isTight: Bool) -> String {
    if case .grid(let grid) = inner.form, grid.kind == .matrix,
      let name = LaTeXEnvironment.matrices.first(where: { $0.1 == open && $0.2 == close && !open.isEmpty })?.0
    {
      return environment(name, grid)
    }
    let paired = LaTeXCommand.pairs.contains { $0 == (open, close) }
    let left = LaTeXCommand.delimiters[open] ?? open
    let right = LaTeXCommand.delimiters[close] ?? close
    let content = write(inner, isTight: isTight)
    if inner.isTall || !paired { return "\\left\(left) \(content) \\right\(right)" }
    if open == "|" { return "\\lvert \(content) \\rvert" }
    if open == "‖" { return "\\lVert \(content) \\rVert" }
    let isWord = left.utf8.count > 2
    return isWord ? "\(left) \(content) \(right)" : "\(left)\(content)\(right)"
  }

  static func grid(_ grid: Math.Grid) -> String {
    switch grid.kind {
    case .matrix: environment("matrix", grid)
    case .aligned: environment(grid.rows.contains { $0.count > 1 } ? "aligned" : "gathered", grid)
    case .cases: environment("cases", grid)
    }
  }

  private static func environment(_ name: String, _ grid: Math.Grid) -> String {
    let separator = grid.kind == .aligned ? " &" : " & "
    let rows = grid.rows.map { cells in
      let written = cells.enumerated().map { row($1.nodes, continues: grid.kind == .aligned && $0 % 2 == 1) }
      // Cells are set like running text, in which a fraction shrinks; \dfrac keeps its digits readable.
      let line = written.joined(separator: separator).split(separator: "\\frac", omittingEmptySubsequences: false)
        .joined(separator: grid.kind == .matrix ? "\\dfrac" : "\\frac")
      return line.hasPrefix(" ") ? String(line.dropFirst()) : line
    }
    let isTall = grid.kind != .aligned && grid.rows.contains { $0.contains(where: \.isTall) }
    let guarded = rows.enumerated().map { index, row in
      index > 0 && (row.hasPrefix("[") || row.hasPrefix("*")) ? "{}" + row : row
    }
    return "\\begin{\(name)} \(guarded.joined(separator: isTall ? " \\\\[10pt] " : " \\\\ ")) \\end{\(name)}"
  }
}
