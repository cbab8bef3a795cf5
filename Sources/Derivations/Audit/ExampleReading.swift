import Backpropagation
import Reporting

/// Notes read as a worked example, with the words of one notation of such.
struct ExampleReading {
  let names: Names
  let document: Document
  /// How many sides of equations it names, and of how many.
  let bound: Int
  let sides: Int

  /// The notations of worked examples as their texts have them, read once, however many notes there are.
  private static let known: Result<[(BuiltInNotation, Notation)], Diagnostic> = {
    do throws(Diagnostic) {
      var found: [(BuiltInNotation, Notation)] = []
      for known in BuiltInNotation.all where known.isOfExamples { found.append((known, try known.notation())) }
      return .success(found)
    } catch {
      return .failure(error)
    }
  }()

  /// The notes read by each notation of worked examples whose words they use.
  static func all(of notes: ReadNotes, _ settings: Audit.Settings) throws(Diagnostic) -> [ExampleReading] {
    let sample = notes.sample
    var found: [ExampleReading] = []
    for (known, plain) in try known.get() {
      if let reading = try ExampleReading(notes, sample: sample, known, plain, settings) { found.append(reading) }
    }
    return found
  }

  /// Nil where the notes do not use the words of the notation.
  private init?(
    _ notes: ReadNotes, sample: ReadNotes, _ known: BuiltInNotation, _ plain: Notation, _ settings: Audit.Settings
  ) throws(Diagnostic) {
    guard ExampleShape(sample, plain) != nil, let shape = ExampleShape(notes, plain) else { return nil }
    let widths = settings.isNetworkDeclared ? settings.network.widths : shape.widths
    var notation = try known.notation(widths: widths)
    notation.hasBiases = shape.hasBiases
    names = Names(notation, widths: widths)
    document = Document(notes, names: names)
    (bound, sides) = document.binding
  }

  /// The equations with their verdicts, on the network that the notes state where nobody has named one.
  func equations(_ given: Audit.Settings) throws(Diagnostic) -> [AuditedEquation] {
    guard !given.isNetworkDeclared else {
      return AuditedEquation.all(in: document, judge: given.judge(names, on: given.network))
    }
    var settings = given
    if let own = ExampleNetwork.find(in: document, names: names) {
      settings.network = own
      settings.isNetworkDeclared = true
    } else {
      settings.network = try BuiltInDocument.network(for: names.notation)
    }
    let judged = AuditedEquation.withoutConsequences(
      AuditedEquation.all(in: document, judge: settings.judge(names, on: settings.network))
    ).judgedByPrintedNumbers()
    guard !settings.isNetworkDeclared, let published = ExampleNetwork.published(in: document, names: names) else {
      return judged
    }
    settings.isNetworkDeclared = true
    return judged.holding(on: settings.judge(names, on: published), reason: .byPublishedExample)
  }
}

extension AuditedEquation {
  /// Of readings under notations that name equally much, the one under which most claims are right. What is wrong in it
  /// and right in another is not judged unless two more claims bear it out.
  static func likeliest(
    of readings: [(ExampleReading, [AuditedEquation])]
  ) -> (ExampleReading, [AuditedEquation]) {
    func rightCount(_ equations: [AuditedEquation]) -> Int {
      equations.reduce(0) { $0 + $1.claims.count { $0.judgement.verdict.isRight && !$0.judgement.isByPrintedNumbers } }
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
