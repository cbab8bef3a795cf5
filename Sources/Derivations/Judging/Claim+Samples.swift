extension Claim {
  /// Both sides, or nil if one could not be read.
  ///
  /// Where a letter names the sample of some quantities and others have none, as in ŷ_j^k = f(β_j − θ_j), all are of
  /// the same sample, whichever it is. In Σ_d over all samples what names none is of sample d.
  var sidesOfOneSample: (Expression, Expression)? {
    guard let written = left.expression, let other = right.expression else { return nil }
    let summed = [written.withSamplesOfSums, other.withSamplesOfSums]
    // Beside what is of one sample all may be meant of that.
    let isOfSums = !summed.contains { $0.quantities.contains(where: \.isOfSampleInUse) }
    let (left, right) = isOfSums ? (summed[0], summed[1]) : (written, other)
    let sides = [left, right]
    let quantities = sides.flatMap { $0.free.quantities }
    let letters = Set(quantities.compactMap { $0.sample?.variable })
    guard letters.count == 1, let letter = letters.first, quantities.contains(where: \.isOfSampleInUse),
      !sides.contains(where: { $0.binds(letter) })
    else { return (left, right) }
    func ofOneSample(_ side: Expression) -> Expression {
      side.mappingQuantities { quantity in
        guard quantity.sample?.variable == letter else { return quantity }
        var other = quantity
        other.sample = nil
        return other
      }
    }
    return (ofOneSample(left), ofOneSample(right))
  }
}

extension Expression {
  /// The same with 1/m Σ_d δ_j^{(d)} o_i^{(d)} for 1/m Σ_d δ_j o_i.
  fileprivate var withSamplesOfSums: Expression {
    replacing { node in
      guard case .total(let bound, let body) = node.form,
        bound.to.quantities.contains(where: { $0.kind == .sampleCount }),
        !body.free.variables.contains(bound.variable), !body.binds(bound.variable),
        body.quantities.contains(where: \.isOfSampleInUse),
        !body.quantities.contains(where: { $0.sample != nil })
      else { return nil }
      let each = body.mappingQuantities { quantity in
        guard quantity.isOfSampleInUse else { return quantity }
        var other = quantity
        other.sample = Index(variable: bound.variable, offset: -bound.from)
        return other
      }
      return Expression(.total(bound, each), range: node.range)
    }
  }

  /// Whether a sum runs over a letter.
  fileprivate func binds(_ letter: String) -> Bool {
    contains { node in
      if case .total(let bound, _) = node.form { bound.variable == letter } else { false }
    }
  }
}
