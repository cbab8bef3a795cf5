extension Network {
  /// The same network with another learning rate.
  public func learning(at rate: Double) -> Network {
    Network(
      unchecked: widths[0], layers: layers, cost: cost, samples: samples, learningRate: rate, l2: l2,
      updateBiases: updateBiases, literals: literals)
  }

  /// The same numbers with another activation in every layer.
  public func activated(by activation: Activation) -> Network {
    Network(
      unchecked: widths[0],
      layers: layers.map { Layer(units: $0.units, activation: activation, weights: $0.weights, bias: $0.bias) },
      cost: cost, samples: samples, learningRate: learningRate, l2: l2, updateBiases: updateBiases, literals: literals)
  }

  /// This network with one of its samples only, counted from 0; nil if there is no such sample.
  public func withSample(_ index: Int) -> Network? {
    guard samples.indices.contains(index) else { return nil }
    var chosen = literals
    if let literals {
      chosen?.inputs = [literals.inputs[index]]
      chosen?.targets = [literals.targets[index]]
    }
    return Network(
      unchecked: widths[0], layers: layers, cost: cost, samples: [samples[index]], learningRate: learningRate, l2: l2,
      updateBiases: updateBiases, literals: chosen)
  }

  /// This network with λ = 0.
  public var withoutL2: Network {
    var changed = literals
    changed?.l2 = nil
    return Network(
      unchecked: widths[0], layers: layers, cost: cost, samples: samples, learningRate: learningRate, l2: 0,
      updateBiases: updateBiases, literals: changed)
  }
}
