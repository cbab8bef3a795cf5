/// A text that somebody wrote, with the places in it.
///
/// Offsets count UTF-8 bytes from 0; a ``Place`` counts lines and Unicode characters from 1, as editors do.
public struct SourceText: Sendable {
  /// A line and a column, both counted from 1.
  public struct Place: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode characters, from 1.
    public let column: Int
  }

  /// The name that messages use: a path, or a word such as `standard input`.
  public let name: String
  /// The whole text.
  public let text: String
  private let lineStarts: [Int]
  private let waymarks: Waymarks

  /// Finds the lines of a text. Lines end with LF or CRLF.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
    var starts = [0]
    var offset = 0
    for byte in text.utf8 {
      offset += 1
      if byte == UInt8(ascii: "\n") { starts.append(offset) }
    }
    lineStarts = starts
    waymarks = Waymarks(in: text, lineStarts: starts)
  }

  /// The place of a UTF-8 offset; offsets beyond the end are at the end.
  public func place(at offset: Int) -> Place {
    let line = lineIndex(of: offset)
    let wanted = min(offset, text.utf8.count)
    let known = waymarks.last(from: lineStarts[line]) { $0.offset <= wanted }
    let start = text.utf8.index(text.startIndex, offsetBy: known.offset)
    let end = text.utf8.index(start, offsetBy: max(0, wanted - known.offset))
    return Place(line: line + 1, column: known.characters + text[start..<end].count + 1)
  }

  /// Some characters of a line: the line counts from 1, the first character from 0. The line break is none of them.
  public func characters(ofLine number: Int, from first: Int, count: Int) -> [Character] {
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] : text.utf8.count
    let known = waymarks.last(from: start) { $0.offset < end && $0.characters <= first }
    let rest = text[text.utf8.index(text.startIndex, offsetBy: known.offset)...]
    var found: [Character] = []
    for (index, character) in rest.enumerated() {
      guard found.count < count, character != "\n", character != "\r\n" else { break }
      if known.characters + index >= first { found.append(character) }
    }
    return found
  }

  /// The offset at which a line begins; lines count from 1.
  func lineStart(_ number: Int) -> Int { lineStarts[number - 1] }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
