import Reporting

/// Commands of plain TeX and boxes, which stand otherwise than those of LaTeX.
extension LaTeXParser {
  /// `{a \over b}`: all that stands before it in the cell is above the line, all that stands behind it below.
  mutating func infixFraction(_ range: Range<Int>, into line: inout Line) {
    let top = Self.row(line.nodes, from: range.lowerBound)
    guard enter(at: range) else { return }
    defer { leave() }
    let bottom = self.line(until: .end)
    line = Line()
    let start = top.range?.lowerBound ?? range.lowerBound
    line.nodes.append(
      Math(.fraction(top, bottom), range: min(start, range.lowerBound)..<max(range.upperBound, lastEnd)))
  }

  /// `\matrix{a & b \cr c & d}`
  mutating func table(
    _ kind: Math.Grid.Kind, _ open: String, _ close: String, _ range: Range<Int>, into line: inout Line
  ) {
    guard peek?.kind == .open, let inner = group() else { return }
    let whole = range.lowerBound..<lastEnd
    var rows = [[inner]]
    if case .grid(let grid) = inner.form { rows = grid.rows }
    let table = kind == .aligned ? inner : Math(.grid(Math.Grid(kind, rows)), range: whole)
    add(open.isEmpty ? table : Math(.fence(open, table, close), range: whole), to: &line)
  }

  /// What stands in a box: words where dollar signs mark the mathematics in it, else mathematics.
  mutating func box(_ name: String, _ range: Range<Int>) -> [Math] {
    let start = position
    let hasDollars = rawArgument().map { source($0).contains("$") } ?? false
    position = start
    if hasDollars { return text(of: name, range) }
    return argument(of: "\\\(name)", at: range).map(\.nodes) ?? []
  }

  /// What stands in square brackets here.
  mutating func option() -> Range<Int>? {
    guard peek?.kind == .character("[") else { return nil }
    let start = position
    while let token = peek, position - start < 40 {
      advance()
      if token.kind == .character("]") { return tokens[start].range.upperBound..<token.range.lowerBound }
    }
    position = start
    return nil
  }

  /// `\colon=` is one sign.
  mutating func colonEquals(_ node: Math) -> Math {
    guard node.form == .sign(":"), let next = peek, next.kind == .character("=") else { return node }
    advance()
    return Math(.sign(":="), range: node.range.map { $0.lowerBound..<next.range.upperBound })
  }
}
