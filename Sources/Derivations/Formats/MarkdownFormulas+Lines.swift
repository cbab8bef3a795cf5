/// What a line is by its first characters.
extension MarkdownFormulas {
  enum LineKind {
    case text
    /// Indented by four columns behind an empty line, and in no list.
    case code
    /// `# Title`, or the line below a title.
    case heading(level: Int)
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
        return .heading(level: level)
      }
      let mark = text.count >= 3 ? "=-".utf8.first { mark in bytes[text].allSatisfy { $0 == mark } } : nil
      return mark.map { .heading(level: $0 == UInt8(ascii: "=") ? 1 : 2) } ?? .text
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

  /// Behind the first line that consists of a mark, below the line of a place.
  func firstLine(equalTo mark: String, from start: Int) -> Int? {
    var line = nextLine(from: start)
    while line < bytes.count {
      if bytes[trimmed(line..<lineEnd(from: line))].elementsEqual(mark.utf8) { return nextLine(from: line) }
      line = nextLine(from: line)
    }
    return nil
  }
}
