import Backpropagation
import Reporting

/// Quantities of all samples at once: what each sample has, beside each other, or below each other where layers are rows.
extension Instance {
  /// The tables of all samples as one.
  func ofAllSamples<Number>(
    _ quantity: Quantity, _ value: (Quantity) throws(EvaluationFault) -> Tensor<Number>
  ) throws(EvaluationFault) -> Tensor<Number> {
    var parts: [Tensor<Number>] = []
    for sample in network.samples.indices { parts.append(try value(quantity.of(sample: sample))) }
    let below = Tensor(
      rows: parts.reduce(0) { $0 + $1.rows }, columns: parts.first?.columns ?? 0, elements: parts.flatMap(\.elements))
    if reading.orientation.layersAreRows { return below }
    // Columns beside each other are their transposes below each other, transposed.
    return Tensor(rows: parts.count, columns: parts.first?.elements.count ?? 0, elements: below.elements).transposed
  }

  /// ∂J/∂A of all samples: of each sample its own, and with 1/m where the errors of a batch have it.
  func derivativeByAllSamples(
    _ numerator: Expression, by variable: Quantity, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Dual> {
    // 𝓛 beside A is each sample's own cost; of anything else of one sample nobody knows which one is meant.
    let cost = numerator.plainQuantity.flatMap { $0.kind == .cost && $0.isOfSampleInUse ? $0 : nil }
    guard cost != nil || !numerator.quantities.contains(where: \.isOfSampleInUse) else {
      throw .unsupported(.mixesSamples)
    }
    return try ofAllSamples(variable) { one throws(EvaluationFault) in
      var own = cost
      own?.sample = one.sample
      let part = try measuredDerivative(own.map { .quantity($0) } ?? numerator, by: one, assignment)
      guard part.elements.count == recorded(one).elements.count else { throw .unsupported(.cannotEvaluate) }
      return own == nil ? part : part.map { $0 * Dual(batchErrorFactor) }
    }
  }

  /// How often the recorded mean of the samples' costs, and all that follows from it, is taken.
  var batchFactor: Double { reading.batch == .sum ? Double(network.samples.count) : 1 }

  /// What the errors of a whole batch are multiplied with: 1/m where they are of J, which is a mean.
  var batchErrorFactor: Double { reading.batch == .meanThroughout ? 1 / Double(network.samples.count) : 1 }

  /// λ as the notes have it.
  var printedRegularisation: Double {
    switch reading.penalty {
    case .half: network.l2
    case .halfOverSamples: network.l2 * Double(network.samples.count)
    case .whole: network.l2 / 2
    }
  }
}

extension Quantity {
  /// Whether it is the error of one of several samples, which is a column of those of all.
  var isErrorOfBatch: Bool { kind == .error && sample != nil }

  /// Whether it is of one sample, and of which one is not said.
  var isOfSampleInUse: Bool { kind.belongsToSample && sample == nil && !isOfAllSamples }
}
