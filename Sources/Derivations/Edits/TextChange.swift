import MathNotation

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
