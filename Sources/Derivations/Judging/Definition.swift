/// Recognises a claim that says what a quantity is, rather than something that follows.
enum Definition {
  /// Whether the right side uses nothing but what the left side is made of: z of weights and activations, a of f and z,
  /// C of outputs and targets, δ of ∂C/∂z, f of its argument.
  static func restates(_ left: Expression, _ right: Expression) -> Bool {
    if case .apply(.activation, let inner) = left.bare.form, case .argument = inner.bare.form { return true }
    guard let kind = kind(of: left) else { return false }
    let parts = Set(right.quantities.map(\.kind))
    let derives = right.hasDerivative
    switch kind {
    case .preActivation: return !derives && parts.isSubset(of: [.weight, .activation, .bias])
    case .activation: return !derives && right.usesActivationFunction && parts.isSubset(of: [.preActivation])
    case .cost: return !derives && parts.isSubset(of: [.activation, .target])
    case .error:
      guard case .derivative(let numerator, let variable) = right.bare.form else { return false }
      return numerator.plainQuantity?.kind == .cost && variable.kind == .preActivation
    case .weight:
      return left.plainQuantity?.unit == nil && right.isGridOfQuantities
    case .batchCost: return parts.isSubset(of: [.cost, .activation, .target, .weight, .regularisation, .sampleCount])
    case .bias, .target, .learningRate, .regularisation, .sampleCount, .units, .lastLayer, .own: return false
    }
  }

  /// The kind of the quantity, or of all quantities of a column, on the left.
  private static func kind(of left: Expression) -> Quantity.Kind? {
    if let quantity = left.plainQuantity { return quantity.kind }
    guard left.isGridOfQuantities else { return nil }
    let kinds = Set(left.quantities.map(\.kind))
    return kinds.count == 1 ? kinds.first : nil
  }
}

extension Expression {
  /// Whether the tree is a table of plain quantities.
  fileprivate var isGridOfQuantities: Bool {
    guard case .grid(let rows) = bare.form else { return false }
    return rows.joined().allSatisfy { $0.plainQuantity != nil }
  }

  fileprivate var usesActivationFunction: Bool {
    contains { if case .apply(.activation, _) = $0.form { true } else { false } }
  }
}
