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
  let words: NotesWords
  let items: [Item]
  /// Directives that say nothing.
  let faults: [Diagnostic]
  /// The names that the notes define themselves.
  let ownNames: [OwnName]

  /// Reads the mathematics of notes under one notation.
  ///
  /// A displayed formula that begins with a relation continues the displayed formula before it in the same section.
  init(_ source: SourceText, names: Names) { self.init(ReadNotes(source), names: names) }

  /// Reads formulas that have been found and taken apart under one notation.
  init(_ notes: ReadNotes, names: Names) {
    source = notes.source
    words = notes.words
    var names = names
    names.habits = notes.habits
    var own = OwnNames(names)
    var sizes = OwnSizes()
    var reader = EquationReader(names: names)
    // Made when the first equation asks for them.
    var others: [EquationReader]?
    var previous: Member?
    var items: [Item] = []
    var faults: [Diagnostic] = []
    func renew() {
      reader = own.reader(sizes)
      if names.notation.beside.isEmpty { others = nil }
    }
    for found in notes.items {
      let item = found.item
      switch item.kind {
      case .comment:
        if let words = item.content.text.trimmed.dropping(prefix: "bptrace:") {
          items.append(.directive(words, range: item.whole))
          if let word = AuditDirectives.stranger(words) {
            faults.append(Diagnostic(.warning, .unknownDirective(word), at: item.whole))
          }
        }
      case .heading:
        previous = nil
        if own.enter(sectionOfLevel: item.level, at: item.whole.lowerBound) { renew() }
      case .display, .inline:
        let isDisplay = item.kind == .display
        let range = item.content.range
        let before = isDisplay ? previous : nil
        func equations(_ reader: EquationReader) -> [Equation] {
          reader.read(
            found.math, diagnostics: found.diagnostics, range: range, isDisplay: isDisplay, after: before)
        }
        func read() -> [Equation] {
          let usual = equations(reader)
          let hasBeside = !names.notation.beside.isEmpty
          guard !usual.allSatisfy(\.isRead), !own.defines(usual), hasBeside || found.math.namesUsualLetters else {
            return usual
          }
          let readers = others ?? (hasBeside ? names : reader.names).beside.map(EquationReader.init)
          others = readers
          return Self.equations(usual, orBy: readers.lazy.map(equations), names)
        }
        var equations = read()
        if sizes.learn(from: equations, in: reader.names) {
          renew()
          equations = read()
        }
        equations = own.forgettingAssigned(equations)
        if isDisplay { previous = equations.last?.members.last }
        items.append(.formula(equations, range: range, isDisplay: isDisplay))
        if own.learn(from: equations) { renew() }
      }
    }
    self.items = items
    self.faults = faults
    ownNames = own.found
  }
}

extension OwnNames {
  /// Who reads what follows, with letters for sizes.
  fileprivate func reader(_ sizes: OwnSizes) -> EquationReader { EquationReader(names: all.adding(sizes: sizes.found)) }
}

extension Document {
  /// The equations of a formula, each as the first meaning of its letters has it under which all of it can be read.
  private static func equations(
    _ usual: [Equation], orBy others: some Sequence<[Equation]>, _ names: Names
  ) -> [Equation] {
    var found = usual
    for (index, other) in others.enumerated() where other.count == usual.count {
      for place in found.indices where !found[place].isRead && other[place].isRead {
        found[place] = other[place]
        found[place].besideIndex = index
        found[place].isReadLoosely = index >= names.notation.beside.count
      }
    }
    return found
  }
}

extension Equation {
  /// Whether every member has a meaning.
  fileprivate var isRead: Bool { members.allSatisfy { $0.expression != nil } }
}

extension SourceText {
  /// The text between two UTF-8 offsets.
  subscript(range: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    return String(text[start..<end])
  }
}
