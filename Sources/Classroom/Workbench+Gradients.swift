import Backpropagation
import Derivations

/// Mistakes of the gradients, of the batch and of the step.
extension Workbench {
  func gradient(_ table: Cell.Table) -> [Mistake] {
    let layer = table.layer
    let tree = trees.whole(table)
    let parameter = table.isOfWeights ? trees.weight(layer) : trees.bias(layer)
    let step = Expression.product([trees.rate, tree])
    let always =
      negate("G6", tree) + [whole("G7", .negative(step).marked)] + [whole("G8", .difference(parameter, step).marked)]
    guard table.isOfWeights else { return always }
    let (a, delta) = (trees.a(layer - 1), trees.delta(layer, "i"))
    var found = [whole("G1", tree.grouped.transposed.marked)]
    found += edit("G2", "layer", tree) { $0.printed == a && $0.meant == trees.a(layer) }
    if layer > 1 { found += replace("G3", a, by: trees.z(layer - 1), in: tree) }
    found += [unit("G4", delta.marked), unit("G5", .product([delta, trees.weight(layer, "i", "j").marked]))]
    if layer > 1 { found += replace("G9", a, by: trees.a(0), in: tree) }
    return always + found
  }

  func batchGradient(_ table: Cell.Table) -> [Mistake] {
    let tree = trees.whole(table)
    let samples = trees.network.samples.count
    var found: [Mistake] = []
    if samples > 1 {
      found += drop("B1", Expression(.quotient(.one, trees.leaf(.sampleCount))), from: tree)
      let last = Quantity(.cost, sample: .fixed(samples - 1))
      let only = trees.derivative(of: last, table.layer, ofWeights: table.isOfWeights)
      found.append(whole("B2", only.marked))
    }
    if trees.network.l2 > 0 {
      let penalty = Expression.product([
        trees.leaf(.regularisation), table.isOfWeights ? trees.weight(table.layer) : trees.bias(table.layer),
      ])
      found += table.isOfWeights ? drop("B3", penalty, from: tree) : [whole("B3", .sum([tree, penalty.marked]))]
    }
    return found + negate("G6", tree)
  }

  func update(_ table: Cell.Table) -> [Mistake] {
    let layer = table.layer
    let tree = trees.whole(table)
    guard table.isOfWeights || trees.network.updateBiases else { return [] }
    let gradient = trees.gradient(layer, ofWeights: table.isOfWeights)
    let step = Expression.product([trees.rate, gradient])
    var found = edit("U1", "sign", tree) { $0.printed == step }
    found += drop("U2", trees.rate, from: tree)
    if table.isOfWeights {
      let wrong = Expression.product([trees.rate, trees.delta(layer, "i").marked])
      found.append(unit("U3", .difference(trees.weight(layer, "i", "j"), wrong)))
    }
    found.append(whole("U4", .negative(step).marked))
    if table.isOfWeights { found += replace("U5", gradient, by: gradient.transposed, in: tree) }
    return found
  }
}
