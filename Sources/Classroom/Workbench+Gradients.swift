import Backpropagation
import Derivations

/// Mistakes of the gradients, of the batch and of the step.
extension Workbench {
  func gradient(_ table: Cell.Table) -> [Mistake] {
    let layer = table.layer
    let tree = trees.whole(table)
    let always = negate("G6", tree) + updated(table)
    guard table.isOfWeights else { return always }
    let a = trees.a(layer - 1)
    var found = edit("G1", "transpose", tree.grouped) { $0.printed == tree.grouped }
    found += edit("G2", "layer", tree) { $0.printed == a && $0.meant == trees.a(layer) }
    if layer > 1 { found += replace("G3", a, by: trees.z(layer - 1), in: tree) }
    let (one, input) = (trees.unit(table), trees.a(layer - 1, "j"))
    found += ofUnits(
      drop("G4", input, from: one) + replace("G5", input, by: trees.weight(layer, "i", "j"), in: one))
    if layer > 1 { found += replace("G9", a, by: trees.a(0), in: tree) }
    return always + found
  }

  /// The step or the new parameter in place of the gradient.
  private func updated(_ table: Cell.Table) -> [Mistake] {
    guard let after = afterStep(table) else { return [] }
    let parameter = table.isOfWeights ? trees.weight(table.layer) : trees.bias(table.layer)
    let step = edit("G7", "drop-term", after) { $0.printed == parameter }
    return step.map { Mistake(code: "G7", tree: $0.tree, isWhole: true, edits: ["moment"] + $0.edits) }
      + [Mistake(code: "G8", tree: after.marked, isWhole: true, edits: ["moment"])]
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
    let parameter = table.isOfWeights ? trees.weight(layer) : trees.bias(layer)
    let gradient = trees.gradient(layer, ofWeights: table.isOfWeights)
    let step = Expression.product([trees.rate, gradient])
    var found = edit("U1", "sign", tree) { $0.printed == step }
    found += drop("U2", trees.rate, from: tree)
    if table.isOfWeights {
      found += ofUnits(drop("U3", trees.a(layer - 1, "j"), from: trees.unit(table)))
    }
    found += drop("U4", parameter, from: tree)
    if table.isOfWeights { found += edit("U5", "transpose", tree) { $0.printed == gradient } }
    return found
  }
}
