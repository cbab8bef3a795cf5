package import MathNotation

/// How a claim that does not hold would.
package struct AuditedRepair {
  /// The left side as it would hold; what changes is marked.
  package let left: Math
  /// The right side as it would hold; what changes is marked.
  package let right: Math
  /// The changes of the notes that make it hold.
  package let changes: [TextChange]
  /// What is changed.
  let edits: [Edit]
  /// The names in which it is printed.
  let names: Names

  /// The stable codes of the edits.
  package var codes: [String] { edits.map(\.kind.rawValue) }
}

extension Repair {
  /// The repair of one claim of the members, as its reader is told.
  func audited(from printed: [Expression], of index: Int, names: Names) -> AuditedRepair {
    let typesetter = Typesetter(names: names)
    let changes = zip(printed, members).flatMap { TextChange.all(from: $0, to: $1, typesetter) }
    let isComplete = zip(printed, members).allSatisfy { printed, meant in
      printed == meant.unmarked || !TextChange.all(from: printed, to: meant, typesetter).isEmpty
    }
    return AuditedRepair(
      left: typesetter.math(members[index]), right: typesetter.math(members[index + 1]),
      changes: isComplete ? changes : [], edits: edits, names: names)
  }
}

extension AuditedClaim {
  /// The members, if both sides could be read and one is no number.
  private var expressions: (left: Expression, right: Expression)? {
    guard let left = claim.left.expression, let right = claim.right.expression, !left.isNumeric, !right.isNumeric else {
      return nil
    }
    return (left, right)
  }

  /// Whether it can be mended together with its neighbours.
  fileprivate var isJudged: Bool {
    expressions != nil && judge != nil && (judgement.verdict.isRight || judgement.verdict.isWrong)
  }

  /// The most pairs of edits that are looked at for one claim.
  private static let mostPairs = 400

  /// The repairs of claims that follow each other, of each by its number; those that mend all at once where there are
  /// such.
  fileprivate static func repairs(of claims: ArraySlice<AuditedClaim>, keepsFirst: Bool) -> [Int: [AuditedRepair]] {
    guard let first = claims.first?.expressions?.left, let judge = claims.first?.judge,
      claims.contains(where: \.judgement.verdict.isWrong)
    else { return [:] }
    let wrong = claims.indices.filter { claims[$0].judgement.verdict.isWrong }
    let members = [first] + claims.compactMap(\.expressions?.right)
    func search(
      _ members: [Expression], _ relations: [String], wrong: [Int], _ keepsFirst: Bool
    ) -> [Repair] {
      var search = RepairSearch(
        judge: judge, members: members, relations: relations, wrong: wrong, keepsFirst: keepsFirst)
      search.mostPairs = mostPairs
      return search.all()
    }
    let together =
      claims.count > 1
      ? search(
        members, claims.map(\.relation), wrong: wrong.map { $0 - claims.startIndex }, keepsFirst) : []
    var found: [Int: [AuditedRepair]] = [:]
    for index in wrong {
      let position = index - claims.startIndex
      if together.isEmpty {
        let own = Array(members[position...(position + 1)])
        found[index] = search(own, [claims[index].relation], wrong: [0], keepsFirst || position > 0).map {
          $0.audited(from: own, of: 0, names: judge.names)
        }
      } else {
        found[index] = together.map { $0.audited(from: members, of: position, names: judge.names) }
      }
    }
    return found
  }
}

extension [AuditedClaim] {
  /// The claims with the repairs of those that do not hold.
  func repaired(keepsFirst: Bool) -> [AuditedClaim] {
    guard contains(where: \.judgement.verdict.isWrong) else { return self }
    var claims = self
    for run in indices.split(whereSeparator: { !self[$0].isJudged }) {
      guard let first = run.first, let last = run.last else { continue }
      let repairs = AuditedClaim.repairs(of: self[first...last], keepsFirst: first > 0 || keepsFirst)
      for (index, found) in repairs { claims[index].repairs = found }
    }
    return claims
  }
}
