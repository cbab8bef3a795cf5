import MathNotation
import Reporting

/// A place of somebody's notes and what would stand there.
package struct TextChange: Hashable, Sendable {
  /// UTF-8 offsets of what is replaced.
  package let range: Range<Int>
  /// What takes its place, in LaTeX.
  package let replacement: String

  /// Changes of the text that make one tree of another: the smallest ones that leave what stays as it was written, and
  /// coarser ones, in which it is written anew.
  static func all(
    from printed: Expression, to meant: Expression, _ typesetter: Typesetter, in source: SourceText
  ) -> [[TextChange]] {
    [true, false].compactMap { keepsText in
      let sites = TextSites(typesetter: typesetter, source: source, keepsText: keepsText)
      return sites.changes(printed, meant.unmarked).flatMap { $0.isEmpty ? nil : $0 }
    }
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
