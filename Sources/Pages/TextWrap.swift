import MathNotation
import Reporting

/// Breaks text into lines.
///
/// A line breaks at a space, and before or after any wide East Asian character; but no line begins with closing
/// punctuation or ends with an opening bracket. What is wider than a line is cut.
package enum TextWrap {
  /// The lines of a plain text, at most `width` columns wide.
  package static func lines(of text: String, width: Int) -> [String] {
    let block = block([.text(text)], width: width)
    return block.rows.map { $0.map(\.text).joined() }
  }

  /// The lines of a text with mathematics in it.
  static func block(_ inlines: [Page.Inline], width: Int) -> Block {
    var lines: [Block] = []
    var line: [Block] = []
    var column = 0
    for atom in atoms(of: inlines, width: width) {
      let block = atom.block
      var space = line.isEmpty ? 0 : atom.spaceBefore
      if !line.isEmpty, column + space + block.width > width {
        lines.append(.beside(line))
        line = []
        column = 0
        space = 0
      }
      if space > 0 { line.append(Block(" ")) }
      line.append(block)
      column += space + block.width
    }
    return .stacked(lines + [.beside(line)])
  }

  /// A piece that no line break divides.
  fileprivate struct Atom {
    var parts: [Block] = []
    var spaceBefore = 0
    var block: Block { .beside(parts) }
  }

  private static func atoms(of inlines: [Page.Inline], width: Int) -> [Atom] {
    var atoms: [Atom] = []
    var last: Character?
    for inline in inlines {
      let (text, style) = words(of: inline)
      if case .math(let math) = inline {
        let glued = last.map { !$0.isSpace && (!$0.isWide || $0.isOpening) } ?? false
        for (index, part) in TextBlock.lines(of: math, toFit: width).enumerated() {
          let block = Block(part).sliced(toFit: width)
          if glued, index == 0, let end = atoms.indices.last, atoms[end].block.width + block.width <= width {
            atoms[end].parts.append(block)
          } else {
            atoms.append(Atom(parts: [block], spaceBefore: index > 0 || last?.isSpace == true ? 1 : 0))
          }
        }
        last = "x"
      }
      for piece in pieces(of: text, width: width) {
        guard let first = piece.first else { continue }
        defer { last = piece.last }
        if first.isSpace { continue }
        if let previous = last, !previous.isSpace, sticks(first, after: previous), let end = atoms.indices.last,
          atoms[end].width + piece.columns <= width
        {
          atoms[end].append(piece, style)
        } else {
          atoms.append(Atom(parts: [Block(piece, style)], spaceBefore: last?.isSpace == true ? 1 : 0))
        }
      }
    }
    return atoms
  }

  /// Words of ASCII as far as they fit in a line, spaces, and all other characters one by one.
  private static func pieces(of text: String, width: Int) -> [String] {
    var pieces: [String] = []
    for (index, part) in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).enumerated() {
      if index > 0 { pieces.append(" ") }
      let part = Substring(part)
      if part.utf8.count <= width, part.utf8.allSatisfy({ $0 < 0x80 }) {
        if !part.isEmpty { pieces.append(String(part)) }
      } else {
        pieces += characters(of: part, width: width)
      }
    }
    return pieces
  }

  /// The same for a text without spaces.
  private static func characters(of text: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      if character.isASCII, word.utf8.count < width {
        word.append(character)
        continue
      }
      if !word.isEmpty { pieces.append(word) }
      word = ""
      if character.isASCII { word.append(character) } else { pieces.append(String(character)) }
    }
    return word.isEmpty ? pieces : pieces + [word]
  }

  private static func sticks(_ character: Character, after previous: Character) -> Bool {
    character.isClosing || previous.isOpening || !(character.isWide || previous.isWide)
  }

  private static func words(of inline: Page.Inline) -> (String, Block.Style) {
    switch inline {
    case .text(let text): (text.onOneSafeLine, .plain)
    case .math: ("", .plain)
    case .code(let text): (text.onOneSafeLine, .code)
    case .strong(let text): (text.onOneSafeLine, .strong)
    case .emphasis(let text): (text.onOneSafeLine, .emphasis)
    case .link(let text, let url): (text == url ? url.onOneSafeLine : "\(text) (\(url))".onOneSafeLine, .plain)
    }
  }
}

extension TextWrap.Atom {
  fileprivate var width: Int { parts.reduce(0) { $0 + $1.width } }

  /// Appends a piece, to the last part if it looks alike.
  fileprivate mutating func append(_ piece: String, _ style: Block.Style) {
    if let end = parts.indices.last, parts[end].rows.count == 1, parts[end].rows[0].last?.style == style {
      parts[end].rows[0][parts[end].rows[0].count - 1].append(piece)
    } else {
      parts.append(Block(piece, style))
    }
  }
}

extension Character {
  fileprivate var isSpace: Bool { self == " " }
  fileprivate var isWide: Bool { !isASCII && String(self).columns == 2 }
  /// Whether no line may begin with it.
  fileprivate var isClosing: Bool { Self.closing.contains(self) }
  /// Whether no line may end with it.
  fileprivate var isOpening: Bool { Self.opening.contains(self) }

  private static let closing = Set("，。、；：？！）」』】》〉”’…—·,.;:!?)]}％")
  private static let opening = Set("（「『【《〈“‘([{")
}
