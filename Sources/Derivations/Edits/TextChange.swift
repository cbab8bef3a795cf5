import MathNotation
import Reporting

/// A place of somebody's notes and what would stand there.
package struct TextChange: Hashable, Sendable {
  /// UTF-8 offsets of what is replaced.
  package let range: Range<Int>
  /// What takes its place, in LaTeX.
  package let replacement: String

  /// The smallest changes of the text that make one tree of another; none where the tree was not read from a text.
  static func all(from printed: Expression, to meant: Expression, _ typesetter: Typesetter) -> [TextChange] {
    sites(printed, meant.unmarked)?.map { range, part in
      TextChange(range: range, replacement: LaTeXWriter.write(typesetter.math(part)))
    } ?? []
  }

  /// A part of a text with changes, which do not overlap.
  static func apply(_ changes: [TextChange], to source: SourceText, in part: Range<Int>) -> String {
    let bytes = Array(source[part].utf8)
    var result: [UInt8] = []
    var end = 0
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[end..<(change.range.lowerBound - part.lowerBound)]
      result += change.replacement.utf8
      end = change.range.upperBound - part.lowerBound
      // A command would swallow a letter behind it.
      if let next = bytes[end...].first, next.isLetter, result.endsWithCommand { result.append(UInt8(ascii: " ")) }
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  /// The places below which the trees differ and the parts that are meant there; nil where a part has no place.
  private static func sites(_ printed: Expression, _ meant: Expression) -> [(Range<Int>, Expression)]? {
    if printed == meant { return [] }
    let (own, other) = (printed.children, meant.children)
    if own.count == other.count, printed.replacingChildren(other) == meant {
      var found: [(Range<Int>, Expression)]? = []
      for (one, two) in zip(own, other) {
        guard let here = sites(one, two) else {
          found = nil
          break
        }
        found? += here
      }
      if let found { return found }
    }
    // A sum that takes the place of something else would join its neighbours.
    return printed.range.map { [($0, printed.isSum ? meant : meant.asOperand)] }
  }
}

extension Expression {
  fileprivate var isSum: Bool { if case .sum = form { true } else { false } }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

extension [UInt8] {
  /// Whether the last thing is a command of letters: `\eta`.
  fileprivate var endsWithCommand: Bool {
    guard let start = lastIndex(where: { !$0.isLetter }) else { return false }
    return self[start] == UInt8(ascii: "\\") && start < count - 1
  }
}
