import Backpropagation
import Reporting

extension Audit {
  /// Notes as one notation reads them.
  struct Reader {
    let names: Names
    let document: Document
    /// How many sides of equations it names, and of how many.
    let bound: Int
    let sides: Int
    let isOfExamples: Bool

    /// The equations with their verdicts; those of a worked example on the network that its notes state.
    func equations(_ given: Settings) throws(Diagnostic) -> [AuditedEquation] {
      var settings = given
      if isOfExamples, !settings.isNetworkDeclared {
        if let own = ExampleNetwork.find(in: document, names: names) {
          settings.network = own
          settings.isNetworkDeclared = true
        } else {
          settings.network = try BuiltInDocument.network(for: names.notation)
        }
      }
      let network = isOfExamples ? settings.network : try settings.network(for: names.notation)
      let found = AuditedEquation.all(in: document, judge: settings.judge(names, on: network))
      return isOfExamples && !given.isNetworkDeclared ? AuditedEquation.withoutConsequences(found) : found
    }
  }
}

extension AuditedEquation {
  /// Of readings under notations that name equally much, the one under which most claims are right. What is wrong in it
  /// and right in another is not judged unless two more claims bear it out.
  static func likeliest(
    of readings: [(Audit.Reader, [AuditedEquation])]
  ) -> (Audit.Reader, [AuditedEquation]) {
    func rightCount(_ equations: [AuditedEquation]) -> Int {
      equations.reduce(0) { $0 + $1.claims.count { $0.judgement.verdict.isRight } }
    }
    var best = readings[0]
    for reading in readings.dropFirst() where rightCount(reading.1) > rightCount(best.1) { best = reading }
    for (reader, others) in readings where reader.names.notation.name != best.0.names.notation.name {
      guard rightCount(best.1) < rightCount(others) + 2, others.count == best.1.count else { continue }
      best.1 = zip(best.1, others).map { own, other in
        guard own.claims.count == other.claims.count else { return own }
        return own.mappingJudgements { index, judgement in
          guard judgement.verdict.isWrong, other.claims[index].judgement.verdict.isRight else { return judgement }
          return Judgement(.notRead, reason: .kindNotDeclared(best.0.names.notation.name))
        }
      }
    }
    return best
  }

  /// The equations without the verdicts that may follow from a mistake before them: behind a number that is wrong on the
  /// network of the notes, whoever goes on with it gets other numbers by right steps.
  static func withoutConsequences(_ equations: [AuditedEquation]) -> [AuditedEquation] {
    var isAfterMistake = false
    return equations.map { equation in
      equation.mappingJudgements { index, judgement in
        guard judgement.verdict == .fails, equation.claims[index].comparesSymbolsWithNumbers else { return judgement }
        defer { isAfterMistake = isAfterMistake || equation.passesOnNumber(of: index) }
        return isAfterMistake ? Judgement(.notRead, reason: .mayFollowFromMistake) : judgement
      }
    }
  }

  /// Whether the numbers of a claim that fails are gone on with: not those beside symbols that are wrong themselves, nor
  /// a slip of the pen that the result does not bear out.
  private func passesOnNumber(of index: Int) -> Bool {
    if index > 0, claims[index - 1].judgement.verdict.isWrong { return false }
    let isLast = index + 1 == claims.count
    return isLast || claims[index + 1].judgement.verdict.isRight
  }
}
