import MathNotation
import Reporting

/// Derivatives that name what they are by below their sign: ∇_{W^{(l)}} J, ∂_{z_j} J.
extension ExpressionReader {
  /// ∂A/∂B for ∇_B A, a column or a matrix in the shape of B, and for ∂_B A; nil for anything else.
  func gradient(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard case .scripts(let base, let scripts) = node.form, case .symbol(let sign, _) = base.form,
      sign == "∇" || sign == "∂", let sub = scripts.sub, scripts.sup == nil, scripts.primes == 0
    else { return nil }
    var below = Cursor(sub)
    let variable = try atom(&below)
    if let rest = below.next { throw unreadable(rest) }
    guard let by = DerivativeVariable(variable) else {
      throw Fault(.error, .derivativeByNoQuantity, at: place(sub))
    }
    let before = cursor
    let numerator = try atom(&cursor)
    let printed = [node] + cursor.passed(since: before)
    let derivative = by.derivative(of: numerator, printed: printed, range: nil)
    return Expression(
      .alias(LaTeXWriter.write(.joined(printed)), derivative), range: join(node, printed[printed.count - 1]))
  }
}
