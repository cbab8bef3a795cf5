import MathNotation
import Reporting

/// Derivatives written as marks on a letter: C'(w), and \bar{w} for what the cost gains by w.
extension ExpressionReader {
  /// ∂C/∂w for C'(w), where C is no function but a name; nil for anything else.
  func lagrange(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard names.isOwn, case .scripts(let base, var scripts) = node.form, scripts.primes == 1, function(node) == nil,
      let next = cursor.next, case .fence("(", let inner, ")") = next.form
    else { return nil }
    scripts.primes = 0
    let isBare = scripts.sub == nil && scripts.sup == nil
    var name = Cursor(isBare ? base : Math(.scripts(base, scripts), range: node.range))
    let numerator = try atom(&name)
    guard numerator.plainQuantity != nil, let by = DerivativeVariable(try read(inner)) else { return nil }
    cursor.advance()
    return by.derivative(of: numerator, printed: [node, next], range: join(node, next))
  }

  /// ∂C/∂q for a quantity q with a bar above it, where the notation has no name with a bar; nil for anything else.
  func signal(_ node: Math) throws(Fault) -> Expression? {
    guard names.notation.isSpeltLoosely, !names.isOwn, case .accent(.bar, let inner) = node.form,
      !names.notation.symbols.contains(where: { $0.pattern.base.isAccented(.bar) }),
      let cost = names.notation.symbols.first(where: { $0.template.kind == .cost && $0.template.sample == nil })
    else { return nil }
    var name = Cursor(inner)
    guard let variable = try? atom(&name), name.next == nil, let quantity = variable.aliasedQuantity else { return nil }
    // The cost gains by itself what it gains.
    if quantity.kind == .cost {
      return Expression(.alias(LaTeXWriter.write(node), Expression(.number("1"))), range: node.range)
    }
    guard let by = DerivativeVariable(variable), !quantity.kind.isNumber, quantity.kind != .target else { return nil }
    let derivative = by.derivative(of: .quantity(Quantity(cost.template.kind)), printed: [node], range: nil)
    return Expression(.alias(LaTeXWriter.write(node), derivative), range: node.range)
  }
}

extension Math {
  fileprivate func isAccented(_ accent: Accent) -> Bool {
    if case .accent(accent, _) = form { true } else { false }
  }
}
