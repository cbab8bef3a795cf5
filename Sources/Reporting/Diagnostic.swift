/// What is wrong with a text, where, and what would be right.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic disturbs.
  public enum Severity: Hashable, Sendable {
    /// Nothing can be made of the text.
    case error
    /// The text was read all the same; the message says how.
    case warning
  }

  /// How much it disturbs.
  public let severity: Severity
  /// What is wrong, in one line.
  public let message: Phrase
  /// What would be right, in a few words, where that is known.
  public let hint: Phrase?
  /// UTF-8 offsets in the source text.
  public let range: Range<Int>

  /// A diagnostic about a range of UTF-8 offsets.
  public init(_ severity: Severity, _ message: Phrase, hint: Phrase? = nil, at range: Range<Int>) {
    self.severity = severity
    self.message = message
    self.hint = hint
    self.range = range
  }

  /// `name:line:column: message; hint` in one line, as editors understand it.
  public func line(in source: SourceText, language: Language) -> String {
    let place = source.place(at: range.lowerBound)
    let tail = hint.map { "; \($0[language])" } ?? ""
    return "\(source.name):\(place.line):\(place.column): \(message[language])\(tail)"
  }
}
