import Backpropagation
import Reporting

/// In what the network in use differs from the document's, and on which of the differences a claim depends.
extension Judge {
  /// A respect in which networks differ.
  enum Feature: CaseIterable {
    case activation, cost, biases, depth, shape
  }

  /// What the network in use would need for a claim to hold: the fewest features of the document's network, found by
  /// trying; nil where no such network makes it hold.
  ///
  /// - Parameter isChain: Whether networks with one unit a layer are meant.
  func missingFeatures(
    _ scope: Scope, isChain: Bool = false, _ compare: (Instance, Assignment) -> Comparison
  ) -> Phrase? {
    let differing = Feature.allCases.filter(differs)
    var sets = [[Feature]()]
    for feature in differing { sets += sets.map { $0 + [feature] } }
    // Stable: of sets of one size, the one whose features stand first.
    let ordered = (1...max(1, differing.count)).flatMap { size in sets.filter { $0.count == size } }
    for set in ordered where !(set.contains(.depth) && set.contains(.shape)) {
      guard let instance = inUse(with: set, isChain: isChain) else { continue }
      instance.reading = reading
      var tally = Tally()
      tally.add(scope, on: instance, compare)
      if tally.judgement(part: scope.part).verdict.isRight { return phrase(set) }
    }
    return nil
  }

  private func differs(_ feature: Feature) -> Bool {
    let (network, notation) = (inUse.network, names.notation)
    switch feature {
    case .activation: return network.layers.contains { $0.activation != notation.activation }
    case .cost: return network.cost != notation.cost
    case .biases: return network.layers.contains { ($0.bias != nil) != notation.hasBiases }
    case .depth: return network.widths.count != names.widths.count
    case .shape: return network.widths != names.widths
    }
  }

  /// A random network like the one in use, but with some features of the document's.
  private func inUse(with features: [Feature], isChain: Bool) -> Instance? {
    let (network, notation) = (inUse.network, names.notation)
    var widths = network.widths
    if features.contains(.shape) { widths = names.widths }
    // Other widths than the document's, and no two layers equally wide, so that no transpose hides.
    if features.contains(.depth) { widths = names.widths.enumerated().map { $1 + 1 + 3 * $0 } }
    if isChain { widths = widths.map { _ in 1 } }
    let activations = widths.indices.dropFirst().map { layer -> Activation in
      if features.contains(.activation) { return notation.activation }
      return network.layers[layer == widths.count - 1 ? network.layers.count - 1 : min(layer, network.layers.count) - 1]
        .activation
    }
    return instance(
      widths, activations, features.contains(.cost) ? notation.cost : network.cost,
      hasBiases: {
        features.contains(.biases) ? notation.hasBiases : network.layers[min($0, network.layers.count - 1)].bias != nil
      })
  }

  /// A random network of given widths and functions that is otherwise like the one in use.
  func instance(
    _ widths: [Int], _ activations: [Activation], _ cost: Cost, hasBiases: (Int) -> Bool
  ) -> Instance? {
    var generator = SplitMix64(seed: 0x6665_6174)
    let (network, notation) = (inUse.network, names.notation)
    let count = notation.hasBatch ? 3 : 1
    guard
      let drawn = try? Network.random(
        widths: widths, activation: .sigmoid, biases: true, samples: count, using: &generator)
    else { return nil }
    let layers = zip(drawn.layers, activations).enumerated().map { index, layer in
      Network.Layer(
        units: layer.0.units, activation: layer.1, weights: layer.0.weights, bias: hasBiases(index) ? layer.0.bias : nil
      )
    }
    let made = try? Network(
      inputs: widths[0], layers: layers, cost: cost, samples: drawn.samples, learningRate: network.learningRate,
      l2: notation.hasL2 ? 0.3 : 0, updateBiases: network.updateBiases)
    return made.map { Instance(notation.sharing($0), countsBias: notation.countsBias) }
  }

  private var biases: Phrase {
    guard names.notation.hasBiases else { return .ofNoBiases }
    return inUse.network.layers.contains { $0.bias != nil } ? .ofBiasesEverywhere : .ofBiases
  }

  /// What a claim that needs these features is written for.
  func phrase(_ features: [Feature]) -> Phrase {
    let (network, notation) = (inUse.network, names.notation)
    if features == [.shape] { return .writtenForShape(names.widths.dashed, inUse: network.widths.dashed) }
    return .writtenFor(
      features.map { feature in
        switch feature {
        case .activation:
          let functions = network.layers.map(\.activation.rawValue).reduce(into: [String]()) { found, name in
            if !found.contains(name) { found.append(name) }
          }
          return .ofActivation(notation.activation.rawValue, inUse: functions.joined(separator: ", "))
        case .cost: return .ofCost(notation.cost.rawValue, inUse: network.cost.rawValue)
        case .biases: return biases
        case .depth: return .ofDepth(names.widths.count, inUse: network.widths.count)
        case .shape: return .ofWidths(names.widths.dashed, inUse: network.widths.dashed)
        }
      })
  }
}
