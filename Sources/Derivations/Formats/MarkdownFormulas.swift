/// Finds mathematics in Markdown as people write it.
///
/// `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, ```` ```math ```` fences; front matter, code and comments are passed over. Dollars
/// inside back-quotes are mathematics where notes write their displays so, else code. One pass over the bytes; offsets
/// are those of the text itself.
struct MarkdownFormulas {
  /// A piece of mathematics, or a directive in a comment.
  struct Item: Hashable {
    enum Kind: Hashable {
      case display
      case inline
      /// `<!-- … -->`
      case comment
      /// The title of a section.
      case heading
    }

    let kind: Kind
    /// The mathematics or the comment's words, without delimiters.
    let content: Range<Int>
    /// With delimiters.
    let whole: Range<Int>
  }

  let bytes: [UInt8]
  var position = 0
  private var items: [Item] = []
  /// The items inside back-quotes.
  private var quoted: Set<Int> = []
  /// Whether a list goes on, in which indented lines are no code.
  var isInList = false
  /// Where the last line of indented code ends.
  var codeEnd: Int?
  /// Delimiters that do not occur any more, and runs of back-quotes or tildes by their length.
  var absent: Set<String> = []
  var absentRuns: [UInt8: Set<Int>] = [:]

  /// All items of a text, in order.
  static func find(in text: String) -> [Item] {
    var finder = MarkdownFormulas(bytes: Array(text.utf8))
    finder.run()
    return finder.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// All items; those inside back-quotes are code if the notes have displays and none of them stands in back-quotes.
  private var found: [Item] {
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
      case UInt8(ascii: "<") where starts("<!--"): comment()
      case UInt8(ascii: "<"): element()
      default: position += 1
      }
    }
  }

  // MARK: Kinds of mathematics

  /// Passes over a line that is code by its indentation, or a heading; false for other lines, which are read on.
  private mutating func skipLine() -> Bool {
    switch lineKind {
    case .code:
      position = nextLine(from: position)
      codeEnd = position
    case .heading:
      let start = position
      items.append(Item(kind: .heading, content: start..<start, whole: start..<start))
      return false
    case .text: return false
    }
    return true
  }

  private mutating func skipFrontMatter() {
    for mark in ["+++", "---"] where starts(mark) {
      guard let end = firstLine(equalTo: mark, from: 3) else { return }
      position = end
      return
    }
  }

  private mutating func codeSpanOrFence() {
    let mark = bytes[position]
    let run = bytes[position...].prefix { $0 == mark }.count
    if run >= 3, isLineStart { return fence(mark: mark, run: run) }
    guard let close = closingRun(of: mark, length: run, from: position + run) else {
      position += run
      return
    }
    let whole = position..<(close + run)
    defer { position = whole.upperBound }
    let inner = trimmed((position + run)..<close)
    for (mark, kind) in [("$$", Item.Kind.display), ("$", .inline)] {
      guard inner.count >= 2 * mark.utf8.count, starts(mark, at: inner.lowerBound),
        starts(mark, at: inner.upperBound - mark.utf8.count)
      else { continue }
      let content = (inner.lowerBound + mark.utf8.count)..<(inner.upperBound - mark.utf8.count)
      quoted.insert(items.count)
      items.append(Item(kind: kind, content: content, whole: whole))
      return
    }
  }

  private mutating func fence(mark: UInt8, run: Int) {
    let start = position
    let info = trimmed((start + run)..<lineEnd(from: start))
    var line = nextLine(from: start)
    let content = line
    while line < bytes.count {
      let text = trimmed(line..<lineEnd(from: line))
      if text.count >= run, bytes[text].allSatisfy({ $0 == mark }) { break }
      line = nextLine(from: line)
    }
    position = line < bytes.count ? nextLine(from: line) : bytes.count
    if String(decoding: bytes[info], as: UTF8.self) == "math" {
      items.append(Item(kind: .display, content: content..<line, whole: start..<position))
    }
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
    guard position + 1 < bytes.count, !isBlank(bytes[position + 1]), let close = closingDollar() else {
      position += 1
      return
    }
    add(.inline, (position + 1)..<close, closing: 1)
  }

  /// The dollar that ends inline mathematics: in the same paragraph, after no blank, before no digit.
  private func closingDollar() -> Int? {
    var at = position + 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if bytes[at] == UInt8(ascii: "\n"), trimmed((at + 1)..<lineEnd(from: at + 1)).isEmpty { return nil }
      if bytes[at] == UInt8(ascii: "$") {
        let followedByDigit = at + 1 < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at + 1])
        return isBlank(bytes[at - 1]) || followedByDigit ? nil : at
      }
      at += 1
    }
    return nil
  }

  private mutating func backslash() {
    if starts("\\["), let close = find("\\]", from: position + 2) {
      return add(.display, (position + 2)..<close, closing: 2)
    }
    if starts("\\("), let close = find("\\)", from: position + 2) {
      return add(.inline, (position + 2)..<close, closing: 2)
    }
    position += 2
  }

  private mutating func comment() {
    let close = find("-->", from: position + 4) ?? bytes.count
    add(.comment, (position + 4)..<close, closing: 3)
  }

  private mutating func add(_ kind: Item.Kind, _ content: Range<Int>, closing: Int) {
    let end = min(bytes.count, content.upperBound + closing)
    items.append(Item(kind: kind, content: content, whole: position..<end))
    position = end
  }
}
