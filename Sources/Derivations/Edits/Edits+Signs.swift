/// Edits of signs, and of the order of terms and factors.
extension Expression {
  /// The tree with a minus before it, as the edit of its sign; nothing for a sum of one term, which has a sign to change.
  var negated: [(Expression, Edit)] {
    if case .sum(let terms) = form, terms.count == 1 { return [] }
    let edit = Edit(kind: .sign, printed: self, meant: self)
    return [(.negative(Expression(.changed(asOperand))), edit)]
  }

  /// The sum with one term of the other sign; of f(x), f(−x).
  var withOtherSigns: [(Expression, Edit)] {
    switch form {
    case .sum(let terms) where terms.count == 1 && terms[0].isNegative:
      [(Expression(.changed(terms[0].value), range: range), Edit(kind: .sign, printed: terms[0].value, meant: self))]
    case .sum(let terms):
      terms.indices.map { index in
        var flipped = terms
        flipped[index].isNegative.toggle()
        flipped[index].value = Expression(.changed(terms[index].value))
        let edit = Edit(kind: .sign, printed: terms[index].value, meant: terms[index].value)
        return (Expression(.sum(flipped), range: range), edit)
      }
    case .apply(let function, let inner):
      inner.negated.map { (Expression(.apply(function, $0.0), range: range), $0.1) }
    case .power(let base, let exponent):
      exponent.negated.map { (Expression(.power(base, $0.0), range: range), $0.1) }
    default: []
    }
  }

  /// A difference the other way round.
  var withTermsExchanged: [(Expression, Edit)] {
    guard case .sum(let terms) = form, terms.count == 2, terms[0].isNegative != terms[1].isNegative else { return [] }
    let exchanged = [
      Term(isNegative: terms[0].isNegative, value: terms[1].value),
      Term(isNegative: terms[1].isNegative, value: terms[0].value),
    ]
    return [changed(.exchange, to: Expression(.sum(exchanged)))]
  }

  /// A product of matrices with two neighbours exchanged; a fraction turned upside down.
  var withFactorsExchanged: [(Expression, Edit)] {
    switch form {
    case .product(let factors) where factors.contains { $0.value.isTabular }:
      return factors.indices.dropLast().map { index in
        var exchanged = factors
        exchanged[index].value = factors[index + 1].value
        exchanged[index + 1].value = factors[index].value
        return changed(.order, to: Expression(.product(exchanged)))
      }
    case .quotient(let top, let bottom):
      return [changed(.order, to: Expression(.quotient(bottom, top)))]
    default: return []
    }
  }

  /// Whether it may be a matrix or vector.
  var isTabular: Bool {
    contains { node in
      switch node.form {
      case .quantity(let quantity): !quantity.isSingle
      case .grid, .list, .layers, .ones, .identity, .diagonal: true
      default: false
      }
    }
  }
}
