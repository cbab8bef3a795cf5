import Derivations
package import Reporting

/// What became of one student's sheet.
package struct Result: Sendable {
  /// The student with the numbers of the sheet.
  package let entry: Manifest.Entry
  /// One for each blank; nil for a student who handed in nothing.
  package let assessments: [Assessment]?
  /// The points, one for each blank at most.
  package let score: Double

  /// The mistake from which the others follow: its code, or nothing for one that is not recognised, and the first blank
  /// where it was made; nil where all is right.
  package var root: (code: String, blank: Assessment)? {
    guard let first = assessments?.first(where: { $0.verdict.isMade }) else { return nil }
    return (first.codes.first ?? "", first)
  }

  /// The blanks with other mistakes than the root.
  package var others: [Assessment] {
    guard let root else { return [] }
    return (assessments ?? []).filter { $0.verdict.isMade && $0.cell != root.blank.cell && !root.blank.isSame(as: $0) }
  }
}

extension Assessment.Verdict {
  /// Whether something was done wrong here, and not only before.
  package var isMade: Bool {
    switch self {
    case .sign, .decimalSlip, .mistake, .both, .swapped, .wrong, .notANumber: true
    case .correct, .tooFewDigits, .follows, .empty: false
    }
  }
}

extension Assessment {
  /// Whether another blank may have the same cause.
  fileprivate func isSame(as other: Assessment) -> Bool {
    codes.isEmpty ? other.codes.isEmpty && verdict == other.verdict : !Set(codes).isDisjoint(with: other.codes)
  }
}

/// A class, marked.
package struct Marking: Sendable {
  /// The class.
  package let manifest: Manifest
  /// One for each student, in the order of the roster.
  package let results: [Result]
  /// What a teacher has to know: submissions of nobody, second ones, columns that name no blank.
  package let notes: [Phrase]

  /// Marks what was handed in. Of two submissions of one student the first is marked, and the other reported.
  ///
  /// - Throws: a diagnostic if the document's own notation cannot be read, which is a fault of the program.
  package init(_ manifest: Manifest, _ submissions: [Submission], sentences: Sentences) throws(Diagnostic) {
    self.manifest = manifest
    let exercise = manifest.exercise
    let workings = try Workings(exercise.document, network: exercise.model)
    var (strangers, repeated, missing) = (Remarks(), Remarks(), Remarks())
    var known: [String: Cell] = [:]
    var unknown: Set<String> = []
    func cell(_ name: String) -> Cell? {
      if let cell = known[name] { return cell }
      if unknown.contains(name) { return nil }
      guard unknown.count < Self.mostUnknown, name.utf8.count <= 64 else {
        unknown.insert(name)
        return nil
      }
      let number = Int(name).flatMap { exercise.cells.indices.contains($0 - 1) ? exercise.cells[$0 - 1] : nil }
      let named = number ?? (try? workings.cell(named: name)).flatMap { exercise.cells.contains($0) ? $0 : nil }
      let found = named ?? Cell(id: name).flatMap { exercise.cells.contains($0) ? $0 : nil }
      if let found { known[name] = found } else { unknown.insert(name) }
      return found
    }
    var byStudent: [String: (answers: [Cell: String], place: String)] = [:]
    // A roster has no two ids that differ in capitals only, so A17 is a17.
    let students = Dictionary(manifest.entries.map { ($0.student.id.lowercased(), $0.student.id) }) { first, _ in first
    }
    for submission in submissions {
      let typed = submission.student.trimmingSpaces
      guard let id = students[typed.lowercased()] else {
        strangers.add(.classroomStranger(typed.printable, submission.place.printable))
        continue
      }
      if let earlier = byStudent[id] {
        repeated.add(.classroomSecond(id.printable, submission.place.printable, first: earlier.place.printable))
        continue
      }
      var answers: [Cell: String] = [:]
      for (blank, text) in submission.answers {
        guard let cell = cell(blank.trimmingSpaces) else { continue }
        if let other = answers[cell], other != text, !text.isEmpty, !other.isEmpty {
          repeated.add(.classroomTwice(id.printable, blank.printable))
          continue
        }
        if answers[cell, default: ""].isEmpty { answers[cell] = text }
      }
      byStudent[id] = (answers, submission.place)
    }
    var unnamed = Remarks()
    for name in unknown.sorted() { unnamed.add(.classroomNoBlankNamed(name.printable)) }
    var results: [Result] = []
    for entry in manifest.entries {
      guard let submission = byStudent[entry.student.id] else {
        missing.add(.classroomMissing(entry.student.id.printable))
        results.append(Result(entry: entry, assessments: nil, score: 0))
        continue
      }
      let assessor = exercise.assessor(entry.variant.network, suppressing: entry.variant.suppressed)
      let assessments = assessor.assess(submission.answers)
      let score = assessments.reduce(0) { $0 + sentences.credit($1) }
      results.append(Result(entry: entry, assessments: assessments, score: score))
    }
    self.results = results
    notes = strangers.shown + repeated.shown + unnamed.shown + missing.shown
  }

  /// More names than these that are no blank's are not looked up: reading a name takes its time.
  private static let mostUnknown = 1000

  /// Remarks of one kind, of which a file from elsewhere may give rise to thousands.
  private struct Remarks {
    private var first: [Phrase] = []
    private var count = 0

    mutating func add(_ remark: @autoclosure () -> Phrase) {
      count += 1
      if count <= 50 { first.append(remark()) }
    }

    var shown: [Phrase] { first + (count > first.count ? [.classroomMore(count - first.count)] : []) }
  }

  /// The long table for analysis, a line for each student and blank.
  package func table(_ sentences: Sentences) -> String {
    var text = CSVTable.line([
      "student", "blank", "given", "expected", "verdict", "score", "max", "mistake", "follows",
    ])
    for result in results {
      for assessment in result.assessments ?? [] {
        text += CSVTable.line([
          result.entry.student.id, assessment.cell.id, assessment.given.short(80),
          assessment.expected.rounded(toSignificant: manifest.exercise.digits), assessment.verdict.rawValue,
          "\(sentences.credit(assessment))", "1", assessment.codes.joined(separator: " "),
          assessment.follows.map(\.id).joined(separator: " "),
        ])
      }
    }
    return text
  }
}
