import Backpropagation
import Reporting

/// One network with its record, on which expressions are evaluated.
///
/// Derivatives that stand on the page are taken by forward mode: the variable becomes a node of its own, its tangent is
/// set to 1, and the numerator is evaluated in duals. Nothing of the backward pass is used for them.
final class Instance {
  let network: Network
  let trace: Trace
  private let forward: ForwardMode?
  private var perturbed: [Node: ForwardRecord] = [:]
  private var derivatives: [DerivativeKey: Tensor<Double>] = [:]
  /// How the derivative of a vector by a vector is laid out.
  var layout = Layout.rowsOfNumerator

  /// Readings of ∂a/∂b where both are vectors. Unless a notation says otherwise, the first is meant.
  enum Layout: CaseIterable {
    /// A Jacobian with a row for each element of the numerator.
    case rowsOfNumerator
    /// Its transpose.
    case rowsOfVariable
    /// The column of its diagonal, where nothing else in it differs from zero: f′(z) for ∂f(z)/∂z.
    case elementwise
  }

  private struct DerivativeKey: Hashable {
    let layout: Layout
    let numerator: Expression
    let variable: Quantity
    let assignment: Assignment
  }

  /// The network's inputs, parameters and targets as typed; as literals of a line they are exact.
  lazy var typedLiterals: Set<String> = {
    var found = network.parameters.map { network.literal(of: $0) }
    found += (0..<network.widths[0]).map { network.literal(of: .input(unit: $0)) }
    found += (0..<network.widths[lastLayer]).map { network.literalTarget(unit: $0) }
    found.append(network.literalLearningRate)
    return Set(found.compactMap { $0 })
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
    let evaluator = Evaluator<Double>(
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

  // MARK: Recorded values

  private func value(_ quantity: Quantity) -> Tensor<Double> {
    let layer = quantity.layer?.offset ?? lastLayer
    let sample = trace.samples[0]
    func column(_ values: [Double]) -> Tensor<Double> {
      if let unit = quantity.unit { return Tensor(values[unit.offset]) }
      return Tensor(column: values)
    }
    switch quantity.kind {
    case .activation: return column(layer == 0 ? network.samples[0].input : sample.layers[layer - 1].a)
    case .preActivation: return column(sample.layers[layer - 1].z)
    case .error: return column(sample.layers[layer - 1].delta)
    case .target: return column(network.samples[0].target)
    case .bias: return column(network.layers[layer - 1].bias ?? [])
    case .weight: return weight(quantity, network.layers[layer - 1].weights, layer: layer)
    case .cost: return Tensor(sample.cost)
    case .learningRate: return Tensor(network.learningRate)
    }
  }

  private func weight(_ quantity: Quantity, _ weights: [Double], layer: Int) -> Tensor<Double> {
    let columns = network.widths[layer - 1]
    if let unit = quantity.unit, let source = quantity.source {
      return Tensor(weights[unit.offset * columns + source.offset])
    }
    return Tensor(rows: network.widths[layer], columns: columns, elements: weights)
  }

  /// How much the update step adds to a weight or bias, or nil for anything else.
  func step(_ quantity: Quantity, _ assignment: Assignment) throws(EvaluationFault) -> Tensor<Double>? {
    let fixed = try resolved(quantity, assignment)
    guard let layer = fixed.layer?.offset else { return nil }
    let before = value(fixed)
    let after: Tensor<Double>
    switch fixed.kind {
    case .weight: after = weight(fixed, trace.updated[layer - 1].weights, layer: layer)
    case .bias:
      guard let bias = trace.updated[layer - 1].bias else { return nil }
      after = fixed.unit.map { Tensor(bias[$0.offset]) } ?? Tensor(column: bias)
    default: return nil
    }
    return Tensor(
      rows: before.rows, columns: before.columns, elements: zip(after.elements, before.elements).map { $0 - $1 })
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
  func activation(of inner: Expression, _ assignment: Assignment) throws(EvaluationFault) -> Activation {
    let layers = inner.quantities.compactMap { $0.layer?.value(in: assignment) }.filter { $0 > 0 }
    if let layer = layers.max(), layer <= lastLayer { return network.layers[layer - 1].activation }
    let all = Set(network.layers.map(\.activation))
    guard all.count == 1, let only = all.first else { throw .unsupported(.cannotEvaluate) }
    return only
  }

  // MARK: Derivatives

  private func derivative(
    _ numerator: Expression, by variable: Quantity, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Double> {
    let fixed = try resolved(variable, assignment)
    let key = DerivativeKey(layout: layout, numerator: numerator, variable: fixed, assignment: assignment)
    if let known = derivatives[key] { return known }
    let columns = try nodes(of: fixed).map { node throws(EvaluationFault) in
      try dualValue(numerator, around: node, assignment).map(\.tangent)
    }
    let shape = value(fixed).shape
    let result: Tensor<Double>
    if columns.allSatisfy(\.isScalar) {
      result = Tensor(rows: shape.rows, columns: shape.columns, elements: columns.map { $0.elements[0] })
    } else if columns.count == 1 {
      result = columns[0]
    } else if shape.columns == 1, columns.allSatisfy({ $0.columns == 1 }) {
      result = laidOut(
        Tensor(rows: columns.count, columns: columns[0].rows, elements: columns.flatMap(\.elements)).transposed)
    } else {
      throw .unsupported(.cannotEvaluate)
    }
    derivatives[key] = result
    return result
  }

  private func laidOut(_ jacobian: Tensor<Double>) -> Tensor<Double> {
    switch layout {
    case .rowsOfNumerator: return jacobian
    case .rowsOfVariable: return jacobian.transposed
    case .elementwise:
      let isDiagonal =
        jacobian.rows == jacobian.columns
        && (0..<jacobian.rows).allSatisfy { row in
          (0..<jacobian.columns).allSatisfy { $0 == row || jacobian[row, $0] == 0 }
        }
      return isDiagonal ? Tensor(column: (0..<jacobian.rows).map { jacobian[$0, $0] }) : jacobian
    }
  }

  /// The nodes of the forward pass that make up a quantity, in the order of its elements.
  private func nodes(of quantity: Quantity) throws(EvaluationFault) -> [Node] {
    guard let layer = quantity.layer?.offset else { throw .unsupported(.derivativeByThat) }
    let units = quantity.unit.map { [$0.offset] } ?? Array(0..<network.widths[layer])
    switch quantity.kind {
    case .activation where layer == 0: return units.map { .input(unit: $0) }
    case .activation: return units.map { .activation(layer: layer, unit: $0) }
    case .preActivation: return units.map { .preActivation(layer: layer, unit: $0) }
    case .bias: return units.map { .bias(layer: layer, unit: $0) }
    case .weight:
      let sources = quantity.source.map { [$0.offset] } ?? Array(0..<network.widths[layer - 1])
      return units.flatMap { unit in sources.map { .weight(layer: layer, unit: unit, source: $0) } }
    case .error, .target, .cost, .learningRate: throw .unsupported(.derivativeByThat)
    }
  }

  private func dualValue(
    _ expression: Expression, around node: Node, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Dual> {
    guard let record = perturbed[node] ?? forward?.perturb(node) else { throw .unsupported(.derivativeByThat) }
    perturbed[node] = record
    let evaluator = Evaluator<Dual>(
      quantity: { name throws(EvaluationFault) in
        try self.dualValue(self.resolved(name, assignment), in: record, around: node)
      },
      derivative: { _, _ throws(EvaluationFault) in throw .unsupported(.nestedDerivative) },
      activation: { function, inner, value throws(EvaluationFault) in
        guard case .activation = function else { throw .unsupported(.nestedDerivative) }
        let activation = try self.activation(of: inner, assignment)
        return value.map { activation.value($0) }
      },
      argument: { _ throws(EvaluationFault) in throw .unsupported(.cannotEvaluate) })
    return try evaluator(expression)
  }

  private func dualValue(
    _ quantity: Quantity, in record: ForwardRecord, around node: Node
  ) throws(EvaluationFault) -> Tensor<Dual> {
    let layer = quantity.layer?.offset ?? lastLayer
    func column(_ values: [Dual]) -> Tensor<Dual> {
      quantity.unit.map { Tensor(values[$0.offset]) } ?? Tensor(column: values)
    }
    switch quantity.kind {
    case .activation: return column(record.a[layer])
    case .preActivation: return column(record.z[layer - 1])
    case .cost: return Tensor(record.cost)
    case .error: throw .unsupported(.nestedDerivative)
    case .weight, .bias:
      let plain = value(quantity)
      let here = try nodes(of: quantity)
      return Tensor(
        rows: plain.rows, columns: plain.columns,
        elements: zip(plain.elements, here).map { Dual($0, tangent: $1 == node ? 1 : 0) })
    case .target, .learningRate: return value(quantity).map { Dual($0) }
    }
  }
}
