import Backpropagation

/// What quantities are by their definition, where the notes do not say it of each: z₁ = w₁₁ x₁ + w₁₂ x₂ + b₁.
extension PrintedNumbers {
  /// The definition of a numbered unit's quantity, or of a derivative by one, in quantities that numbers may be printed for.
  func definition(of name: Expression) -> Formula? {
    func formula(_ value: Expression?, isPartial: Bool = true) -> Formula? {
      value.map { Formula(name: name, value: $0, equation: 0, isPartial: isPartial) }
    }
    switch name.keyed.form {
    case .quantity(let quantity) where quantity.isFixed && quantity.sample == nil && quantity.isSingle:
      switch quantity.kind {
      case .preActivation: return formula(weightedSum(quantity))
      case .activation: return formula(output(quantity))
      case .error: return formula(error(quantity))
      default: return nil
      }
    case .derivative(let numerator, let variable) where variable.isFixed && variable.isSingle:
      guard let above = numerator.plainQuantity else { return nil }
      return formula(derivative(above, by: variable))
    default: return nil
    }
  }

  private func weightedSum(_ unit: Quantity) -> Expression? {
    guard let layer = unit.layer?.offset, layer > 0, let number = unit.unit else { return nil }
    let inputs = stated { Quantity(.activation, layer: .fixed(layer - 1), unit: .fixed($0)) }
    let weights = stated { Quantity(.weight, layer: .fixed(layer), unit: number, source: .fixed($0)) }
    let count = max(inputs, weights)
    guard count > 0 else { return nil }
    var terms = (0..<count).map { source in
      Expression.product([
        .quantity(Quantity(.weight, layer: .fixed(layer), unit: number, source: .fixed(source))),
        .quantity(Quantity(.activation, layer: .fixed(layer - 1), unit: .fixed(source))),
      ])
    }
    if hasBiases {
      let own = sharesBiases ? Index.fixed(0) : number
      terms.append(.quantity(Quantity(.bias, layer: .fixed(layer), unit: own)))
    }
    return .sum(terms)
  }

  /// How many units in a row there are numbers for.
  func stated(_ quantity: (Int) -> Quantity) -> Int {
    var count = 0
    while count < 1000, isStated(quantity(count), count) { count += 1 }
    return count
  }

  private func isStated(_ quantity: Quantity, _ place: Int) -> Bool {
    if statements[Expression.quantity(quantity)] != nil { return true }
    var whole = quantity
    if quantity.source != nil { whole.source = nil } else { whole.unit = nil }
    guard let vector = statements[Expression.quantity(whole)]?.first?.value else { return false }
    return vector.isVector && place < vector.elements.count
  }

  private func output(_ unit: Quantity) -> Expression? {
    guard let layer = unit.layer, layer.offset > 0, let function = functions.first, functions.count == 1 else {
      return nil
    }
    let net = Quantity(.preActivation, layer: layer, unit: unit.unit)
    return Expression(.apply(.known(function), .quantity(net)))
  }

  private func error(_ unit: Quantity) -> Expression? {
    guard unit.layer == .fixed(lastLayer) else { return nil }
    let output = Quantity(.activation, layer: unit.layer, unit: unit.unit)
    let net = Quantity(.preActivation, layer: unit.layer, unit: unit.unit)
    let cost = Expression.quantity(Quantity(.cost))
    return .product([
      Expression(.derivative(of: cost, by: output)), Expression(.derivative(of: .quantity(output), by: net)),
    ])
  }

  private func derivative(_ above: Quantity, by variable: Quantity) -> Expression? {
    guard above.sample == nil, let layer = variable.layer?.offset, let unit = variable.unit else { return nil }
    let error = Expression.quantity(Quantity(.error, layer: variable.layer, unit: unit))
    let source = Expression.quantity(Quantity(.activation, layer: .fixed(layer - 1), unit: variable.source))
    switch (above.kind, variable.kind) {
    case (.cost, .weight): return .product([error, source])
    case (.cost, .bias) where !sharesBiases: return error
    case (.cost, .preActivation): return error
    case (.cost, .activation) where layer == lastLayer && isHalfSquared:
      return .difference(.quantity(variable), .quantity(Quantity(.target, unit: unit)))
    case (.activation, .preActivation) where above.layer == variable.layer && above.unit == unit:
      return slope(Expression.quantity(above))
    case (.preActivation, .weight) where above.layer == variable.layer && above.unit == unit: return source
    default: return nil
    }
  }

  /// f′(z) by what the unit puts out.
  private func slope(_ output: Expression) -> Expression? {
    guard functions.count == 1 else { return nil }
    switch functions[0] {
    case .sigmoid: return .product([output, .difference(.one, output)])
    case .tanh: return .difference(.one, Expression(.power(output, .two)))
    default: return nil
    }
  }
}
