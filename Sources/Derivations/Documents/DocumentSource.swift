import Reporting

/// The blocks of a document's Markdown source, in one language.
///
/// The source is plain Markdown. A comment `<!-- zh: … -->` after a heading or paragraph holds the same in Chinese, and
/// `<!-- bptrace: … -->` asks for a table that is computed.
struct DocumentSource {
  enum Block: Hashable {
    case heading(level: Int, String)
    case paragraph(String)
    /// A displayed formula, by its place among the displayed formulas.
    case formula(Int)
    case directive(String)
  }

  var blocks: [Block] = []

  /// Takes the source apart.
  init(_ source: SourceText, language: Language) {
    var formulas = 0
    var position = 0
    for item in MarkdownFormulas.marked(in: source.text) where item.kind == .display || item.kind == .comment {
      addText(source[position..<item.whole.lowerBound], isFirst: position == 0)
      position = item.whole.upperBound
      switch item.kind {
      case .display:
        blocks.append(.formula(formulas))
        formulas += 1
      case .comment: addComment(item.content.text.trimmed, language)
      case .inline, .heading: break
      }
    }
    addText(source[position..<source.text.utf8.count], isFirst: position == 0)
  }

  private mutating func addText(_ text: String, isFirst: Bool) {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)).trimmed }[...]
    if isFirst, lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
      lines = lines[(end + 1)...]
    }
    var paragraph: [String] = []
    func flush() {
      if !paragraph.isEmpty { blocks.append(.paragraph(paragraph.joined(separator: " "))) }
      paragraph = []
    }
    for line in lines {
      let level = line.prefix { $0 == "#" }.count
      if level > 0, line.dropFirst(level).first == " " {
        flush()
        blocks.append(.heading(level: level, String(line.dropFirst(level)).trimmed))
      } else if line.isEmpty {
        flush()
      } else {
        paragraph.append(line)
      }
    }
    flush()
  }

  private mutating func addComment(_ text: String, _ language: Language) {
    if let words = text.dropping(prefix: "bptrace:") {
      blocks.append(.directive(words))
    } else if language == .chinese, let words = text.dropping(prefix: "zh:"), let last = blocks.popLast() {
      let joined = words.split(separator: "\n").map { String($0).trimmed }.joined()
      switch last {
      case .heading(let level, _): blocks.append(.heading(level: level, joined))
      case .paragraph: blocks.append(.paragraph(joined))
      case .formula, .directive: blocks.append(last)
      }
    }
  }
}
