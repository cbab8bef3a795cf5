import Reporting

extension Audit {
  /// A section of notes that is written in another notation than the rest.
  package struct Section: Sendable {
    /// Its notation.
    package let notation: String
    /// How that was chosen.
    package let choice: Choice
    /// UTF-8 offsets of its first and its last formula.
    package let range: Range<Int>
  }

  /// In how many sections another notation is looked for at most.
  private static let mostSections = 12

  /// The sections of notes of which much could not be read, judged by a notation that fits them well.
  ///
  /// - Parameter notation: That of the notes as a whole; nil where none fits them.
  static func sections(
    of notes: ReadNotes, unlike equations: [AuditedEquation], in notation: String?, _ settings: Settings
  ) throws(Diagnostic) -> [(section: Section, audit: Audit)] {
    var found: [(section: Section, audit: Audit)] = []
    var tried = 0
    var end = 0
    for section in notes.sections where section.range.lowerBound >= end && tried < mostSections {
      let own = equations.filter { section.range.contains($0.range.lowerBound) }
      let claims = own.flatMap(\.claims)
      // Where nothing was read by a notation, one that names every side is none of the notes' own.
      let unread = claims.count { notation == nil ? $0.judgement.verdict == .notRead : $0.isUnread }
      guard unread >= 4, 3 * unread >= claims.count else { continue }
      tried += 1
      let audit = try Audit(judging: section.notes, settings: settings)
      guard case .binds(let bound, let sides, _) = audit.choice, audit.notation != notation else { continue }
      let verdicts = audit.equations.flatMap(\.claims).filter { !$0.claim.isArithmetic }.map(\.judgement.verdict)
      let (rights, wrongs) = (verdicts.count(where: \.isRight), verdicts.count(where: \.isWrong))
      // A short section bears its notation out with little: more of that must hold than of whole notes.
      let fits = 3 * bound >= 2 * sides || wrongs == 0 && rights > 4 && 5 * bound >= 2 * sides
      guard fits, rights >= 4, rights >= 3 * wrongs else { continue }
      // Where the notation of the notes reads more than half, that of the section must read more still.
      guard
        2 * unread >= claims.count
          || rights > claims.count(where: { !$0.claim.isArithmetic && $0.judgement.verdict.isRight })
      else { continue }
      found.append((Section(notation: audit.notation, choice: audit.choice, range: section.range), audit))
      end = section.range.upperBound
    }
    return found
  }
}

extension [AuditedEquation] {
  /// The same with equations of sections in place of those of which nothing but arithmetic could be read or judged.
  ///
  /// - Parameter isAnyUnread: Whether no notation fits the notes as a whole.
  func replacingUnread(by others: [AuditedEquation], isAnyUnread: Bool = false) -> [AuditedEquation] {
    let known = Dictionary(others.map { ($0.range, $0) }) { first, _ in first }
    return map { equation in
      guard let other = known[equation.range], other.claims.count == equation.claims.count else { return equation }
      let own = equation.claims.filter { !$0.claim.isArithmetic }
      guard !own.isEmpty, !own.allSatisfy({ $0.isUnread || isAnyUnread && $0.judgement.verdict == .notRead }) else {
        return own.isEmpty ? equation : other
      }
      // What can be read by both is taken as the section has it only where that bears it out.
      let theirs = other.claims.filter { !$0.claim.isArithmetic }.map(\.judgement.verdict)
      let isBetter = theirs.contains(where: \.isRight) && !theirs.contains(where: \.isWrong)
      return own.allSatisfy { $0.judgement.verdict == .notRead } && isBetter ? other : equation
    }
  }
}

extension AuditedClaim {
  /// Whether a side of it could not be read at all.
  fileprivate var isUnread: Bool {
    judgement.verdict == .notRead && (claim.left.expression == nil || claim.right.expression == nil)
  }
}

extension Audit {
  /// How the notation was chosen, and by which others sections are read, in words.
  func choicePhrase() -> Phrase {
    sections.reduce(choice.phrase(notation)) { phrase, section in
      .alsoSection(
        phrase, section.choice.phrase(section.notation),
        from: line(section.range.lowerBound..<section.range.lowerBound),
        to: line(section.range.upperBound..<section.range.upperBound))
    }
  }
}
