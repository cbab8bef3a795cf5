import Reporting

extension JSONParser {
  /// A diagnostic at the position.
  func fault(_ message: Phrase, hint: Phrase? = nil) -> Diagnostic {
    Diagnostic(.error, message, hint: hint, at: position..<min(position + 1, bytes.count))
  }

  /// Something else stands here than the grammar asks for.
  func unexpected(_ expected: Phrase) -> Diagnostic {
    guard let found = found() else { return fault(.jsonEndsBefore(expected)) }
    return Diagnostic(
      .error, .jsonExpected(expected, found: found), hint: hint(for: found),
      at: position..<position + found.utf8.count)
  }

  /// The end of the letters and digits that begin at an offset.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    return end
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The word or the character at the position, cut where it is long; nil at the end of the text.
  private func found() -> String? {
    guard position < bytes.count else { return nil }
    let end = wordEnd(from: position)
    if end > position { return String(decoding: bytes[position..<min(end, position + 20)], as: UTF8.self) }
    return String(decoding: bytes[position...].prefix(4), as: UTF8.self).unicodeScalars.first.map(String.init)
  }

  private func hint(for found: String) -> Phrase? {
    switch found {
    case "'": .jsonDoubleQuotes
    case "/", "#": .jsonNoComments
    case "NaN", "nan", "Infinity", "inf": .jsonNoInfinity
    case "True", "False", "None": .jsonLowercase
    case "+": .jsonNoPlus
    case ".": .jsonDigitBeforePoint
    default: nil
    }
  }
}
