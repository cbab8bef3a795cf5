import Backpropagation
import Derivations

/// The right expressions of a network: for each table of its record one tree for the whole table, and one for a single
/// number of it, with the letters i (unit) and j (source).
struct Trees {
  let network: Network
  /// The number of the first unit on the page.
  let firstUnit: Int

  var last: Int { network.widths.count - 1 }

  // MARK: Leaves

  func index(_ letter: String) -> Index { .letter(letter, countedFrom: firstUnit) }

  func leaf(_ kind: Quantity.Kind, _ layer: Int? = nil, _ unit: Index? = nil, _ source: Index? = nil) -> Expression {
    Expression(.quantity(Quantity(kind, layer: layer.map(Index.fixed), unit: unit, source: source)))
  }

  func z(_ layer: Int, _ unit: String? = nil) -> Expression { leaf(.preActivation, layer, unit.map(index)) }
  func a(_ layer: Int, _ unit: String? = nil) -> Expression { leaf(.activation, layer, unit.map(index)) }
  func delta(_ layer: Int, _ unit: String? = nil) -> Expression { leaf(.error, layer, unit.map(index)) }
  func bias(_ layer: Int, _ unit: String? = nil) -> Expression { leaf(.bias, layer, unit.map(index)) }
  func target(_ unit: String? = nil) -> Expression { leaf(.target, nil, unit.map(index)) }
  func weight(_ layer: Int, _ unit: String? = nil, _ source: String? = nil) -> Expression {
    leaf(.weight, layer, unit.map(index), source.map(index))
  }
  var rate: Expression { leaf(.learningRate) }

  /// ∂C/∂W or ∂C/∂b, of a whole layer or of one weight; of the batch where there is one.
  func gradient(_ layer: Int, ofWeights: Bool, _ unit: String? = nil, _ source: String? = nil) -> Expression {
    let cost = Quantity(network.hasBatch ? .batchCost : .cost)
    return derivative(of: cost, layer, ofWeights: ofWeights, unit, source)
  }

  func derivative(
    of cost: Quantity, _ layer: Int, ofWeights: Bool, _ unit: String? = nil, _ source: String? = nil
  ) -> Expression {
    let variable = Quantity(
      ofWeights ? .weight : .bias, layer: .fixed(layer), unit: unit.map(index), source: source.map(index))
    return Expression(.derivative(of: Expression(.quantity(cost)), by: variable))
  }

  /// Σ over the units of a layer.
  func total(_ letter: String, over layer: Int, _ body: Expression) -> Expression {
    .total(letter, from: firstUnit, to: firstUnit + network.widths[layer] - 1, body)
  }

  func function(_ inner: Expression) -> Expression { Expression(.apply(.activation("f"), inner)) }
  func slope(_ inner: Expression) -> Expression { Expression(.apply(.slope("f"), inner)) }

  // MARK: The right trees

  /// The right expression of a whole table.
  func whole(_ table: Cell.Table) -> Expression {
    let layer = table.layer
    switch table.kind {
    case .preActivation:
      let product = Expression.product([weight(layer), a(layer - 1)])
      return hasBias(layer) ? .sum([product, bias(layer)]) : product
    case .activation:
      if case .softmax = network.layers[layer - 1].activation { return Expression(.apply(.softmax, z(layer))) }
      return function(z(layer))
    case .cost: return cost
    case .costAfterUpdate: return cost
    case .error: return layer == last ? outputError : .product([backward(layer), slope(z(layer))], .element)
    case .gradient:
      return table.isOfWeights ? .product([delta(layer), a(layer - 1).transposed]) : delta(layer)
    case .batchGradient: return batchGradient(layer, table.isOfWeights)
    case .updated:
      let parameter = table.isOfWeights ? weight(layer) : bias(layer)
      guard table.isOfWeights || network.updateBiases else { return parameter }
      return .difference(parameter, .product([rate, gradient(layer, ofWeights: table.isOfWeights)]))
    }
  }

  func hasBias(_ layer: Int) -> Bool { network.layers[layer - 1].bias != nil }

  /// W_{l+1}ᵀ δ_{l+1}
  func backward(_ layer: Int) -> Expression { .product([weight(layer + 1).transposed, delta(layer + 1)]) }

  /// a_L − t
  var outputDifference: Expression { .difference(a(last), target()) }

  /// Whether f′ of the output layer is a factor of δ_L.
  var outputHasSlope: Bool {
    switch network.cost {
    case .halfSquaredError, .squaredError, .meanSquaredError: network.layers[last - 1].activation != .softmax
    case .binaryCrossEntropy, .crossEntropy: false
    }
  }

  private var outputError: Expression {
    let factor: [Expression] =
      switch network.cost {
      case .squaredError: [.two]
      case .meanSquaredError: [Expression(.quotient(.two, leaf(.units, last)))]
      case .halfSquaredError, .binaryCrossEntropy, .crossEntropy: []
      }
    if outputHasSlope { return .product(factor + [outputDifference, slope(z(last))], .element) }
    if network.cost == .crossEntropy, network.layers[last - 1].activation == .sigmoid {
      return .negative(.product([target(), .difference(.one, a(last))], .element))
    }
    return outputDifference
  }

  /// C
  private var cost: Expression {
    let (y, t) = (a(last, "k"), target("k"))
    let squares = total("k", over: last, Expression(.power(.difference(y, t).grouped, .two)))
    switch network.cost {
    case .halfSquaredError: return .product([.half, squares])
    case .squaredError: return squares
    case .meanSquaredError: return .product([Expression(.quotient(.one, leaf(.units, last))), squares])
    case .crossEntropy: return .negative(total("k", over: last, .product([t, .logarithm(y)])))
    case .binaryCrossEntropy:
      let other = Expression.product([.difference(.one, t), .logarithm(.difference(.one, y))])
      return .negative(total("k", over: last, Expression.sum([.product([t, .logarithm(y)]), other]).grouped))
    }
  }

  /// The mean over the samples, and λ W for weights.
  private func batchGradient(_ layer: Int, _ ofWeights: Bool) -> Expression {
    let each = network.samples.indices.map {
      derivative(of: Quantity(.cost, sample: .fixed($0)), layer, ofWeights: ofWeights)
    }
    let share = Expression(.quotient(.one, leaf(.sampleCount)))
    let mean = each.count == 1 ? each[0] : .product([share, .sum(each)])
    guard network.l2 > 0, ofWeights else { return mean }
    return .sum([mean, .product([leaf(.regularisation), weight(layer)])])
  }
}

extension Trees {
  /// The tables whose numbers stand in a table's right tree, in the order of the computation.
  func sources(of table: Cell.Table) -> [Cell.Table] {
    let layer = table.layer
    switch table.kind {
    case .preActivation: return layer > 1 ? [.init(kind: .activation, layer: layer - 1)] : []
    case .activation: return [.init(kind: .preActivation, layer: layer)]
    case .cost: return [.init(kind: .activation, layer: last)]
    case .error:
      let own: [Cell.Table] = [.init(kind: .preActivation, layer: layer), .init(kind: .activation, layer: layer)]
      return own + (layer == last ? [] : [.init(kind: .error, layer: layer + 1)])
    case .gradient:
      let before: [Cell.Table] = layer > 1 && table.isOfWeights ? [.init(kind: .activation, layer: layer - 1)] : []
      return before + [.init(kind: .error, layer: layer)]
    case .batchGradient: return [.init(kind: .gradient, layer: layer, isOfWeights: table.isOfWeights)]
    case .updated:
      let kind: Cell.Kind = network.hasBatch ? .batchGradient : .gradient
      return [.init(kind: kind, layer: layer, isOfWeights: table.isOfWeights)]
    case .costAfterUpdate: return network.tables.filter { $0.kind == .updated }
    }
  }
}
