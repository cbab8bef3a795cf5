import MathNotation
import Reporting

/// A document's mathematics in order: equations with their places, and directives for bptrace.
struct Document {
  /// What the document holds.
  enum Item {
    /// The equations of one displayed or inline formula; empty where a formula has no relation.
    case formula([Equation], range: Range<Int>, isDisplay: Bool)
    /// The words of `<!-- bptrace: … -->`.
    case directive(String, range: Range<Int>)
  }

  let source: SourceText
  let items: [Item]
  /// Directives that say nothing.
  let faults: [Diagnostic]

  /// Reads the mathematics of a Markdown text under one notation.
  ///
  /// A displayed formula that begins with a relation continues the displayed formula before it in the same section.
  init(_ source: SourceText, names: Names) {
    self.source = source
    let reader = EquationReader(names: names)
    var previous: Member?
    var items: [Item] = []
    var faults: [Diagnostic] = []
    for item in MarkdownFormulas.find(in: source.text) {
      let text = source[item.content]
      switch item.kind {
      case .comment:
        if let words = text.trimmed.dropping(prefix: "bptrace:") {
          items.append(.directive(words, range: item.whole))
          if let word = AuditDirectives.stranger(words) {
            faults.append(Diagnostic(.warning, .unknownDirective(word), at: item.whole))
          }
        }
      case .heading: previous = nil
      case .display, .inline:
        let isDisplay = item.kind == .display
        let reading = LaTeXReader.read(text, at: item.content.lowerBound)
        let equations = reader.read(
          reading.math, diagnostics: reading.diagnostics, range: item.content, isDisplay: isDisplay,
          after: isDisplay ? previous : nil)
        if isDisplay { previous = equations.last?.members.last }
        items.append(.formula(equations, range: item.content, isDisplay: isDisplay))
      }
    }
    self.items = items
    self.faults = faults
  }
}

extension SourceText {
  /// The text between two UTF-8 offsets.
  subscript(range: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    return String(text[start..<end])
  }
}
