import Reporting

/// Finds mathematics in reStructuredText.
///
/// `.. math::` with what stands beside it and below it, each paragraph a formula; `` :math:`…` `` in a line. Code,
/// literal blocks and comments are passed over.
struct RestructuredFormulas: FormulaFinder {
  let bytes: [UInt8]
  var search: DelimiterSearch
  var position = 0
  private var items: [NotesItem] = []
  /// Whether `` `…` `` without a role is mathematics.
  private var isMathByDefault = false
  /// The marks below titles, those of the widest sections first.
  private var titleMarks: [UInt8] = []

  static func find(in text: String) -> [NotesItem] {
    var finder = RestructuredFormulas(bytes: Array(text.utf8))
    finder.run()
    return finder.items
  }

  private init(bytes: [UInt8]) { (self.bytes, search) = (bytes, DelimiterSearch(bytes)) }

  private mutating func run() {
    while position < bytes.count {
      let text = trimmed(position..<lineEnd(from: position))
      if starts(".. ", at: text.lowerBound) || bytes[text].elementsEqual("..".utf8) {
        explicit(text)
      } else if isUnderline(text) {
        items.append(heading(level: level(ofMark: bytes[text.lowerBound]), at: position))
        position = nextLine(from: position)
      } else {
        line(text)
      }
    }
  }

  // MARK: Blocks

  /// A directive, a comment or a target.
  private mutating func explicit(_ text: Range<Int>) {
    let indent = text.lowerBound - position
    let words = string(min(text.lowerBound + 3, text.upperBound)..<text.upperBound)
    let name = words.components(before: "::")
    let body = nextLine(from: position)
    switch name {
    case "math":
      let start = text.lowerBound + 3 + "math::".utf8.count
      math(start..<blockEnd(from: body, deeperThan: indent))
    case "code", "code-block", "sourcecode", "literalinclude", "parsed-literal", "raw", "highlight", "prompt", "plot",
      "doctest", "ipython", "testcode", "productionlist", "csv-table", "jupyter-execute", "graphviz", "mermaid":
      position = blockEnd(from: body, deeperThan: indent)
    case "default-role":
      isMathByDefault = words.hasSuffix("math")
      position = body
    case nil where words.hasPrefix("_") || words.hasPrefix("[") || words.hasPrefix("|"):
      line(text)
    case nil:
      // A comment: it goes on as far as its lines are indented.
      let end = blockEnd(from: body, deeperThan: indent)
      items.append(
        item(.comment, trimmed(min(text.lowerBound + 2, text.upperBound)..<end), whole: text.lowerBound..<end))
      position = end
    default: position = body
    }
  }

  /// The end of the lines that are indented deeper, or empty.
  private func blockEnd(from start: Int, deeperThan indent: Int) -> Int {
    var line = start
    var end = start
    while line < bytes.count {
      let text = trimmed(line..<lineEnd(from: line))
      let next = nextLine(from: line)
      if !text.isEmpty {
        if text.lowerBound - line <= indent { break }
        end = next
      }
      line = next
    }
    return end
  }

  /// The formulas of a directive: its paragraphs, or all of it where an environment goes on over an empty line.
  private mutating func math(_ block: Range<Int>) {
    let start = position
    position = block.upperBound
    var paragraphs: [Range<Int>] = []
    var current: Range<Int>?
    var line = block.lowerBound
    while line < block.upperBound {
      let text = trimmed(line..<min(block.upperBound, lineEnd(from: line)))
      if text.isEmpty || isOption(text) {
        if let current { paragraphs.append(current) }
        current = nil
      } else {
        current = (current?.lowerBound ?? text.lowerBound)..<text.upperBound
      }
      line = min(block.upperBound, nextLine(from: line))
    }
    if let current { paragraphs.append(current) }
    if !paragraphs.allSatisfy(isBalanced), let first = paragraphs.first, let last = paragraphs.last {
      paragraphs = [first.lowerBound..<last.upperBound]
    }
    for paragraph in paragraphs { items.append(item(.display, paragraph, whole: start..<block.upperBound)) }
  }

  /// `:label: name`
  private func isOption(_ line: Range<Int>) -> Bool {
    guard bytes[line.lowerBound] == UInt8(ascii: ":") else { return false }
    let name = bytes[line].dropFirst().prefix { $0 | 0x20 > 96 && $0 | 0x20 < 123 || $0 == UInt8(ascii: "-") }
    return !name.isEmpty && name.endIndex < line.upperBound && bytes[name.endIndex] == UInt8(ascii: ":")
  }

  /// Whether as many environments begin as end.
  private func isBalanced(_ range: Range<Int>) -> Bool {
    var level = 0
    for at in range where bytes[at] == UInt8(ascii: "\\") {
      if starts("\\begin{", at: at) { level += 1 }
      if starts("\\end{", at: at) { level -= 1 }
    }
    return level == 0
  }

  /// `=====` below or above a title.
  private func isUnderline(_ text: Range<Int>) -> Bool {
    guard text.count >= 3, text.lowerBound == position, let mark = bytes[text].first else { return false }
    return "=-`:'\"~^_*+#<>.".utf8.contains(mark) && bytes[text].allSatisfy { $0 == mark }
  }

  /// How deep sections with such titles lie; the first mark of a text is that of its widest sections.
  private mutating func level(ofMark mark: UInt8) -> Int {
    if let known = titleMarks.firstIndex(of: mark) { return known + 1 }
    titleMarks.append(mark)
    return titleMarks.count
  }

  // MARK: Lines

  /// Roles of one line, some of which end in a later one; behind `::` at its end stands a literal block.
  private mutating func line(_ text: Range<Int>) {
    let indent = text.lowerBound - position
    let end = nextLine(from: position)
    while position < end { inline() }
    if position == end, text.count >= 2, starts("::", at: text.upperBound - 2) {
      position = max(position, blockEnd(from: end, deeperThan: indent))
    }
  }

  private mutating func inline() {
    if starts("``") {
      position = find("``", from: position + 2).map { $0 + 2 } ?? position + 2
    } else if starts(":math:`") {
      role(from: position + 7)
    } else if starts("`") {
      guard let close = find("`", from: position + 1) else {
        position += 1
        return
      }
      if starts(":math:", at: close + 1) || isMathByDefault && !starts("_", at: close + 1) {
        role(from: position + 1)
      } else {
        position = close + 1
      }
    } else {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
  }

  private mutating func role(from start: Int) {
    guard let close = find("`", from: start) else {
      position = start
      return
    }
    items.append(item(.inline, start..<close, whole: position..<(close + 1)))
    position = close + 1
  }
}

extension String {
  /// What stands before a mark, or nil if it does not occur.
  fileprivate func components(before mark: String) -> String? {
    guard let end = firstRange(of: mark) else { return nil }
    return String(self[..<end.lowerBound])
  }
}
