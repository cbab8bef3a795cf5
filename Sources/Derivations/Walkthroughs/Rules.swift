import Backpropagation

/// The rules of the forward and the backward pass for one value, as equations in the names of a document: what `why`
/// answers with where the document has no equation on this network.
///
/// A rule is used only where it is true of the network in use.
struct Rules {
  private let instance: Instance
  private let function: String
  private let firstUnit: Int

  /// Sums of more terms are written as a Σ.
  private static let mostTerms = 12

  /// The rules on a network, with the letter of the activation function and the number of the first unit.
  init(on instance: Instance, _ notation: Notation) {
    self.instance = instance
    function = notation.functionName
    firstUnit = notation.firstUnit
  }

  /// A sum over the units of a layer.
  private func sum(over layer: Int, _ term: (Index) -> Expression) -> Expression {
    let width = instance.network.widths[layer]
    guard width > Self.mostTerms else { return .sum((0..<width).map { term(.fixed($0)) }) }
    let bound = Expression.Bound(
      variable: "k", from: firstUnit, to: Expression(.number(String(firstUnit + width - 1))), isPrinted: true)
    return Expression(.total(bound, term(Index(variable: "k", offset: -firstUnit))))
  }

  /// What a value is by its rule; nil if it has none that holds here.
  func right(of target: Expression) -> Expression? {
    guard let right = candidate(target)?.ofSampleInUse(instance.sampleInUse),
      case .equal = Comparison(target, right, on: instance, [:])
    else { return nil }
    // Values of other samples have no names that tell them apart.
    let isOfOthers = right.quantities.contains { $0.sample != nil && $0.kind != .cost }
    return isOfOthers ? nil : right
  }

  /// Where a value stands in the computation: forward from the first layer, then backward from the last.
  func rank(of target: Expression) -> Int {
    let last = instance.lastLayer
    func back(_ quantity: Quantity) -> Int { 4 * last + 2 + 4 * (last - (quantity.layer?.offset ?? last)) }
    switch target.form {
    case .quantity(let quantity):
      switch quantity.kind {
      case .preActivation: return 2 * (quantity.layer?.offset ?? 0)
      case .activation: return 2 * (quantity.layer?.offset ?? 0) + 1
      case .cost, .batchCost: return 4 * last
      case .error: return back(quantity) + 2
      default: return 0
      }
    case .apply(.slope, let inner): return inner.plainQuantity.map { back($0) + 1 } ?? 0
    case .derivative(let numerator, let variable):
      guard let cost = numerator.plainQuantity, cost.kind == .cost || cost.kind == .batchCost else {
        return back(variable) + 1
      }
      if cost.kind == .batchCost { return .max }
      return variable.kind == .activation ? back(variable) : back(variable) + 3
    default: return 0
    }
  }

  // MARK: The rules

  private func candidate(_ target: Expression) -> Expression? {
    switch target.form {
    case .quantity(let quantity): rule(quantity)
    case .apply(.slope, let inner): inner.plainQuantity.flatMap(slope)
    case .derivative(let numerator, let variable):
      numerator.plainQuantity.flatMap { numerator in
        switch numerator.kind {
        case .cost: gradient(numerator, variable)
        case .batchCost: batchGradient(variable)
        default: local(numerator, variable)
        }
      }
    default: nil
    }
  }

  private func rule(_ quantity: Quantity) -> Expression? {
    switch quantity.kind {
    case .preActivation: sum(quantity)
    case .activation: activation(quantity)
    case .error: error(quantity)
    case .cost: cost(quantity)
    case .batchCost: batchCost()
    default: nil
    }
  }

  /// z = Σ w a + b
  private func sum(_ z: Quantity) -> Expression? {
    guard let layer = z.layer?.offset, layer > 0 else { return nil }
    var terms: [Expression] = []
    if z.unit == nil {
      terms.append(.product([.quantity(Quantity(.weight, layer: z.layer)), outputs(layer - 1, nil, z.sample)]))
    } else {
      let incoming = sum(over: layer - 1) { source in
        let weight = Quantity(.weight, layer: z.layer, unit: z.unit, source: source)
        let output = Quantity(.activation, layer: .fixed(layer - 1), unit: source, sample: z.sample)
        return .product([.quantity(weight), .quantity(output)])
      }
      terms = if case .sum(let each) = incoming.form { each.map(\.value) } else { [incoming] }
    }
    if instance.network.layers[layer - 1].bias != nil {
      terms.append(.quantity(Quantity(.bias, layer: z.layer, unit: z.unit)))
    }
    return .sum(terms)
  }

  private func outputs(_ layer: Int, _ unit: Int?, _ sample: Index?) -> Expression {
    .quantity(Quantity(.activation, layer: .fixed(layer), unit: unit.map { .fixed($0) }, sample: sample))
  }

  /// a = f(z)
  private func activation(_ a: Quantity) -> Expression? {
    guard let layer = a.layer?.offset, layer > 0 else { return nil }
    var z = a
    z.kind = .preActivation
    guard case .softmax = instance.network.layers[layer - 1].activation, a.unit != nil else {
      return Expression(.apply(.activation(function), .quantity(z)))
    }
    func power(_ unit: Int?) -> Expression {
      var exponent = z
      if let unit { exponent.unit = .fixed(unit) }
      return Expression(.power(Expression(.euler), .quantity(exponent)))
    }
    return Expression(.quotient(power(nil), .sum((0..<instance.network.widths[layer]).map { power($0) })))
  }

  /// f′(z) in terms of f(z), where there is such a formula.
  private func slope(_ z: Quantity) -> Expression? {
    guard z.kind == .preActivation, z.unit != nil, let layer = z.layer?.offset else { return nil }
    var quantity = z
    quantity.kind = .activation
    let a = Expression.quantity(quantity)
    switch instance.network.layers[layer - 1].activation {
    case .sigmoid: return .product([a, .difference(.one, a)])
    case .tanh: return .difference(.one, Expression(.power(a, .two)))
    case .identity: return .one
    default: return nil
    }
  }

  /// δ = ∂C/∂a f′(z), or a − t where that is the same.
  private func error(_ delta: Quantity) -> Expression? {
    var (z, a) = (delta, delta)
    z.kind = .preActivation
    a.kind = .activation
    let isSoftmax = delta.layer?.offset == instance.lastLayer && instance.network.layers.last?.activation == .softmax
    if isSoftmax {
      return .difference(.quantity(a), .quantity(Quantity(.target, unit: delta.unit, sample: delta.sample)))
    }
    let byA = Expression(.derivative(of: .quantity(Quantity(.cost, sample: delta.sample)), by: a))
    return .product(
      [byA, Expression(.apply(.slope(function), .quantity(z)))], delta.unit == nil ? .element : .any)
  }

  // MARK: Costs

  private func errors(_ unit: Index, _ sample: Index?) -> Expression {
    let output = Quantity(.activation, layer: .fixed(instance.lastLayer), unit: unit, sample: sample)
    return .difference(.quantity(output), .quantity(Quantity(.target, unit: unit, sample: sample)))
  }

  private func cost(_ cost: Quantity) -> Expression? {
    let squares = sum(over: instance.lastLayer) {
      Expression(.power(Expression(.group(errors($0, cost.sample))), .two))
    }
    switch instance.network.cost {
    case .halfSquaredError: return .product([.half, squares])
    case .squaredError: return squares
    default: return nil
    }
  }

  private func batchCost() -> Expression? {
    guard instance.network.l2 == 0 else { return nil }
    return mean { .quantity(Quantity(.cost, sample: .fixed($0))) }
  }

  private func mean(_ value: (Int) -> Expression) -> Expression {
    let share = Expression(.quotient(.one, .quantity(Quantity(.sampleCount))))
    return .product([share, .sum(instance.network.samples.indices.map(value))])
  }

  // MARK: Derivatives

  private func gradient(_ cost: Quantity, _ variable: Quantity) -> Expression? {
    guard let layer = variable.layer?.offset, layer > 0 else { return nil }
    let delta = Expression.quantity(
      Quantity(.error, layer: variable.layer, unit: variable.unit, sample: cost.sample))
    switch variable.kind {
    case .preActivation, .bias: return delta
    case .weight where variable.unit == nil:
      return .product([delta, Expression(.transpose(outputs(layer - 1, nil, cost.sample)))])
    case .weight:
      guard let source = variable.source?.offset else { return nil }
      return source < 0 ? delta : .product([delta, outputs(layer - 1, source, cost.sample)])
    case .activation: return byActivation(cost, layer, variable.unit?.offset)
    default: return nil
    }
  }

  private func byActivation(_ cost: Quantity, _ layer: Int, _ unit: Int?) -> Expression? {
    let behind = Index.fixed(layer + 1)
    if layer == instance.lastLayer {
      let target = Quantity(.target, unit: unit.map { .fixed($0) }, sample: cost.sample)
      let error = Expression.difference(outputs(layer, unit, cost.sample), .quantity(target))
      return instance.network.cost == .squaredError ? .product([.two, error]) : error
    }
    guard let unit else {
      let matrix = Expression(.transpose(.quantity(Quantity(.weight, layer: behind))))
      return .product([matrix, .quantity(Quantity(.error, layer: behind, sample: cost.sample))])
    }
    return sum(over: layer + 1) { next in
      let weight = Quantity(.weight, layer: behind, unit: next, source: .fixed(unit))
      let delta = Quantity(.error, layer: behind, unit: next, sample: cost.sample)
      return .product([.quantity(weight), .quantity(delta)])
    }
  }

  private func batchGradient(_ variable: Quantity) -> Expression? {
    let mean = mean { Expression(.derivative(of: .quantity(Quantity(.cost, sample: .fixed($0))), by: variable)) }
    guard variable.kind == .weight, variable.source?.offset != -1, instance.network.l2 > 0 else { return mean }
    return .sum([mean, .product([.quantity(Quantity(.regularisation)), .quantity(variable)])])
  }

  /// ∂a/∂z, ∂z/∂w and ∂z/∂a.
  private func local(_ top: Quantity, _ variable: Quantity) -> Expression? {
    switch (top.kind, variable.kind) {
    case (.activation, .preActivation): Expression(.apply(.slope(function), .quantity(variable)))
    case (.preActivation, .weight):
      if let source = variable.source?.offset, source >= 0, let layer = variable.layer?.offset {
        outputs(layer - 1, source, top.sample)
      } else {
        nil
      }
    case (.preActivation, .activation):
      .quantity(Quantity(.weight, layer: top.layer, unit: top.unit, source: variable.unit))
    default: nil
    }
  }
}

extension Expression {
  /// The tree without the number of the sample that is meant anyway.
  fileprivate func ofSampleInUse(_ sample: Int) -> Expression {
    replacing { node in
      guard case .quantity(var quantity) = node.form, quantity.sample == .fixed(sample), quantity.kind != .cost else {
        if case .apply(let function, let inner) = node.form {
          return Expression(.apply(function, inner.ofSampleInUse(sample)))
        }
        if case .derivative(let numerator, var variable) = node.form, variable.sample == .fixed(sample) {
          variable.sample = nil
          return Expression(.derivative(of: numerator, by: variable))
        }
        return nil
      }
      quantity.sample = nil
      return .quantity(quantity)
    }
  }
}
