#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Backpropagation
import Reporting

/// Trees on the numbers of a ledger.
extension Ledger {
  /// The elements of a tree's value, row by row; nil if it has none, or not of this shape.
  ///
  /// - Parameter indices: The values of the tree's letters.
  package func values(
    of tree: Expression, at indices: Assignment = [:], shape: (rows: Int, columns: Int)? = nil
  ) -> [Interval]? {
    guard let value = try? evaluator(indices)(tree), value.elements.allSatisfy(\.isFinite) else { return nil }
    if let shape, shape != (value.rows, value.columns) { return nil }
    return value.elements
  }

  private func evaluator(_ indices: Assignment) -> Evaluator<Interval> {
    var evaluator = Evaluator<Interval>(
      quantity: { name, assignment throws(EvaluationFault) in try self.value(name, assignment) },
      derivative: { numerator, variable, assignment throws(EvaluationFault) in
        try self.derivative(numerator, variable, assignment)
      },
      activation: { function, inner, value, assignment throws(EvaluationFault) in
        try self.apply(function, of: inner, to: value, assignment)
      },
      argument: { _ throws(EvaluationFault) in throw .unsupported(.cannotEvaluate) })
    evaluator.assignment = indices
    return evaluator
  }

  private func value(_ name: Quantity, _ assignment: Assignment) throws(EvaluationFault) -> Tensor<Interval> {
    let last = network.widths.count - 1
    guard let quantity = name.resolved(in: assignment.on(lastLayer: last)) else { throw .missing(name) }
    let layer = quantity.layer?.offset ?? last
    guard layer >= 0, layer <= last else { throw .missing(name) }
    let sample = samples[quantity.sample?.offset ?? sampleInUse]
    func column(_ values: [Interval]) throws(EvaluationFault) -> Tensor<Interval> {
      guard let unit = quantity.unit?.offset else { return Tensor(column: values) }
      guard values.indices.contains(unit) else { throw .missing(name) }
      return Tensor(values[unit])
    }
    switch quantity.kind {
    case .activation: return try column(sample.a[layer])
    case .preActivation where layer > 0: return try column(sample.z[layer])
    case .error where layer > 0: return try column(sample.delta[layer])
    case .target: return try column(sample.target)
    case .bias where layer > 0: return try column(biases[layer])
    case .weight where layer > 0: return try matrix(weights[layer], quantity, layer)
    case .cost: return Tensor(sample.cost)
    case .learningRate: return Tensor(Interval(around: network.learningRate, radius: 0))
    case .regularisation: return Tensor(Interval(around: network.l2, radius: 0))
    case .sampleCount: return Tensor(Interval(around: Double(samples.count), radius: 0))
    case .units: return Tensor(Interval(around: Double(network.widths[layer]), radius: 0))
    case .preActivation, .error, .bias, .weight, .batchCost, .lastLayer, .own: throw .missing(name)
    }
  }

  private func derivative(
    _ numerator: Expression, _ name: Quantity, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Interval> {
    guard let cost = numerator.plainQuantity, let variable = name.resolved(in: assignment),
      let layer = variable.layer?.offset, layer > 0, layer < network.widths.count
    else { throw .missing(name) }
    let sample = samples[cost.sample?.offset ?? sampleInUse]
    let isOfBatch = cost.kind == .batchCost
    guard variable.kind == .weight else {
      let all = isOfBatch ? batchBiasGradients[layer] : sample.biasGradients[layer]
      guard let unit = variable.unit?.offset else { return Tensor(column: all) }
      return Tensor(all[unit])
    }
    return try matrix(isOfBatch ? batchWeightGradients[layer] : sample.weightGradients[layer], variable, layer)
  }

  private func matrix(
    _ values: [Interval], _ quantity: Quantity, _ layer: Int
  ) throws(EvaluationFault) -> Tensor<Interval> {
    let (rows, columns) = (network.widths[layer], network.widths[layer - 1])
    guard let unit = quantity.unit?.offset else { return Tensor(rows: rows, columns: columns, elements: values) }
    guard let source = quantity.source?.offset, unit < rows, source < columns, unit >= 0, source >= 0 else {
      throw .missing(quantity)
    }
    return Tensor(values[unit * columns + source])
  }

  // MARK: Functions

  private func apply(
    _ function: Expression.Function, of inner: Expression, to value: Tensor<Interval>, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Interval> {
    let own: UnitActivation
    switch function {
    case .known(let named), .slopeOfKnown(let named): own = named
    default:
      let layer = inner.quantities.reduce(0) { max($0, $1.layer?.offset ?? 0) }
      guard layer > 0, case .unitwise(let named) = network.layers[layer - 1].activation else {
        throw .unsupported(.softmaxOfUnits)
      }
      own = named
    }
    guard function.isSlope else { return value.map { own.value($0) } }
    let slopes = slopesBehindActivations(own, inner, assignment) ?? value.map { own.slope($0) }
    return slopes.map { $0.rounded(to: slopeDigits) }
  }

  /// f′(z) as it is calculated from a = f(z), where there is such a formula and the argument is z itself.
  private func slopesBehindActivations(
    _ function: UnitActivation, _ inner: Expression, _ assignment: Assignment
  ) -> Tensor<Interval>? {
    guard slopesFollowActivations, let quantity = inner.plainQuantity?.resolved(in: assignment),
      quantity.kind == .preActivation, let layer = quantity.layer?.offset
    else { return nil }
    let all = samples[quantity.sample?.offset ?? sampleInUse].a[layer]
    let a = quantity.unit.map { Tensor(all[$0.offset]) } ?? Tensor(column: all)
    let one = Interval(around: 1, radius: 0)
    switch function {
    case .sigmoid: return a.map { $0 * (one - $0) }
    case .tanh: return a.map { one - $0 * $0 }
    default: return nil
    }
  }
}

extension Interval {
  /// The number in the middle.
  package var middle: Double { low + (high - low) / 2 }

  /// The range widened by half a unit of the last of so many significant digits.
  package func rounded(to digits: Int?) -> Interval {
    guard let digits, isFinite else { return self }
    let half = Self.halfUnit(of: max(abs(low), abs(high)), digits: digits)
    return Interval(from: low - half, to: high + half)
  }

  /// Half a unit of the last of so many significant digits of a number.
  package static func halfUnit(of value: Double, digits: Int) -> Double {
    guard value != 0, value.isFinite else { return 0 }
    // The leading digit decides, so the decimal logarithm is taken with care at powers of ten.
    var exponent = Int(log10(abs(value)).rounded(.down))
    if abs(value) >= pow(10, Double(exponent + 1)) { exponent += 1 }
    if abs(value) < pow(10, Double(exponent)) { exponent -= 1 }
    return 0.5 * pow(10, Double(exponent - digits + 1))
  }
}
