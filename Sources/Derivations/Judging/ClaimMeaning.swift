/// What a claim says, wherever it stands; nil where a side could not be read.
struct ClaimMeaning: Hashable {
  let left: Expression
  let relation: String
  let right: Expression

  init?(_ claim: Claim) {
    guard let left = claim.left.expression, let right = claim.right.expression else { return nil }
    (self.left, relation, self.right) = (left, claim.relation, right)
  }
}

extension Judge {
  /// The judgement of a claim of the notes, which is judged once however often it is made or asked about.
  func judgeOnce(_ claim: Claim) -> Judgement {
    guard let meaning = ClaimMeaning(claim) else { return judge(claim) }
    if let known = known[meaning] { return known }
    let judgement = judge(claim)
    known[meaning] = judgement
    return judgement
  }
}
