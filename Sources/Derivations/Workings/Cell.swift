package import Backpropagation

/// One number of the record of an update, by its place: z of the second unit of layer 1, a gradient, a new weight.
package struct Cell: Hashable, Sendable {
  /// What the number is; the cases stand in the order of the computation, forward and back.
  package enum Kind: String, CaseIterable, Sendable {
    /// z = W a + b
    case preActivation = "z"
    /// a = f(z)
    case activation = "a"
    /// C
    case cost = "cost"
    /// δ = ∂C/∂z
    case error = "delta"
    /// ∂C/∂W or ∂C/∂b of one sample.
    case gradient = "gradient"
    /// ∂J/∂W or ∂J/∂b of all samples.
    case batchGradient = "batch-gradient"
    /// A weight or bias after the step.
    case updated = "update"
    /// C with the weights and biases after the step.
    case costAfterUpdate = "cost-after"
  }

  /// What the number is.
  package let kind: Kind
  /// The layer, from 1; 0 for what belongs to none.
  package let layer: Int
  /// The unit, from 0.
  package let unit: Int
  /// The unit of the layer before, from 0; nil for what is no weight's.
  package let source: Int?

  /// A place in the record.
  package init(_ kind: Kind, layer: Int = 0, unit: Int = 0, source: Int? = nil) {
    self.kind = kind
    self.layer = layer
    self.unit = unit
    self.source = source
  }

  /// The table that it stands in.
  package var table: Table { Table(kind: kind, layer: layer, isOfWeights: source != nil) }

  /// A layer of numbers, a matrix, or a single number.
  package struct Table: Hashable, Sendable {
    /// What the numbers are.
    package let kind: Kind
    /// Their layer, or 0.
    package let layer: Int
    /// Whether there is one for each weight of the layer, and not for each unit.
    package let isOfWeights: Bool

    /// A table of the record.
    package init(kind: Kind, layer: Int = 0, isOfWeights: Bool = false) {
      self.kind = kind
      self.layer = layer
      self.isOfWeights = isOfWeights
    }

    /// Its numbers on a network, row by row.
    package func cells(on network: Network) -> [Cell] {
      if layer == 0 { return [Cell(kind)] }
      return (0..<network.widths[layer]).flatMap { unit -> [Cell] in
        guard isOfWeights else { return [Cell(kind, layer: layer, unit: unit)] }
        return (0..<network.widths[layer - 1]).map { Cell(kind, layer: layer, unit: unit, source: $0) }
      }
    }
  }
}

extension Network {
  /// Whether gradients are those of a batch: of several samples, or with a penalty.
  package var hasBatch: Bool { samples.count > 1 || l2 > 0 }

  /// Every table of the record of one update, in the order of the computation.
  package var tables: [Cell.Table] {
    let all = 1..<widths.count
    var found: [Cell.Table] = []
    for layer in all { found += [.init(kind: .preActivation, layer: layer), .init(kind: .activation, layer: layer)] }
    found.append(.init(kind: .cost))
    func parameters(_ kind: Cell.Kind, _ layer: Int) -> [Cell.Table] {
      let weights = Cell.Table(kind: kind, layer: layer, isOfWeights: true)
      return layers[layer - 1].bias == nil ? [weights] : [weights, .init(kind: kind, layer: layer)]
    }
    for layer in all.reversed() { found += [.init(kind: .error, layer: layer)] + parameters(.gradient, layer) }
    if hasBatch { for layer in all.reversed() { found += parameters(.batchGradient, layer) } }
    for layer in all.reversed() { found += parameters(.updated, layer) }
    return found + [.init(kind: .costAfterUpdate)]
  }
}
