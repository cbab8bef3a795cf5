import MathNotation
import Reporting

/// Brackets, tables and fractions.
extension ExpressionReader {
  func fenced(_ open: String, _ inner: Math, _ close: String, _ node: Math) throws(Fault) -> Expression {
    if open == "‖", close == "‖" { return Expression(.norm(try read(inner)), range: node.range) }
    guard ["(", "["].contains(open) else { throw unreadable(node) }
    if case .grid(let grid) = inner.form, grid.kind == .matrix { return try matrix(grid, node) }
    return Expression(.group(try read(inner)), range: node.range)
  }

  func matrix(_ grid: Math.Grid, _ node: Math) throws(Fault) -> Expression {
    var rows: [[Expression]] = []
    for row in grid.rows {
      var cells: [Expression] = []
      for cell in row { cells.append(try read(cell.withoutDanglingOperator(names))) }
      rows.append(cells)
    }
    return Expression(.grid(rows), range: node.range)
  }

  func fraction(_ top: Math, _ bottom: Math, _ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression {
    var below = Cursor(bottom)
    guard below.isDifferential else {
      return Expression(.quotient(try read(top), try read(bottom)), range: node.range)
    }
    below.advance()
    let variable = try atom(&below)
    if let rest = below.next { throw unreadable(rest) }
    guard case .quantity(let quantity) = variable.form else {
      throw Fault(.error, .derivativeByNoQuantity, at: place(bottom))
    }
    var above = Cursor(top)
    guard above.isDifferential else { throw Fault(.error, .derivativeWithoutNumerator, at: place(top)) }
    above.advance()
    if above.next == nil {
      let numerator = try product(&cursor)
      return Expression(.derivative(of: Expression(.operand(numerator)), by: quantity), range: node.range)
    }
    let numerator = try product(&above)
    if let rest = above.next { throw unreadable(rest) }
    return Expression(.derivative(of: numerator, by: quantity), range: node.range)
  }
}
