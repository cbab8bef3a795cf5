/// A fully connected network with the samples it learns from and how it learns.
///
/// Layer 0 is the input; layers 1 … L compute
///
///     z_l = W_l a_{l−1} + b_l        a_l = f_l(z_l)
///
/// A network is valid once it exists: its shapes fit and its numbers are finite.
public struct Network: Sendable {
  /// The weights, biases and activation of one layer l ≥ 1.
  public struct Layer: Sendable {
    /// The number of units.
    public let units: Int
    /// f_l
    public let activation: Activation
    /// W_l row by row: row = unit of this layer, column = unit of the layer before.
    public let weights: [Double]
    /// b_l, one number a unit; nil if the layer has no biases.
    public let bias: [Double]?

    /// A layer; whether its shape fits is judged when a network is made of it.
    public init(units: Int, activation: Activation, weights: [Double], bias: [Double]? = nil) {
      self.units = units
      self.activation = activation
      self.weights = weights
      self.bias = bias
    }
  }

  /// An input and the output that the network is to learn for it.
  public struct Sample: Sendable {
    /// x, one number for each unit of layer 0.
    public let input: [Double]
    /// t, one number for each unit of layer L.
    public let target: [Double]

    /// An input and its target.
    public init(input: [Double], target: [Double]) {
      self.input = input
      self.target = target
    }
  }

  /// The units of layers 0 … L.
  public let widths: [Int]
  /// Layers 1 … L; layer l is at index l − 1.
  public let layers: [Layer]
  /// C
  public let cost: Cost
  /// The samples, at least one.
  public let samples: [Sample]
  /// η, not negative.
  public let learningRate: Double
  /// λ of the term (λ/2) Σ W² in the cost of the batch, not negative.
  public let l2: Double
  /// Whether an update changes the biases.
  public let updateBiases: Bool
  /// The numbers as typed, where the network was read from a file.
  let literals: Literals?

  /// A network made in code.
  ///
  /// - Throws: a ``NetworkFault`` if shapes do not fit, a number is not finite, or the cost does not work with the
  ///   output layer's activation or with a target.
  public init(
    inputs: Int, layers: [Layer], cost: Cost = .halfSquaredError, samples: [Sample],
    learningRate: Double = 0.5, l2: Double = 0, updateBiases: Bool = true
  ) throws(NetworkFault) {
    self.init(
      unchecked: inputs, layers: layers, cost: cost, samples: samples, learningRate: learningRate, l2: l2,
      updateBiases: updateBiases, literals: nil)
    try validate()
  }

  init(
    unchecked inputs: Int, layers: [Layer], cost: Cost, samples: [Sample],
    learningRate: Double, l2: Double, updateBiases: Bool, literals: Literals?
  ) {
    widths = [inputs] + layers.map(\.units)
    self.layers = layers
    self.cost = cost
    self.samples = samples
    self.learningRate = learningRate
    self.l2 = l2
    self.updateBiases = updateBiases
    self.literals = literals
  }
}
