import Reporting

extension [AuditedEquation] {
  /// The same where nothing is called wrong by a name that the notes define otherwise as well, or by which little holds.
  ///
  /// A slip in the definition of a name would make everything wrong that is right of what the author means.
  func trusting(_ names: [OwnName]) -> [AuditedEquation] {
    names.reduce(self) { $0.trusting($1) }
  }

  /// The same where what a program gives a name step by step is read as it stands after its first pass.
  private func followingSteps(of name: OwnName) -> [AuditedEquation] {
    map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index]
        guard judgement.verdict.isWrong, !claim.isMarked, claim.uses(name) else { return judgement }
        if let first = claim.inFirstPass, let there = claim.judge?.judgeOnce(first), there.verdict.isRight {
          return Judgement(.holdsWhere, part: .firstPassOfLoop, instances: there.instances)
        }
        return Judgement(.notRead, reason: .assignedAgain(name.latex))
      }
    }
  }

  private func trusting(_ name: OwnName) -> [AuditedEquation] {
    if name.isReassigned { return followingSteps(of: name) }
    var (rights, wrongs) = (0, 0)
    var end = Int.max
    for claim in flatMap(\.claims) where claim.uses(name) {
      rights += claim.judgement.verdict.isRight ? 1 : 0
      wrongs += claim.judgement.verdict.isWrong ? 1 : 0
      if claim.judgement.verdict.isWrong, claim.states(name), !name.isDerivative {
        end = Swift.min(end, claim.range.lowerBound)
      }
    }
    guard wrongs > 0, rights < 2 * wrongs || end < .max else { return self }
    return map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index]
        guard judgement.verdict.isWrong, !claim.isMarked, claim.uses(name) else { return judgement }
        if claim.range.lowerBound >= end { return Judgement(.notRead, reason: .definedTwice(name.latex)) }
        return rights < 2 * wrongs ? Judgement(.notRead, reason: .ownNameInDoubt(name.latex)) : judgement
      }
    }
  }
}

extension AuditedClaim {
  /// The same of the last layer, with which a loop from back to front begins; nil where no letter counts layers.
  fileprivate var inFirstPass: Claim? {
    guard let left = claim.left.expression, let right = claim.right.expression else { return nil }
    let letters = Set([left, right].flatMap(\.quantities).compactMap { $0.layer?.variable }).subtracting([Index.last])
    guard letters.count == 1 else { return nil }
    return claim.mapping { side in
      side.mappingQuantities { quantity in
        var other = quantity
        if let layer = quantity.layer, let letter = layer.variable, letters.contains(letter) {
          other.layer = .last(layer.offset)
        }
        return other
      }
    }
  }

  fileprivate func uses(_ name: OwnName) -> Bool {
    claim.sides.contains { name.isUsed(in: $0, at: range.lowerBound) }
  }

  /// Whether it says what the name is.
  fileprivate func states(_ name: OwnName) -> Bool { claim.left.expression.map { name.isNamed(by: $0) } ?? false }
}
