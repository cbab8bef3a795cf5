import MathNotation
import Reporting

/// The chain rule as an operator of two derivatives: prod(∂J/∂o, ∂o/∂W).
extension ExpressionReader {
  /// Σ over the units of o of ∂J/∂o ∂o/∂W, in the shape of W; a number times a derivative is their product. Nil for
  /// anything else than `prod`.
  func chain(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard node.form == .text("prod") || node.form == .symbol("prod", .roman), let next = cursor.next,
      case .fence("(", let inner, ")") = next.form
    else { return nil }
    let parts = inner.nodes.split { $0.form == .sign(",") }
    guard parts.count == 2 else { throw unreadable(next) }
    let outer = try read(.joined(Array(parts[0])))
    let last = try read(.joined(Array(parts[1])))
    cursor.advance()
    let name = LaTeXWriter.write(.row([node, next]))
    let range = join(node, next)
    if outer.isNumeric { return Expression(.alias(name, .product(outer, last)), range: range) }
    guard case .derivative(let numerator, var middle) = outer.form,
      case .derivative(let link, let variable) = last.form,
      link.plainQuantity == middle, !middle.isSingle, middle.kind != .weight, let layer = middle.layer
    else { throw unreadable(next) }
    let count = Expression.quantity(Quantity(.units, layer: layer))
    let one = Expression(.number("1"))
    let lastUnit = Expression(
      .sum([Expression.Term(isNegative: false, value: count), Expression.Term(isNegative: true, value: one)]))
    middle.unit = Index(variable: Expression.Bound.counter, offset: 0)
    let term = Expression.product(
      Expression(.derivative(of: numerator, by: middle)), Expression(.derivative(of: .quantity(middle), by: variable)))
    let bound = Expression.Bound(variable: Expression.Bound.counter, from: 0, to: lastUnit, isPrinted: true)
    return Expression(.alias(name, Expression(.total(bound, term))), range: range)
  }
}

extension Expression {
  /// Two factors side by side.
  fileprivate static func product(_ left: Expression, _ right: Expression) -> Expression {
    let factors = [left, right].map { Factor(sign: "", meaning: .any, value: $0) }
    return Expression(.product(factors))
  }
}
