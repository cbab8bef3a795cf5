/// Claims that are meant otherwise than they are written.
extension Judge {
  /// The claim as it is meant: with sums that reach further than is written where only so it holds in general, and with
  /// the cases of f′(z) for any number z, since those of networks may fall into one of them.
  func meant(_ claim: Claim) -> Claim {
    if claim.right.expression?.isOfCases == true, let (_, other) = claim.ofFunctionOnly,
      let sides = other.sidesOfOneSample, judge(sides.0, claim.relation, sides.1).verdict != .notRead
    {
      return other
    }
    guard let longer = claim.withSumsReachingFurther, let written = claim.sidesOfOneSample,
      let sides = longer.sidesOfOneSample
    else { return claim }
    func holds(_ sides: (Expression, Expression)) -> Bool {
      [.holds, .definition].contains(judge(sides.0, claim.relation, sides.1).verdict)
    }
    return !holds(written) && judge(sides.0, claim.relation, sides.1).verdict.isRight ? longer : claim
  }
}

extension Expression {
  fileprivate var isOfCases: Bool { if case .cases = bare.form { true } else { false } }
}
