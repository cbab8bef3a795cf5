extension Expression.Bound {
  /// All values of what a letter counts in the body of a sum: the units of a layer, or the samples; nil where it counts
  /// nothing there.
  init?(counting letter: String, in body: Expression, names: Names) {
    func bound(_ quantity: Quantity, first: Int, prefix: String = "") -> Self {
      let count = Expression.quantity(quantity)
      let one = Expression.Term(isNegative: true, value: Expression(.number("1")))
      let isFromOne = first == 1
      let less = Expression(.sum([Expression.Term(isNegative: false, value: count), one]))
      return Self(variable: prefix + letter, from: first, to: isFromOne ? count : less, isPrinted: false)
    }
    for quantity in body.quantities {
      if let own = quantity.ownNumber {
        guard let index = quantity.ownPlace.firstIndex(where: { $0.variable == letter }) else { continue }
        let size = Expression.quantity(.size(ofOwn: own, index: index))
        self = Self(variable: letter, from: 1, to: size, isPrinted: false)
        return
      }
      if quantity.sample?.variable == Index.samplePrefix + letter {
        self = bound(Quantity(.sampleCount), first: names.notation.firstSample, prefix: Index.samplePrefix)
        return
      }
      let layer = quantity.layer ?? .last()
      let before = Index(variable: layer.variable, offset: layer.offset - 1)
      for (index, counted) in [(quantity.unit, layer), (quantity.source, before)] where index?.variable == letter {
        self = bound(Quantity(.units, layer: counted), first: names.notation.firstUnit)
        return
      }
    }
    if let layer = body.quantities.lazy.filter({ $0.kind == .weight }).compactMap(\.layer)
      .first(where: { $0.variable == letter })
    {
      // Every layer that weights lead into, by the number that the document gives them.
      let last = Expression.quantity(Quantity(.lastLayer, layer: .last(-layer.offset)))
      self = Self(variable: letter, from: 1 - layer.offset, to: last, isPrinted: false)
      return
    }
    return nil
  }
}

extension Expression {
  /// The tree where each Σ without printed bounds runs over all that its letter counts in what stands behind it now.
  func recounted(_ names: Names) -> Expression {
    replacing { node in
      guard case .total(let bound, let body) = node.form, !bound.isPrinted else { return nil }
      let inner = body.recounted(names)
      let letter = Index.letter(of: bound.variable)
      guard var counted = Bound(counting: letter, in: inner, names: names) else {
        return inner == body ? node : Expression(.total(bound, inner), range: node.range)
      }
      counted.except = bound.except
      return Expression(.total(counted, inner), range: node.range)
    }
  }
}
