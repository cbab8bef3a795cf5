import MathNotation
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

extension [AuditedEquation] {
  /// The same where no shape is called wrong by letters that the notes have for sizes, unless rows and columns are
  /// exchanged and most claims of this kind hold: n and m are often those of any matrix.
  func trustingSizes() -> [AuditedEquation] {
    let claims = flatMap(\.claims).filter(\.usesOwnSizes)
    let rights = claims.count { $0.judgement.verdict.isRight }
    let wrongs = claims.count { $0.judgement.verdict.isWrong }
    guard wrongs > 0 else { return self }
    return map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index]
        guard judgement.verdict.isWrong, claim.usesOwnSizes, rights < 2 * wrongs || !claim.exchangesSizes else {
          return judgement
        }
        return Judgement(.notRead, reason: .ownNameInDoubt(LaTeXWriter.write(claim.right)))
      }
    }
  }
}

extension AuditedClaim {
  fileprivate var usesOwnSizes: Bool { claim.right.expression?.ownSizes.isEmpty == false }

  /// Whether the shape is that of what is on the left with rows for columns.
  fileprivate var exchangesSizes: Bool {
    guard let left = claim.left.expression, let right = claim.right.expression?.ownSizes, right.count == 2 else {
      return false
    }
    return left.shape(.columns) == right.reversed() || left.shape(.rows) == right.reversed()
  }

  fileprivate func uses(_ name: OwnName) -> Bool {
    [claim.left, claim.right].compactMap(\.expression).contains { name.isUsed(in: $0, at: range.lowerBound) }
  }

  /// Whether it says what the name is.
  fileprivate func states(_ name: OwnName) -> Bool { claim.left.expression.map { name.isNamed(by: $0) } ?? false }
}

extension Expression {
  /// What letters of the notes stand for in the shape of a space.
  fileprivate var ownSizes: [Quantity?] {
    guard case .space(let dimensions, _) = bare.form else { return [] }
    return dimensions.compactMap { dimension in
      guard case .alias = dimension.form, case .quantity(let size) = dimension.bare.form else { return nil }
      return size
    }
  }
}
