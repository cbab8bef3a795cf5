import Backpropagation
import Reporting

/// Derivatives that stand on the page, by forward mode.
extension Instance {
  func derivative(
    _ numerator: Expression, by variable: Quantity, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Double> {
    try measuredDerivative(numerator, by: variable, assignment).map(\.value)
  }

  /// The derivative as a constant with its size.
  func measuredDerivative(
    _ numerator: Expression, by variable: Quantity, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Dual> {
    let fixed = try resolved(variable, assignment)
    // The bias unit is 1 and cannot be changed.
    if fixed.kind == .activation, fixed.unit?.offset == -1 { throw .missing(variable) }
    let key = DerivativeKey(numerator, by: fixed, assignment, on: self)
    if let known = derivatives[key] { return known }
    if fixed.isOfAllSamples {
      let all = try derivativeByAllSamples(numerator, by: fixed, assignment)
      derivatives[key] = all
      return all
    }
    func slopes(_ variable: Quantity) throws(EvaluationFault) -> [Tensor<Dual>] {
      try nodes(of: variable).map { node throws(EvaluationFault) in
        try dualValue(key.numerator, around: node, of: variable, key.assignment).map {
          Dual($0.tangent, size: $0.tangentSize)
        }
      }
    }
    var columns = try slopes(fixed)
    if fixed.kind == .bias, fixed.unit != nil, reading.sharesBiases {
      // What a whole layer shares moves all its units.
      let all = try slopes(Quantity(.bias, layer: fixed.layer))
      columns = [all.dropFirst().reduce(all[0]) { $0.combined(with: $1) { $0 + $1 } }]
    }
    var shape = recorded(fixed).shape
    if hasBiasColumn(fixed) {
      let isColumn = fixed.unit != nil
      shape = Shape(rows: shape.rows + (isColumn ? 1 : 0), columns: shape.columns + (isColumn ? 0 : 1))
    }
    let result: Tensor<Dual>
    if columns.allSatisfy(\.isScalar) {
      let gradient = Tensor(rows: shape.rows, columns: shape.columns, elements: columns.map { $0.elements[0] })
      let standing = oriented(gradient, fixed)
      result = reading.vector == .gradientIsRow && shape.columns == 1 ? standing.transposed : standing
    } else if columns.count == 1 {
      result = reading.vector == .slopeIsRow && columns[0].columns == 1 ? columns[0].transposed : columns[0]
    } else if shape.columns == 1, reading.orientation == .columns, numerator.isTransposed {
      result = Tensor(rows: columns.count, columns: columns[0].elements.count, elements: columns.flatMap(\.elements))
    } else if shape.columns == 1, columns.allSatisfy({ $0.columns == 1 || $0.rows == 1 }) {
      let height = columns[0].elements.count
      result = laidOut(Tensor(rows: columns.count, columns: height, elements: columns.flatMap(\.elements)).transposed)
    } else {
      throw .unsupported(.cannotEvaluate)
    }
    derivatives[key] = result
    return result
  }

  /// Σ_k u_k ∂v_k/∂W with its size, laid out like W; nil where v is no vector.
  ///
  /// - Throws: that they do not conform where u and v are not equally long.
  func contraction(
    _ left: Tensor<Dual>, _ numerator: Expression, by matrix: Quantity, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Dual>? {
    let fixed = try resolved(matrix, assignment)
    let key = DerivativeKey(numerator, by: fixed, assignment, on: self)
    var sums: [Dual] = []
    for node in try nodes(of: fixed) {
      let slopes = try dualValue(key.numerator, around: node, of: fixed, key.assignment)
      guard !slopes.isScalar, slopes.isVector else { return nil }
      guard slopes.elements.count == left.elements.count else {
        throw .doesNotConform(left.shape, sign: "", slopes.shape)
      }
      sums.append(
        zip(left.elements, slopes.elements).reduce(Dual(0)) { $0 + $1.0 * Dual($1.1.tangent, size: $1.1.tangentSize) })
    }
    let shape = recorded(fixed).shape
    guard sums.count == shape.rows * shape.columns else { return nil }
    return oriented(Tensor(rows: shape.rows, columns: shape.columns, elements: sums), fixed)
  }

  private func laidOut(_ jacobian: Tensor<Dual>) -> Tensor<Dual> {
    switch reading.jacobian {
    case .rowsOfNumerator: return jacobian
    case .rowsOfVariable: return jacobian.transposed
    case .elementwise:
      let isDiagonal =
        jacobian.rows == jacobian.columns
        && (0..<jacobian.rows).allSatisfy { row in
          (0..<jacobian.columns).allSatisfy { $0 == row || jacobian[row, $0].value == 0 }
        }
      guard isDiagonal else { return jacobian }
      let slopes = Tensor(column: (0..<jacobian.rows).map { jacobian[$0, $0] })
      return reading.orientation.layersAreRows ? slopes.transposed : slopes
    }
  }

  /// The nodes of the forward pass that make up a quantity, in the order of its elements.
  private func nodes(of quantity: Quantity) throws(EvaluationFault) -> [Node] {
    guard let layer = quantity.layer?.offset else { throw .unsupported(.derivativeByThat) }
    // Notes may speak of layers that the network has not.
    guard network.widths.indices.contains(layer), layer > 0 || quantity.kind == .activation else {
      throw .missing(quantity)
    }
    let units = quantity.unit.map { [$0.offset] } ?? Array(0..<network.widths[layer])
    switch quantity.kind {
    case .activation where layer == 0: return units.map { .input(unit: $0) }
    case .activation: return units.map { .activation(layer: layer, unit: $0) }
    case .preActivation: return units.map { .preActivation(layer: layer, unit: $0) }
    case .bias: return units.map { .bias(layer: layer, unit: $0) }
    case .weight:
      if quantity.source?.offset == -1 { return units.map { .bias(layer: layer, unit: $0) } }
      let sources = quantity.source.map { [$0.offset] } ?? Array(0..<network.widths[layer - 1])
      let withBias = hasBiasColumn(quantity)
      return units.flatMap { unit -> [Node] in
        (withBias ? [.bias(layer: layer, unit: unit)] : [])
          + sources.map { .weight(layer: layer, unit: unit, source: $0) }
      }
    case .error, .target, .cost, .batchCost, .learningRate, .regularisation, .sampleCount, .units, .lastLayer,
      .own:
      throw .unsupported(.derivativeByThat)
    }
  }

  /// The forward pass of a sample around a perturbed node; a node of another sample perturbs nothing.
  private func record(
    around node: Node, of variable: Quantity, sample: Int
  ) throws(EvaluationFault) -> ForwardRecord {
    if variable.kind.belongsToSample, sample != variable.sample?.offset ?? sampleInUse {
      guard let record = unperturbed[sample] else { throw .unsupported(.derivativeByThat) }
      return record
    }
    let key = Perturbation(node: node, sample: sample)
    guard let record = perturbed[key] ?? forward[sample]?.perturb(node) else { throw .missing(variable) }
    // A record holds every unit; those of all weights of a wide network would fill the memory.
    if perturbed.count * network.widths.reduce(0, +) > 1_000_000 { perturbed = [:] }
    perturbed[key] = record
    return record
  }

  private func dualValue(
    _ expression: Expression, around node: Node, of variable: Quantity, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Dual> {
    var evaluator = Evaluator<Dual>(
      quantity: { name, assignment throws(EvaluationFault) in
        let fixed = try self.resolved(name, assignment)
        func oriented(_ one: Quantity) throws(EvaluationFault) -> Tensor<Dual> {
          let value = try self.dualRecord(one, around: node, of: variable)
          let whole = try self.withBias(value, one) { bias throws(EvaluationFault) in
            try self.dualRecord(bias, around: node, of: variable)
          }
          return self.oriented(whole, one)
        }
        return try fixed.isOfAllSamples ? self.ofAllSamples(fixed, oriented) : oriented(fixed)
      },
      derivative: { _, _, _ throws(EvaluationFault) in throw .unsupported(.nestedDerivative) },
      activation: { function, inner, value, assignment throws(EvaluationFault) in
        guard !function.isSlope else { throw .unsupported(.nestedDerivative) }
        let activation = try self.activation(function, of: inner, assignment)
        return self.withBiasUnit(value.map { activation.value($0) }, function, inner, assignment)
      },
      argument: { _ throws(EvaluationFault) in throw .unsupported(.cannotEvaluate) })
    evaluator.reading = reading
    evaluator.assignment = assignment
    evaluator.count = count
    evaluator.truth = truth
    return try evaluator(expression)
  }

  private func dualRecord(
    _ quantity: Quantity, around node: Node, of variable: Quantity
  ) throws(EvaluationFault) -> Tensor<Dual> {
    let layer = quantity.layer?.offset ?? lastLayer
    let sample = quantity.sample?.offset ?? sampleInUse
    func column(_ values: [Dual]) -> Tensor<Dual> {
      quantity.unit.map { Tensor(values[$0.offset]) } ?? Tensor(column: values)
    }
    switch quantity.kind {
    case .activation where quantity.unit?.offset == -1: return Tensor(1)
    case .activation: return column(try record(around: node, of: variable, sample: sample).a[layer])
    case .preActivation: return column(try record(around: node, of: variable, sample: sample).z[layer - 1])
    case .cost: return Tensor(try record(around: node, of: variable, sample: sample).cost * Dual(costFactor))
    case .batchCost:
      var sum = Dual(0)
      for sample in network.samples.indices { sum += try record(around: node, of: variable, sample: sample).cost }
      let factor = Dual(costFactor * batchFactor)
      return Tensor(sum * factor / Dual(Double(network.samples.count)) + network.penaltyDual(by: node))
    case .error: throw .unsupported(.nestedDerivative)
    case .weight, .bias:
      if quantity.source?.offset == -1, network.layers[layer - 1].bias == nil {
        return recorded(quantity).map { Dual($0) }
      }
      let plain = recorded(quantity)
      let here = try nodes(of: quantity).filter {
        if case .bias = $0 { quantity.kind == .bias || quantity.source != nil } else { true }
      }
      return Tensor(
        rows: plain.rows, columns: plain.columns,
        elements: zip(plain.elements, here).map { Dual($0, tangent: $1 == node ? 1 : 0) })
    case .target, .learningRate, .regularisation, .sampleCount, .units, .lastLayer, .own:
      return recorded(quantity).map { Dual($0) }
    }
  }
}

extension Expression {
  fileprivate var isTransposed: Bool { if case .transpose = bare.form { true } else { false } }
}
