import PlacedJSON
import Reporting

extension Network {
  /// The most units of a layer.
  public static let unitLimit = 1_000_000
  /// The most weights of a network.
  public static let weightLimit = 10_000_000

  /// Every rule for the numbers of a network, whether typed or made in code.
  func validate() throws(NetworkFault) {
    let root = JSONPath()
    let layersPath = root.key("layers")
    try Network.checkSizes(widths)
    for (index, layer) in layers.enumerated() {
      try check(layer, number: index + 1, layersPath.index(index + 1))
    }
    try checkActivations(layersPath)
    guard !samples.isEmpty else { throw NetworkFault(.jsonEmptyArray, at: root.key("samples")) }
    for (index, sample) in samples.enumerated() {
      let path = root.key("samples").index(index)
      try check(sample.input, fills: 0, path.key("input"))
      try check(sample.target, fills: layers.count, path.key("target"))
      try checkTargets(sample.target, path.key("target"))
    }
    try checkFinite([learningRate], root.key("learningRate"))
    guard learningRate >= 0 else { throw NetworkFault(.networkNegative, at: root.key("learningRate")) }
    try checkFinite([l2], root.key("l2"))
    guard l2 >= 0 else { throw NetworkFault(.networkNegative, at: root.key("l2")) }
  }

  /// Whether the cost can take the output layer, and softmax stands only there.
  private func checkActivations(_ layersPath: JSONPath) throws(NetworkFault) {
    for (index, layer) in layers.enumerated() where layer.activation == .softmax {
      let path = layersPath.index(index + 1)
      guard index == layers.count - 1 else {
        throw NetworkFault(.networkHiddenSoftmax, at: path.key("activation"))
      }
      guard layer.units * layer.units <= Network.weightLimit else {
        throw NetworkFault(.networkLargeSoftmax(layer.units, limit: Network.weightLimit), at: path.key("units"))
      }
    }
    let output = layers[layers.count - 1].activation
    guard cost.allows(output) else {
      let needed = Activation.allCases.filter(cost.allows).map(\.rawValue)
      throw NetworkFault(
        .networkPair(cost: cost.rawValue, needs: needed, activation: output.rawValue), at: JSONPath().key("cost"))
    }
  }

  private func checkTargets(_ targets: [Double], _ path: JSONPath) throws(NetworkFault) {
    let range = cost.targetRange
    for (index, target) in targets.enumerated() where !range.contains(target) {
      let message =
        cost == .binaryCrossEntropy
        ? Phrase.networkTargetShare(cost.rawValue, "\(target)") : .networkTargetNegative(cost.rawValue, "\(target)")
      throw NetworkFault(message, at: path.index(index))
    }
  }

  /// Whether layers 0 … L of these sizes make a network that fits into memory.
  static func checkSizes(_ widths: [Int]) throws(NetworkFault) {
    let path = JSONPath().key("layers")
    guard widths.count > 1 else { throw NetworkFault(.networkTooShallow(widths.count), at: path) }
    for (index, units) in widths.enumerated() where !(1...Network.unitLimit).contains(units) {
      throw NetworkFault(.networkUnits("\(units)", limit: Network.unitLimit), at: path.index(index).key("units"))
    }
    var weights = 0
    for layer in 1..<widths.count {
      weights += widths[layer] * widths[layer - 1]
      guard weights <= Network.weightLimit else {
        throw NetworkFault(.networkTooManyWeights(limit: Network.weightLimit), at: path.index(layer).key("units"))
      }
    }
  }

  private func check(_ layer: Layer, number: Int, _ path: JSONPath) throws(NetworkFault) {
    guard layer.weights.count == layer.units * widths[number - 1] else {
      throw NetworkFault(
        .networkWeightCount(layer.weights.count, rows: layer.units, columns: widths[number - 1]),
        at: path.key("weights"))
    }
    try checkFinite(layer.weights, path.key("weights"))
    if let bias = layer.bias { try check(bias, fills: number, path.key("bias")) }
  }

  private func check(_ numbers: [Double], fills layer: Int, _ path: JSONPath) throws(NetworkFault) {
    guard numbers.count == widths[layer] else {
      throw NetworkFault(.networkNumberCount(numbers.count, layer: layer, units: widths[layer]), at: path)
    }
    try checkFinite(numbers, path)
  }

  private func checkFinite(_ numbers: [Double], _ path: JSONPath) throws(NetworkFault) {
    if let number = numbers.first(where: { !$0.isFinite }) {
      throw NetworkFault(.networkNotFinite("\(number)"), at: path)
    }
  }
}
