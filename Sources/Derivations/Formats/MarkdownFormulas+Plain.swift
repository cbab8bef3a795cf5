import Reporting

/// Equations in plain characters, in the words between other formulas and in blocks that may be code.
extension MarkdownFormulas {
  /// Notes a line of indented code; lines below each other are one block.
  mutating func addToBlock(_ line: Range<Int>) {
    passedOver.append(line)
    if let last = blocks.last, last.upperBound == line.lowerBound || trimmed(last.upperBound..<line.lowerBound).isEmpty
    {
      blocks[blocks.count - 1] = last.lowerBound..<line.upperBound
    } else {
      blocks.append(line)
    }
  }

  /// All items with the equations in plain characters among them.
  func withPlainFormulas(_ items: [NotesItem]) -> [NotesItem] {
    let covered = (items.filter { $0.kind != .heading }.map(\.whole) + passedOver).sorted {
      $0.lowerBound < $1.lowerBound
    }
    var found: [NotesItem] = []
    /// What begins with a relation goes on with the line above; where nothing was found there, it is half an equation.
    func add(_ items: [NotesItem], _ line: Range<Int>) {
      guard items.first?.content.beginsWithRelation ?? false else { return found += items }
      if let last = found.last, last.kind == .display, last.whole.upperBound < line.lowerBound,
        trimmed(last.whole.upperBound..<line.lowerBound).isEmpty,
        lineEnd(from: last.whole.upperBound) + 1 == line.lowerBound
      {
        found += items
      }
    }
    for block in blocks where !isProgram(block) {
      for line in lines(of: block) where isEquation(string(line)) {
        let all = PlainFormulas.find(in: [
          PlainFormulas.Piece(text: Substring(string(line)), offset: line.lowerBound, isFirst: true, isLast: true)
        ])
        add(all.filter { $0.kind == .display }, line)
      }
    }
    var next = 0
    var end = 0
    for line in lines(of: bytes.indices) {
      var pieces: [PlainFormulas.Piece] = []
      var start = max(line.lowerBound, end)
      func cut(upTo limit: Int) {
        guard start < limit else { return }
        pieces.append(
          PlainFormulas.Piece(
            text: Substring(string(start..<limit)), offset: start, isFirst: start == line.lowerBound,
            isLast: limit == line.upperBound))
      }
      while next < covered.count, covered[next].lowerBound < line.upperBound {
        cut(upTo: covered[next].lowerBound)
        end = max(end, covered[next].upperBound)
        start = max(start, end)
        next += 1
      }
      cut(upTo: line.upperBound)
      if !pieces.isEmpty { add(PlainFormulas.find(in: pieces), line) }
    }
    guard !found.isEmpty else { return items }
    return (items + found).enumerated().sorted {
      ($0.element.whole.lowerBound, $0.offset) < ($1.element.whole.lowerBound, $1.offset)
    }.map(\.element)
  }

  private func lines(of range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(range.upperBound, lineEnd(from: start))
      let isReturn = end > start && bytes[end - 1] == 13
      lines.append(start..<(isReturn ? end - 1 : end))
      start = end + 1
    }
    return lines
  }

  /// Whether a line has characters that programs do not have, or goes on with the one above.
  private func isEquation(_ line: String) -> Bool {
    line.first { !$0.isWhitespace } == "=" || line.contains(where: PlainFormulas.isStrong)
  }

  /// Whether a block has what programs have and mathematics does not.
  private func isProgram(_ range: Range<Int>) -> Bool {
    // Braces of scripts are no blocks.
    let text = string(range).replacing("_{", with: "_").replacing("^{", with: "^")
    let marks = [
      "==", "++", "->", "//", "\"", "def ", "import ", "return", "print", "for ", "while ", "np.", ".dot", ".T", "{",
      "};",
      ".(", ".*", ";\n", "#", "@", "+=", "-=", "self.", "function", "let ", "var ", "const ", "end\n",
    ]
    return marks.contains { text.contains($0) }
  }
}

extension PlacedText {
  /// Whether nothing stands before its first relation.
  fileprivate var beginsWithRelation: Bool { text.first { !$0.isWhitespace }.map { "=≈←≡".contains($0) } ?? true }
}
