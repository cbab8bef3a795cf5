/// Sums that reach further than their brackets say: Σ_i y_i log a_i + (1 − y_i) log(1 − a_i), where i means nothing behind
/// the first term unless the sum goes on.
extension Claim {
  /// The same where every Σ takes the terms behind it in which its letter stands; nil where there are none.
  var withSumsReachingFurther: Claim? {
    guard let left = left.expression, let right = right.expression else { return nil }
    let longer = mapping(\.withSumsReachingFurther)
    return longer.left.expression != left || longer.right.expression != right ? longer : nil
  }
}

extension Expression {
  fileprivate var withSumsReachingFurther: Expression {
    replacing { node in
      guard case .sum(let terms) = node.form, let longer = Self.reachingFurther(terms) else { return nil }
      return Expression(.sum(longer), range: node.range)
    }
  }

  private static func reachingFurther(_ terms: [Term]) -> [Term]? {
    for (place, term) in terms.enumerated() {
      let letters = term.value.lettersOfLastSum
      guard !letters.isEmpty else { continue }
      let behind = terms[(place + 1)...].prefix { !letters.isDisjoint(with: Scope(of: [$0.value]).variables) }
      guard !behind.isEmpty else { continue }
      let longer = Term(isNegative: term.isNegative, value: term.value.addingToLastSum(Array(behind)))
      return terms[..<place] + [longer] + terms[(place + 1 + behind.count)...]
    }
    return nil
  }

  /// The letters of the Σ that stands last, and of those in it.
  private var lettersOfLastSum: Set<String> {
    switch form {
    case .total(let bound, let body): body.lettersOfLastSum.union([bound.variable])
    case .product(let factors): factors.last?.value.lettersOfLastSum ?? []
    default: []
    }
  }

  private func addingToLastSum(_ terms: [Term]) -> Expression {
    switch form {
    case .total(let bound, let body):
      let longer = body.lettersOfLastSum.isEmpty ? body.adding(terms) : body.addingToLastSum(terms)
      return Expression(.total(bound, longer), range: range)
    case .product(var factors):
      let last = factors.removeLast()
      factors.append(Factor(sign: last.sign, meaning: last.meaning, value: last.value.addingToLastSum(terms)))
      return Expression(.product(factors), range: range)
    default: return self
    }
  }

  private func adding(_ terms: [Term]) -> Expression {
    let own: [Term] = if case .sum(let own) = form { own } else { [Term(isNegative: false, value: self)] }
    return Expression(.group(Expression(.sum(own + terms))), range: range)
  }
}
