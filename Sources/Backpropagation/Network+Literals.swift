extension Network {
  /// The numbers of a network as typed: `0.20` stays `0.20`.
  struct Literals: Sendable {
    /// By layer, from 1, row by row; nil for a layer whose weights were drawn or changed.
    var weights: [[String]?]
    /// By layer, from 1; nil where there are none or they were changed.
    var biases: [[String]?]
    /// By sample.
    var inputs: [[String]]
    /// By sample.
    var targets: [[String]]
    var learningRate: String?
    var l2: String?
  }

  /// The value of a weight, a bias or an input as typed in the network file; nil for other nodes, for weights drawn by
  /// a seed and for networks made in code.
  public func literal(of node: Node, sample: Int = 0) -> String? {
    guard let literals, contains(node) else { return nil }
    switch node {
    case .weight(let layer, let unit, let source):
      return literals.weights[layer - 1]?[unit * widths[layer - 1] + source]
    case .bias(let layer, let unit): return literals.biases[layer - 1]?[unit]
    case .input(let unit), .activation(layer: 0, let unit):
      return literals.inputs.indices.contains(sample) ? literals.inputs[sample][unit] : nil
    case .preActivation, .activation: return nil
    }
  }

  /// A target as typed in the network file, or nil.
  public func literalTarget(unit: Int, sample: Int = 0) -> String? {
    guard let targets = literals?.targets, targets.indices.contains(sample) else { return nil }
    return targets[sample].indices.contains(unit) ? targets[sample][unit] : nil
  }

  /// η as typed in the network file, or nil.
  public var literalLearningRate: String? { literals?.learningRate }

  /// λ as typed in the network file, or nil.
  public var literalL2: String? { literals?.l2 }
}
