package import Backpropagation

/// Networks with friendly numbers.
extension Exercise {
  /// A network of the exercise's kind with numbers on a decimal grid that follow from a seed: weights and biases of
  /// ±0.10 … 0.90, inputs and targets of 0.05 … 0.95, all in steps of 0.05. No two weights of a layer are equal as long
  /// as there are enough numbers, so that no transpose and no neighbour hides.
  package func drawn(seed: UInt64) -> Network? {
    var generator = SplitMix64(seed: seed)
    func whole(_ low: Int, _ high: Int) -> Int {
      low + Int(generator.next().multipliedFullWidth(by: UInt64(high - low + 1)).high)
    }
    func step(_ count: Int) -> Double { Double(5 * count) / 100 }
    func different(_ count: Int, _ draw: () -> Int) -> [Int] {
      var found: [Int] = []
      var tries = 0
      while found.count < count {
        let next = draw()
        tries += 1
        if tries > 20 * count || !found.contains(next) && !found.contains(-next) { found.append(next) }
      }
      return found
    }
    func signed() -> Int { whole(2, 18) * (whole(0, 2) == 0 ? -1 : 1) }
    let layers = model.layers.map { layer in
      Network.Layer(
        units: layer.units, activation: layer.activation,
        weights: different(layer.weights.count, signed).map(step),
        bias: layer.bias.map { different($0.count, signed).map(step) })
    }
    let samples = model.samples.map { sample in
      let target =
        model.layers.last?.activation == .softmax
        ? sample.target.indices.map { $0 == 0 ? 1.0 : 0 }.rotated(by: whole(0, sample.target.count - 1))
        : different(sample.target.count) { whole(1, 19) }.map(step)
      return Network.Sample(input: different(sample.input.count) { whole(1, 19) }.map(step), target: target)
    }
    return try? Network(
      inputs: model.widths[0], layers: layers, cost: model.cost, samples: samples,
      learningRate: model.learningRate, l2: model.l2, updateBiases: model.updateBiases)
  }
}

extension [Double] {
  fileprivate func rotated(by count: Int) -> [Double] { Array(self[count...] + self[..<count]) }
}
