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
      return material.unitLetters.filter(free.contains).compactMap { total($0, self) }.map { changed(.sum, to: $0) }
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
