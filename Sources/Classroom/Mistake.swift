package import Derivations

/// A way to go wrong in one table of the record: the right tree after an edit.
package struct Mistake: Sendable {
  /// The stable code of the catalogue: `H6`.
  package let code: String
  /// The tree after the edit; the place is marked.
  package let tree: Expression
  /// Whether the tree is of the whole table, or of one number of it, with the letters i and j.
  let isWhole: Bool
  /// The kinds of the edits that make it of the right tree, by their codes; none where something else was put in.
  package var edits: [String] = []
}

/// What mistakes are made with: the right trees of a network, and the edits that mend notes.
struct Workbench {
  let trees: Trees
  let edits: TreeEdits

  /// Mistakes in a whole tree by one edit of a kind, where the place and what it becomes are as wanted.
  func edit(
    _ code: String, _ kind: String, _ tree: Expression, where isMeant: (EditedTree) -> Bool
  ) -> [Mistake] {
    edits.edits(kind, of: tree).filter(isMeant).prefix(1).map {
      Mistake(code: code, tree: $0.tree, isWhole: true, edits: [kind])
    }
  }

  /// The mistake of reading one part as another: an edit where one does it, else the part replaced.
  func replace(_ code: String, _ part: Expression, by other: Expression, in tree: Expression) -> [Mistake] {
    let edited = ["letter", "layer", "slope", "square", "sum"].lazy.flatMap { kind in
      edit(code, kind, tree) { $0.printed.stripped == part.stripped && $0.meant.stripped == other.stripped }
    }
    return edited.first.map { [$0] }
      ?? TreeEdits.replacing(part, by: other, in: tree).map { [whole(code, $0)] } ?? []
  }

  /// The mistake of leaving out a factor or a term.
  func drop(_ code: String, _ part: Expression, from tree: Expression) -> [Mistake] {
    let edited = ["drop", "drop-term"].lazy.flatMap { kind in
      edit(code, kind, tree) { $0.printed.stripped == part.stripped }
    }
    return edited.first.map { [$0] } ?? TreeEdits.dropping(part, from: tree).map { [whole(code, $0)] } ?? []
  }

  /// The mistake of a factor too many.
  func multiply(_ code: String, by factor: Expression, _ tree: Expression) -> [Mistake] {
    let edited = edit(code, "number", tree) { $0.printed == tree && $0.meant.stripped == factor }
    return edited.isEmpty ? [whole(code, .product([factor.marked, tree]))] : edited
  }

  /// The mistake of the wrong sign.
  func negate(_ code: String, _ tree: Expression) -> [Mistake] {
    edit(code, "sign", tree) { $0.printed == tree && $0.meant == tree }
  }

  /// The same mistakes as those of single numbers.
  func ofUnits(_ mistakes: [Mistake]) -> [Mistake] {
    mistakes.map { Mistake(code: $0.code, tree: $0.tree, isWhole: false, edits: $0.edits) }
  }

  /// What the parameters of a table of gradients become by the step, the gradient written out: an edit of the moment at
  /// which they are taken.
  func afterStep(_ table: Cell.Table) -> Expression? {
    let parameter = table.isOfWeights ? trees.weight(table.layer) : trees.bias(table.layer)
    let gradient = trees.derivative(of: Quantity(.cost), table.layer, ofWeights: table.isOfWeights)
    return edits.edits("moment", of: parameter).first.flatMap {
      TreeEdits.replacing(gradient, by: trees.whole(table), in: $0.tree.stripped, marks: false)
    }
  }

  func whole(_ code: String, _ tree: Expression) -> Mistake { Mistake(code: code, tree: tree, isWhole: true) }
  func unit(_ code: String, _ tree: Expression) -> Mistake { Mistake(code: code, tree: tree, isWhole: false) }
}
