import Reporting

extension JSONParser {
  /// Reads a number and returns it as typed: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
  mutating func number() throws(Diagnostic) -> String {
    let start = position
    _ = accept("-")
    if accept("0") {
      if let next, isDigit(next) { throw fault(.jsonLeadingZero) }
    } else {
      try digits()
    }
    if accept(".") { try digits() }
    if accept("e") || accept("E") {
      if !accept("+") { _ = accept("-") }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(Diagnostic) {
    guard let next, isDigit(next) else { throw unexpected(.jsonDigit) }
    while let byte = self.next, isDigit(byte) { position += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Reads a string in quotation marks and resolves its escapes.
  mutating func string() throws(Diagnostic) -> PlacedText {
    let start = position
    position += 1
    var content = PlacedText(at: position)
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return content
      case UInt8(ascii: "\\"):
        let start = position
        let scalar = try escape()
        content.append(String(scalar), for: start..<position)
      case 0..<0x20:
        throw fault(.jsonControlCharacter)
      default:
        content.append(byte, for: position..<(position + 1))
        position += 1
      }
    }
    throw Diagnostic(.error, .jsonUnclosedString, at: start..<position)
  }

  private mutating func escape() throws(Diagnostic) -> Unicode.Scalar {
    let start = position
    position += 1
    defer { position += 1 }
    switch next {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let scalar = unicodeEscape() { return scalar }
      throw Diagnostic(.error, .jsonBadUnicodeEscape, at: start..<min(start + 6, bytes.count))
    default:
      throw Diagnostic(.error, .jsonBadEscape, at: start..<min(start + 2, bytes.count))
    }
  }

  /// From the `u` of `\u00e9` or of a pair `\ud83d\ude00` to its last digit.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hexDigits() else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[(position + 1)...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return nil
    }
    position += 2
    guard let second = hexDigits(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func hexDigits() -> UInt32? {
    let digits = bytes[(position + 1)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    position += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
