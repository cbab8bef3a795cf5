import MathNotation
import Reporting

/// Equations as images: the LaTeX is their alternative text, or part of the address that draws them.
extension MarkdownFormulas {
  /// `![\delta = …](address)`
  mutating func image() {
    let start = position
    position += 2
    guard let close = endOfLabel(from: start + 1), starts("](", at: close), let end = endOfAddress(from: close + 1)
    else { return }
    let label = trimmed((start + 2)..<close)
    let address = (close + 2)..<end
    let whole = start..<min(bytes.count, address.upperBound + 1)
    position = whole.upperBound
    let content: PlacedText
    if isLaTeX(label) {
      content = cleaned(label)
    } else if let latex = self.latex(inAddress: address) {
      content = latex
    } else {
      return
    }
    let isAlone = isFirst(start) && trimmed(whole.upperBound..<lineEnd(from: whole.upperBound)).isEmpty
    items.append(NotesItem(kind: isAlone ? .display : .inline, content: content, whole: whole))
  }

  /// Whether nothing but blanks stands before a place in its line.
  private func isFirst(_ place: Int) -> Bool {
    var at = place
    while at > 0, bytes[at - 1] != UInt8(ascii: "\n") {
      guard isBlank(bytes[at - 1]) else { return false }
      at -= 1
    }
    return true
  }

  /// The bracket that closes the alternative text of an image, in the same paragraph; where none does, the first one
  /// with an address behind it.
  private mutating func endOfLabel(from open: Int) -> Int? {
    let pairs: BracketPairs
    if let known = squareBrackets, known.range.contains(open) {
      pairs = known
    } else {
      pairs = BracketPairs("[", "]", in: open..<paragraphEnd(from: open), of: bytes, hasEscapes: true)
      squareBrackets = pairs
    }
    return pairs.closing(of: open) ?? pairs.firstBeforeAddress(from: open)
  }

  /// The end of the last line before an empty one.
  private func paragraphEnd(from start: Int) -> Int {
    var end = lineEnd(from: start)
    while end < bytes.count {
      let next = lineEnd(from: end + 1)
      if trimmed((end + 1)..<next).isEmpty { break }
      end = next
    }
    return end
  }

  /// The bracket that closes an address, which may have brackets of its own; where none does, the first one, or the end
  /// of the line.
  private mutating func endOfAddress(from open: Int) -> Int? {
    let lineEnd = lineEnd(from: open)
    let pairs: BracketPairs
    if let known = roundBrackets, known.range.contains(open) {
      pairs = known
    } else {
      pairs = BracketPairs("(", ")", in: open..<lineEnd, of: bytes, hasEscapes: false)
      roundBrackets = pairs
    }
    let first = min(lineEnd, find(")", from: open) ?? lineEnd)
    guard first < bytes.count, first - open <= Self.longestAddress else { return nil }
    return pairs.closing(of: open) ?? first
  }

  /// The most bytes of an address.
  private static let longestAddress = 4000

  /// Whether words are LaTeX: a known command, or a script with a relation.
  func isLaTeX(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    var marks = 0
    while at < range.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "\\"):
        let name = bytes[(at + 1)..<range.upperBound].prefix { $0 | 0x20 > 96 && $0 | 0x20 < 123 }
        if name.count > 1, LaTeXReader.knows(String(decoding: name, as: UTF8.self)) { return true }
      case UInt8(ascii: "^"), UInt8(ascii: "="): marks += 1
      case UInt8(ascii: "_") where at + 1 < range.upperBound && bytes[at + 1] == UInt8(ascii: "{"): marks += 2
      default: break
      }
      at += 1
    }
    return marks > 1
  }

  /// The LaTeX in the address of a picture that a server draws.
  func latex(inAddress range: Range<Int>) -> PlacedText? {
    let address = string(range)
    for mark in ["equation?tex=", "render/math?math=", "math.vercel.app/?from=", "i.upmath.me/svg/", "chl="] {
      guard let found = address.firstRange(of: mark) else { continue }
      if mark == "chl=", !address.contains("cht=tx") { continue }
      return decoded(
        (range.lowerBound + address.utf8.distance(from: address.startIndex, to: found.upperBound))..<range.upperBound)
    }
    guard address.contains("codecogs.com/"), let query = address.firstIndex(of: "?") else { return nil }
    return decoded(
      (range.lowerBound + address.utf8.distance(from: address.startIndex, to: query) + 1)..<range.upperBound)
  }

  /// An address with `%3D`, `&plus;` and the like as what they stand for; a plus is a space where spaces are written so.
  private func decoded(_ range: Range<Int>) -> PlacedText {
    let address = string(range)
    let spaced = address.contains("%20") || address.contains("&space;") || address.contains(" ")
    let plusIsSpace =
      address.contains("%2B") || address.contains("%2b") || address.contains("&plus;")
      || !spaced && (address.contains("+=") || address.contains("+%3D"))
    let entities = [("&space;", " "), ("&plus;", "+"), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&hash;", "#")]
    var text = PlacedText(at: range.lowerBound)
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < range.upperBound,
        let byte = UInt8(string((at + 1)..<(at + 3)), radix: 16)
      {
        text.append(byte, for: at..<(at + 3))
        at += 3
      } else if let (name, plain) = entities.first(where: { starts($0.0, at: at) }) {
        text.append(plain, for: at..<(at + name.utf8.count))
        at += name.utf8.count
      } else {
        text.append(bytes[at] == UInt8(ascii: "+") && plusIsSpace ? 32 : bytes[at], for: at..<(at + 1))
        at += 1
      }
    }
    return text
  }
}
