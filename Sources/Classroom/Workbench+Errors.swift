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
    found += of(trees.slope(a), "D5") + writtenOutSlopes(z, a, of)
    found += of(trees.function(z), "D7")
    if last > 1 { found += edit("D10", "layer", tree) { $0.printed == z && $0.meant == trees.z(last - 1) } }
    found.append(squareKept())
    found += replace("D12", difference.grouped, by: a, in: tree) + replace("D12", difference.grouped, by: t, in: tree)
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
  private func squareKept() -> Mistake {
    let last = trees.last
    let difference = Expression.difference(trees.a(last, "i"), trees.target("i"))
    let square = Expression(.power(difference.grouped, .two)).marked
    let factor: [Expression] =
      switch trees.network.cost {
      case .halfSquaredError: [Expression.half.marked]
      case .meanSquaredError: [Expression(.quotient(.one, trees.leaf(.units, last)))]
      default: []
      }
    return unit("D11", .product(factor + [square, trees.slope(trees.z(last, "i"))]))
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
    let step = Expression.product([trees.rate, trees.gradient(next, ofWeights: true)])
    found += replace("H6", weight, by: .difference(weight, step).grouped, in: tree)
    found += edit("H7", "layer", tree) { $0.printed == z && $0.meant == trees.z(next) }
    found += edit("H8", "layer", tree) { $0.printed == weight && $0.meant == trees.weight(layer) }
    found += replace("H9", slope, by: a, in: tree)
    if next < last || trees.outputHasSlope {
      found += replace("H10", delta, by: .product([delta, trees.slope(trees.z(next))], .element).grouped, in: tree)
    }
    found += multiply("H11", by: Expression(.quotient(.one, trees.leaf(.units, next))), tree)
    found += replace("H12", slope, by: trees.slope(a), in: tree)
    return found
  }

  /// The sum over the arrows done wrong: one of them, without the weights, or each factor summed up for itself.
  private func paths(_ layer: Int) -> [Mistake] {
    let next = layer + 1
    let slope = trees.slope(trees.z(layer, "i"))
    let weights = trees.total("k", over: next, trees.weight(next, "k", "i"))
    let errors = trees.total("k", over: next, trees.delta(next, "k"))
    let one = (0..<trees.network.widths[next]).map { unit in
      let weight = trees.leaf(.weight, next, .fixed(unit), trees.index("i"))
      return self.unit("H3", .product([.product([weight, trees.leaf(.error, next, .fixed(unit))]).marked, slope]))
    }
    return one + [unit("H4", .product([errors.grouped.marked, slope]))]
      + [unit("H13", .product([weights.grouped.marked, errors.grouped.marked, slope]))]
  }
}
