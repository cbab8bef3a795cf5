import MathNotation
package import Pages
package import Reporting

/// The page that leads to the walkthroughs: what each document is about, its names beside those of the others, and what
/// does not hold in it.
package struct DocumentIndex {
  private let language: Language
  private let documents: [(document: BuiltInDocument, walkthrough: Walkthrough)]

  /// Reads and judges all documents on their own networks.
  ///
  /// - Throws: a diagnostic if a document cannot be read, which is a fault of the program.
  package init(language: Language) throws(Diagnostic) {
    self.language = language
    var documents: [(BuiltInDocument, Walkthrough)] = []
    for document in BuiltInDocument.all {
      documents.append((document, try Walkthrough(document, network: document.network)))
    }
    self.documents = documents
  }

  /// The page.
  package var page: Page {
    let blocks: [Page.Block] =
      [.heading(level: 1, [text(.indexTitle)]), .paragraph([text(.indexIntroduction)]), .table(contents)]
      + [.heading(level: 2, [text(.indexNotations)]), .paragraph([text(.indexNotationsWords)]), .table(notations)]
      + [.heading(level: 2, [text(.indexMistakes)]), .paragraph([text(.indexMistakesWords)])]
      + documents.flatMap { mistakes($0.document, $0.walkthrough) }
    return Page(language: language, blocks: blocks)
  }

  private func text(_ phrase: Phrase) -> Page.Inline { .text(phrase[language]) }

  private func link(_ document: BuiltInDocument) -> Page.Inline {
    .link(document.name, url: document.name + (language == .english ? ".md" : ".zh.md"))
  }

  private var contents: Page.Table {
    Page.Table(
      columns: [Phrase.indexDocument, .indexNumber, .indexAbout].map { Page.Table.Column([text($0)]) },
      rows: documents.map { [[link($0.document)], [.text($0.document.number)], [text($0.document.summary)]] })
  }

  // MARK: Notations side by side

  /// What is named: a kind of quantity, of one unit or of a whole layer.
  private static let named: [(kind: Quantity.Kind, isSingle: Bool, words: Phrase)] = [
    (.preActivation, true, .indexPreActivation), (.preActivation, false, .indexPreActivations),
    (.activation, true, .indexActivation), (.activation, false, .indexActivations),
    (.weight, true, .indexWeight), (.weight, false, .indexWeights), (.bias, true, .indexBias),
    (.error, true, .indexError), (.error, false, .indexErrors), (.target, true, .indexTarget),
    (.cost, true, .indexCost), (.batchCost, true, .indexBatchCost), (.learningRate, true, .indexLearningRate),
  ]

  private var notations: Page.Table {
    let head = [Page.Table.Column([])] + documents.map { Page.Table.Column([.text($0.document.number)]) }
    let settings: [(Phrase, (Notation) -> String)] = [
      (.indexLayersFrom, { String($0.firstLayer) }), (.indexUnitsFrom, { String($0.firstUnit) }),
      (.indexActivationFunction, { $0.functionName }),
    ]
    var rows: [[[Page.Inline]]] = settings.map { words, value in
      [[text(words)]] + documents.map { [.math(LaTeXReader.read(value($0.walkthrough.names.notation)).math)] }
    }
    for (kind, isSingle, words) in Self.named {
      rows.append(
        [[text(words)]]
          + documents.map { entry in
            entry.walkthrough.names.notation.name(of: kind, isSingle: isSingle).map { [.math($0)] } ?? []
          })
    }
    return Page.Table(columns: head, rows: rows)
  }

  // MARK: What does not hold

  private func mistakes(_ document: BuiltInDocument, _ walkthrough: Walkthrough) -> [Page.Block] {
    var blocks = walkthrough.equationBlocks(language: language, digits: 6)
    let items = walkthrough.steps.joined().compactMap { step -> [Page.Inline]? in
      guard case .wrong(let repair) = step.outcome else { return nil }
      let words: [Page.Inline] = [.text("(\(step.number)) \(Phrase.asPrinted(step.verdict.rawValue)[language])")]
      guard let repair else { return words + [.text(Phrase.indexNoRepair[language])] }
      blocks.names = step.names
      return words + [.text(Phrase.indexRepair[language])] + blocks.holdsIf(repair).dropLast()
    }
    let title = Page.Block.paragraph([link(document), .text(items.isEmpty ? Phrase.indexNoMistake[language] : ":")])
    return items.isEmpty ? [title] : [title, .list(items)]
  }
}

extension Notation {
  /// How the notation writes a kind of quantity, in its own letters; nil if it has no name for it.
  fileprivate func name(of kind: Quantity.Kind, isSingle: Bool) -> Math? {
    let count =
      switch kind {
      case .target: isSingle ? 1 : 0
      case .weight: isSingle ? 3 : 1
      case .cost, .batchCost, .learningRate: 0
      default: isSingle ? 2 : 1
      }
    let row = symbols.first { row in
      let isMeant = row.template.usesNodes ? isSingle : row.template.arguments.count == count
      let isGeneral = row.template.arguments.allSatisfy { if case .letter = $0 { true } else { false } }
      return row.template.kind == kind && isMeant && isGeneral && row.template.sample == nil && !row.isSpelling
    }
    guard let row else { return nil }
    let letters = Dictionary(uniqueKeysWithValues: row.pattern.holes.map { ($0, IndexTerm(letter: $0, number: 0)) })
    guard let name = row.pattern.math(letters) else { return nil }
    return row.list.flatMap { $0.math(letters) }.map { .row([name, $0]) } ?? name
  }
}
