package import Reporting

/// A document that bptrace carries with it, and what it is called.
package struct BuiltInDocument: Sendable {
  /// The name on the command line: `two-two-two`.
  package let name: String
  /// The number of the derivation notes that it implements: `001`.
  package let number: String
  /// What it is about, in a line.
  package let summary: Phrase
  /// Its Markdown source.
  let text: String
  /// The text of its notation.
  let notationText: String

  /// All documents, by number.
  package static let all = [
    BuiltInDocument(
      name: "matrix-form", number: "000", summary: .matrixFormSummary, text: matrixForm,
      notationText: Notation.text000),
    BuiltInDocument(
      name: "two-two-two", number: "001", summary: .twoTwoTwoSummary, text: twoTwoTwo, notationText: Notation.text001),
    BuiltInDocument(
      name: "single-chain", number: "002", summary: .singleChainSummary, text: singleChain,
      notationText: Notation.text002),
    BuiltInDocument(
      name: "regularized-batch", number: "003", summary: .regularizedBatchSummary, text: regularizedBatch,
      notationText: Notation.text003),
    BuiltInDocument(
      name: "three-factors", number: "004", summary: .threeFactorsSummary, text: threeFactors,
      notationText: Notation.text004),
  ]

  /// The document that is explained where none is named.
  package static let standard = all[1]

  /// A document of somebody else, with a notation of its own; `notationName` is the name that its pages give to `audit`.
  package init(_ source: SourceText, notation: SourceText, notationName: String) {
    self.init(
      name: source.name, number: notationName, summary: Phrase(source.name, zh: source.name), text: source.text,
      notationText: notation.text)
  }

  private init(name: String, number: String, summary: Phrase, text: String, notationText: String) {
    self.name = name
    self.number = number
    self.summary = summary
    self.text = text
    self.notationText = notationText
  }

  /// A document of somebody else in this document's notation.
  package func with(_ source: SourceText) -> BuiltInDocument {
    BuiltInDocument(
      name: source.name, number: number, summary: Phrase(source.name, zh: source.name), text: source.text,
      notationText: notationText)
  }

  /// The document with a name or number, or nil.
  package static func named(_ name: String) -> BuiltInDocument? {
    all.first { $0.name == name || $0.number == name }
  }

  /// The notation, read from its text.
  package func notation() throws(Diagnostic) -> Notation {
    try Notation(source: SourceText(name: "notation \(number)", text: notationText))
  }

  /// The Markdown source.
  package var source: SourceText { SourceText(name: "\(name).md", text: text) }
}
