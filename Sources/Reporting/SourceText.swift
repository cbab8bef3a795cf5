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

  /// Finds the lines of a text. Lines end with LF or CRLF.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The place of a UTF-8 offset; offsets beyond the end are at the end.
  public func place(at offset: Int) -> Place {
    let line = lineIndex(of: offset)
    let start = text.utf8.index(text.startIndex, offsetBy: lineStarts[line])
    let length = min(offset, text.utf8.count) - lineStarts[line]
    let end = text.utf8.index(start, offsetBy: max(0, length))
    return Place(line: line + 1, column: text[start..<end].count + 1)
  }

  /// The line of a place, counted from 1, without its line break.
  public func line(_ number: Int) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: lineStarts[number - 1])
    let rest = text[start...]
    return rest.prefix { $0 != "\n" && $0 != "\r\n" }
  }

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
