import Backpropagation

/// A kind of network that notes may speak of, and how their equations are read of it.
struct NetworkKind: Hashable {
  /// The activation of the hidden layers.
  var activation: Activation
  /// The activation of the output layer.
  var output: Activation
  /// The cost of a sample.
  var cost: Cost
  /// What the cost is a multiple of.
  var factor: Reading.CostFactor
  /// How layers and matrices stand.
  var orientation: Reading.Orientation
  /// What J is of all samples.
  var batch: Reading.Batch
  /// How λ stands in the cost.
  var penalty: Reading.Penalty
  /// Whether layers have biases.
  var hasBiases: Bool

  /// The same with another value of one property.
  func with<Value>(_ path: WritableKeyPath<NetworkKind, Value>, _ value: Value) -> NetworkKind {
    var other = self
    other[keyPath: path] = value
    return other
  }

  /// The same with another activation, in the output layer too unless that has its own.
  func activated(by function: Activation) -> NetworkKind {
    var other = self
    other.activation = function
    if output == activation, cost.allows(function) { other.output = function }
    return other
  }

  /// The same with the output layer and the cost of another.
  func withOutput(of other: NetworkKind) -> NetworkKind {
    var mixed = self
    mixed.output = other.output
    mixed.cost = other.cost
    mixed.factor = other.factor
    return mixed
  }

  /// Whether the cost is the same as another's.
  func hasCost(of other: NetworkKind) -> Bool {
    // An output layer like all others comes with them.
    let isSameOutput = output == other.output || output == activation && other.output == other.activation
    return cost == other.cost && factor == other.factor && isSameOutput
  }

  /// The kinds with another usual pair of output layer and cost.
  var withOtherOutputs: [NetworkKind] {
    let pairs: [(Activation, Cost)] = [
      (.softmax, .crossEntropy), (.sigmoid, .binaryCrossEntropy), (.identity, .halfSquaredError),
      (.sigmoid, .halfSquaredError), (.tanh, .halfSquaredError),
    ]
    return pairs.map { output, cost in
      var other = self
      (other.output, other.cost, other.factor) = (output, cost, .half)
      return other
    }.filter { $0 != self }
  }
}
