import MathNotation
import Reporting

/// Finds mathematics in a LaTeX document.
///
/// `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and the environments that display, also under short names that the file defines
/// for them (`\be … \ee`). The preamble, comments and listings are passed over.
struct LaTeXFormulas: FormulaFinder {
  let bytes: [UInt8]
  var search: DelimiterSearch
  var position = 0
  var items: [NotesItem] = []
  /// Commands that the file defines as the beginning of an environment, with its name.
  private var shortBegins: [String: String] = [:]
  /// Commands that it defines as the end of an environment.
  private var shortEnds: [String: String] = [:]
  /// Environments under short names that do not end any more.
  private var endless: Set<String> = []

  static func find(in text: String) -> [NotesItem] {
    var finder = LaTeXFormulas(text)
    finder.run()
    return finder.items
  }

  /// The formulas of a piece that stands at an offset of a larger text.
  static func find(in text: String, at offset: Int) -> [NotesItem] {
    find(in: text).map { item in
      let start = item.content.range.lowerBound
      return NotesItem(
        kind: item.kind, content: PlacedText(item.content.bytes, at: offset + start),
        whole: (offset + item.whole.lowerBound)..<(offset + item.whole.upperBound))
    }
  }

  private init(_ text: String) {
    bytes = Array(text.utf8)
    search = DelimiterSearch(bytes)
    let macros = LaTeXMacros(in: text)
    for (name, body) in macros.names.map({ ($0, macros.body(of: $0) ?? "") }) {
      if body.hasPrefix("\\begin{") {
        let environment = String(body.dropFirst(7).prefix { $0 != "}" })
        if DisplayEnvironment.contains(environment) { shortBegins[name] = environment }
      }
      if body.hasSuffix("}"), let end = body.ranges(of: "\\end{").last {
        shortEnds[name] = String(body[end.upperBound...].dropLast())
      }
    }
  }

  private mutating func run() {
    if let body = find("\\begin{document}", from: 0) { preamble(upTo: body) }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "%"): comment()
      case UInt8(ascii: "\\"): command()
      case UInt8(ascii: "$"): dollars()
      default: position += 1
      }
    }
  }

  /// Only what the preamble says to bptrace counts.
  private mutating func preamble(upTo body: Int) {
    while position < body {
      if bytes[position] == UInt8(ascii: "%") { comment() } else { position += bytes[position] == 92 ? 2 : 1 }
    }
    position = max(body, position)
  }

  private mutating func comment() {
    let words = (position + 1)..<lineEnd(from: position)
    items.append(item(.comment, words, whole: position..<words.upperBound))
    position = words.upperBound
  }

  private mutating func dollars() {
    let mark = starts("$$") ? "$$" : "$"
    let start = position + mark.utf8.count
    guard let close = closing(mark, from: start) else {
      position = start
      return
    }
    add(mark == "$$" ? .display : .inline, start..<close, closing: mark.utf8.count)
  }

  /// The dollar signs that end mathematics, in the same paragraph.
  private func closing(_ mark: String, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "$"): return starts(mark, at: at) ? at : nil
      case UInt8(ascii: "\n") where trimmed((at + 1)..<lineEnd(from: at + 1)).isEmpty: return nil
      default: break
      }
      at += 1
    }
    return nil
  }

  private mutating func command() {
    if starts("\\["), let close = find("\\]", from: position + 2) {
      return add(.display, (position + 2)..<close, closing: 2)
    }
    if starts("\\("), let close = find("\\)", from: position + 2) {
      return add(.inline, (position + 2)..<close, closing: 2)
    }
    if let begin = environment("\\begin", at: position) { return environment(begin) }
    if starts("\\end{document}") {
      position = bytes.count
      return
    }
    let start = position
    let name = commandName(at: start)
    position += max(2, 1 + name.utf8.count)
    if let level = ["chapter", "section", "subsection", "subsubsection", "paragraph"].firstIndex(of: name) {
      items.append(heading(level: level + 1, at: start))
    } else if name == "verb", position < bytes.count {
      let mark = bytes[position]
      let end = lineEnd(from: position)
      position = bytes[(position + 1)...].prefix(max(0, end - position)).firstIndex(of: mark).map { $0 + 1 } ?? end
    } else if let environment = shortBegins[name] {
      shortEnvironment(from: start, environment)
    }
  }

  private func commandName(at start: Int) -> String {
    string((start + 1)..<((start + 1) + bytes[(start + 1)...].prefix { $0 | 0x20 > 96 && $0 | 0x20 < 123 }.count))
  }

  private mutating func environment(_ begin: (name: String, end: Int)) {
    let name = begin.name
    let isListing = ["verbatim", "lstlisting", "minted", "comment", "Verbatim", "filecontents"].contains {
      name.hasPrefix($0)
    }
    guard isListing || DisplayEnvironment.contains(name), let end = search.environmentEnd(from: begin.end) else {
      position = begin.end
      return
    }
    if !isListing {
      items.append(item(name == "math" ? .inline : .display, position..<end, whole: position..<end))
      wordsBetweenRows(position..<end)
    }
    position = end
  }

  /// `\be … \ee`, where the file defines these names.
  private mutating func shortEnvironment(from start: Int, _ environment: String) {
    guard !endless.contains(environment) else { return }
    var at = position
    while let next = find("\\", from: at) {
      let name = commandName(at: next)
      at = next + max(2, 1 + name.utf8.count)
      guard shortEnds[name] == environment else { continue }
      items.append(item(.display, start..<at, whole: start..<at))
      position = at
      return
    }
    endless.insert(environment)
  }

  /// The mathematics in `\intertext{…}`, which belongs to no row.
  private mutating func wordsBetweenRows(_ range: Range<Int>) {
    var at = range.lowerBound
    while let next = find("intertext{", from: at), next < range.upperBound {
      position = next + 10
      var level = 1
      while position < range.upperBound, level > 0 {
        switch bytes[position] {
        case UInt8(ascii: "$"): dollars()
        case UInt8(ascii: "{"): (level, position) = (level + 1, position + 1)
        case UInt8(ascii: "}"): (level, position) = (level - 1, position + 1)
        case UInt8(ascii: "\\"): position += 2
        default: position += 1
        }
      }
      at = max(position, next + 10)
    }
  }

  private mutating func add(_ kind: NotesItem.Kind, _ content: Range<Int>, closing: Int) {
    let end = content.upperBound + closing
    items.append(item(kind, content, whole: position..<end))
    position = end
  }
}
