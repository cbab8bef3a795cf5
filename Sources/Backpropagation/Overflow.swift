public import Reporting

/// A number of a pass that is too large for a `Double`: infinite, or not a number because of an infinite one.
public struct Overflow: Hashable, Sendable {
  /// What overflowed.
  public enum Quantity: Hashable, Sendable {
    /// zᵢ of a layer
    case preActivation
    /// aᵢ of a layer
    case activation
    /// ∂C/∂aᵢ of a layer
    case derivativeByActivation
    /// δᵢ of a layer
    case errorTerm
    /// A weight's or bias's ∂C/∂w of a sample, or ∂J/∂w of the batch.
    case gradient
    /// C of a sample, or J of the batch.
    case cost
    /// A weight or bias after the update.
    case updated
    /// J after the update.
    case costAfterUpdate
  }

  /// What overflowed.
  public let quantity: Quantity
  /// Its layer, from 1; 0 for the input; nil for costs.
  public let layer: Int?
  /// Its unit, from 0, where it has one: for gradients and updated parameters, the destination unit.
  public let unit: Int?

  init(_ quantity: Quantity, layer: Int? = nil, unit: Int? = nil) {
    self.quantity = quantity
    self.layer = layer
    self.unit = unit
  }

  /// What overflowed, and where, in words; layers count from 1 and units from 1.
  ///
  /// - Parameter sample: the sample, from 0, if the number belongs to one.
  public func phrase(sample: Int? = nil) -> Phrase {
    let name: Phrase =
      switch quantity {
      case .preActivation: .overflowPreActivation
      case .activation: .overflowActivation
      case .derivativeByActivation: .overflowDerivative
      case .errorTerm: .overflowErrorTerm
      case .gradient: .overflowGradient
      case .cost: .overflowCost
      case .updated: .overflowUpdated
      case .costAfterUpdate: .overflowCostAfterUpdate
      }
    return .overflow(name, sample: sample.map { $0 + 1 }, layer: layer, unit: unit.map { $0 + 1 })
  }
}

extension Trace.Sample {
  /// The first number of the record that overflowed, in the order of the computation.
  ///
  /// That ∂C/∂a of the output layer is infinite where an entropy takes the logarithm of 0 is no overflow.
  public var overflow: Overflow? {
    for (index, layer) in layers.enumerated() {
      if let unit = firstNotFinite(layer.z) { return Overflow(.preActivation, layer: index + 1, unit: unit) }
      if let unit = firstNotFinite(layer.a) { return Overflow(.activation, layer: index + 1, unit: unit) }
    }
    if !cost.isFinite { return Overflow(.cost) }
    for (index, layer) in layers.enumerated().reversed() {
      if index < layers.count - 1, let unit = firstNotFinite(layer.dCda) {
        return Overflow(.derivativeByActivation, layer: index + 1, unit: unit)
      }
      if let unit = firstNotFinite(layer.delta) { return Overflow(.errorTerm, layer: index + 1, unit: unit) }
      if let place = firstNotFinite(layer.weightGradients) {
        return Overflow(.gradient, layer: index + 1, unit: place * layer.delta.count / layer.weightGradients.count)
      }
    }
    return firstNotFinite(dCdx).map { Overflow(.derivativeByActivation, layer: 0, unit: $0) }
  }
}

extension BatchUpdate {
  /// The first number of the update that overflowed: J, its gradients, the new parameters, J after the update.
  public var overflow: Overflow? {
    if !cost.isFinite { return Overflow(.cost) }
    return overflow(in: gradients, .gradient) ?? overflow(in: updated, .updated)
      ?? (costAfterUpdate.isFinite ? nil : Overflow(.costAfterUpdate))
  }

  private func overflow(in layers: [Trace.Parameters], _ quantity: Overflow.Quantity) -> Overflow? {
    for (index, layer) in layers.enumerated() {
      if let place = firstNotFinite(layer.weights) {
        return Overflow(quantity, layer: index + 1, unit: place / network.widths[index])
      }
      if let unit = layer.bias.flatMap(firstNotFinite) { return Overflow(quantity, layer: index + 1, unit: unit) }
    }
    return nil
  }
}

private func firstNotFinite(_ numbers: [Double]) -> Int? {
  numbers.firstIndex { !$0.isFinite }
}
