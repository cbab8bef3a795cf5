extension Expression {
  /// Every tree that one edit of a kind in one place makes, from left to right.
  func edited(_ kind: Edit.Kind, names: Names) -> [(Expression, Edit)] {
    edited(kind, EditMaterial(names: names, members: [self]))
  }

  /// The same, with what the other members of the equation offer to put in.
  func edited(_ kind: Edit.Kind, _ material: EditMaterial) -> [(Expression, Edit)] {
    var found = editedHere(kind, material)
    var below = children
    for position in editableChildren {
      let child = below[position]
      for (changed, edit) in child.edited(kind, material) {
        below[position] = changed
        found.append((replacingChildren(below), edit))
      }
      below[position] = child
    }
    return found
  }

  /// The positions of the children that an edit may change: the variable of a derivative is a name, not a factor, and
  /// what the notes have named is changed as a whole.
  private var editableChildren: Range<Int> {
    switch form {
    case .derivative: 0..<1
    case .alias: 0..<0
    default: children.indices
    }
  }

  private func editedHere(_ kind: Edit.Kind, _ material: EditMaterial) -> [(Expression, Edit)] {
    switch kind {
    case .sign: withOtherSigns
    case .exchange: withTermsExchanged
    case .transpose: transposedHere
    case .order: withFactorsExchanged
    case .index, .swap, .layer, .letter: withOtherQuantity(kind, material)
    case .square: squaredHere
    case .slope: withOtherFunction
    case .number: withNumber
    case .drop: withoutFactor
    case .factor: withFactor(from: material)
    case .sum: withOtherSum(material)
    case .dropTerm: withoutTerm
    case .term: withTerm(from: material)
    case .moment: atOtherMoment(material)
    }
  }

  /// The other tree in place of this one, marked, and the edit that says so.
  func changed(_ kind: Edit.Kind, to other: Expression) -> (Expression, Edit) {
    (Expression(.changed(other), range: range), Edit(kind: kind, printed: self, meant: other))
  }

  /// The tree as part of a product: sums in brackets.
  var asOperand: Expression {
    switch form {
    case .sum: Expression(.group(self))
    default: self
    }
  }
}
