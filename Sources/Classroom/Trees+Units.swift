import Backpropagation
import Derivations

/// The right expressions of single numbers, for mistakes that are made in one of them.
extension Trees {
  /// The right expression of one number of a table of error terms, gradients or parameters of one sample, with the letters
  /// i (unit), j (source) and k (units behind).
  func unit(_ table: Cell.Table) -> Expression {
    let layer = table.layer
    switch table.kind {
    case .error where layer < last:
      let term = Expression.product([weight(layer + 1, "k", "i"), delta(layer + 1, "k")])
      return .product([total("k", over: layer + 1, term).grouped, slope(z(layer, "i"))])
    case .updated where table.isOfWeights:
      return .difference(weight(layer, "i", "j"), .product([rate, delta(layer, "i"), a(layer - 1, "j")]))
    case .gradient where table.isOfWeights: return .product([delta(layer, "i"), a(layer - 1, "j")])
    default: return delta(layer, "i")
    }
  }
}
