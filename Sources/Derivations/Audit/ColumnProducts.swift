import Reporting

extension [AuditedEquation] {
  /// The equations where products of two columns, for which the notes have no sign of their own, are read as these notes
  /// mean them: in the one way by which two different claims hold, where none holds by the other.
  func multiplyingColumnsAlike() -> [AuditedEquation] {
    let open = flatMap(\.claims).filter { $0.judgement.reason == .dependsOnColumns }
    guard open.count > 1 else { return self }
    func rights(_ columns: Reading.Columns) -> Int {
      Set(open.filter { $0.judgement(columns)?.verdict.isRight == true }.map { ClaimMeaning($0.claim) }).count
    }
    let ways: [Reading.Columns] = [.elementwise, .dot]
    let counts = ways.map(rights)
    guard let chosen = ways.indices.first(where: { counts[$0] > 1 && counts[1 - $0] == 0 }) else { return self }
    return map { equation in
      equation.mappingJudgements { index, judgement in
        guard judgement.reason == .dependsOnColumns, let there = equation.claims[index].judgement(ways[chosen]),
          there.verdict.isRight
        else { return judgement }
        return there
      }
    }
  }
}

extension AuditedClaim {
  /// What is said of it where columns side by side are multiplied in one way.
  fileprivate func judgement(_ columns: Reading.Columns) -> Judgement? {
    guard let judge, let left = claim.left.expression, let right = claim.right.expression else { return nil }
    var reading = judge.usual
    reading.columns = columns
    var there = judge.reading(as: reading) { judge.judgeAsWritten(left, claim.relation, right) }
    there?.reason = columns == .dot ? .asScalarProduct : .elementByElement
    there?.reading = reading
    return there
  }
}
