extension Network {
  /// A network with generic numbers, on which no two quantities are equal by chance: for judging equations.
  ///
  /// Weights and biases are ±0.2 … 0.9, inputs ±0.1 … 0.9, targets 0.05 … 0.95; the learning rate is 0.5.
  ///
  /// - Parameters:
  ///   - widths: the units of layers 0 … L.
  ///   - output: the activation of the output layer, if it is another one; the targets of softmax add up to 1.
  /// - Throws: a ``NetworkFault`` if there are fewer than two layers or a width is out of range.
  public static func random(
    widths: [Int], activation: Activation, output: Activation? = nil, cost: Cost = .halfSquaredError, biases: Bool,
    samples count: Int = 1, l2: Double = 0, using generator: inout some RandomNumberGenerator
  ) throws(NetworkFault) -> Network {
    try checkSizes(widths)
    var layers: [Layer] = []
    let output = output ?? activation
    for (units, sources) in zip(widths.dropFirst(), widths) {
      let isLast = layers.count == widths.count - 2
      let weights = (0..<units * sources).map { _ in generator.signed(0.2, 0.9) }
      let bias = biases ? (0..<units).map { _ in generator.signed(0.2, 0.9) } : nil
      layers.append(Layer(units: units, activation: isLast ? output : activation, weights: weights, bias: bias))
    }
    let samples = (0..<count).map { _ in
      let input = (0..<widths[0]).map { _ in generator.signed(0.1, 0.9) }
      let target = (0..<widths[widths.count - 1]).map { _ in 0.05 + 0.9 * generator.uniform() }
      return Sample(input: input, target: output == .softmax ? target.addingUpToOne : target)
    }
    return try Network(inputs: widths[0], layers: layers, cost: cost, samples: samples, l2: l2)
  }

  /// Weights for a layer, drawn by a seed: whole hundredths other than 0, at most √(6 / (units + sources)) large, so
  /// that sums neither vanish nor saturate.
  static func drawnWeights(units: Int, sources: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    let largest = max(1, Int((100 * (6 / Double(units + sources)).squareRoot()).rounded()))
    return (0..<units * sources).map { _ in
      let draw = generator.whole(below: 2 * largest)
      return Double(draw < largest ? draw - largest : draw - largest + 1) / 100
    }
  }
}

extension [Double] {
  /// The numbers divided by their sum.
  var addingUpToOne: [Double] {
    let sum = reduce(0, +)
    return map { $0 / sum }
  }
}

extension RandomNumberGenerator {
  /// A number between two bounds, with either sign.
  fileprivate mutating func signed(_ low: Double, _ high: Double) -> Double {
    let size = low + (high - low) * uniform()
    return next() >> 63 == 0 ? size : -size
  }
}
