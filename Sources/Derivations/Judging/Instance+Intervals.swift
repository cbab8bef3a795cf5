import Backpropagation
import Reporting

/// Values as intervals: what the network holds is exact but for rounding, what somebody wrote down carries its digits.
extension Instance {
  /// The value of an expression at a moment; literals are worth what `literal` says.
  func interval(
    _ expression: Expression, _ moment: Moment, literal: @escaping (String) -> Interval?
  ) throws(EvaluationFault) -> Tensor<Interval> {
    var evaluator = Evaluator<Interval>(
      quantity: { name, assignment throws(EvaluationFault) in
        try self.measured(name, moment, assignment).map(Interval.init(measured:))
      },
      derivative: { numerator, variable, assignment throws(EvaluationFault) in
        try self.measuredDerivative(numerator, by: variable, assignment).map(Interval.init(measured:))
      },
      activation: { function, inner, value, assignment throws(EvaluationFault) in
        let activation = try self.activation(function, of: inner, assignment)
        let result = value.map { function.isSlope ? activation.slope($0) : activation.value($0) }
        return self.withBiasUnit(result, function, inner, assignment)
      },
      argument: { _ throws(EvaluationFault) in throw .unsupported(.cannotEvaluate) })
    evaluator.literal = literal
    evaluator.reading = reading
    evaluator.assignment = [:]
    evaluator.count = count
    evaluator.truth = truth
    return try evaluator(expression)
  }
}

extension Interval {
  /// A value and what rounding may have done to it.
  fileprivate init(measured value: Dual) {
    self.init(around: value.value, radius: Instance.rounding * value.valueSize)
  }
}

extension UnitActivation {
  func value(_ z: Interval) -> Interval { range(over: z, turningAt: valleys) { value($0) } }

  func slope(_ z: Interval) -> Interval { range(over: z, turningAt: slopeTurns) { slope($0) } }

  /// The range of a function that only turns at certain points.
  private func range(over z: Interval, turningAt points: [Double], _ function: (Double) -> Double) -> Interval {
    let ends = ([z.low, z.high] + points.filter(z.contains)).map(function)
    return Interval(from: ends.reduce(ends[0], min), to: ends.reduce(ends[0], max))
  }

  /// Where f ends falling and begins to rise: the zeros of f′.
  private var valleys: [Double] {
    switch self {
    case .silu: [-1.2784645427610738]
    case .gelu: [-0.7517915246935645]
    case .sigmoid, .tanh, .relu, .leakyRelu, .elu, .softplus, .identity: []
    }
  }

  /// Where f′ turns: the zeros of f″.
  private var slopeTurns: [Double] {
    switch self {
    case .sigmoid, .tanh: [0]
    case .silu: [-2.3993572805154677, 2.3993572805154677]
    case .gelu: [-2.0.squareRoot(), 2.0.squareRoot()]
    case .relu, .leakyRelu, .elu, .softplus, .identity: []
    }
  }
}
