/// The record of one update: every number of the forward pass, the backward pass and the step.
///
///     δ_L = ∂C/∂a_L ⊙ f′(z_L)            δ_l = (W_{l+1}ᵀ δ_{l+1}) ⊙ f′(z_l)
///     ∂C/∂W_l = δ_l a_{l−1}ᵀ             ∂C/∂b_l = δ_l
///     J = mean of C + (λ/2) Σ W²
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
    /// f′(z_l); for softmax the Jacobian ∂aᵢ/∂zⱼ of n × n numbers, row by row.
    public let slope: [Double]
    /// ∂C/∂a_l; infinite where an entropy takes the logarithm of 0.
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
    public internal(set) var weights: [Double]
    /// One number a unit; nil if the layer has no biases.
    public internal(set) var bias: [Double]?
  }

  /// The record of each sample.
  public let samples: [Sample]
  /// What the batch made of them.
  public let update: BatchUpdate

  /// Runs the network forward and backward on each sample, makes one update and evaluates the cost again.
  ///
  /// Every sample's gradients are kept: a record has as many numbers as the network has weights, times the number of
  /// samples. ``BatchUpdate`` hands out the records one by one instead.
  public init(_ network: Network) {
    var samples: [Sample] = []
    update = BatchUpdate(network) { samples.append($0) }
    self.samples = samples
  }
}

extension Trace {
  /// The network before the update.
  public var network: Network { update.network }
  /// J, the mean of C over the samples and (λ/2) Σ W².
  public var cost: Double { update.cost }
  /// ∂J/∂W_l and ∂J/∂b_l for layers 1 … L.
  public var gradients: [Parameters] { update.gradients }
  /// The parameters of layers 1 … L after the update.
  public var updated: [Parameters] { update.updated }
  /// J with the updated parameters.
  public var costAfterUpdate: Double { update.costAfterUpdate }
  /// The network after the update. Its inputs, targets and learning rate keep their typed form.
  public var networkAfterUpdate: Network { update.networkAfterUpdate }
}
