import Reporting

/// Sums that an algorithm adds up sample by sample: Δ := 0, Δ := Δ + δ aᵀ, dW += dz xᵀ.
extension Judge {
  /// What is added each time must be what the whole sum is of a single sample; nil where nothing is accumulated.
  func judgeAccumulation(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    guard left.isAlias, !left.namesParameter, let added = right.added(to: left, relation) else { return nil }
    let open = Judgement(.notRead, reason: .accumulates)
    let quantities = added.quantities
    if added.isZero, left.isSum || relation != "=", relation != "+=", left.isSumOrGradientOfParameters {
      return Judgement(.definition, reason: .beginsSum)
    }
    // Only the samples' share of a gradient by parameters has one value; what several branches add up to has many.
    guard left.isSumOrGradientOfParameters, !quantities.contains(where: { $0.kind == .regularisation }),
      added.hasDerivative || quantities.contains(where: { $0.kind == .activation || $0.kind == .error })
    else { return open }
    var judgement = judgeOnOneSample(left, added)
    if judgement.verdict == .holds { judgement.verdict = .definition }
    return judgement
  }

  /// Whether two sides are equal on batches of one sample, without a penalty.
  func judgeOnOneSample(_ left: Expression, _ right: Expression) -> Judgement {
    let scope = Scope(of: [left, right])
    var tally = Tally()
    for instance in random(scope.reach.shapes(document: names.widths), samples: 1, l2: 0) {
      instance.reading = reading
      tally.add(scope, on: instance) { Comparison(left, right, on: $0, $1) }
    }
    return tally.judgement(part: scope.part)
  }
}

extension Expression {
  fileprivate var isAlias: Bool { if case .alias = form { true } else { false } }

  /// Whether the name stands for a parameter, as a threshold for a bias with the opposite sign: what is added is a step.
  fileprivate var namesParameter: Bool {
    !hasDerivative
      && quantities.allSatisfy { $0.kind == .bias || $0.kind == .weight }
  }

  fileprivate var isZero: Bool { if case .number("0") = bare.form { true } else { false } }

  /// What is added to a sum each time, 0 where it begins; nil where nothing is.
  fileprivate func added(to sum: Expression, _ relation: String) -> Expression? {
    switch (relation, form) {
    case ("+=", _): return self
    case ("=", _), (":=", _), ("←", _):
      if isZero { return self }
      guard case .sum(var terms) = bare.form,
        let own = terms.firstIndex(where: { !$0.isNegative && $0.value.bare == sum.bare })
      else { return nil }
      terms.remove(at: own)
      return terms.isEmpty ? nil : Expression(.sum(terms))
    default: return nil
    }
  }

  /// Whether the name stands for a sum.
  fileprivate var isSum: Bool {
    guard case .alias(_, let meaning) = form, case .total = meaning.bare.form else { return false }
    return true
  }

  /// Whether the name stands for a sum, or for the derivative by a weight or bias.
  fileprivate var isSumOrGradientOfParameters: Bool {
    if isSum { return true }
    guard case .alias(_, let meaning) = form, case .derivative(_, let quantity) = meaning.bare.form else {
      return false
    }
    return quantity.kind == .weight || quantity.kind == .bias
  }
}
