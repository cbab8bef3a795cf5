package import Reporting

/// A tree that one edit in one place has made of another.
package struct EditedTree {
  /// The tree after the edit; the place is marked.
  package let tree: Expression
  /// What stood in the place.
  package let printed: Expression
  /// What stands there now.
  package let meant: Expression
}

/// The edits that mend notes, for making mistakes with them.
package struct TreeEdits {
  private let names: Names

  /// Edits on a network with these widths; what counts as a neighbour or as another letter, a usual notation decides.
  package init(widths: [Int]) throws(Diagnostic) {
    let notation = try Notation(source: SourceText(name: "edits", text: Self.notation), widths: widths)
    names = Names(notation, widths: widths)
  }

  /// Every tree that one edit of a kind in one place makes.
  ///
  /// - Parameter kind: The stable code of the kind.
  package func edits(_ kind: String, of tree: Expression) -> [EditedTree] {
    guard let kind = Edit.Kind(rawValue: kind) else { return [] }
    let whole = kind == .sign ? tree.negated : []
    return (whole + tree.edited(kind, names: names)).map { changed, edit in
      EditedTree(tree: changed, printed: edit.printed, meant: edit.meant)
    }
  }

  /// The tree with the first place where a part stands replaced, and marked if wanted; nil where it stands nowhere.
  package static func replacing(
    _ part: Expression, by other: Expression, in tree: Expression, marks: Bool = true
  ) -> Expression? {
    var isDone = false
    let changed = tree.replacing { node in
      guard !isDone, node == part else { return nil }
      isDone = true
      return marks ? other.marked : other
    }
    return isDone ? changed : nil
  }

  /// The tree without the first factor or term that is a part; nil where there is none.
  package static func dropping(_ part: Expression, from tree: Expression) -> Expression? {
    var isDone = false
    let changed = tree.replacing { node in
      guard !isDone else { return nil }
      switch node.form {
      case .product(var factors):
        guard factors.count > 1, let place = factors.firstIndex(where: { $0.value.bare == part }) else { return nil }
        factors.remove(at: place)
        isDone = true
        return factors.count == 1 ? factors[0].value : Expression(.product(factors))
      case .sum(var terms):
        guard terms.count > 1, let place = terms.firstIndex(where: { $0.value.bare == part }) else { return nil }
        terms.remove(at: place)
        isDone = true
        return terms.count == 1 && !terms[0].isNegative ? terms[0].value : Expression(.sum(terms))
      default: return nil
      }
    }
    return isDone ? changed : nil
  }

  /// One name for everything, so that no edit is missing for want of a name.
  private static let notation = #"""
    notation: edits
    layers from: 0
    units from: 1
    last layer: L
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    biases: yes
    function: f
    precedence: usual
    product \odot: element
    symbol a_{i}^{l}      = activation(l, i)
    symbol a^{l}          = activation(l)
    symbol z_{i}^{l}      = pre-activation(l, i)
    symbol z^{l}          = pre-activation(l)
    symbol w_{ij}^{l}     = weight(l, i, j)
    symbol W^{l}          = weight(l)
    symbol b_{i}^{l}      = bias(l, i)
    symbol b^{l}          = bias(l)
    symbol \delta_{i}^{l} = error(l, i)
    symbol \delta^{l}     = error(l)
    symbol t_{i}          = target(i)
    symbol t              = target
    symbol C              = cost
    symbol \eta           = learning-rate
    """#
}

extension Expression {
  /// The tree without brackets and marks around it, for telling what an edit has done.
  package var stripped: Expression { bare }
}
