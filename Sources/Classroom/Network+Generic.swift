package import Backpropagation

extension Network {
  /// A network of the same kind with generic numbers, on which nothing is equal by chance; nil if the cost takes no such
  /// targets.
  package func generic(seed: UInt64) -> Network? {
    var generator = SplitMix64(seed: seed)
    func drawn(_ low: Double, _ high: Double) -> Double {
      low + (high - low) * Double(generator.next() >> 11) * 0x1p-53
    }
    func signed() -> Double { drawn(0.2, 0.9) * (generator.next() >> 63 == 0 ? 1 : -1) }
    let layers = layers.enumerated().map { index, layer in
      Layer(
        units: layer.units, activation: layer.activation, weights: layer.weights.map { _ in signed() },
        bias: layer.bias.map { $0.map { _ in signed() } })
    }
    let samples = samples.map { sample in
      var target = sample.target.map { _ in drawn(0.05, 0.95) }
      if layers.last?.activation == .softmax {
        let sum = target.reduce(0, +)
        target = target.map { $0 / sum }
      }
      return Sample(input: sample.input.map { _ in drawn(0.1, 0.9) }, target: target)
    }
    return try? Network(
      inputs: widths[0], layers: layers, cost: cost, samples: samples, learningRate: drawn(0.3, 0.7),
      l2: l2 > 0 ? drawn(0.1, 0.3) : 0, updateBiases: updateBiases)
  }
}
