import Backpropagation
import Derivations

/// Mistakes of the forward pass and of the cost.
extension Workbench {
  func preActivation(_ layer: Int) -> [Mistake] {
    let tree = trees.whole(.init(kind: .preActivation, layer: layer))
    let weight = trees.weight(layer)
    return (trees.hasBias(layer) ? drop("F1", trees.bias(layer), from: tree) : [])
      + edit("F3", "transpose", tree) { $0.printed == weight }
  }

  func activation(_ layer: Int) -> [Mistake] {
    guard case .unitwise(let function) = trees.network.layers[layer - 1].activation else { return [] }
    let tree = trees.whole(.init(kind: .activation, layer: layer))
    let z = trees.z(layer)
    let other: UnitActivation = function == .tanh ? .sigmoid : .tanh
    let sign = edit("F4", "sign", tree) { $0.printed == z }
    return [whole("F2", z.marked)] + (function == .sigmoid ? sign : [])
      + [whole("F5", Expression(.apply(.known(other), z)).marked)]
      + replace("F6", z, by: trees.function(z), in: tree)
  }

  func cost() -> [Mistake] {
    let tree = trees.whole(.init(kind: .cost))
    guard trees.outputHasSlope else { return [] }
    let last = trees.last
    let difference = Expression.difference(trees.a(last, "k"), trees.target("k")).grouped
    let square = Expression(.power(difference, .two))
    let squares = trees.total("k", over: last, square)
    let squareOfSum = Expression(.power(trees.total("k", over: last, difference).grouped, .two))
    let share = Expression(.quotient(.one, trees.leaf(.units, last)))
    return drop("K1", .half, from: tree) + replace("K2", square, by: difference, in: tree)
      + (trees.network.cost == .meanSquaredError ? drop("K3", share, from: tree) : multiply("K3", by: share, tree))
      + replace("K4", squares, by: squareOfSum, in: tree)
  }
}
