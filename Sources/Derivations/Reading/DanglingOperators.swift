import MathNotation
import Reporting

extension Math {
  /// Signs of products with nothing behind them at the end of an entry of a matrix; each gives a warning.
  func danglingOperators(_ names: Names) -> [Diagnostic] {
    var found = children.flatMap { $0.danglingOperators(names) }
    if case .grid(let grid) = form, grid.kind == .matrix {
      found += grid.rows.joined().compactMap { $0.danglingOperator(names) }
    }
    return found
  }

  /// An entry of a matrix without the sign at its end, which has lost its right side: what stands before it is meant.
  func withoutDanglingOperator(_ names: Names) -> Math {
    danglingOperator(names) == nil ? self : Math(.row(nodes.dropLast()), range: range)
  }

  private func danglingOperator(_ names: Names) -> Diagnostic? {
    guard nodes.count > 1, let last = nodes.last, case .sign(let sign) = last.form, names.notation.products[sign] != nil
    else { return nil }
    return Diagnostic(.warning, .danglingOperator(sign), at: last.range ?? 0..<0)
  }
}
