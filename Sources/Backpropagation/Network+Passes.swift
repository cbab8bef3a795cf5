extension Network {
  /// z and a of layers 1 … L for an input.
  func forward(_ input: [Double]) -> [(z: [Double], a: [Double])] {
    var source = input
    return layers.map { layer in
      let z = layer.preActivations(source)
      source = layer.activation.values(z)
      return (z, source)
    }
  }

  /// C of a sample.
  func cost(of sample: Sample) -> Double {
    let layer = forward(sample.input)[layers.count - 1]
    return cost.value(outputLayer(z: layer.z, a: layer.a), target: sample.target)
  }

  /// J, the mean of C over the samples and (λ/2) Σ W².
  var batchCost: Double {
    samples.reduce(0) { $0 + cost(of: $1) } / Double(samples.count) + penalty
  }

  /// (λ/2) Σ W² over all weights; 0 where λ is 0.
  public var penalty: Double {
    l2 == 0 ? 0 : l2 / 2 * layers.reduce(0) { $0 + Kernel.sumOfSquares($1.weights) }
  }

  /// The last layer with the numbers of a sample.
  func outputLayer<Number>(z: [Number], a: [Number]) -> OutputLayer<Number> {
    OutputLayer(activation: layers[layers.count - 1].activation, z: z, a: a)
  }

  /// The forward and the backward pass for one sample.
  func record(_ sample: Sample) -> Trace.Sample {
    let forward = forward(sample.input)
    let last = outputLayer(z: forward[layers.count - 1].z, a: forward[layers.count - 1].a)
    var dCda = cost.slopes(last, target: sample.target)
    var joint = cost.errorTerms(last, target: sample.target)
    var records: [Trace.Layer] = []
    for (index, layer) in layers.enumerated().reversed() {
      let (z, a) = forward[index]
      let slope = layer.activation.slopes(z)
      let delta = joint ?? layer.activation.errorTerms(dCda, slopes: slope)
      joint = nil
      let source = index == 0 ? sample.input : forward[index - 1].a
      records.append(
        Trace.Layer(
          z: z, a: a, slope: slope, dCda: dCda, delta: delta,
          weightGradients: Kernel.outerProduct(delta, source), biasGradients: layer.bias == nil ? nil : delta))
      dCda = Kernel.transposedProduct(layer.weights, delta, columns: source.count)
    }
    return Trace.Sample(
      input: sample.input, target: sample.target, layers: records.reversed(), output: last.a,
      cost: cost.value(last, target: sample.target), dCdx: dCda)
  }

  /// One step against the gradients: p − η ∂J/∂p.
  func updated(by gradients: [Trace.Parameters]) -> [Trace.Parameters] {
    zip(layers, gradients).map { layer, gradient in
      let weights = Kernel.sum(layer.weights, gradient.weights, times: -learningRate)
      guard updateBiases, let bias = layer.bias, let slopes = gradient.bias else {
        return Trace.Parameters(weights: weights, bias: layer.bias)
      }
      return Trace.Parameters(weights: weights, bias: Kernel.sum(bias, slopes, times: -learningRate))
    }
  }

  /// This network with other parameters.
  func replacing(_ parameters: [Trace.Parameters]) -> Network {
    var literals = literals
    literals?.weights = layers.map { _ in nil }
    if updateBiases { literals?.biases = layers.map { _ in nil } }
    return Network(
      unchecked: widths[0],
      layers: zip(layers, parameters).map {
        Layer(units: $0.units, activation: $0.activation, weights: $1.weights, bias: $1.bias)
      },
      cost: cost, samples: samples, learningRate: learningRate, l2: l2, updateBiases: updateBiases, literals: literals)
  }
}

extension Network.Layer {
  /// z = W a + b
  func preActivations(_ source: [Double]) -> [Double] {
    let sums = Kernel.product(weights, source, rows: units)
    return bias.map { Kernel.sum(sums, $0, times: 1) } ?? sums
  }
}
