package import Reporting

/// What a reader is told of the audit of one file or several.
package struct AuditReport {
  /// The notes in the order in which they were given.
  package let audits: [Audit]
  /// What keeps other notes from being read at all.
  package var unreadable: [Phrase] = []
  /// The verdicts that are shown, or nil for those that a format shows of its own accord.
  package var only: Set<Verdict>?
  /// The language of all words.
  package let language: Language
  /// Whether what could not be read counts as a no.
  package var isStrict = false
  /// Significant digits of numbers.
  package var digits = 6

  /// A report on some notes.
  package init(_ audits: [Audit], language: Language) {
    self.audits = audits
    self.language = language
  }

  /// Whether the notes have passed.
  package var isRight: Bool {
    !audits.contains { $0.hasMistakes || isStrict && AuditSummary([$0]).notRead > 0 }
  }

  /// Whether claims of a verdict are shown where the format shows these verdicts of its own accord.
  func shows(_ verdict: Verdict, besides usual: Set<Verdict>) -> Bool { (only ?? usual).contains(verdict) }
}
