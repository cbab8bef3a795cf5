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
  /// The same words for every part of the notes.
  let words: NotesWords
  let items: [Item]
  let habits: NotesHabits

  /// Finds the formulas of a text by its format, and takes their LaTeX apart.
  package init(_ source: SourceText) { self.init(source, found: NotesFormat.items(in: source)) }

  /// Takes the LaTeX of formulas apart that have been found in a text.
  init(_ source: SourceText, found: [NotesItem]) {
    self.source = source
    let macros = LaTeXMacros(in: source.text)
    items =
      found.map { item in
        guard item.kind == .display || item.kind == .inline else {
          return Item(item: item, math: .row([]), diagnostics: [])
        }
        let reading = LaTeXReader.read(item.content, macros: macros)
        return Item(item: item, math: reading.math, diagnostics: reading.diagnostics)
      }
    habits = NotesHabits(items)
    words = NotesWords(source, items)
  }

  /// The most formulas by which a notation is looked for, and the most bytes of one of them.
  private static let (mostSampled, longestSampled) = (400, 4000)

  /// How many formulas of the sample follow each other: single ones at equal distances may all be of the same form.
  private static let lengthOfRun = 20

  private init(_ whole: ReadNotes, items: [Item]) {
    source = whole.source
    words = whole.words
    habits = whole.habits
    self.items = items
  }

  /// The items that are asked for, in order.
  func choosing(_ isWanted: (Item) -> Bool) -> ReadNotes { ReadNotes(self, items: items.filter(isWanted)) }

  /// Some of the items, in order.
  func part(_ range: Range<Int>) -> ReadNotes { ReadNotes(self, items: Array(items[range])) }

  /// These items and then those of another part of the same notes.
  func followed(by other: ReadNotes) -> ReadNotes { ReadNotes(self, items: items + other.items) }

  /// Whether the notes are their own sample.
  var isShort: Bool {
    items.count <= Self.mostSampled && !items.contains { $0.item.content.bytes.count > Self.longestSampled }
  }

  /// As many formulas from all parts of long notes as tell which letters they use, of long ones the beginnings; the same
  /// every time.
  var sample: ReadNotes {
    guard !isShort else { return self }
    let step = (items.count + Self.mostSampled - 1) / Self.mostSampled
    let chosen = items.indices.filter { ($0 / Self.lengthOfRun).isMultiple(of: step) }
    return ReadNotes(
      self,
      items: chosen.map { index in
        let item = items[index]
        guard item.item.content.bytes.count > Self.longestSampled else { return item }
        return Item(item: item.item, math: item.math.beginning, diagnostics: item.diagnostics)
      })
  }
}

extension Math {
  /// The first parts of a row or the first rows of a grid.
  fileprivate var beginning: Math {
    switch form {
    case .row(let nodes): Math(.row(Array(nodes.prefix(Self.mostParts))), range: range)
    case .grid(let grid):
      Math(.grid(Math.Grid(grid.kind, grid.rows.prefix(Self.mostRows).map { $0.map(\.beginning) })), range: range)
    default: self
    }
  }

  private static let (mostParts, mostRows) = (1000, 100)
}
