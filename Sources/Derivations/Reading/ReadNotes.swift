import MathNotation
package import Reporting

/// The formulas of notes, found and taken apart once, for every notation that they are read by.
package struct ReadNotes {
  /// A formula, heading or comment, and what its LaTeX is, if it is a formula.
  struct Item {
    let item: NotesItem
    let math: Math
    let diagnostics: [Diagnostic]
  }

  let source: SourceText
  let items: [Item]

  /// Finds the formulas of a text by its format, and takes their LaTeX apart.
  package init(_ source: SourceText) { self.init(source, found: NotesFormat.items(in: source)) }

  /// Takes the LaTeX of formulas apart that have been found in a text.
  init(_ source: SourceText, found: [NotesItem]) {
    self.source = source
    let macros = LaTeXMacros(in: source.text)
    items = found.map { item in
      guard item.kind == .display || item.kind == .inline else {
        return Item(item: item, math: .row([]), diagnostics: [])
      }
      let reading = LaTeXReader.read(item.content, macros: macros)
      return Item(item: item, math: reading.math, diagnostics: reading.diagnostics)
    }
  }

  /// The most formulas by which a notation is looked for.
  private static let mostSampled = 400

  private init(_ source: SourceText, items: [Item]) {
    self.source = source
    self.items = items
  }

  /// Some of the items, in order.
  func part(_ range: Range<Int>) -> ReadNotes { ReadNotes(source, items: Array(items[range])) }

  /// As many formulas from all parts of long notes as tell which letters they use; the same every time.
  var sample: ReadNotes {
    guard items.count > Self.mostSampled else { return self }
    let step = (items.count + Self.mostSampled - 1) / Self.mostSampled
    return ReadNotes(source, items: stride(from: 0, to: items.count, by: step).map { items[$0] })
  }
}
