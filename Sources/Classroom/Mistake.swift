package import Derivations

/// A way to go wrong in one table of the record: the right tree after an edit.
package struct Mistake: Sendable {
  /// The stable code of the catalogue: `H6`.
  package let code: String
  /// The tree after the edit; the place is marked.
  package let tree: Expression
  /// Whether the tree is of the whole table, or of one number of it, with the letters i and j.
  let isWhole: Bool
}

/// What mistakes are made with: the right trees of a network, and the edits that mend notes.
struct Workbench {
  let trees: Trees
  let edits: TreeEdits

  /// Mistakes in a whole tree by one edit of a kind, where the place and what it becomes are as wanted.
  func edit(
    _ code: String, _ kind: String, _ tree: Expression, where isMeant: (EditedTree) -> Bool
  ) -> [Mistake] {
    edits.edits(kind, of: tree).filter(isMeant).prefix(1).map { Mistake(code: code, tree: $0.tree, isWhole: true) }
  }

  /// The mistake of reading one part as another: an edit where one does it, else the part replaced.
  func replace(_ code: String, _ part: Expression, by other: Expression, in tree: Expression) -> [Mistake] {
    let edited = ["letter", "layer", "slope", "square", "sum", "moment"].lazy.compactMap { kind in
      edits.edits(kind, of: tree).first { $0.printed.stripped == part.stripped && $0.meant.stripped == other.stripped }
    }
    let tree = edited.first?.tree ?? TreeEdits.replacing(part, by: other, in: tree)
    return tree.map { [Mistake(code: code, tree: $0, isWhole: true)] } ?? []
  }

  /// The mistake of leaving out a factor or a term.
  func drop(_ code: String, _ part: Expression, from tree: Expression) -> [Mistake] {
    let edited = ["drop", "drop-term"].lazy.compactMap { kind in
      edits.edits(kind, of: tree).first { $0.printed.stripped == part.stripped }
    }
    let tree = edited.first?.tree ?? TreeEdits.dropping(part, from: tree)
    return tree.map { [Mistake(code: code, tree: $0, isWhole: true)] } ?? []
  }

  /// The mistake of a factor too many.
  func multiply(_ code: String, by factor: Expression, _ tree: Expression) -> [Mistake] {
    let edited = edits.edits("number", of: tree).first { $0.printed == tree && $0.meant.stripped == factor }
    return [whole(code, edited?.tree ?? .product([factor.marked, tree]))]
  }

  /// The mistake of the wrong sign.
  func negate(_ code: String, _ tree: Expression) -> [Mistake] {
    edit(code, "sign", tree) { $0.printed == tree && $0.meant == tree }
  }

  func whole(_ code: String, _ tree: Expression) -> Mistake { Mistake(code: code, tree: tree, isWhole: true) }
  func unit(_ code: String, _ tree: Expression) -> Mistake { Mistake(code: code, tree: tree, isWhole: false) }
}
