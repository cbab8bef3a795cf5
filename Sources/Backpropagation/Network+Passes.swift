extension Network {
  /// z and a of layers 1 … L for an input.
  func forward(_ input: [Double]) -> [(z: [Double], a: [Double])] {
    var source = input
    return layers.map { layer in
      let z = layer.preActivations(source)
      source = z.map(layer.activation.value)
      return (z, source)
    }
  }

  /// C of a sample.
  func cost(of sample: Sample) -> Double {
    cost.value(output: forward(sample.input).last?.a ?? sample.input, target: sample.target)
  }

  /// The forward and the backward pass for one sample.
  func record(_ sample: Sample) -> Trace.Sample {
    let forward = forward(sample.input)
    let output = forward[forward.count - 1].a
    var dCda = cost.slopes(output: output, target: sample.target)
    var records: [Trace.Layer] = []
    for index in layers.indices.reversed() {
      let (z, a) = forward[index]
      let slope = z.map(layers[index].activation.slope)
      let delta = zip(dCda, slope).map { $0 * $1 }
      let source = index == 0 ? sample.input : forward[index - 1].a
      records.append(
        Trace.Layer(
          z: z, a: a, slope: slope, dCda: dCda, delta: delta, weightGradients: outerProduct(delta, source),
          biasGradients: layers[index].bias == nil ? nil : delta))
      dCda = layers[index].sentBack(delta, sources: source.count)
    }
    return Trace.Sample(
      input: sample.input, target: sample.target, layers: records.reversed(), output: output,
      cost: cost.value(output: output, target: sample.target), dCdx: dCda)
  }

  /// One step against the gradients: p − η ∂J/∂p.
  func updated(by gradients: [Trace.Parameters]) -> [Trace.Parameters] {
    zip(layers, gradients).map { layer, gradient in
      let weights = zip(layer.weights, gradient.weights).map { $0 - learningRate * $1 }
      guard updateBiases, let bias = layer.bias, let slopes = gradient.bias else {
        return Trace.Parameters(weights: weights, bias: layer.bias)
      }
      return Trace.Parameters(weights: weights, bias: zip(bias, slopes).map { $0 - learningRate * $1 })
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
    (0..<units).map { unit in
      var sum = 0.0
      let row = unit * source.count
      for column in source.indices { sum += weights[row + column] * source[column] }
      return sum + (bias?[unit] ?? 0)
    }
  }

  /// ∂C/∂a of the layer before: Wᵀ δ
  func sentBack(_ delta: [Double], sources: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: sources)
    for unit in 0..<units {
      let row = unit * sources
      for column in 0..<sources { sums[column] += weights[row + column] * delta[unit] }
    }
    return sums
  }
}

/// u vᵀ, row by row.
private func outerProduct(_ u: [Double], _ v: [Double]) -> [Double] {
  var products: [Double] = []
  products.reserveCapacity(u.count * v.count)
  for a in u {
    for b in v { products.append(a * b) }
  }
  return products
}
