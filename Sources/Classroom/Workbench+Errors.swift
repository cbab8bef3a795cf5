import Backpropagation
import Derivations

/// Mistakes of the error terms δ.
extension Workbench {
  func outputError() -> [Mistake] {
    let last = trees.last
    let tree = trees.whole(.init(kind: .error, layer: last))
    let (z, a, t) = (trees.z(last), trees.a(last), trees.target())
    let difference = trees.outputDifference
    guard trees.outputHasSlope else {
      let slope = Expression.product([a, .difference(.one, a)], .element)
      let added =
        tree == difference ? [whole("S1", .product([difference, slope.marked], .element))] : []
      return negate("D2", tree) + (tree == difference ? [whole("D12", a.marked), whole("D12", t.marked)] : []) + added
    }
    let slope = trees.slope(z)
    func of(_ other: Expression, _ code: String) -> [Mistake] { replace(code, slope, by: other, in: tree) }
    var found = negate("D2", tree) + drop("D1", slope, from: tree)
    if trees.network.cost == .halfSquaredError { found += multiply("D3", by: .two, tree) }
    found += multiply("D4", by: .half, tree)
    found += replace("D5", z, by: a, in: tree) + writtenOutSlopes(z, a, of)
    found += of(trees.function(z), "D7")
    if last > 1 { found += edit("D10", "layer", tree) { $0.printed == z && $0.meant == trees.z(last - 1) } }
    found += squareKept()
    found += drop("D12", t, from: tree) + replace("D12", difference.grouped, by: t, in: tree)
    return found
  }

  /// Wrong formulas for f′ in terms of y.
  private func writtenOutSlopes(
    _ z: Expression, _ a: Expression, _ of: (Expression, String) -> [Mistake]
  ) -> [Mistake] {
    guard case .unitwise(let function) = trees.network.layers[trees.last - 1].activation else { return [] }
    let complement = Expression.difference(.one, a)
    let logistic = Expression.product([a, complement], .element)
    switch function {
    case .sigmoid:
      let square = Expression.difference(.one, .product([a, a], .element).grouped)
      return of(.product([z, .difference(.one, z)], .element).grouped, "D6") + of(complement.grouped, "D8")
        + of(square.grouped, "D9")
    case .tanh:
      return of(Expression.difference(.one, .product([z, z], .element).grouped).grouped, "D6")
        + of(logistic.grouped, "D9")
    default: return []
    }
  }

  /// The cost not differentiated: ½ e² f′.
  private func squareKept() -> [Mistake] {
    let last = trees.last
    let difference = Expression.difference(trees.a(last, "i"), trees.target("i")).grouped
    // Without the 2 that differentiation brings.
    let tree = Expression.product([difference, trees.slope(trees.z(last, "i"))])
    return edit("D11", "square", tree) { $0.printed == difference }.flatMap { squared -> [Mistake] in
      let factor: Expression
      switch trees.network.cost {
      case .halfSquaredError: factor = .half
      case .meanSquaredError: factor = Expression(.quotient(.one, trees.leaf(.units, last)))
      default: return ofUnits([squared])
      }
      return multiply("D11", by: factor, squared.tree).map {
        Mistake(code: "D11", tree: $0.tree, isWhole: false, edits: squared.edits + $0.edits)
      }
    }
  }

  func hiddenError(_ layer: Int) -> [Mistake] {
    let (next, last) = (layer + 1, trees.last)
    let tree = trees.whole(.init(kind: .error, layer: layer))
    let (z, a, delta, weight) = (trees.z(layer), trees.a(layer), trees.delta(next), trees.weight(next))
    let slope = trees.slope(z)
    var found = drop("H1", slope, from: tree)
    found += edit("H2", "transpose", tree) { $0.printed == weight.transposed }
    found += paths(layer)
    if next == last, trees.outputHasSlope {
      found += replace("H5", delta, by: trees.outputDifference.grouped, in: tree)
    }
    found += weightsUpdated(tree, next)
    found += edit("H7", "layer", tree) { $0.printed == z && $0.meant == trees.z(next) }
    found += edit("H8", "layer", tree) { $0.printed == weight && $0.meant == trees.weight(layer) }
    found += replace("H9", slope, by: a, in: tree)
    if next < last || trees.outputHasSlope {
      let bracketed = TreeEdits.replacing(delta, by: delta.grouped, in: tree, marks: false) ?? tree
      found += edit("H10", "factor", bracketed) { $0.printed == delta && $0.meant == trees.slope(trees.z(next)) }
    }
    found += multiply("H11", by: Expression(.quotient(.one, trees.leaf(.units, next))), tree)
    found += replace("H12", z, by: a, in: tree)
    return found
  }

  /// The sum over the arrows done wrong: one of them, without the weights, or each factor summed up for itself.
  private func paths(_ layer: Int) -> [Mistake] {
    let next = layer + 1
    let tree = trees.unit(.init(kind: .error, layer: layer))
    let slope = trees.slope(trees.z(layer, "i"))
    let weights = trees.total("k", over: next, trees.weight(next, "k", "i"))
    let errors = trees.total("k", over: next, trees.delta(next, "k"))
    let term = Expression.product([trees.weight(next, "k", "i"), trees.delta(next, "k")])
    let one = edit("H3", "sum", tree) { $0.meant == term }.flatMap { mistake in
      (0..<trees.network.widths[next]).map { unit in
        let tree = mistake.tree.fixing(["k": unit + trees.firstUnit])
        return Mistake(code: "H3", tree: tree, isWhole: false, edits: mistake.edits)
      }
    }
    return one + ofUnits(drop("H4", trees.weight(next, "k", "i"), from: tree))
      + [unit("H13", .product([weights.grouped.marked, errors.grouped.marked, slope]))]
  }

  /// The error sent back through the weights after the step.
  private func weightsUpdated(_ tree: Expression, _ next: Int) -> [Mistake] {
    let found = edit("H6", "moment", tree) { $0.printed == trees.weight(next) }
    guard trees.network.hasBatch else { return found }
    // The step of a batch is that of all its samples.
    let own = trees.derivative(of: Quantity(.cost), next, ofWeights: true)
    return found.compactMap { mistake in
      TreeEdits.replacing(own, by: trees.gradient(next, ofWeights: true), in: mistake.tree, marks: false).map {
        Mistake(code: "H6", tree: $0, isWhole: true, edits: mistake.edits)
      }
    }
  }
}
