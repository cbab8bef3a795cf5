import Reporting

/// An equation of a document, judged, and mended where it does not hold.
struct Step {
  /// How the page treats the equation.
  enum Outcome {
    /// It holds, or defines something.
    case right
    /// Some claim fails or does not conform; with the edits that mend it, if any do.
    case wrong(Repair?)
    /// It speaks of another kind of network.
    case doesNotApply(Phrase)
    /// Some claim could not be read or judged.
    case notRead(Phrase)
  }

  /// The number by which the page refers to it.
  let number: String
  let equation: Equation
  /// The names of its notation.
  let names: Names
  /// One a claim.
  let judgements: [Judgement]
  let outcome: Outcome

  init(number: String, _ equation: Equation, judge: Judge) {
    self.number = number
    self.equation = equation
    let judge = judge.judge(of: equation)
    names = judge.names
    let judgements = equation.claims.map(judge.judge)
    self.judgements = judgements
    if let unread = judgements.first(where: { $0.verdict == .notRead }) {
      outcome = .notRead(unread.reason ?? .cannotEvaluate)
    } else if let other = judgements.first(where: { $0.verdict == .doesNotApply }) {
      outcome = .doesNotApply(other.reason ?? .writtenForOtherKind)
    } else if judgements.contains(where: \.verdict.isWrong) {
      let repair = RepairSearch(
        judge: judge, members: equation.members.compactMap(\.expression), relations: equation.relations,
        wrong: judgements.indices.filter { judgements[$0].verdict.isWrong },
        keepsFirst: equation.continuesBlockBefore
      ).run()
      // A mistake in what speaks of another shape cannot be mended here, and is no news about this network.
      let scope = Scope(of: equation.members.compactMap(\.expression))
      let shape = scope.reach == .general ? nil : judge.otherShape
      outcome = if repair == nil, let shape { .doesNotApply(shape) } else { .wrong(repair) }
    } else {
      outcome = .right
    }
  }

  /// The members that hold: as printed where they do, as mended where not; nil where nothing holds here.
  var members: [Expression]? {
    switch outcome {
    case .right: equation.members.compactMap(\.expression)
    case .wrong(let repair): repair?.members
    case .doesNotApply, .notRead: nil
    }
  }

  /// The verdict of the equation as a whole.
  var verdict: Verdict {
    switch outcome {
    case .right:
      judgements.contains { $0.verdict == .holdsWhere }
        ? .holdsWhere : judgements.allSatisfy { $0.verdict == .definition } ? .definition : .holds
    case .wrong: judgements.first { $0.verdict.isWrong }?.verdict ?? .fails
    case .doesNotApply: .doesNotApply
    case .notRead: .notRead
    }
  }
}
