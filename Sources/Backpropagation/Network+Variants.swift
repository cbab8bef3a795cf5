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
}
