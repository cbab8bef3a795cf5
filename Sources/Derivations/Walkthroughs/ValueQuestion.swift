package import Backpropagation
package import MathNotation
package import Reporting

/// Whether a number is the value of a quantity: `dC/dw14=0.0044`.
package struct ValueQuestion {
  /// The quantity, in the document's notation.
  package let quantity: Math
  /// Its right value.
  package let value: Double
  /// The number as typed.
  package let literal: String
  /// How the number stands to the right one.
  package let answer: TypedAnswer

  /// Whether the quantity is the cost of the batch, or a derivative of it.
  package let isOfBatch: Bool

  /// Reads the question and answers it; what belongs to a sample is taken from the first.
  ///
  /// - Throws: a diagnostic in one line if the quantity names no single number of this network or the value is none.
  package init(_ text: String, document: BuiltInDocument, network: Network) throws(Diagnostic) {
    guard let (name, literal) = text.trimmed.split(at: "=") else {
      throw Diagnostic(.error, .questionForm, at: 0..<0)
    }
    let names = Names(try document.notation(), widths: network.widths)
    var target = try QuantityText(text: name).read(names)
    // The cost of several samples, or with L2, is that of the batch; so are its gradients.
    isOfBatch = (network.samples.count > 1 || network.l2 > 0) && target.quantities.contains { $0.kind == .cost }
    if isOfBatch { target = target.ofBatch }
    let instance = Instance(network)
    guard let tensor = try? instance.value(target) else { throw Diagnostic(.error, .hasNoValue(name), at: 0..<0) }
    guard tensor.elements.count == 1 else {
      throw Diagnostic(.error, .hasManyValues(name, tensor.elements.count), at: 0..<0)
    }
    value = tensor.elements[0]
    guard value.isFinite else { throw Diagnostic(.error, .isNotFinite(name), at: 0..<0) }
    self.literal = literal.trimmed
    guard let answer = TypedAnswer(self.literal, rightValue: value) else {
      throw Diagnostic(.error, .isNoNumber(self.literal), at: 0..<0)
    }
    self.answer = answer
    quantity = Typesetter(names: names).inline(isOfBatch ? target.ofSample : target)
  }

  /// The answer in a sentence.
  package var sentence: Phrase {
    switch answer.verdict {
    case .right: .answerRight(literal, digits: answer.digits)
    case .cutOff: .answerCutOff(literal, rounded: answer.rounded)
    case .wrongSign: .answerWrongSign(literal)
    case .wrong(let digits): .answerWrong(literal, rightDigits: digits)
    }
  }

  /// Whether the number is right.
  package var isRight: Bool {
    answer.verdict == .right || answer.verdict == .cutOff
  }
}

extension Expression {
  /// The tree with the cost of the batch in place of that of a sample.
  fileprivate var ofBatch: Expression { exchanging(.cost, for: .batchCost) }

  /// The tree as it is printed where the notation has no name for the cost of the batch.
  fileprivate var ofSample: Expression { exchanging(.batchCost, for: .cost) }

  private func exchanging(_ kind: Quantity.Kind, for other: Quantity.Kind) -> Expression {
    replacing { node in
      guard case .quantity(let quantity) = node.form, quantity.kind == kind else { return nil }
      return .quantity(Quantity(other))
    }
  }
}
