extension Trace {
  /// The value of a node for a sample (from 0), before the update; nil if the network has no such node or sample.
  public func value(of node: Node, sample: Int = 0) -> Double? {
    guard network.contains(node), samples.indices.contains(sample) else { return nil }
    switch node {
    case .preActivation(let layer, let unit): return samples[sample].layers[layer - 1].z[unit]
    case .activation(let layer, let unit) where layer > 0: return samples[sample].layers[layer - 1].a[unit]
    case .input, .weight, .bias, .activation: return network.value(of: node, sample: sample)
    }
  }

  /// ∂C/∂node for a sample (from 0), by the backward pass; nil if the network has no such node or sample.
  public func derivative(by node: Node, sample: Int = 0) -> Double? {
    guard network.contains(node), samples.indices.contains(sample) else { return nil }
    let record = samples[sample]
    switch node {
    case .input(let unit), .activation(layer: 0, let unit): return record.dCdx[unit]
    case .activation(let layer, let unit): return record.layers[layer - 1].dCda[unit]
    case .preActivation(let layer, let unit): return record.layers[layer - 1].delta[unit]
    case .weight(let layer, let unit, let source):
      return record.layers[layer - 1].weightGradients[unit * network.widths[layer - 1] + source]
    case .bias(let layer, let unit): return record.layers[layer - 1].biasGradients?[unit]
    }
  }

  /// ∂J/∂node of the batch; nil for other nodes than weights and biases.
  public func gradient(of parameter: Node) -> Double? {
    parameterValue(parameter, in: gradients)
  }

  /// A weight or bias after the update; nil for other nodes.
  public func updatedValue(of parameter: Node) -> Double? {
    parameterValue(parameter, in: updated)
  }

  private func parameterValue(_ node: Node, in layers: [Parameters]) -> Double? {
    guard network.contains(node) else { return nil }
    switch node {
    case .weight(let layer, let unit, let source):
      return layers[layer - 1].weights[unit * network.widths[layer - 1] + source]
    case .bias(let layer, let unit): return layers[layer - 1].bias?[unit]
    case .input, .preActivation, .activation: return nil
    }
  }
}
