/// Edits of sums: Σ, and terms.
extension Expression {
  /// Without its Σ, with Σ over another letter, or with a Σ before it.
  func withOtherSum(_ material: EditMaterial) -> [(Expression, Edit)] {
    func total(_ letter: String, _ body: Expression) -> Expression? {
      Bound(counting: letter, in: body, names: material.names).map { Expression(.total($0, body)) }
    }
    switch form {
    case .total(let bound, let body):
      let others = material.unitLetters.filter { $0 != bound.variable }
      return [changed(.sum, to: body)] + others.compactMap { total($0, body) }.map { changed(.sum, to: $0) }
    case .product, .quantity, .group, .derivative, .power:
      let free = free.variables
      let letters =
        material.unitLetters.filter(free.contains)
        + material.sampleLetters.filter { free.contains(Index.samplePrefix + $0) }
      return letters.compactMap { letter in
        guard case .product(let factors) = form, let first = factors.firstIndex(where: { $0.value.counts(letter) }),
          first > 0
        else { return total(letter, self) }
        // What is the same in all terms stands before the Σ.
        var rest = Array(factors[first...])
        (rest[0].sign, rest[0].meaning) = ("", .any)
        return total(letter, rest.count == 1 ? rest[0].value : Expression(.product(rest))).map { whole in
          Expression(.product(factors[..<first] + [Factor(sign: "", meaning: .any, value: whole)]))
        }
      }.map { changed(.sum, to: $0) }
    default: return []
    }
  }

  /// The sum with one term fewer.
  var withoutTerm: [(Expression, Edit)] {
    guard case .sum(let terms) = form, terms.count > 1 else { return [] }
    return terms.indices.map { index in
      var rest = terms
      rest.remove(at: index)
      let isAlone = rest.count == 1 && !rest[0].isNegative
      let edit = Edit(kind: .dropTerm, printed: terms[index].value, meant: terms[index].value)
      let whole = isAlone ? rest[0].value : Expression(.sum(rest))
      return (Expression(.changed(whole), range: range), edit)
    }
  }

  /// The tree with one term more.
  func withTerm(from material: EditMaterial) -> [(Expression, Edit)] {
    let own = bare.unmarked
    let isInBrackets = if case .group = form { true } else { false }
    let sums = material.sums.flatMap { sum -> [(Expression, Edit)] in
      // Of a 1 that does not stand in brackets nothing is missing.
      guard case .sum(let terms) = sum.form, isInBrackets || !isNumeric else { return [] }
      return zip(terms, sum.withoutTerm).filter { $1.0.unmarked == own }.map { term, _ in
        let whole = isInBrackets ? Expression(.group(sum)) : sum
        let meant = term.isNegative ? Expression.negative(term.value) : term.value
        return (Expression(.changed(whole), range: range), Edit(kind: .term, printed: self, meant: meant))
      }
    }
    return sums + withOne + withPositiveTerm(from: material)
  }

  /// 1 + e^{−z}.
  private var withOne: [(Expression, Edit)] {
    switch form {
    case .power(let base, _) where base.form == .euler: break
    case .apply(.exponential, _): break
    default: return []
    }
    let terms = [Term(isNegative: false, value: .one), Term(isNegative: false, value: self)]
    return [
      (Expression(.changed(Expression(.sum(terms))), range: range), Edit(kind: .term, printed: self, meant: .one))
    ]
  }

  /// Whether a letter is free in it.
  private func counts(_ letter: String) -> Bool {
    let free = free.variables
    return free.contains(letter) || free.contains(Index.samplePrefix + letter)
  }

  private func withPositiveTerm(from material: EditMaterial) -> [(Expression, Edit)] {
    let terms: [Term]
    switch form {
    case .sum(let own): terms = own
    case .product, .total, .quantity, .series: terms = [Term(isNegative: false, value: self)]
    default: return []
    }
    return material.terms.map { term in
      let more = Term(isNegative: false, value: Expression(.changed(term)))
      return (
        Expression(.sum(terms + [more]), range: range), Edit(kind: .term, printed: self, meant: term)
      )
    }
  }
}
