/// One small change to an equation: a sign, a transpose, an index, a letter.
///
/// Repairing an author's equation and recognising a student's mistake are the same search over edits.
struct Edit: Hashable, Sendable {
  /// The kinds of edit; the raw values are stable codes.
  enum Kind: String, CaseIterable, Sendable {
    /// A term is added instead of subtracted, or the other way round.
    case sign
    /// A matrix or vector is transposed, or no longer.
    case transpose
    /// A quantity is read as another unit's or weight's throughout the equation.
    case index
    /// A layer is shifted by one.
    case layer
    /// Another letter under the same scripts: y for ŷ.
    case letter
  }

  /// What kind of change it is.
  let kind: Kind
  /// What was printed.
  let printed: Expression
  /// What is meant in its place; for a sign the same term.
  let meant: Expression
}

extension Expression {
  /// Every tree that one edit in one place makes, from left to right.
  func edited(names: Names) -> [(Expression, Edit)] {
    var found = editedHere(names)
    let below = children
    for (position, child) in below.enumerated() {
      for (changed, edit) in child.edited(names: names) {
        var replaced = below
        replaced[position] = changed
        guard replacingChildren(replaced) != self else { continue }
        found.append((replacingChildren(replaced), edit))
      }
    }
    return found
  }

  private func editedHere(_ names: Names) -> [(Expression, Edit)] {
    func transposed(_ result: Expression) -> (Expression, Edit) {
      (Expression(.changed(result)), Edit(kind: .transpose, printed: self, meant: result))
    }
    switch form {
    case .sum(let terms):
      return terms.indices.map { index in
        var flipped = terms
        flipped[index].isNegative.toggle()
        flipped[index].value = Expression(.changed(terms[index].value))
        return (Expression(.sum(flipped)), Edit(kind: .sign, printed: terms[index].value, meant: terms[index].value))
      }
    case .grid(let rows):
      guard let first = rows.first, rows.allSatisfy({ $0.count == first.count }), rows.count * first.count > 1 else {
        return []
      }
      return [transposed(Expression(.grid(first.indices.map { column in rows.map { $0[column] } })))]
    case .transpose(let inner): return [transposed(inner)]
    case .quantity(let quantity): return edited(quantity, names, transposed)
    default: return []
    }
  }

  private func edited(
    _ quantity: Quantity, _ names: Names, _ transposed: (Expression) -> (Expression, Edit)
  ) -> [(Expression, Edit)] {
    var found: [(Expression, Edit)] = []
    func add(_ kind: Edit.Kind, _ other: Quantity) {
      let result = Expression.quantity(other)
      found.append((Expression(.changed(result)), Edit(kind: kind, printed: self, meant: result)))
    }
    if !quantity.isSingle { found.append(transposed(Expression(.transpose(self)))) }
    for other in names.sameScripts(as: quantity) { add(.letter, other) }
    for step in [1, -1] {
      guard var layer = quantity.layer else { continue }
      layer.offset += step
      var other = quantity
      other.layer = layer
      if names.isInRange(other), names.math(other) != nil { add(.layer, other) }
    }
    return found
  }
}
