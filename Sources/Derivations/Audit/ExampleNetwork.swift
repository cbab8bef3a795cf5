import Backpropagation

/// The network of a worked example, with the numbers that its notes state.
enum ExampleNetwork {
  /// The fewest stated numbers by which the published example is recognised.
  private static let fewest = 6

  /// The network, or nil where a number is missing or stated twice.
  ///
  /// Where some are missing, as those in a picture, but all that are stated are those of the example that most notes
  /// repeat, it is that one.
  static func find(in document: Document, names: Names) -> Network? {
    let stated = StatedValues(document, names: names)
    guard stated.contradictions.isEmpty else { return nil }
    return network(names) { stated.values[$0] } ?? published(among: stated, names) { $0 == $1 }
  }

  /// The published example where most of what a document states is of it: it may go on to another sample.
  static func published(in document: Document, names: Names) -> Network? {
    published(among: StatedValues(document, names: names), names) { 4 * $0 >= 3 * $1 }
  }

  /// - Parameter suffices: Whether this many of that many stated numbers bear the published example out.
  private static func published(
    among stated: StatedValues, _ names: Names, where suffices: (Int, Int) -> Bool
  ) -> Network? {
    let given = stated.values.filter { $0.key.isChosen }
    let agreeing = given.count { published($0.key, names) == $0.value }
    return agreeing >= fewest && suffices(agreeing, given.count) ? network(names) { published($0, names) } : nil
  }

  /// The network of a notation's widths and kind with these weights, biases, inputs and targets; nil where one is missing.
  static func network(_ names: Names, _ value: (Quantity) -> Double?) -> Network? {
    func values(_ count: Int, _ quantity: (Int) -> Quantity) -> [Double]? {
      let found = (0..<count).compactMap { value(quantity($0)) }
      return found.count == count ? found : nil
    }
    let widths = names.widths
    let notation = names.notation
    var layers: [Network.Layer] = []
    for layer in 1...names.lastLayer {
      let sources = widths[layer - 1]
      let weights = values(widths[layer] * sources) {
        Quantity(.weight, layer: .fixed(layer), unit: .fixed($0 / sources), source: .fixed($0 % sources))
      }
      let bias = values(widths[layer]) {
        Quantity(.bias, layer: .fixed(layer), unit: .fixed(notation.sharesBiases ? 0 : $0))
      }
      guard let weights, bias != nil || !notation.hasBiases else { return nil }
      layers.append(
        Network.Layer(
          units: widths[layer],
          activation: layer == names.lastLayer ? notation.outputActivation ?? notation.activation : notation.activation,
          weights: weights,
          bias: notation.hasBiases ? bias : nil))
    }
    guard let input = values(widths[0], { Quantity(.activation, layer: .fixed(0), unit: .fixed($0)) }),
      let target = values(widths[names.lastLayer], { Quantity(.target, unit: .fixed($0)) })
    else { return nil }
    return try? Network(
      inputs: widths[0], layers: layers, cost: notation.cost,
      samples: [Network.Sample(input: input, target: target)],
      learningRate: value(Quantity(.learningRate)) ?? 0.5)
  }

  /// The number of the published 2-2-2 example, whose figure shows what its text does not.
  private static func published(_ quantity: Quantity, _ names: Names) -> Double? {
    guard names.widths == [2, 2, 2], names.notation.hasBiases else { return nil }
    let known = Network.twoTwoTwo
    let layer = quantity.layer?.offset ?? 0
    let unit = quantity.unit?.offset ?? 0
    switch quantity.kind {
    case .weight: return known.layers[layer - 1].weights[2 * unit + (quantity.source?.offset ?? 0)]
    case .bias: return layer == 1 ? 0.35 : 0.6
    case .activation: return known.samples[0].input[unit]
    case .target: return known.samples[0].target[unit]
    case .learningRate: return known.learningRate
    default: return nil
    }
  }
}
