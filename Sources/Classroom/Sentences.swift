import PlacedJSON
package import Reporting

/// What is said of each mistake and the part of the points that it leaves; a teacher may change both.
package struct Sentences: Sendable {
  private var changed: [String: Phrase] = [:]
  private var credits: [String: Double] = [:]

  /// The sentences of the catalogue.
  package init() {}

  /// The sentence of a code.
  package func sentence(_ code: String) -> Phrase { changed[code] ?? Phrase.mistake(code) ?? Phrase(code, zh: code) }

  /// The part of a blank's points that a verdict leaves, from 0 to 1.
  func credit(_ assessment: Assessment) -> Double {
    switch assessment.verdict {
    case .correct, .follows: 1
    case .tooFewDigits: 0.75
    case .sign, .decimalSlip, .mistake, .both: assessment.codes.first.flatMap { credits[$0] } ?? 0.5
    case .swapped: assessment.codes.first.flatMap { credits[$0] } ?? 0.25
    case .notANumber, .empty, .wrong: 0
    }
  }

  /// The sentences of a teacher: `{ "H6": { "credit": 0.25, "en": "…", "zh": "…" } }`; what is left out stays.
  ///
  /// - Throws: a diagnostic with the place of a code that the catalogue does not have, or of a value of the wrong kind.
  package init(json source: SourceText) throws(Diagnostic) {
    let root = JSONCursor(try JSONValue(parsing: source))
    for member in try root.members() {
      guard let cursor = root[member.key] else { continue }
      guard let usual = Phrase.mistake(member.key) else { throw cursor.fault(.classroomNoSuchCode(member.key)) }
      if let credit = cursor["credit"] {
        let value = try credit.number().value
        guard (0...1).contains(value) else { throw credit.fault(.classroomCreditRange) }
        credits[member.key] = value
      }
      let english = try cursor["en"].map { cursor throws(Diagnostic) in try cursor.string() }
      let chinese = try cursor["zh"].map { cursor throws(Diagnostic) in try cursor.string() }
      changed[member.key] = Phrase(english ?? usual.english, zh: chinese ?? english ?? usual.chinese)
    }
  }
}
