import MathNotation
import Reporting

/// Finds mathematics in Markdown as people write it.
///
/// `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, also with the backslash doubled; environments; ```` ```math ```` fences; the text
/// or the address of an image; front matter, code and comments are passed over. Dollars inside back-quotes are
/// mathematics where notes write their displays so, else code. One pass over the bytes; places are those of the text.
struct MarkdownFormulas: FormulaFinder {
  let bytes: [UInt8]
  var search: DelimiterSearch
  var position = 0
  var items: [NotesItem] = []
  /// The items inside back-quotes.
  private var quoted: Set<Int> = []
  /// Whether a list goes on, in which indented lines are no code.
  var isInList = false
  /// Where the last line of indented code ends.
  var codeEnd: Int?
  /// Elements of HTML that do not end any more.
  var endlessElements: Set<String> = []
  /// The square brackets of a paragraph, and the round ones of a line, in which images stand.
  var squareBrackets: BracketPairs?
  var roundBrackets: BracketPairs?
  /// Code and what else is no text of the notes.
  var passedOver: [Range<Int>] = []
  /// Blocks of code that name no language, in which equations may stand.
  var blocks: [Range<Int>] = []

  /// All items of a text, in order.
  static func find(in text: String) -> [NotesItem] {
    let finder = finder(of: text)
    return finder.withPlainFormulas(finder.found)
  }

  /// The formulas that are marked as such, without equations that stand in plain characters.
  static func marked(in text: String) -> [NotesItem] { finder(of: text).found }

  private static func finder(of text: String) -> MarkdownFormulas {
    var finder = MarkdownFormulas(bytes: Array(text.utf8))
    finder.run()
    return finder
  }

  private init(bytes: [UInt8]) { (self.bytes, search) = (bytes, DelimiterSearch(bytes)) }

  /// All items; those inside back-quotes are code if the notes have displays and none of them stands in back-quotes.
  private var found: [NotesItem] {
    let displays = items.indices.filter { items[$0].kind == .display }
    guard !displays.isEmpty, quoted.isDisjoint(with: displays) else { return items }
    return items.indices.filter { !quoted.contains($0) }.map { items[$0] }
  }

  private mutating func run() {
    skipFrontMatter()
    while position < bytes.count {
      if position == 0 || bytes[position - 1] == UInt8(ascii: "\n"), skipLine() { continue }
      switch bytes[position] {
      case UInt8(ascii: "`"): codeSpanOrFence()
      case UInt8(ascii: "~") where isLineStart && starts("~~~"): codeSpanOrFence()
      case UInt8(ascii: "$"): dollars()
      case UInt8(ascii: "\\"): backslash()
      case UInt8(ascii: "!") where starts("!["): image()
      case UInt8(ascii: "<") where starts("<!--"): comment()
      case UInt8(ascii: "<"): element()
      case UInt8(ascii: "{") where starts("{{") || starts("{%"): shortcode()
      default: position += 1
      }
    }
  }

  // MARK: Kinds of mathematics

  /// Passes over a line that is code by its indentation, or a heading; false for other lines, which are read on.
  private mutating func skipLine() -> Bool {
    switch lineKind {
    case .code:
      let start = position
      position = nextLine(from: position)
      addToBlock(start..<position)
      codeEnd = position
    case .heading(let level):
      items.append(heading(level: level, at: position))
      return false
    case .text: return false
    }
    return true
  }

  private mutating func skipFrontMatter() {
    for mark in ["+++", "---"] where starts(mark) {
      guard let end = firstLine(equalTo: mark, from: 3) else { return }
      position = end
      passedOver.append(0..<end)
      return
    }
  }

  private mutating func codeSpanOrFence() {
    let mark = bytes[position]
    let run = bytes[position...].prefix { $0 == mark }.count
    if run >= 3, isLineStart { return fence(mark: mark, run: run) }
    guard let close = search.run(of: mark, length: run, from: position + run) else {
      position += run
      return
    }
    let whole = position..<(close + run)
    passedOver.append(whole)
    defer { position = whole.upperBound }
    let inner = trimmed((position + run)..<close)
    for (mark, kind) in [("$$", NotesItem.Kind.display), ("$", .inline)] {
      guard inner.count >= 2 * mark.utf8.count, starts(mark, at: inner.lowerBound),
        starts(mark, at: inner.upperBound - mark.utf8.count)
      else { continue }
      let content = (inner.lowerBound + mark.utf8.count)..<(inner.upperBound - mark.utf8.count)
      quoted.insert(items.count)
      items.append(item(kind, content, whole: whole))
      return
    }
    let isRole = bytes[..<whole.lowerBound].suffix(6).elementsEqual("{math}".utf8)
    if isRole || isFormula(inner) { items.append(item(.inline, inner, whole: whole)) }
  }

  private mutating func fence(mark: UInt8, run: Int) {
    let start = position
    let info = string(trimmed((start + run)..<lineEnd(from: start))).lowercased()
    var line = nextLine(from: start)
    let content = line
    while line < bytes.count {
      let text = trimmed(line..<lineEnd(from: line))
      if text.count >= run, bytes[text].allSatisfy({ $0 == mark }) { break }
      line = nextLine(from: line)
    }
    position = line < bytes.count ? nextLine(from: line) : bytes.count
    fenced(content..<line, info: info, whole: start..<position)
  }

  private mutating func dollars() {
    if starts("$$") {
      guard let close = find("$$", from: position + 2) else {
        position += 2
        return
      }
      return add(.display, (position + 2)..<close, closing: 2)
    }
    if starts("$`"), let close = find("`$", from: position + 2) {
      return add(.inline, (position + 2)..<close, closing: 2)
    }
    guard let close = closingDollar() else {
      position += 1
      return
    }
    add(.inline, (position + 1)..<close, closing: 1)
  }

  /// The dollar that ends inline mathematics, in the same paragraph and before no digit. Beside a blank it does so only
  /// where what stands between looks like mathematics, for amounts of money have dollars too.
  private func closingDollar() -> Int? {
    var at = position + 1
    guard at < bytes.count else { return nil }
    let isBehindBlank = isBlank(bytes[at])
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if bytes[at] == UInt8(ascii: "\n"), trimmed((at + 1)..<lineEnd(from: at + 1)).isEmpty { return nil }
      if bytes[at] == UInt8(ascii: "$") {
        let followedByDigit = at + 1 < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at + 1])
        if followedByDigit { return nil }
        let isBeforeBlank = isBlank(bytes[at - 1])
        if !isBehindBlank && !isBeforeBlank { return at }
        let marks = bytes[(position + 1)..<at]
        let looksLikeMathematics =
          marks.contains { "\\_^".utf8.contains($0) }
          || isBehindBlank && isBeforeBlank && marks.contains(UInt8(ascii: "="))
        return looksLikeMathematics ? at : nil
      }
      at += 1
    }
    return nil
  }

  private mutating func backslash() {
    for (open, close, kind) in [
      ("\\\\[", "\\\\]", NotesItem.Kind.display), ("\\\\(", "\\\\)", .inline), ("\\[", "\\]", .display),
      ("\\(", "\\)", .inline),
    ] where starts(open) {
      if let end = find(close, from: position + open.utf8.count) {
        return add(kind, (position + open.utf8.count)..<end, closing: close.utf8.count, isDoubled: open.utf8.count == 3)
      }
    }
    if let begin = environment("\\begin", at: position), DisplayEnvironment.contains(begin.name),
      let end = search.environmentEnd(from: begin.end)
    {
      return add(.display, position..<end, closing: 0)
    }
    position += 2
  }

  private mutating func comment() {
    let close = find("-->", from: position + 4) ?? bytes.count
    let whole = position..<min(bytes.count, close + 3)
    items.append(item(.comment, (position + 4)..<max(close, position + 4), whole: whole))
    position = whole.upperBound
  }

  mutating func add(_ kind: NotesItem.Kind, _ content: Range<Int>, closing: Int, isDoubled: Bool = false) {
    let end = min(bytes.count, content.upperBound + closing)
    items.append(
      NotesItem(kind: kind, content: cleaned(content, isDoubled: isDoubled), whole: position..<end))
    position = end
  }
}
