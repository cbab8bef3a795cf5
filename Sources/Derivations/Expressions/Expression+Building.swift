/// Small words for making trees.
extension Expression {
  /// 1
  package static let one = Expression(.number("1"))
  /// 2
  package static let two = Expression(.number("2"))
  /// ½
  package static let half = Expression(.quotient(.one, .two))

  /// A quantity of the network.
  package static func quantity(_ quantity: Quantity) -> Expression { Expression(.quantity(quantity)) }

  /// −x as a sum of one term.
  package static func negative(_ value: Expression) -> Expression {
    Expression(.sum([Term(isNegative: true, value: value)]))
  }

  /// Terms with a plus between them.
  package static func sum(_ terms: [Expression]) -> Expression {
    terms.count == 1 ? terms[0] : Expression(.sum(terms.map { Term(isNegative: false, value: $0) }))
  }

  /// The tree as a table as large as another one, where it is I, of which only that tells the size.
  func asLarge(as other: Expression) -> Expression {
    guard bare.form == .identity, other.bare.form != .identity else { return self }
    return .sum([.product([Expression(.number("0")), other.grouped]), self])
  }

  /// left − right
  package static func difference(_ left: Expression, _ right: Expression) -> Expression {
    Expression(.sum([Term(isNegative: false, value: left), Term(isNegative: true, value: right)]))
  }

  /// Factors side by side, or element by element with the sign of that between them; sums among them in brackets.
  package static func product(_ factors: [Expression], _ meaning: Multiplication = .any) -> Expression {
    Expression(
      .product(
        factors.enumerated().map { index, factor in
          let value = factor.needsBrackets(in: meaning) ? factor.grouped : factor
          return Factor(sign: index == 0 ? "" : meaning == .element ? "⊙" : "", meaning: meaning, value: value)
        }))
  }

  /// Σ over the values of a letter, from the first to the last as the document counts them.
  package static func total(_ letter: String, from first: Int, to last: Int, _ body: Expression) -> Expression {
    let bound = Bound(variable: letter, from: first, to: Expression(.number(String(last))), isPrinted: true)
    return Expression(.total(bound, body))
  }

  /// The natural logarithm of a tree.
  package static func logarithm(_ value: Expression) -> Expression { Expression(.apply(.logarithm, value)) }

  /// The tree in brackets.
  package var grouped: Expression { Expression(.group(self)) }
  /// The tree's transpose.
  package var transposed: Expression { Expression(.transpose(self)) }
  /// The tree, marked as what an edit has changed.
  package var marked: Expression { Expression(.changed(self)) }

  private func needsBrackets(in meaning: Multiplication) -> Bool {
    switch form {
    case .sum: true
    case .product: meaning == .element
    default: false
    }
  }
}

extension Index {
  /// A letter whose values the document counts from `first`.
  package static func letter(_ letter: String, countedFrom first: Int) -> Index {
    Index(variable: letter, offset: -first)
  }
}
