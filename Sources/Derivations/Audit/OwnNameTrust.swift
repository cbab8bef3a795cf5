import Reporting

extension [AuditedEquation] {
  /// The same where nothing is called wrong by a name that the notes define otherwise as well, or by which little holds.
  ///
  /// A slip in the definition of a name would make everything wrong that is right of what the author means.
  func trusting(_ names: [OwnName]) -> [AuditedEquation] {
    names.reduce(self) { $0.trusting($1) }
  }

  private func trusting(_ name: OwnName) -> [AuditedEquation] {
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
  fileprivate func uses(_ name: OwnName) -> Bool {
    [claim.left, claim.right].compactMap(\.expression).contains { name.isUsed(in: $0, at: range.lowerBound) }
  }

  /// Whether it says what the name is.
  fileprivate func states(_ name: OwnName) -> Bool { claim.left.expression.map { name.isNamed(by: $0) } ?? false }
}
