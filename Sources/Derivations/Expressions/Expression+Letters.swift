/// Other letters or numbers in place of an expression's own.
extension Expression {
  /// The tree with index terms in place of letters; what sums bind stays apart from the letters that come in.
  func replacing(_ values: [String: IndexTerm], names: Names) -> Expression {
    guard !values.isEmpty else { return self }
    return replacing { node in
      switch node.form {
      case .quantity(let quantity): return Expression(.quantity(quantity.replacing(values, names)), range: node.range)
      case .derivative(let numerator, let variable):
        return Expression(
          .derivative(of: numerator.replacing(values, names: names), by: variable.replacing(values, names)),
          range: node.range)
      case .total(var bound, var body):
        let letter = Index.letter(of: bound.variable)
        let own = values.filter { $0.key != letter }
        bound.to = bound.to.replacing(own, names: names)
        if own.values.contains(where: { $0.letter == letter }) {
          let other = body.letterBeside(own, letter)
          body = body.replacing([letter: IndexTerm(letter: other, number: 0)], names: names)
          bound.variable = bound.variable.dropLast(letter.count) + other
        }
        return Expression(.total(bound, body.replacing(own, names: names)), range: node.range)
      default: return nil
      }
    }
  }

  /// A letter that neither stands in the tree nor comes in.
  private func letterBeside(_ values: [String: IndexTerm], _ old: String) -> String {
    let used = Set(quantities.flatMap(\.indices).compactMap(\.variable).map(Index.letter))
    let coming = values.values.compactMap(\.letter)
    return "kjirspquv".map(String.init).first { !used.contains($0) && !coming.contains($0) } ?? old + "′"
  }
}

extension Quantity {
  fileprivate func replacing(_ values: [String: IndexTerm], _ names: Names) -> Quantity {
    func replaced(_ index: Index?, isLayer: Bool = false) -> Index? {
      guard let index, let variable = index.variable, let term = values[variable] else { return index }
      if isLayer, let letter = term.letter, names.notation.isLastLayer(letter) {
        return .last(index.offset + names.notation.firstLayer + term.number)
      }
      return Index(variable: term.letter, offset: index.offset + term.number)
    }
    func replacedSample(_ index: Index?) -> Index? {
      guard let index, let variable = index.variable,
        let term = values[Index.letter(of: variable)]
      else { return index }
      return Index(variable: term.letter.map { Index.samplePrefix + $0 }, offset: index.offset + term.number)
    }
    var other = self
    other.layer = replaced(layer, isLayer: true)
    other.unit = replaced(unit)
    other.source = replaced(source)
    other.sample = replacedSample(sample)
    return other
  }
}
