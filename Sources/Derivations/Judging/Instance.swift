import Backpropagation
import Reporting

/// One network with its record, on which expressions are evaluated.
///
/// Derivatives that stand on the page are taken by forward mode: the variable becomes a node of its own, its tangent is
/// set to 1, and the numerator is evaluated in duals. Nothing of the backward pass is used for them.
final class Instance {
  let network: Network
  let trace: Trace
  /// Forward mode for each sample.
  private(set) lazy var forward = network.samples.indices.map { ForwardMode(network, sample: $0) }
  var perturbed: [Perturbation: ForwardRecord] = [:]
  var derivatives: [DerivativeKey: Tensor<Dual>] = [:]
  private(set) lazy var unperturbed = forward.map { $0?.unperturbed }
  /// The sample that is meant where none is named, from 0.
  var sampleInUse = 0
  /// Whether unit −1 of a layer is its bias unit: the activation 1, and weights that are biases.
  let countsBias: Bool
  /// How claims are read.
  var reading = Reading()

  struct Perturbation: Hashable {
    let node: Node
    let sample: Int
  }

  /// The sizes of the network's inputs, parameters and targets as typed, or as they are where nobody has typed them, and
  /// of its sums to twelve digits; as literals of a line they are exact.
  lazy var exactLiterals: Set<Double> = {
    let inputs = (0..<network.widths[0]).map { Node.input(unit: $0) }
    var found = (network.parameters + inputs).map { node in
      network.literal(of: node).flatMap(Double.init(literal:)) ?? network.value(of: node)
    }
    found += (0..<network.widths[lastLayer]).map { network.literalTarget(unit: $0).flatMap(Double.init(literal:)) }
    found.append(network.literalLearningRate.flatMap(Double.init(literal:)))
    found += trace.samples[sampleInUse].layers.flatMap(\.z).map { Double(DecimalText.display($0, digits: 12)) }
    return Set(found.compactMap { $0.map(abs) })
  }()

  init(_ network: Network, countsBias: Bool = false) {
    self.network = network
    self.countsBias = countsBias
    trace = Trace(network)
  }

  /// A network with the shape, activations and cost of another, and random numbers.
  static func random(like model: Instance, using generator: inout SplitMix64) -> Instance? {
    let other = model.network
    guard
      let drawn = try? Network.random(
        widths: other.widths, activation: .sigmoid, output: other.layers.last?.activation, cost: other.cost,
        biases: true, samples: other.samples.count, using: &generator)
    else { return nil }
    let layers = zip(other.layers, drawn.layers).map { layer, numbers in
      Network.Layer(
        units: layer.units, activation: layer.activation, weights: numbers.weights,
        bias: layer.bias == nil ? nil : numbers.bias)
    }
    let network = try? Network(
      inputs: other.widths[0], layers: layers, cost: other.cost, samples: drawn.samples,
      learningRate: other.learningRate, l2: other.l2, updateBiases: other.updateBiases)
    return network.map { Instance(other.sharesBiases ? $0.sharingBiases : $0, countsBias: model.countsBias) }
  }

  var lastLayer: Int { network.widths.count - 1 }

  /// The value of an expression, its free indices given.
  func value(_ expression: Expression, _ assignment: Assignment = [:]) throws(EvaluationFault) -> Tensor<Double> {
    var evaluator = Evaluator<Double>(
      quantity: { name, assignment throws(EvaluationFault) in try self.value(self.resolved(name, assignment)) },
      derivative: { numerator, variable, assignment throws(EvaluationFault) in
        try self.derivative(numerator, by: variable, assignment)
      },
      activation: { function, inner, value, assignment throws(EvaluationFault) in
        let activation = try self.activation(function, of: inner, assignment)
        let result = value.map { function.isSlope ? activation.slope($0) : activation.value($0) }
        return self.withBiasUnit(result, function, inner, assignment)
      },
      argument: { name throws(EvaluationFault) in
        guard let point = assignment[name] else { throw .unsupported(.cannotEvaluate) }
        return Tensor(Double(point) / 4)
      })
    evaluator.contraction = { left, numerator, matrix, assignment throws(EvaluationFault) in
      try self.contraction(left.map { Dual($0) }, numerator, by: matrix, assignment)?.map(\.value)
    }
    evaluator.reading = reading
    evaluator.assignment = assignment
    evaluator.count = count
    evaluator.truth = truth
    return try evaluator(expression)
  }

  /// The quantity with numbers for its free indices, if the network has it.
  func resolved(_ quantity: Quantity, _ assignment: Assignment) throws(EvaluationFault) -> Quantity {
    guard let fixed = quantity.resolved(in: complete(assignment)), exists(fixed) else { throw .missing(quantity) }
    return fixed
  }

  /// An assignment with the index that is the last layer.
  func complete(_ assignment: Assignment) -> Assignment {
    assignment.on(lastLayer: lastLayer)
  }

  /// The whole number that a bound of a sum is.
  func count(_ bound: Expression, _ assignment: Assignment) throws(EvaluationFault) -> Int {
    guard let value = try value(bound, assignment).scalar, let count = Int(exactly: value) else {
      throw .unsupported(.cannotEvaluate)
    }
    return count
  }

  /// Whether a condition holds.
  func truth(_ condition: Expression.Condition, _ assignment: Assignment) throws(EvaluationFault) -> Bool {
    let left = try value(condition.left, assignment)
    let right = try value(condition.right, assignment)
    guard left.isScalar, right.isScalar else { throw .unsupported(.cannotEvaluate) }
    let (a, b) = (left.elements[0], right.elements[0])
    return switch condition.relation {
    case "=": a == b
    case "≠": a != b
    case "<": a < b
    case ">": a > b
    case "≤": a <= b
    case "≥": a >= b
    default: throw .unsupported(.cannotEvaluate)
    }
  }

  /// Whether the network has a quantity whose indices are fixed.
  func exists(_ quantity: Quantity) -> Bool {
    if quantity.kind == .lastLayer { return true }
    if let sample = quantity.sample, !network.samples.indices.contains(sample.offset) { return false }
    let lowest = quantity.kind == .activation || quantity.kind == .units ? 0 : 1
    let layer = quantity.layer?.offset ?? lastLayer
    guard layer >= lowest, layer <= lastLayer else { return false }
    let isBiasUnit = countsBias && quantity.kind == .activation && layer < lastLayer && quantity.unit?.offset == -1
    if let unit = quantity.unit, !isBiasUnit, !(0..<network.widths[layer]).contains(unit.offset) { return false }
    let firstSource = countsBias ? -1 : 0
    if let source = quantity.source, !(firstSource..<network.widths[layer - 1]).contains(source.offset) {
      return false
    }
    if quantity.kind == .bias { return network.layers[layer - 1].bias != nil }
    return true
  }

  /// What the recorded cost and all that follows from it are multiplied with.
  var costFactor: Double { reading.cost.value(outputs: network.widths[lastLayer]) }

  // MARK: Recorded values

  /// The value as it stands in the orientation that is read.
  func value(_ quantity: Quantity) -> Tensor<Double> {
    if quantity.isOfAllSamples, let all = try? ofAllSamples(quantity, { value($0) }) { return all }
    let plain = recorded(quantity)
    let standing = oriented((try? withBias(plain, quantity) { recorded($0) }) ?? plain, quantity)
    return quantity.isErrorOfBatch ? standing.map { $0 * batchErrorFactor } : standing
  }

  /// A layer or a weight matrix as it stands in the orientation that is read; the weights of one unit are a column.
  func oriented<Number>(_ tensor: Tensor<Number>, _ quantity: Quantity) -> Tensor<Number> {
    if quantity.kind == .weight, quantity.unit != nil { return tensor }
    return switch reading.orientation {
    case .columns: tensor
    case .columnsRowsOfSource: quantity.kind == .weight ? tensor.transposed : tensor
    case .rows: tensor.transposed
    case .rowsOfDestination: quantity.kind == .weight ? tensor : tensor.transposed
    }
  }

  /// The value, a layer as a column and a weight matrix with a row for each destination.
  func recorded(_ quantity: Quantity) -> Tensor<Double> {
    let layer = quantity.layer?.offset ?? lastLayer
    let number = quantity.sample?.offset ?? sampleInUse
    let sample = trace.samples[number]
    func column(_ values: [Double]) -> Tensor<Double> {
      if let unit = quantity.unit { return Tensor(values[unit.offset]) }
      return Tensor(column: values)
    }
    switch quantity.kind {
    case .activation where quantity.unit?.offset == -1: return Tensor(1)
    case .activation: return column(layer == 0 ? sample.input : sample.layers[layer - 1].a)
    case .preActivation: return column(sample.layers[layer - 1].z)
    case .error: return column(sample.layers[layer - 1].delta.map { $0 * costFactor })
    case .target: return column(sample.target)
    case .bias: return column(network.layers[layer - 1].bias ?? [])
    case .weight where quantity.source?.offset == -1:
      return column(network.layers[layer - 1].bias ?? zeros(layer))
    case .weight: return weight(quantity, network.layers[layer - 1].weights, layer: layer)
    case .cost: return Tensor(sample.cost * costFactor)
    case .batchCost: return Tensor((trace.cost - network.penalty) * costFactor * batchFactor + network.penalty)
    case .learningRate: return Tensor(network.learningRate)
    case .regularisation: return Tensor(printedRegularisation)
    case .sampleCount: return Tensor(Double(network.samples.count))
    case .units: return Tensor(Double(network.widths[layer]))
    case .lastLayer: return Tensor(Double(layer))
    // What notes name themselves no network of a known kind has.
    case .own: return Tensor(.nan)
    }
  }

  private func zeros(_ layer: Int) -> [Double] { Array(repeating: 0, count: network.widths[layer]) }

  func weight(_ quantity: Quantity, _ weights: [Double], layer: Int) -> Tensor<Double> {
    let columns = network.widths[layer - 1]
    if let unit = quantity.unit {
      let own = weights[unit.offset * columns..<(unit.offset + 1) * columns]
      return quantity.source.map { Tensor(own[own.startIndex + $0.offset]) } ?? Tensor(column: Array(own))
    }
    return Tensor(rows: network.widths[layer], columns: columns, elements: weights)
  }

  /// ∂C/∂w, ∂C/∂b, ∂C/∂z and ∂C/∂a of one sample by the backward pass; nil for other derivatives, and for those of the
  /// cost of the batch.
  func backward(_ cost: Quantity, by variable: Quantity) -> Tensor<Double>? {
    guard cost.kind == .cost, let layer = variable.layer?.offset, exists(variable) else { return nil }
    let record = trace.samples[cost.sample?.offset ?? sampleInUse].layers
    func column(_ values: [Double]) -> Tensor<Double> {
      variable.unit.map { Tensor(values[$0.offset]) } ?? Tensor(column: values)
    }
    switch variable.kind {
    case .weight where variable.source?.offset == -1: return record[layer - 1].biasGradients.map(column)
    case .weight: return weight(variable, record[layer - 1].weightGradients, layer: layer)
    case .bias: return record[layer - 1].biasGradients.map(column)
    case .preActivation: return column(record[layer - 1].delta)
    case .activation where layer > 0: return column(record[layer - 1].dCda)
    default: return nil
    }
  }

  // MARK: Functions

  /// The activation function of the layer that an argument of f belongs to.
  func activation(
    _ function: Expression.Function, of inner: Expression, _ assignment: Assignment
  ) throws(EvaluationFault) -> UnitActivation {
    switch function {
    case .known(let own), .slopeOfKnown(let own): return own
    default: break
    }
    let complete = complete(assignment)
    let highest = inner.quantities.reduce(0) { max($0, $1.layer?.value(in: complete) ?? 0) }
    // Of a letter for any number it is that of the hidden layers.
    let hidden = network.layers.count > 1 ? network.layers.dropLast() : network.layers[...]
    let meant =
      network.layers.indices.contains(highest - 1)
      ? network.layers[highest - 1...highest - 1]
      : inner.quantities.isEmpty ? hidden : network.layers[...]
    let only = meant[meant.startIndex].activation
    guard meant.allSatisfy({ $0.activation == only }) else { throw .unsupported(.cannotEvaluate) }
    guard case .unitwise(let function) = only else { throw .unsupported(.softmaxOfUnits) }
    return function
  }
}
