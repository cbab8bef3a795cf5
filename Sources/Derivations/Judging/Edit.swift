/// One small change to an equation: a sign, a transpose, an index, a letter.
///
/// Repairing an author's equation and recognising a student's mistake are the same search over edits.
struct Edit: Hashable, Sendable {
  /// The kinds of edit, in the order in which they are tried; the raw values are stable codes.
  enum Kind: String, CaseIterable, Sendable {
    /// A matrix or vector is transposed, or no longer; the numbers of its rows and columns are swapped.
    case transpose
    /// A quantity is read as another unit's or weight's throughout the equation.
    case index
    /// A term is added instead of subtracted, or the other way round.
    case sign
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
  /// Every tree that one edit of a kind in one place makes, from left to right.
  func edited(_ kind: Edit.Kind, names: Names) -> [(Expression, Edit)] {
    var found = editedHere(kind, names)
    var below = children
    // The variable of a derivative is a name, not a factor.
    let positions = if case .derivative = form { below.indices.dropLast() } else { below.indices }
    for position in positions {
      let child = below[position]
      for (changed, edit) in child.edited(kind, names: names) {
        below[position] = changed
        found.append((replacingChildren(below), edit))
      }
      below[position] = child
    }
    return found
  }

  /// The tree with a minus before it, as the edit of its sign; nothing for a sum of one term, which has a sign to change.
  var negated: [(Expression, Edit)] {
    if case .sum(let terms) = form, terms.count == 1 { return [] }
    let operand = if case .sum = form { Expression(.group(self)) } else { self }
    let edit = Edit(kind: .sign, printed: self, meant: self)
    return [(.negative(Expression(.changed(operand))), edit)]
  }

  private func editedHere(_ kind: Edit.Kind, _ names: Names) -> [(Expression, Edit)] {
    switch (kind, form) {
    case (.sign, .sum(let terms)):
      return terms.indices.map { index in
        var flipped = terms
        flipped[index].isNegative.toggle()
        flipped[index].value = Expression(.changed(terms[index].value))
        return (Expression(.sum(flipped)), Edit(kind: .sign, printed: terms[index].value, meant: terms[index].value))
      }
    case (.sign, .apply(let function, let inner)):
      return inner.negated.map { (Expression(.apply(function, $0.0)), $0.1) }
    case (.transpose, .grid(let rows)):
      guard let first = rows.first, rows.allSatisfy({ $0.count == first.count }), rows.count * first.count > 1 else {
        return []
      }
      return [changed(.transpose, to: Expression(.grid(first.indices.map { column in rows.map { $0[column] } })))]
    case (.transpose, .space(let dimensions, let sign)) where dimensions.count == 2:
      return [changed(.transpose, to: Expression(.space(dimensions.reversed(), sign: sign)))]
    case (.transpose, .transpose(let inner)): return [changed(.transpose, to: inner)]
    case (.transpose, .quantity(let quantity)) where !quantity.isSingle:
      return [changed(.transpose, to: Expression(.transpose(self)))]
    case (.letter, .quantity(let quantity)):
      return names.sameScripts(as: quantity).map { changed(.letter, to: .quantity($0)) }
    case (.layer, .quantity(let quantity)):
      return names.neighbours(of: quantity).map { changed(.layer, to: .quantity($0)) }
    default: return []
    }
  }

  /// The other tree in place of this one, marked, and the edit that says so.
  private func changed(_ kind: Edit.Kind, to other: Expression) -> (Expression, Edit) {
    (Expression(.changed(other)), Edit(kind: kind, printed: self, meant: other))
  }
}
