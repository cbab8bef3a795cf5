package import Backpropagation
package import Derivations

/// A whole calculation, number after number, each from those before it.
extension Ledger {
  /// How a calculation goes.
  package struct Course: Sendable {
    /// To how many significant digits each number may have been rounded; nil for not at all.
    var digits: Int?
    /// Numbers that stand in place of those that would follow.
    var written: [Cell: Interval] = [:]
    /// A mistake that is made wherever it can be made, by its code.
    var mistake: String?
    /// Whether f′ is calculated from a.
    var slopesFollowActivations = false
    /// What is done to each number before it is used.
    var rounding: (@Sendable (Double) -> Double)?

    /// The right calculation.
    package init() {}
  }

  /// The calculation on a network.
  package init(_ network: Network, _ catalogue: Catalogue, _ course: Course) {
    self.init(network)
    slopeDigits = course.digits
    slopesFollowActivations = course.slopesFollowActivations
    for sample in network.samples.indices {
      sampleInUse = sample
      for entry in catalogue.entries where entry.table.kind.isOfSample { fill(entry, catalogue, course) }
    }
    sampleInUse = 0
    for entry in catalogue.entries where !entry.table.kind.isOfSample { fill(entry, catalogue, course) }
  }

  private mutating func fill(_ entry: Catalogue.Entry, _ catalogue: Catalogue, _ course: Course) {
    if entry.table.kind == .costAfterUpdate {
      let cell = Cell(.costAfterUpdate)
      self[cell] = course.written[cell] ?? costOfNextPass(catalogue, course)
      return
    }
    let mistake = course.mistake.flatMap { code in entry.mistakes.first { $0.code == code } }
    let whole = wholeValues(of: entry.right, entry.table)
    for (index, cell) in entry.table.cells(on: network).enumerated() {
      let wrong = mistake.flatMap {
        value(of: $0.tree, isWhole: $0.isWhole, at: cell, firstUnit: catalogue.firstUnit)
      }
      guard
        let value = course.written[cell] ?? wrong?.rounded(to: course.digits)
          ?? whole?[index].rounded(to: course.digits)
      else { continue }
      if let rounding = course.rounding {
        self[cell] = Interval(around: rounding(value.middle), radius: 0)
      } else {
        self[cell] = value
      }
    }
  }

  /// All numbers of a table from its tree.
  func wholeValues(of tree: Expression, _ table: Cell.Table) -> [Interval]? {
    if table.layer == 0 { return values(of: tree) }
    let columns = table.isOfWeights ? network.widths[table.layer - 1] : 1
    return values(of: tree, shape: (network.widths[table.layer], columns))
  }

  /// The cost with the new weights and biases: the mean over the samples, and the penalty.
  private func costOfNextPass(_ catalogue: Catalogue, _ course: Course) -> Interval {
    var next = afterUpdate
    var rest = course
    rest.written = [:]
    rest.mistake = nil
    var sum = Interval(around: 0, radius: 0)
    for sample in network.samples.indices {
      next.sampleInUse = sample
      for entry in catalogue.entries where entry.table.kind.isForward { next.fill(entry, catalogue, rest) }
      sum = sum + next[Cell(.cost)]
    }
    let share = Interval(around: 1 / Double(network.samples.count), radius: 0)
    return (sum * share + next.penalty).rounded(to: course.digits)
  }
}

extension Cell.Kind {
  /// Whether each sample has its own.
  var isOfSample: Bool {
    switch self {
    case .preActivation, .activation, .cost, .error, .gradient: true
    case .batchGradient, .updated, .costAfterUpdate: false
    }
  }

  /// Whether it is of the forward pass.
  var isForward: Bool {
    switch self {
    case .preActivation, .activation, .cost: true
    case .error, .gradient, .batchGradient, .updated, .costAfterUpdate: false
    }
  }
}
