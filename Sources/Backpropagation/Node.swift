/// One number of the forward pass.
///
/// Layers count from 1 to L, and layer 0 is the input; units count from 0. Where the doc comments of other types
/// speak of "a node that the network has", its layer, unit and source exist, and a bias is there.
public enum Node: Hashable, Sendable {
  /// xᵢ, the same number as the activation of layer 0.
  case input(unit: Int)
  /// wᵢⱼ of layer l, from unit j of layer l − 1 (the source) to unit i of layer l.
  case weight(layer: Int, unit: Int, source: Int)
  /// bᵢ of layer l.
  case bias(layer: Int, unit: Int)
  /// zᵢ of layer l.
  case preActivation(layer: Int, unit: Int)
  /// aᵢ of layer l; of layer 0, the input.
  case activation(layer: Int, unit: Int)
}

extension Network {
  /// Whether the network has a node.
  public func contains(_ node: Node) -> Bool {
    switch node {
    case .input(let unit): hasUnit(unit, layer: 0)
    case .activation(let layer, let unit): hasUnit(unit, layer: layer)
    case .preActivation(let layer, let unit): layer > 0 && hasUnit(unit, layer: layer)
    case .bias(let layer, let unit): layer > 0 && hasUnit(unit, layer: layer) && layers[layer - 1].bias != nil
    case .weight(let layer, let unit, let source):
      layer > 0 && hasUnit(unit, layer: layer) && hasUnit(source, layer: layer - 1)
    }
  }

  private func hasUnit(_ unit: Int, layer: Int) -> Bool {
    widths.indices.contains(layer) && (0..<widths[layer]).contains(unit)
  }

  /// The weights and biases in the order of the network file: by layer, each weight row by row, then the biases.
  public var parameters: [Node] {
    (0..<parameterCount).map(parameter)
  }

  /// How many weights and biases the network has.
  public var parameterCount: Int {
    layers.reduce(0) { $0 + $1.weights.count + ($1.bias?.count ?? 0) }
  }

  /// One of the ``parameters``, counted from 0 in their order, without a list of all.
  func parameter(at index: Int) -> Node {
    var rest = index
    for (position, layer) in layers.enumerated() {
      let columns = widths[position]
      if rest < layer.weights.count {
        return .weight(layer: position + 1, unit: rest / columns, source: rest % columns)
      }
      rest -= layer.weights.count
      let biases = layer.bias?.count ?? 0
      if rest < biases { return .bias(layer: position + 1, unit: rest) }
      rest -= biases
    }
    preconditionFailure("parameter \(index) of \(parameterCount)")
  }

  /// The value of a weight, a bias or an input of a sample; nil for other nodes and those that the network lacks.
  public func value(of node: Node, sample: Int = 0) -> Double? {
    guard contains(node) else { return nil }
    switch node {
    case .weight(let layer, let unit, let source): return layers[layer - 1].weights[unit * widths[layer - 1] + source]
    case .bias(let layer, let unit): return layers[layer - 1].bias?[unit]
    case .input(let unit), .activation(layer: 0, let unit):
      return samples.indices.contains(sample) ? samples[sample].input[unit] : nil
    case .preActivation, .activation: return nil
    }
  }
}
