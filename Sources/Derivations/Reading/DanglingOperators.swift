import MathNotation
import Reporting

extension Math {
  /// Signs of sums and products with nothing behind them, as a `*` at the end of a matrix row: what stands before them
  /// is read, and each gives a warning.
  func danglingOperators(_ names: Names) -> [Diagnostic] {
    var found = children.flatMap { $0.danglingOperators(names) }
    let isRow = if case .row = form { true } else { false }
    if isRow, let last = nodes.last, case .sign(let sign) = last.form, names.notation.products[sign] != nil {
      found.append(Diagnostic(.warning, .danglingOperator(sign), at: last.range ?? 0..<0))
    }
    return found
  }
}
