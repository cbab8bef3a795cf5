/// The record of one update: every number of the forward pass, the backward pass and the step.
///
///     δ_L = ∂C/∂a_L ⊙ f′(z_L)            δ_l = (W_{l+1}ᵀ δ_{l+1}) ⊙ f′(z_l)
///     ∂C/∂W_l = δ_l a_{l−1}ᵀ             ∂C/∂b_l = δ_l
///     W ← W − η ∂J/∂W                    b ← b − η ∂J/∂b
///
/// All values are in flat arrays by layer; a look-up costs an index. Numbers too large for a `Double` are infinite or
/// not a number; nothing stops at them.
public struct Trace: Sendable {
  /// The record of one layer l ≥ 1 for one sample.
  public struct Layer: Sendable {
    /// z_l, the pre-activations.
    public let z: [Double]
    /// a_l, the activations.
    public let a: [Double]
    /// f′(z_l)
    public let slope: [Double]
    /// ∂C/∂a_l
    public let dCda: [Double]
    /// δ_l = ∂C/∂z_l, the error terms.
    public let delta: [Double]
    /// ∂C/∂W_l row by row, shaped like W_l.
    public let weightGradients: [Double]
    /// ∂C/∂b_l; nil if the layer has no biases.
    public let biasGradients: [Double]?
  }

  /// The record of one sample.
  public struct Sample: Sendable {
    /// x
    public let input: [Double]
    /// t
    public let target: [Double]
    /// Layers 1 … L; layer l is at index l − 1.
    public let layers: [Layer]
    /// a_L
    public let output: [Double]
    /// C of this sample.
    public let cost: Double
    /// ∂C/∂x
    public let dCdx: [Double]
  }

  /// Numbers for the weights and biases of one layer: gradients, or parameters.
  public struct Parameters: Sendable {
    /// Row by row, shaped like W_l.
    public let weights: [Double]
    /// One number a unit; nil if the layer has no biases.
    public let bias: [Double]?
  }

  /// The network before the update.
  public let network: Network
  /// The record of each sample.
  public let samples: [Sample]
  /// J, the mean of C over the samples.
  public let cost: Double
  /// ∂J/∂W_l and ∂J/∂b_l for layers 1 … L.
  public let gradients: [Parameters]
  /// The parameters of layers 1 … L after the update.
  public let updated: [Parameters]
  /// J with the updated parameters.
  public let costAfterUpdate: Double

  /// Runs the network forward and backward on each sample, makes one update and evaluates the cost again.
  public init(_ network: Network) {
    self.network = network
    let samples = network.samples.map { network.record($0) }
    self.samples = samples
    cost = mean(samples.map(\.cost))
    gradients = network.layers.indices.map { index in
      Parameters(
        weights: mean(samples.map { $0.layers[index].weightGradients }),
        bias: network.layers[index].bias == nil ? nil : mean(samples.map { $0.layers[index].delta }))
    }
    updated = network.updated(by: gradients)
    let after = network.replacing(updated)
    costAfterUpdate = mean(network.samples.map { after.cost(of: $0) })
  }

  /// The network after the update. Its inputs, targets and learning rate keep their typed form.
  public var networkAfterUpdate: Network {
    network.replacing(updated)
  }
}

private func mean(_ numbers: [Double]) -> Double {
  numbers.reduce(0, +) / Double(numbers.count)
}

private func mean(_ rows: [[Double]]) -> [Double] {
  guard rows.count > 1 else { return rows[0] }
  return rows[0].indices.map { index in mean(rows.map { $0[index] }) }
}
