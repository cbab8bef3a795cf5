import Reporting

/// Finds the mathematics of one format of notes, in one pass over the bytes.
protocol FormulaFinder {
  /// The text.
  var bytes: [UInt8] { get }
  /// Where delimiters stand in it.
  var search: DelimiterSearch { get set }
  /// The place of the pass.
  var position: Int { get set }

  /// All items of a text, in order.
  static func find(in text: String) -> [NotesItem]
}

/// Looking at the bytes of a text.
extension FormulaFinder {
  var isLineStart: Bool {
    bytes[..<position].reversed().first { $0 != UInt8(ascii: " ") }.map { $0 == UInt8(ascii: "\n") } ?? true
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  func starts(_ text: String, at offset: Int? = nil) -> Bool {
    let offset = offset ?? position
    return bytes[min(offset, bytes.count)...].starts(with: text.utf8)
  }

  /// The place of a delimiter.
  mutating func find(_ text: String, from start: Int) -> Int? { search.first(text, from: start) }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isBlank(bytes[low]) { low += 1 }
    while low < high, isBlank(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  func lineStart(of place: Int) -> Int { search.lineStart(of: place) }

  func lineEnd(from start: Int) -> Int { search.lineEnd(from: start) }

  func nextLine(from start: Int) -> Int { min(bytes.count, lineEnd(from: start) + 1) }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A part of the text as it stands.
  func placed(_ range: Range<Int>) -> PlacedText { PlacedText(bytes[range], at: range.lowerBound) }

  func item(_ kind: NotesItem.Kind, _ content: Range<Int>, whole: Range<Int>) -> NotesItem {
    NotesItem(kind: kind, content: placed(content), whole: whole)
  }

  /// The heading of a section that begins at a place.
  func heading(level: Int, at place: Int) -> NotesItem {
    NotesItem(kind: .heading, content: placed(place..<place), whole: place..<place, level: level)
  }

  /// The name in braces behind `\begin` or `\end` here, with its star.
  func environment(_ command: String, at place: Int) -> (name: String, end: Int)? {
    search.environment(command, at: place)
  }
}

/// Environments that display mathematics.
enum DisplayEnvironment {
  private static let names: Set<String> = [
    "equation", "align", "gather", "multline", "flalign", "alignat", "eqnarray", "displaymath", "math", "dmath",
    "IEEEeqnarray", "empheq", "aligned", "gathered", "split", "array", "cases",
  ]

  /// Whether an environment, with its star or without, displays mathematics where it stands in words.
  static func contains(_ name: String) -> Bool { names.contains(name.last == "*" ? String(name.dropLast()) : name) }
}
