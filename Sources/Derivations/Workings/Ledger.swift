package import Backpropagation

/// The numbers that trees are evaluated with: those of a network, or what somebody has put in their place.
///
/// Every number is a range: a point where it is known, or all that rounding may have made of it. A tree with the same
/// leaves so gives the right value, the values that a rounded calculation may reach, and what follows from a wrong one.
package struct Ledger: Sendable {
  /// The numbers of one sample, by layer; layer 0 is the input.
  struct Sample: Sendable {
    var z: [[Interval]]
    var a: [[Interval]]
    var delta: [[Interval]]
    var weightGradients: [[Interval]]
    var biasGradients: [[Interval]]
    var target: [Interval]
    var cost = Interval(around: 0, radius: 0)
  }

  /// The network that the given numbers are of.
  package let network: Network
  var samples: [Sample]
  var weights: [[Interval]]
  var biases: [[Interval]]
  var batchWeightGradients: [[Interval]]
  var batchBiasGradients: [[Interval]]
  var newWeights: [[Interval]]
  var newBiases: [[Interval]]
  var costAfterUpdate = Interval(around: 0, radius: 0)
  /// The sample whose numbers are meant, from 0.
  package var sampleInUse = 0
  /// Whether f′ is calculated from a, as y (1 − y), and not from z: from a wrong a there follows another f′.
  package var slopesFollowActivations = false
  /// To how many significant digits f′ may have been rounded before it was used; nil for not at all.
  package var slopeDigits: Int?

  /// The record of a network, exact.
  package init(_ network: Network) {
    let trace = Trace(network)
    func exact(_ values: [Double]) -> [Interval] { values.map { Interval(around: $0, radius: 0) } }
    self.network = network
    samples = trace.samples.map { sample in
      var record = Sample(
        z: [[]] + sample.layers.map { exact($0.z) }, a: [exact(sample.input)] + sample.layers.map { exact($0.a) },
        delta: [[]] + sample.layers.map { exact($0.delta) },
        weightGradients: [[]] + sample.layers.map { exact($0.weightGradients) },
        biasGradients: [[]] + sample.layers.map { exact($0.delta) }, target: exact(sample.target))
      record.cost = Interval(around: sample.cost, radius: 0)
      return record
    }
    weights = [[]] + network.layers.map { exact($0.weights) }
    biases = [[]] + network.layers.map { exact($0.bias ?? []) }
    batchWeightGradients = [[]] + trace.gradients.map { exact($0.weights) }
    batchBiasGradients = [[]] + trace.gradients.map { exact($0.bias ?? []) }
    newWeights = [[]] + trace.updated.map { exact($0.weights) }
    newBiases = [[]] + trace.updated.map { exact($0.bias ?? []) }
    costAfterUpdate = Interval(around: trace.costAfterUpdate, radius: 0)
  }

  /// The number at a place; of a sample's numbers, of the one in use.
  package subscript(cell: Cell) -> Interval {
    get {
      let sample = samples[sampleInUse]
      switch cell.kind {
      case .preActivation: return sample.z[cell.layer][cell.unit]
      case .activation: return sample.a[cell.layer][cell.unit]
      case .cost: return sample.cost
      case .error: return sample.delta[cell.layer][cell.unit]
      case .gradient:
        return cell.source == nil
          ? sample.biasGradients[cell.layer][cell.unit] : sample.weightGradients[cell.layer][index(cell)]
      case .batchGradient:
        return cell.source == nil
          ? batchBiasGradients[cell.layer][cell.unit] : batchWeightGradients[cell.layer][index(cell)]
      case .updated: return cell.source == nil ? newBiases[cell.layer][cell.unit] : newWeights[cell.layer][index(cell)]
      case .costAfterUpdate: return costAfterUpdate
      }
    }
    set {
      switch cell.kind {
      case .preActivation: samples[sampleInUse].z[cell.layer][cell.unit] = newValue
      case .activation: samples[sampleInUse].a[cell.layer][cell.unit] = newValue
      case .cost: samples[sampleInUse].cost = newValue
      case .error: samples[sampleInUse].delta[cell.layer][cell.unit] = newValue
      case .gradient where cell.source == nil: samples[sampleInUse].biasGradients[cell.layer][cell.unit] = newValue
      case .gradient: samples[sampleInUse].weightGradients[cell.layer][index(cell)] = newValue
      case .batchGradient where cell.source == nil: batchBiasGradients[cell.layer][cell.unit] = newValue
      case .batchGradient: batchWeightGradients[cell.layer][index(cell)] = newValue
      case .updated where cell.source == nil: newBiases[cell.layer][cell.unit] = newValue
      case .updated: newWeights[cell.layer][index(cell)] = newValue
      case .costAfterUpdate: costAfterUpdate = newValue
      }
    }
  }

  private func index(_ cell: Cell) -> Int { cell.unit * network.widths[cell.layer - 1] + (cell.source ?? 0) }

  /// The ledger of the network after the step: its weights and biases are the new ones of this ledger.
  package var afterUpdate: Ledger {
    var other = self
    other.weights = newWeights
    other.biases = newBiases
    return other
  }
}

extension Ledger {
  /// (λ/2) Σ W²
  package var penalty: Interval {
    let zero = Interval(around: 0, radius: 0)
    guard network.l2 > 0 else { return zero }
    let squares = weights.joined().reduce(zero) { $0 + $1 * $1 }
    return Interval(around: network.l2 / 2, radius: 0) * squares
  }
}
