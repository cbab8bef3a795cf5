package import Reporting

/// A notation that bptrace carries with it: that of a built-in document, or of books and courses that many know.
package struct BuiltInNotation: Sendable {
  /// The name on the command line and in directives: `001`, `nielsen`.
  package let name: String
  /// Whose notation it is, in a line.
  package let summary: Phrase
  /// Its text, as a notation file has it.
  let text: String

  /// Whether it is for worked examples, whose networks have one hidden layer of any width.
  var isOfExamples = false

  /// All notations: those of the documents by number, then the others by name.
  package static let all =
    BuiltInDocument.all.map { BuiltInNotation(name: $0.number, summary: $0.summary, text: $0.notationText) } + known

  /// Those of books and courses.
  private static let known: [BuiltInNotation] =
    [
      BuiltInNotation(
        name: "columns", summary: Phrase("columns, layers below: z_1 = W_1 x + b_1", zh: "列向量，层号在下标：z_1 = W_1 x + b_1"),
        text: Notation.textColumns),
      BuiltInNotation(
        name: "columns-h",
        summary: Phrase("the same with h_l behind a_l = W_l h_{l-1} + b_l", zh: "同上，a_l = W_l h_{l-1} + b_l 之后记作 h_l"),
        text: Notation.textColumnsWithHidden),
      BuiltInNotation(
        name: "columns-t", summary: Phrase("the same with outputs y and targets t", zh: "同上，输出记作 y，目标记作 t"),
        text: Notation.textColumnsWithTargets),
      BuiltInNotation(
        name: "columns-x", summary: Phrase("layers x_1 = f_1(W_1 x_0), no biases", zh: "各层 x_1 = f_1(W_1 x_0)，无偏置"),
        text: Notation.textColumnsOfInputs),
      BuiltInNotation(
        name: "cs229", summary: Phrase("CS229 and Ng's deep learning notes, one example", zh: "CS229 与吴恩达深度学习笔记，单个样本"),
        text: Notation.textCS229),
      BuiltInNotation(
        name: "cs231n", summary: Phrase("samples as rows, matrices by source, as in numpy", zh: "样本为行、矩阵按源排列，如 numpy"),
        text: Notation.textCS231n),
      BuiltInNotation(
        name: "d2l", summary: Phrase("Dive into Deep Learning", zh: "《动手学深度学习》"), text: Notation.textD2L),
      BuiltInNotation(
        name: "goodfellow",
        summary: Phrase("Goodfellow, Bengio and Courville, Deep Learning", zh: "Goodfellow 等《深度学习》"),
        text: Notation.textGoodfellow),
      BuiltInNotation(
        name: "ng-course", summary: Phrase("Andrew Ng's machine learning course", zh: "吴恩达机器学习课程"),
        text: Notation.textNgCourse),
      BuiltInNotation(
        name: "ng-deep",
        summary: Phrase("deeplearning.ai: all samples at once, A^{[l]}", zh: "deeplearning.ai：全体样本，A^{[l]}"),
        text: Notation.textNgDeep),
      BuiltInNotation(
        name: "nielsen", summary: Phrase("Nielsen's Neural Networks and Deep Learning", zh: "Nielsen《神经网络与深度学习》"),
        text: Notation.textNielsen),
      BuiltInNotation(
        name: "softmax", summary: Phrase("softmax and cross entropy: z, p, y", zh: "softmax 与交叉熵：z、p、y"),
        text: Notation.textSoftmax),
      BuiltInNotation(
        name: "softmax-o",
        summary: Phrase("softmax regression: o = W x + b, l(y, ŷ)", zh: "softmax 回归：o = W x + b、l(y, ŷ)"),
        text: Notation.textSoftmaxOfRegression),
      BuiltInNotation(
        name: "wikipedia", summary: Phrase("Wikipedia's article on backpropagation", zh: "维基百科的反向传播条目"),
        text: Notation.textWikipedia),
      BuiltInNotation(
        name: "ufldl", summary: Phrase("the UFLDL tutorial", zh: "UFLDL 教程"), text: Notation.textUFLDL),
      xigua, xiguaWithin,
      mazur, mazurBySource, mazurBySourceThenUnit, mazurByEnds,
    ] + mazurWithHats + neurons + layersAlone + [logistic, logisticOfRows, scores, linearScores] + rows + roelants
    + letters + [
      mitchell
    ]
    + hiddenLayers
    + perceptrons
    + [
      introML, nndl, brilliant, numpy, cs224n, twoLayers,
    ]

  /// The notation with a name, or that of a document with that name; nil if there is none.
  package static func named(_ name: String) -> BuiltInNotation? {
    let name = BuiltInDocument.named(name)?.number ?? name
    return all.first { $0.name == name }
  }

  /// The notation, read from its text; for a network of another shape if widths are given.
  package func notation(widths: [Int]? = nil) throws(Diagnostic) -> Notation {
    try Notation(source: SourceText(name: "notation \(name)", text: text), widths: widths)
  }
}
