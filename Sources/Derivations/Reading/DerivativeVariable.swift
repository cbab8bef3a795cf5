import MathNotation

/// What something is derived by: a quantity, or a name for a threshold or for an input without it.
struct DerivativeVariable {
  /// The quantity that changes.
  let quantity: Quantity
  /// Whether the quantity falls as the name grows: a threshold is −b.
  private let isOpposite: Bool
  /// Whether the name says something else than the quantity.
  private let isNamed: Bool

  /// Nil for anything else. A name for z − b changes with z; b stays.
  init?(_ variable: Expression) {
    if let plain = variable.aliasedQuantity {
      (quantity, isOpposite, isNamed) = (plain, false, false)
      return
    }
    guard case .alias(_, let meaning) = variable.form, case .sum(let terms) = meaning.bare.form,
      let first = terms[0].value.plainQuantity, let last = terms[terms.count - 1].value.plainQuantity,
      terms[terms.count - 1].isNegative, last.kind == .bias
    else { return nil }
    switch terms.count {
    case 1: break
    case 2 where !terms[0].isNegative && first.kind == .preActivation && first.isBeside(last): break
    default: return nil
    }
    (quantity, isOpposite, isNamed) = (first, terms.count == 1, true)
  }

  /// The derivative by it, which is printed as nodes of the page.
  func derivative(of numerator: Expression, printed: [Math], range: Range<Int>?) -> Expression {
    let plain = Expression(.derivative(of: numerator, by: quantity), range: range)
    guard isNamed else { return plain }
    return Expression(.alias(LaTeXWriter.write(.joined(printed)), isOpposite ? .negative(plain) : plain), range: range)
  }
}

extension Quantity {
  /// Whether it is of the same unit of the same layer.
  fileprivate func isBeside(_ other: Quantity) -> Bool { layer == other.layer && unit == other.unit }
}
