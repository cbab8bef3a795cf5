import MathNotation
import Reporting

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
