extension StringProtocol {
  /// The text with every character that could steer a terminal made visible.
  ///
  /// Escape becomes `␛`, other control characters their pictures, and characters that turn the direction of writing
  /// `�`. Line breaks and tabs become spaces, so that the text stays in its line.
  package var onOneSafeLine: String { safe }

  /// The same, but line breaks stay and tabs become spaces up to the next multiple of eight.
  package var onSafeLines: [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var text = ""
      for character in line {
        text += character == "\t" ? String(repeating: " ", count: 8 - text.count % 8) : String(character)
      }
      return text.safe
    }
  }

  private var safe: String {
    // Printable ASCII, and mathematics in the terminal's own characters, are safe as they are.
    if !unicodeScalars.contains(where: \.isUnsafe) { return String(self) }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: text += " "
      case 0x00...0x1F: text.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: text += "\u{2421}"
      case 0x80...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether the character is not shown as it stands.
  fileprivate var isUnsafe: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x200D, 0x2010...0x2027, 0x202F...0x2065, 0x206A...0xFEFE, 0xFF00...0xDFFFF: false
    default: true
    }
  }
}
