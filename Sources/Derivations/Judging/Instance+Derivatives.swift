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
    let key = DerivativeKey(reading: reading, numerator: numerator, variable: fixed, assignment: assignment)
    if let known = derivatives[key] { return known }
    let columns = try nodes(of: fixed).map { node throws(EvaluationFault) in
      try dualValue(numerator, around: node, assignment).map { Dual($0.tangent, size: $0.tangentSize) }
    }
    let shape = recorded(fixed).shape
    let result: Tensor<Dual>
    if columns.allSatisfy(\.isScalar) {
      let gradient = Tensor(rows: shape.rows, columns: shape.columns, elements: columns.map { $0.elements[0] })
      let standing = oriented(gradient, fixed)
      result = reading.vector == .gradientIsRow && shape.columns == 1 ? standing.transposed : standing
    } else if columns.count == 1 {
      result = reading.vector == .slopeIsRow && columns[0].columns == 1 ? columns[0].transposed : columns[0]
    } else if shape.columns == 1, columns.allSatisfy({ $0.columns == 1 || $0.rows == 1 }) {
      let height = columns[0].elements.count
      result = laidOut(Tensor(rows: columns.count, columns: height, elements: columns.flatMap(\.elements)).transposed)
    } else {
      throw .unsupported(.cannotEvaluate)
    }
    derivatives[key] = result
    return result
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
    // A record holds every unit; those of all weights of a wide network would fill the memory.
    if perturbed.count * network.widths.reduce(0, +) > 1_000_000 { perturbed = [:] }
    perturbed[node] = record
    var evaluator = Evaluator<Dual>(
      quantity: { name throws(EvaluationFault) in
        let fixed = try self.resolved(name, assignment)
        return self.oriented(try self.dualRecord(fixed, in: record, around: node), fixed)
      },
      derivative: { _, _ throws(EvaluationFault) in throw .unsupported(.nestedDerivative) },
      activation: { function, inner, value throws(EvaluationFault) in
        guard case .activation = function else { throw .unsupported(.nestedDerivative) }
        let activation = try self.activation(of: inner, assignment)
        return value.map { activation.value($0) }
      },
      argument: { _ throws(EvaluationFault) in throw .unsupported(.cannotEvaluate) })
    evaluator.reading = reading
    return try evaluator(expression)
  }

  private func dualRecord(
    _ quantity: Quantity, in record: ForwardRecord, around node: Node
  ) throws(EvaluationFault) -> Tensor<Dual> {
    let layer = quantity.layer?.offset ?? lastLayer
    func column(_ values: [Dual]) -> Tensor<Dual> {
      quantity.unit.map { Tensor(values[$0.offset]) } ?? Tensor(column: values)
    }
    switch quantity.kind {
    case .activation: return column(record.a[layer])
    case .preActivation: return column(record.z[layer - 1])
    case .cost: return Tensor(record.cost * Dual(costFactor))
    case .error: throw .unsupported(.nestedDerivative)
    case .weight, .bias:
      let plain = recorded(quantity)
      let here = try nodes(of: quantity)
      return Tensor(
        rows: plain.rows, columns: plain.columns,
        elements: zip(plain.elements, here).map { Dual($0, tangent: $1 == node ? 1 : 0) })
    case .target, .learningRate: return recorded(quantity).map { Dual($0) }
    }
  }
}
