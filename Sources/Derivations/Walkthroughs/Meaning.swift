import Reporting

/// What a quantity is, in words.
struct Meaning {
  let names: Names
  let language: Language

  /// `input 1`, `hidden unit 2`, `unit 2 of layer 1`, `output 1`; layers and units as the notation counts them.
  func unit(_ unit: Int, layer: Int) -> Phrase {
    let number = unit + names.notation.firstUnit
    if layer == 0 { return .inputUnit(number) }
    if layer == names.lastLayer { return .outputUnit(number) }
    if names.lastLayer == 2 { return .hiddenUnit(number) }
    return .unit(number, layer: layer + names.notation.firstLayer)
  }

  func words(_ quantity: Quantity) -> Phrase? {
    guard quantity.indices.allSatisfy({ $0.variable == nil }) else { return nil }
    switch quantity.kind {
    case .cost: return .costOfSample
    case .learningRate: return .learningRate
    case .batchCost, .regularisation, .sampleCount:
      return .named(quantity.kind.rawValue, layer: nil, unit: nil, source: nil)
    default: break
    }
    guard let number = quantity.unit?.offset else { return nil }
    let layer = quantity.layer?.offset ?? names.lastLayer
    let here = unit(number, layer: layer)
    switch quantity.kind {
    case .activation where layer == 0: return here
    case .activation: return .activation(of: here)
    case .preActivation: return .preActivation(of: here)
    case .error: return .errorTerm(of: here)
    case .bias: return .bias(of: here)
    case .target: return .target(number + names.notation.firstUnit)
    case .weight: return quantity.source.map { .arrow(from: unit($0.offset, layer: layer - 1), to: here) }
    case .cost, .batchCost, .learningRate, .regularisation, .sampleCount, .units, .lastLayer, .own: return nil
    }
  }

  /// What the left side of an equation is, if it names one number.
  func words(_ expression: Expression) -> Phrase? {
    switch expression.bare.form {
    case .quantity(let quantity): return words(quantity)
    case .derivative(let numerator, let variable):
      guard numerator.plainQuantity?.kind == .cost, let words = words(variable) else { return nil }
      return variable.kind == .weight ? words : .rateBy(words)
    case .apply(.slope, let inner):
      guard let quantity = inner.plainQuantity, quantity.kind == .preActivation, let number = quantity.unit?.offset,
        let layer = quantity.layer?.offset
      else { return nil }
      return .slope(of: unit(number, layer: layer))
    default: return nil
    }
  }
}
