import Backpropagation
import Reporting

/// One network with its record, on which expressions are evaluated.
///
/// Derivatives that stand on the page are taken by forward mode: the variable becomes a node of its own, its tangent is
/// set to 1, and the numerator is evaluated in duals. Nothing of the backward pass is used for them.
final class Instance {
  let network: Network
  let trace: Trace
  let forward: ForwardMode?
  var perturbed: [Node: ForwardRecord] = [:]
  var derivatives: [DerivativeKey: Tensor<Dual>] = [:]
  private(set) lazy var unperturbed = forward?.unperturbed
  /// How claims are read.
  var reading = Reading()

  struct DerivativeKey: Hashable {
    let reading: Reading
    let numerator: Expression
    let variable: Quantity
    let assignment: Assignment
  }

  /// The sizes of the network's inputs, parameters and targets as typed and of its sums to twelve digits; as literals of
  /// a line they are exact.
  lazy var exactLiterals: Set<Double> = {
    var found = network.parameters.map { network.literal(of: $0) }
    found += (0..<network.widths[0]).map { network.literal(of: .input(unit: $0)) }
    found += (0..<network.widths[lastLayer]).map { network.literalTarget(unit: $0) }
    found.append(network.literalLearningRate)
    found += trace.samples[0].layers.flatMap(\.z).map { DecimalText.display($0, digits: 12) }
    return Set(found.compactMap { $0.flatMap(Double.init(literal:)).map(abs) })
  }()

  init(_ network: Network) {
    self.network = network
    trace = Trace(network)
    forward = ForwardMode(network)
  }

  /// A network with the shape, activations and cost of another, and random numbers.
  static func random(like other: Network, using generator: inout SplitMix64) -> Instance? {
    guard
      let drawn = try? Network.random(
        widths: other.widths, activation: .sigmoid, cost: other.cost, biases: true, using: &generator)
    else { return nil }
    let layers = zip(other.layers, drawn.layers).map { layer, numbers in
      Network.Layer(
        units: layer.units, activation: layer.activation, weights: numbers.weights,
        bias: layer.bias == nil ? nil : numbers.bias)
    }
    let network = try? Network(
      inputs: other.widths[0], layers: layers, cost: other.cost, samples: drawn.samples,
      learningRate: other.learningRate, updateBiases: other.updateBiases)
    return network.map(Instance.init)
  }

  var lastLayer: Int { network.widths.count - 1 }

  /// The value of an expression, its free indices given.
  func value(_ expression: Expression, _ assignment: Assignment = [:]) throws(EvaluationFault) -> Tensor<Double> {
    var evaluator = Evaluator<Double>(
      quantity: { name throws(EvaluationFault) in try self.value(self.resolved(name, assignment)) },
      derivative: { numerator, variable throws(EvaluationFault) in
        try self.derivative(numerator, by: variable, assignment)
      },
      activation: { function, inner, value throws(EvaluationFault) in
        let activation = try self.activation(of: inner, assignment)
        return value.map { if case .slope = function { activation.slope($0) } else { activation.value($0) } }
      },
      argument: { name throws(EvaluationFault) in
        guard let point = assignment[name] else { throw .unsupported(.cannotEvaluate) }
        return Tensor(Double(point) / 4)
      })
    evaluator.reading = reading
    return try evaluator(expression)
  }

  /// The quantity with numbers for its free indices, if the network has it.
  func resolved(_ quantity: Quantity, _ assignment: Assignment) throws(EvaluationFault) -> Quantity {
    guard let fixed = quantity.resolved(in: assignment), exists(fixed) else { throw .missing(quantity) }
    return fixed
  }

  /// Whether the network has a quantity whose indices are fixed.
  func exists(_ quantity: Quantity) -> Bool {
    let lowest = quantity.kind == .activation ? 0 : 1
    let layer = quantity.layer?.offset ?? lastLayer
    guard layer >= lowest, layer <= lastLayer else { return false }
    if let unit = quantity.unit, !(0..<network.widths[layer]).contains(unit.offset) { return false }
    if let source = quantity.source, !(0..<network.widths[layer - 1]).contains(source.offset) { return false }
    if quantity.kind == .bias { return network.layers[layer - 1].bias != nil }
    return true
  }

  /// What the recorded cost and all that follows from it are multiplied with.
  var costFactor: Double { reading.cost.value(outputs: network.widths[lastLayer]) }

  // MARK: Recorded values

  /// The value as it stands in the orientation that is read.
  func value(_ quantity: Quantity) -> Tensor<Double> { oriented(recorded(quantity), quantity) }

  /// A layer or a weight matrix as it stands in the orientation that is read.
  func oriented<Number>(_ tensor: Tensor<Number>, _ quantity: Quantity) -> Tensor<Number> {
    switch reading.orientation {
    case .columns: tensor
    case .columnsRowsOfSource: quantity.kind == .weight ? tensor.transposed : tensor
    case .rows: tensor.transposed
    }
  }

  /// The value, a layer as a column and a weight matrix with a row for each destination.
  func recorded(_ quantity: Quantity) -> Tensor<Double> {
    let layer = quantity.layer?.offset ?? lastLayer
    let sample = trace.samples[0]
    func column(_ values: [Double]) -> Tensor<Double> {
      if let unit = quantity.unit { return Tensor(values[unit.offset]) }
      return Tensor(column: values)
    }
    switch quantity.kind {
    case .activation: return column(layer == 0 ? network.samples[0].input : sample.layers[layer - 1].a)
    case .preActivation: return column(sample.layers[layer - 1].z)
    case .error: return column(sample.layers[layer - 1].delta.map { $0 * costFactor })
    case .target: return column(network.samples[0].target)
    case .bias: return column(network.layers[layer - 1].bias ?? [])
    case .weight: return weight(quantity, network.layers[layer - 1].weights, layer: layer)
    case .cost: return Tensor(sample.cost * costFactor)
    case .learningRate: return Tensor(network.learningRate)
    }
  }

  func weight(_ quantity: Quantity, _ weights: [Double], layer: Int) -> Tensor<Double> {
    let columns = network.widths[layer - 1]
    if let unit = quantity.unit, let source = quantity.source {
      return Tensor(weights[unit.offset * columns + source.offset])
    }
    return Tensor(rows: network.widths[layer], columns: columns, elements: weights)
  }

  /// ∂C/∂w and ∂C/∂b by the backward pass, for the parameters of one sample; nil for other derivatives.
  func backward(_ variable: Quantity) -> Tensor<Double>? {
    guard let layer = variable.layer?.offset, exists(variable) else { return nil }
    let record = trace.samples[0].layers
    func column(_ values: [Double]) -> Tensor<Double> {
      variable.unit.map { Tensor(values[$0.offset]) } ?? Tensor(column: values)
    }
    switch variable.kind {
    case .weight: return weight(variable, record[layer - 1].weightGradients, layer: layer)
    case .bias: return record[layer - 1].biasGradients.map(column)
    case .preActivation: return column(record[layer - 1].delta)
    case .activation where layer > 0: return column(record[layer - 1].dCda)
    default: return nil
    }
  }

  // MARK: Functions

  /// The activation function of the layer that an argument of f belongs to.
  func activation(of inner: Expression, _ assignment: Assignment) throws(EvaluationFault) -> UnitActivation {
    let layers = inner.quantities.compactMap { $0.layer?.value(in: assignment) }.filter { $0 > 0 }
    let meant = layers.max().flatMap { $0 <= lastLayer ? [network.layers[$0 - 1]] : nil } ?? network.layers
    let functions = Set(meant.map(\.activation))
    guard functions.count == 1, let only = functions.first else { throw .unsupported(.cannotEvaluate) }
    guard case .unitwise(let function) = only else { throw .unsupported(.softmaxOfUnits) }
    return function
  }
}
