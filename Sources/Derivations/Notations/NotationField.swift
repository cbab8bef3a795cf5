import Reporting

/// A part of a line of a notation file, with its place.
struct NotationField {
  /// What stands there, trimmed.
  let text: String
  /// UTF-8 offsets in the file.
  let range: Range<Int>

  /// The lines that say something, without their comments.
  static func lines(of source: SourceText) -> [NotationField] {
    var fields: [NotationField] = []
    var offset = 0
    // By bytes, as CRLF is one Character.
    for line in source.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let field = NotationField(Substring(line).prefix { $0 != "#" }, at: offset)
      if !field.text.isEmpty { fields.append(field) }
      offset += line.count + 1
    }
    return fields
  }

  /// What is read at a place.
  init(text: String, range: Range<Int>) {
    self.text = text.trimmed
    self.range = range
  }

  /// What stands at an offset, without the spaces around it.
  private init(_ raw: some StringProtocol, at offset: Int) {
    text = String(raw).trimmed
    let start = offset + raw.utf8.prefix { $0 == 32 || (9...13).contains($0) }.count
    range = start..<(start + text.utf8.count)
  }

  func dropping(prefix: String) -> NotationField? {
    text.hasPrefix(prefix)
      ? NotationField(text.dropFirst(prefix.count), at: range.lowerBound + prefix.utf8.count) : nil
  }

  func dropping(suffix: String) -> NotationField? {
    text.hasSuffix(suffix) ? NotationField(text.dropLast(suffix.count), at: range.lowerBound) : nil
  }

  /// What stands before and after the first occurrence of a separator.
  func split(at separator: String) -> (NotationField, NotationField)? {
    var start = text.startIndex
    while start < text.endIndex, !text[start...].hasPrefix(separator) { start = text.index(after: start) }
    guard start < text.endIndex else { return nil }
    let before = text[..<start]
    let after = range.lowerBound + before.utf8.count + separator.utf8.count
    return (
      NotationField(before, at: range.lowerBound), NotationField(text[start...].dropFirst(separator.count), at: after)
    )
  }

  /// All parts between separators.
  func split(separator: String) -> [NotationField] {
    var parts: [NotationField] = []
    var rest = self
    while let (part, others) = rest.split(at: separator) {
      parts.append(part)
      rest = others
    }
    return parts + [rest]
  }

  /// The one of some words that stands here.
  func choice<Choice: RawRepresentable<String>>(_ choices: [Choice]) throws(Diagnostic) -> Choice {
    if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
    throw Diagnostic(.error, .expectedOneOf(choices.map(\.rawValue), found: text), at: range)
  }

  /// The fault that something else should stand here.
  func expected(_ words: String) -> Diagnostic { Diagnostic(.error, .notationValue(text, expected: words), at: range) }
}
