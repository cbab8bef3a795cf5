package import Reporting

/// A notation that bptrace carries with it: that of a built-in document, or of books and courses that many know.
package struct BuiltInNotation: Sendable {
  /// The name on the command line and in directives: `001`, `nielsen`.
  package let name: String
  /// Whose notation it is, in a line.
  package let summary: Phrase
  /// Its text, as a notation file has it.
  let text: String

  /// All notations: those of the documents by number, then the others by name.
  package static let all =
    BuiltInDocument.all.map { BuiltInNotation(name: $0.number, summary: $0.summary, text: $0.notationText) } + known

  /// Those of books and courses.
  private static let known: [BuiltInNotation] = [
    BuiltInNotation(
      name: "cs229", summary: Phrase("CS229 and Ng's deep learning notes, one example", zh: "CS229 与吴恩达深度学习笔记，单个样本"),
      text: Notation.textCS229),
    BuiltInNotation(
      name: "ng-course", summary: Phrase("Andrew Ng's machine learning course", zh: "吴恩达机器学习课程"),
      text: Notation.textNgCourse),
    BuiltInNotation(
      name: "nielsen", summary: Phrase("Nielsen's Neural Networks and Deep Learning", zh: "Nielsen《神经网络与深度学习》"),
      text: Notation.textNielsen),
    BuiltInNotation(
      name: "wikipedia", summary: Phrase("Wikipedia's article on backpropagation", zh: "维基百科的反向传播条目"),
      text: Notation.textWikipedia),
    BuiltInNotation(
      name: "ufldl", summary: Phrase("the UFLDL tutorial", zh: "UFLDL 教程"), text: Notation.textUFLDL),
  ]

  /// The notation with a name, or that of a document with that name; nil if there is none.
  package static func named(_ name: String) -> BuiltInNotation? {
    let name = BuiltInDocument.named(name)?.number ?? name
    return all.first { $0.name == name }
  }

  /// The notation, read from its text.
  package func notation() throws(Diagnostic) -> Notation {
    try Notation(source: SourceText(name: "notation \(name)", text: text))
  }
}
