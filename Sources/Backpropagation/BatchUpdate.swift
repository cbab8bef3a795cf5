/// One update of a network by all its samples, without their records.
///
///     J = (1/m) Σ C + (λ/2) Σ W²         ∂J/∂W = (1/m) Σ ∂C/∂W + λ W         ∂J/∂b = (1/m) Σ ∂C/∂b
///     W ← W − η ∂J/∂W                    b ← b − η ∂J/∂b
///
/// Needs three numbers for each weight, however many samples there are.
public struct BatchUpdate: Sendable {
  /// The network before the update.
  public let network: Network
  /// J
  public let cost: Double
  /// ∂J/∂W_l and ∂J/∂b_l for layers 1 … L.
  public let gradients: [Trace.Parameters]
  /// The parameters of layers 1 … L after the update.
  public let updated: [Trace.Parameters]
  /// J with the updated parameters.
  public let costAfterUpdate: Double

  /// Runs the network forward and backward on each sample and makes one update.
  ///
  /// - Parameter eachRecord: is given the record of every sample in turn; what it does not keep is freed.
  public init(_ network: Network, eachRecord: (Trace.Sample) -> Void = { _ in }) {
    self.network = network
    var costs = 0.0
    var sums: [Trace.Parameters] = []
    for sample in network.samples {
      let record = network.record(sample)
      costs += record.cost
      if sums.isEmpty {
        sums = record.layers.map { Trace.Parameters(weights: $0.weightGradients, bias: $0.biasGradients) }
      } else {
        for (index, layer) in record.layers.enumerated() { sums[index].add(layer) }
      }
      eachRecord(record)
    }
    let count = Double(network.samples.count)
    cost = costs / count + network.penalty
    gradients = zip(network.layers, sums).map { $1.averaged(over: count, l2: network.l2, weights: $0.weights) }
    updated = network.updated(by: gradients)
    costAfterUpdate = network.replacing(updated).batchCost
  }

  /// The network after the update. Its inputs, targets and learning rate keep their typed form.
  public var networkAfterUpdate: Network {
    network.replacing(updated)
  }
}

extension Trace.Parameters {
  fileprivate mutating func add(_ layer: Trace.Layer) {
    Kernel.add(layer.weightGradients, to: &weights)
    bias = bias.map { Kernel.sum($0, layer.delta, times: 1) }
  }

  /// The mean of gradients that were added up, and λ W.
  fileprivate func averaged(over count: Double, l2: Double, weights parameters: [Double]) -> Self {
    var mean = self
    if count != 1 {
      Kernel.divide(&mean.weights, by: count)
      mean.bias = mean.bias?.map { $0 / count }
    }
    if l2 != 0 { mean.weights = Kernel.sum(mean.weights, parameters, times: l2) }
    return mean
  }
}
