import Reporting

/// The equations of notes, counted.
struct AuditSummary {
  /// All equations.
  private(set) var equations = 0
  /// Those whose claims are all right.
  private(set) var held = 0
  /// Those with a claim that is wrong and not marked as an example of a mistake.
  private(set) var failed = 0
  /// Those whose mistakes are marked.
  private(set) var marked = 0
  /// Those that speak of another network.
  private(set) var elsewhere = 0
  /// Those of which something could not be read or judged.
  private(set) var notRead = 0
  /// Why, with the number of claims: the most frequent reason first, of equally frequent ones the one met first.
  let reasons: [(reason: Phrase, count: Int)]

  /// Those that were read.
  var read: Int { equations - notRead }

  init(_ audits: [Audit]) {
    var counts: [Phrase: Int] = [:]
    var order: [Phrase] = []
    for equation in audits.flatMap(\.equations) {
      equations += 1
      let verdicts = equation.claims.map(\.judgement.verdict)
      if equation.claims.contains(where: { $0.judgement.verdict.isWrong && !$0.isMarked }) {
        failed += 1
      } else if verdicts.isEmpty || verdicts.contains(.notRead) {
        notRead += 1
      } else if verdicts.contains(.doesNotApply) {
        elsewhere += 1
      } else if equation.claims.contains(where: \.isMarked) {
        marked += 1
      } else {
        held += 1
      }
      for reason in equation.reasonsNotRead {
        if counts[reason] == nil { order.append(reason) }
        counts[reason, default: 0] += 1
      }
    }
    reasons = order.enumerated()
      .map { (place: $0.offset, reason: $0.element, count: counts[$0.element] ?? 0) }
      .sorted { ($1.count, $0.place) < ($0.count, $1.place) }
      .map { ($0.reason, $0.count) }
  }
}

extension AuditedEquation {
  /// Why claims of the equation, or the equation itself, could not be read.
  fileprivate var reasonsNotRead: [Phrase] {
    if claims.isEmpty { return fault.map { [$0.message] } ?? [] }
    return claims.filter { $0.judgement.verdict == .notRead }.compactMap(\.judgement.reason)
  }
}
