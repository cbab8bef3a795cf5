import Backpropagation
import Reporting

/// Parameters before and after the step.
extension Instance {
  /// When a quantity is looked at.
  enum Moment {
    /// On the network as it is.
    case now
    /// After the update; parameters only.
    case afterUpdate
    /// What the update adds; parameters only.
    case step
  }

  /// What the update step adds to a table of parameters.
  func step(of parameters: Expression, _ assignment: Assignment) throws(EvaluationFault) -> Tensor<Double> {
    var evaluator = Evaluator<Double>.ofLiterals
    evaluator.assignment = assignment
    evaluator.quantity = { name, assignment throws(EvaluationFault) in
      guard let step = try self.step(name, assignment) else { throw .unsupported(.cannotEvaluate) }
      return step
    }
    return try evaluator(parameters)
  }

  /// The value of an expression at a moment; of parameters only, if that is not now.
  func value(_ expression: Expression, at moment: Moment) throws(EvaluationFault) -> Tensor<Double> {
    let now = try value(expression)
    guard moment != .now else { return now }
    let step = try step(of: expression, [:])
    guard moment == .afterUpdate else { return step }
    return now.combined(with: step) { $0 + $1 }
  }

  /// The value of a quantity at a moment, with its size.
  func measured(
    _ quantity: Quantity, _ moment: Moment, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Dual> {
    let fixed = try resolved(quantity, assignment)
    let now = try measured(fixed)
    guard moment != .now else { return now }
    guard let step = try step(quantity, assignment) else { throw .unsupported(.cannotEvaluate) }
    return now.combined(with: step) { before, step in
      Dual(moment == .step ? step : before.value + step, size: before.valueSize + abs(step))
    }
  }

  /// How much the update step adds to a weight or bias, or nil for anything else.
  private func step(_ quantity: Quantity, _ assignment: Assignment) throws(EvaluationFault) -> Tensor<Double>? {
    let fixed = try resolved(quantity, assignment)
    guard let plain = plainStep(fixed) else { return nil }
    return oriented(try withBias(plain, fixed) { plainStep($0) ?? Tensor(0) }, fixed)
  }

  /// The same without a column of biases, as it is recorded.
  private func plainStep(_ fixed: Quantity) -> Tensor<Double>? {
    guard let layer = fixed.layer?.offset else { return nil }
    let before = recorded(fixed)
    let isBias = fixed.kind == .bias || fixed.source?.offset == -1
    let after: Tensor<Double>
    switch fixed.kind {
    case .weight where isBias, .bias:
      guard let bias = trace.updated[layer - 1].bias else { return fixed.kind == .bias ? nil : before.map { _ in 0 } }
      after = fixed.unit.map { Tensor(bias[$0.offset]) } ?? Tensor(column: bias)
    case .weight: after = weight(fixed, trace.updated[layer - 1].weights, layer: layer)
    default: return nil
    }
    // The penalty's part of the step is no multiple of the cost.
    let shrinking = isBias ? 0 : network.learningRate * network.l2
    return after.combined(with: before) { after, before in
      (after - before + shrinking * before) * costFactor * batchFactor - shrinking * before
    }
  }
}
