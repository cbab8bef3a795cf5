/// What a line is by its first characters.
extension MarkdownFormulas {
  enum LineKind {
    case text
    /// Indented by four columns behind an empty line, and in no list.
    case code
    /// `# Title`, or the line below a title.
    case heading
  }

  /// The kind of the line that begins here.
  var lineKind: LineKind {
    mutating get {
      let end = lineEnd(from: position)
      let text = trimmed(position..<end)
      guard !text.isEmpty else { return .text }
      let indent = bytes[position..<text.lowerBound].reduce(0) { $1 == 9 ? $0 + 4 - $0 % 4 : $0 + 1 }
      if indent >= 4 { return !isInList && isBehindEmptyLine ? .code : .text }
      if isListItem(text) {
        isInList = true
      } else if indent < 2, isBehindEmptyLine {
        isInList = false
      }
      let level = bytes[text].prefix { $0 == UInt8(ascii: "#") }.count
      if (1...6).contains(level), text.count == level || isBlank(bytes[text.lowerBound + level]) {
        isInList = false
        return .heading
      }
      let isUnderline = text.count >= 3 && "=-".utf8.contains { mark in bytes[text].allSatisfy { $0 == mark } }
      return isUnderline ? .heading : .text
    }
  }

  /// Whether the line before is empty or code.
  private var isBehindEmptyLine: Bool {
    guard position > 0 else { return true }
    let start = bytes[..<(position - 1)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return codeEnd == position || trimmed(start..<position).isEmpty
  }

  /// `- x`, `* x`, `+ x`, `1. x`, `2) x`, and what else has an indented body: footnotes and boxed remarks.
  private func isListItem(_ line: Range<Int>) -> Bool {
    if ["[^", "!!!", "???", ": "].contains(where: { starts($0, at: line.lowerBound) }) { return true }
    let digits = bytes[line].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let mark = line.lowerBound + digits
    guard mark < line.upperBound, digits < 10 else { return false }
    let marks: [UInt8] = digits > 0 ? Array(".)".utf8) : Array("-*+".utf8)
    return marks.contains(bytes[mark]) && (mark + 1 == line.upperBound || isBlank(bytes[mark + 1]))
  }

  /// Passes over an element of HTML whose content is no text of the notes, or over a `<`.
  mutating func element() {
    for name in ["pre", "code", "script", "style", "textarea"] {
      let start = position + 1
      let end = start + name.utf8.count
      guard end < bytes.count, isName(name, at: start), bytes[end] == UInt8(ascii: ">") || isBlank(bytes[end]),
        let close = closingTag(name, from: end)
      else { continue }
      position = close
      return
    }
    position += 1
  }

  private mutating func closingTag(_ name: String, from start: Int) -> Int? {
    guard !absent.contains(name) else { return nil }
    var at = start
    while let tag = find("</", from: at) {
      if isName(name, at: tag + 2) { return tag + 2 + name.utf8.count }
      at = tag + 2
    }
    absent.insert(name)
    return nil
  }

  /// Whether a name stands here, in small letters or capitals.
  private func isName(_ name: String, at start: Int) -> Bool {
    let end = start + name.utf8.count
    return end <= bytes.count && zip(bytes[start..<end], name.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
