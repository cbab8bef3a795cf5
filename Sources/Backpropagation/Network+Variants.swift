extension Network {
  /// The same network with another learning rate.
  public func learning(at rate: Double) -> Network {
    Network(
      unchecked: widths[0], layers: layers, cost: cost, samples: samples, learningRate: rate, l2: l2,
      updateBiases: updateBiases, literals: literals)
  }

  /// The same numbers with another activation in every layer, or another one in the output layer, and with another cost.
  /// The targets of softmax add up to 1. Nil if the cost does not work with that output layer or with a target.
  public func activated(by activation: Activation, output: Activation? = nil, cost: Cost? = nil) -> Network? {
    let output = output ?? activation
    let samples = samples.map { sample in
      output != .softmax || abs(sample.target.reduce(0, +) - 1) < 1e-12
        ? sample : Sample(input: sample.input, target: sample.target.map(abs).addingUpToOne)
    }
    let changed = Network(
      unchecked: widths[0],
      layers: layers.enumerated().map { index, layer in
        let isLast = index == layers.count - 1
        return Layer(
          units: layer.units, activation: isLast ? output : activation, weights: layer.weights, bias: layer.bias)
      },
      cost: cost ?? self.cost, samples: samples, learningRate: learningRate, l2: l2, updateBiases: updateBiases,
      literals: literals)
    guard (try? changed.validate()) != nil else { return nil }
    return changed
  }

  /// The same network where the target of one output, or of none, is 1 and those of the others are 0; nil if the cost
  /// takes no such targets.
  public func withTargets(of unit: Int?) -> Network? {
    let target = (0..<widths[widths.count - 1]).map { $0 == unit ? 1.0 : 0 }
    let changed = Network(
      unchecked: widths[0], layers: layers, cost: cost,
      samples: samples.map { Sample(input: $0.input, target: target) }, learningRate: learningRate, l2: l2,
      updateBiases: updateBiases, literals: nil)
    return (try? changed.validate()) == nil ? nil : changed
  }

  /// Whether every layer that has biases has the same for all its units.
  public var sharesBiases: Bool { layers.allSatisfy { Set($0.bias ?? []).count <= 1 } }

  /// This network with the first bias of each layer for all its units.
  public var sharingBiases: Network {
    Network(
      unchecked: widths[0],
      layers: layers.map { layer in
        Layer(
          units: layer.units, activation: layer.activation, weights: layer.weights,
          bias: layer.bias.map { Array(repeating: $0[0], count: layer.units) })
      },
      cost: cost, samples: samples, learningRate: learningRate, l2: l2, updateBiases: updateBiases, literals: nil)
  }

  /// This network without biases.
  public var withoutBiases: Network {
    Network(
      unchecked: widths[0],
      layers: layers.map { Layer(units: $0.units, activation: $0.activation, weights: $0.weights, bias: nil) },
      cost: cost, samples: samples, learningRate: learningRate, l2: l2, updateBiases: updateBiases, literals: nil)
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
