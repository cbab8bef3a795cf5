import Reporting

/// Products of derivatives of whole layers, ∂Z/∂W · ∂ξ/∂Z, of which no layout of matrices tells what they are as numbers.
extension Judge {
  /// The judgement of a claim with the derivative of the ends in place of each such product; nil where none stands in it, or
  /// it is not right then.
  func judgeOfChains(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    guard relation == "=", names.notation.isSpeltLoosely else { return nil }
    let (one, other) = (left.withoutChains, right.withoutChains)
    guard one != left || other != right else { return nil }
    if one == other { return Judgement(.holds, reason: .chainOfEnds) }
    var there = judgeAsWritten(one, relation, other)
    guard there.verdict.isRight else { return nil }
    there.reason = there.reason ?? .chainOfEnds
    return there
  }
}

extension Expression {
  /// ∂a/∂c where it is ∂a/∂b · ∂b/∂c or that in the other order, with whole layers between, through which all goes.
  fileprivate var withoutChains: Expression {
    guard case .product(let factors) = bare.form, factors.count > 1 else { return self }
    var links: [(of: Expression, by: Quantity)] = []
    for factor in factors {
      guard case .derivative(let of, let by) = factor.value.bare.form, of.plainQuantity != nil else { return self }
      links.append((of, by))
    }
    func isLinked(_ links: [(of: Expression, by: Quantity)]) -> Bool {
      zip(links, links.dropFirst()).allSatisfy { $0.by == $1.of.plainQuantity && $0.by.isWholeLayer }
    }
    if !isLinked(links) { links.reverse() }
    guard isLinked(links), let first = links.first, let last = links.last,
      links.dropLast().allSatisfy({ $0.by.isReached(from: last.by) })
    else { return self }
    return Expression(.derivative(of: first.of, by: last.by), range: range)
  }
}

extension Quantity {
  /// Whether it is all units of a layer, of one sample or of all.
  fileprivate var isWholeLayer: Bool { [.preActivation, .activation].contains(kind) && unit == nil }

  /// Whether it lies in the layer of another quantity or behind it, so that what that changes goes through it.
  fileprivate func isReached(from other: Quantity) -> Bool {
    guard let own = layer, let start = other.layer else { return false }
    if own == .last() { return true }
    return own.variable == start.variable && own.offset >= start.offset
  }
}
