import Reporting

/// What Markdown and HTML put into formulas and LaTeX does not know.
extension MarkdownFormulas {
  /// A formula as LaTeX: without the marks of the block quote that it stands in, and with `\_` and `&lt;` as what they
  /// stand for. Where its delimiters have the backslash doubled, so have its signs and line breaks.
  func cleaned(_ range: Range<Int>, isDoubled: Bool = false) -> PlacedText {
    let quotes = quoteLevel(at: range.lowerBound)
    let hasEscapes = bytes[range].contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }
    guard quotes > 0 || hasEscapes else { return placed(range) }
    var text = PlacedText(at: range.lowerBound)
    var at = range.lowerBound
    // How deep the braces are in which words stand, whose `\_` is a character.
    var (level, wordLevel) = (0, Int.max)
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\n"), quotes > 0 {
        text.append(byte, for: at..<(at + 1))
        at = behindQuoteMarks(at + 1, quotes, before: range.upperBound)
        continue
      }
      if byte == UInt8(ascii: "{") { level += 1 }
      if byte == UInt8(ascii: "}") {
        level -= 1
        if level <= wordLevel { wordLevel = .max }
      }
      if byte == UInt8(ascii: "\\"), wordLevel == .max,
        ["\\text", "\\mbox", "\\mathtt"].contains(where: { starts($0, at: at) })
      {
        wordLevel = level
      }
      if let (plain, length) = replacement(at: at, isDoubled: isDoubled, inWords: wordLevel < level) {
        text.append(plain, for: at..<(at + length))
        at += length
        continue
      }
      text.append(byte, for: at..<(at + 1))
      at += 1
      // `\\` and `\{` are one sign each.
      if byte == UInt8(ascii: "\\"), at < range.upperBound, bytes[at] < 0x80 {
        text.append(bytes[at], for: at..<(at + 1))
        at += 1
      }
    }
    return text
  }

  /// What stands for an escape, and the length of the escape.
  private func replacement(at place: Int, isDoubled: Bool, inWords: Bool) -> (String, Int)? {
    if bytes[place] == UInt8(ascii: "&") {
      for (name, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'")]
      where starts(name, at: place) {
        return (plain, name.utf8.count)
      }
      return nil
    }
    guard bytes[place] == UInt8(ascii: "\\") else { return nil }
    if isDoubled, starts("\\\\\\\\", at: place) { return ("\\\\", 4) }
    if isDoubled, starts("\\\\", at: place), place + 2 < bytes.count, "{}|,;:!_%#&".utf8.contains(bytes[place + 2]) {
      return ("\\" + string((place + 2)..<(place + 3)), 3)
    }
    guard !inWords else { return nil }
    if starts("\\_", at: place) { return ("_", 2) }
    if starts("\\*", at: place) { return ("*", 2) }
    return nil
  }

  /// How many `>` stand before the first word of a line, also behind the mark of a list.
  private func quoteLevel(at place: Int) -> Int {
    let start = lineStart(of: place)
    // Bounded, as it is looked for again for each formula of a line.
    let end = min(place, start + 400)
    var at = start
    var level = 0
    while at < end, isBlank(bytes[at]) || ">-*+.)0123456789".utf8.contains(bytes[at]) {
      if bytes[at] == UInt8(ascii: ">") { level += 1 }
      at += 1
    }
    return level
  }

  /// The place behind as many `>` as the quote has.
  private func behindQuoteMarks(_ start: Int, _ level: Int, before end: Int) -> Int {
    var (at, left) = (start, level)
    while at < end, left > 0 {
      var next = at
      while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
      guard next < end, bytes[next] == UInt8(ascii: ">") else { return at }
      at = next + 1
      left -= 1
    }
    return at
  }
}
