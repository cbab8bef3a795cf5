import MathNotation
import Reporting

extension [AuditedEquation] {
  /// The same where a row goes on from one above that is itself wrong, and holds of what the chain begins with: of
  /// a = b = c, with a slip in b, c is right.
  func doubtingBehindSlips() -> [AuditedEquation] {
    map { equation in
      guard let head = equation.claims.first?.claim.left else { return equation }
      return equation.mappingJudgements { index, judgement in
        guard judgement.verdict.isWrong, index > 0 else { return judgement }
        let (before, own) = (equation.claims[index - 1], equation.claims[index])
        guard before.judgement.verdict.isWrong, before.claim.right.math == own.claim.left.math,
          own.claim.relation == "=",
          !own.isMarked, own.beginsRow(of: equation), !own.claim.isArithmetic,
          own.judge?.judgeOnce(Claim(left: head, relation: "=", right: own.claim.right)).verdict.isRight ?? false
        else { return judgement }
        return Judgement(.notRead, reason: .ofHeadOfChain)
      }
    }
  }
}

extension AuditedClaim {
  /// Whether its relation stands at the beginning of a row of a display.
  fileprivate func beginsRow(of equation: AuditedEquation) -> Bool {
    guard let end = claim.left.math.range?.upperBound, let start = claim.right.math.range?.lowerBound, end <= start,
      end >= equation.range.lowerBound, start <= equation.range.upperBound
    else { return false }
    let between = equation.latex.utf8.dropFirst(end - equation.range.lowerBound).prefix(start - end)
    return String(decoding: between, as: UTF8.self).contains(#"\\"#)
  }
}
