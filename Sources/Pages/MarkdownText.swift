/// Text in Markdown, as GitHub reads it: nothing in it can become markup.
enum MarkdownText {
  /// Words of a line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.onOneSafeLine {
      if "\\`*_[]<>|$~&#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// A line that could begin a list, a heading rule or a definition does not.
  static func asParagraph(_ line: String) -> String {
    let line = String(line.drop { $0 == " " })
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return "\(digits)\\\(rest)" }
    return line.first.map { "-+=:".contains($0) } == true ? "\\" + line : line
  }

  /// Something typed, between as many backticks as it needs.
  static func code(_ text: String, inTable: Bool) -> String {
    let text = text.onOneSafeLine
    if inTable, text.contains("\\|") { return escaped(text) }
    let ticks = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let isOpen = text.hasPrefix("`") || text.hasSuffix("`") || text.isEmpty
    let body = isOpen ? " \(text) " : text
    return ticks + (inTable ? body.replacing("|", with: "\\|") : body) + ticks
  }

  /// The fence around lines: longer than any run of backticks in them.
  static func fence(around text: String) -> String {
    String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
  }

  /// A link, or only its words if its scheme is none that a page should lead to.
  static func link(_ words: String, to url: String) -> String {
    guard let url = PageLink.safe(url) else { return escaped(words) }
    return "[\(escaped(words))](<\(url)>)"
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for other in text {
      run = other == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

/// Addresses that a page may lead to.
enum PageLink {
  /// The address in characters that need no escaping in any format, or nil if its scheme is not one of the web's.
  static func safe(_ url: String) -> String? {
    let scheme = url.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    let hasScheme = scheme.count < url.count && url[scheme.endIndex] == ":"
    guard !hasScheme || ["http", "https", "mailto"].contains(scheme.lowercased()) else { return nil }
    return url.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain =
        byte < 0x80 && (character.isLetter || character.isNumber || "-._~:/?#@!&()*+,;=%".contains(character))
      return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
