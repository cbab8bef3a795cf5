import Backpropagation
import Reporting

/// Values with their sizes: how large the terms were that they were added up from, and so what rounding may have done.
///
/// A measured value is a dual number without a tangent.
extension Instance {
  /// What rounding may do to a value, as a part of its size.
  static let rounding = GradientCheck.tolerance

  /// The value of an expression with its size, its free indices given.
  func measured(_ expression: Expression, _ assignment: Assignment = [:]) throws(EvaluationFault) -> Tensor<Dual> {
    var evaluator = Evaluator<Dual>(
      quantity: { name, assignment throws(EvaluationFault) in try self.measured(self.resolved(name, assignment)) },
      derivative: { numerator, variable, assignment throws(EvaluationFault) in
        try self.measuredDerivative(numerator, by: variable, assignment)
      },
      activation: { function, inner, value, assignment throws(EvaluationFault) in
        let activation = try self.activation(function, of: inner, assignment)
        let result = value.map { function.isSlope ? activation.measuredSlope($0) : activation.value($0) }
        return self.withBiasUnit(result, function, inner, assignment)
      },
      argument: { name throws(EvaluationFault) in
        guard let point = assignment[name] else { throw .unsupported(.cannotEvaluate) }
        return Tensor(Dual(Double(point) / 4))
      })
    evaluator.contraction = contraction
    evaluator.reading = reading
    evaluator.assignment = assignment
    evaluator.count = count
    evaluator.truth = truth
    return try evaluator(expression)
  }

  /// A recorded value with its size.
  func measured(_ quantity: Quantity) throws(EvaluationFault) -> Tensor<Dual> {
    if quantity.isOfAllSamples {
      return try ofAllSamples(quantity) { one throws(EvaluationFault) in try measured(one) }
    }
    let plain = try measuredRecord(quantity)
    let standing = oriented(
      try withBias(plain, quantity) { bias throws(EvaluationFault) in try measuredRecord(bias) }, quantity)
    return quantity.isErrorOfBatch ? standing.map { $0 * Dual(batchErrorFactor) } : standing
  }

  private func measuredRecord(_ quantity: Quantity) throws(EvaluationFault) -> Tensor<Dual> {
    let plain = recorded(quantity)
    let layer = quantity.layer?.offset ?? lastLayer
    let record = unperturbed[quantity.sample?.offset ?? sampleInUse]
    func sized(_ all: [Dual]?) -> Tensor<Dual> {
      guard let all else { return plain.map { Dual($0) } }
      let here = quantity.unit.map { [all[$0.offset]] } ?? all
      return Tensor(
        rows: plain.rows, columns: plain.columns,
        elements: zip(plain.elements, here).map { Dual($0, size: $1.valueSize) })
    }
    switch quantity.kind {
    case .activation where quantity.unit?.offset == -1: return Tensor(1)
    case .activation: return sized(record?.a[layer])
    case .preActivation: return sized(record?.z[layer - 1])
    case .cost: return sized(record.map { [$0.cost * Dual(costFactor)] })
    case .error:
      var variable = quantity
      variable.kind = .preActivation
      let cost = Expression.quantity(Quantity(.cost, sample: quantity.sample))
      let sizes = try measuredDerivative(cost, by: variable, [:])
      return plain.combined(with: sizes) { Dual($0, size: $1.valueSize) }
    case .weight, .bias, .target, .batchCost, .learningRate, .regularisation, .sampleCount, .units, .lastLayer, .own:
      return plain.map { Dual($0) }
    }
  }
}

extension Dual {
  /// A constant with its size.
  init(_ value: Double, size: Double) { self.init(value, tangent: 0, valueSize: size, tangentSize: 0) }
}

extension UnitActivation {
  /// f′(z) with its size. An error of z is passed on with f″; at the kink of relu the slope may be either.
  fileprivate func measuredSlope(_ z: Dual) -> Dual {
    let slope = slope(z.value)
    switch self {
    // |f″| is at most twice f′.
    case .sigmoid, .tanh, .elu, .softplus: return Dual(slope, size: slope * max(1, 2 * z.valueSize))
    case .relu, .leakyRelu:
      return Dual(slope, size: abs(z.value) <= Instance.rounding * z.valueSize ? .infinity : slope)
    // |f″| is at most 1.
    case .silu, .gelu: return Dual(slope, size: abs(slope) + z.valueSize)
    case .identity: return Dual(slope)
    }
  }
}
