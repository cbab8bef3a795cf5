package import Backpropagation
package import Derivations

/// A whole calculation, number after number, each from those before it.
extension Ledger {
  /// How a calculation goes.
  package struct Course: Sendable {
    /// To how many significant digits each number may have been rounded; nil for not at all.
    var digits: Int?
    /// Numbers that stand in place of those that would follow; those of a sample, of the first one.
    var written: [Cell: Interval] = [:]
    /// A mistake that is made wherever it can be made, by its code.
    var mistake: String?
    /// Whether f′ is calculated from a.
    var slopesFollowActivations = false
    /// To how many significant digits each number is rounded before it is used; nil for not at all.
    var roundsTo: Int?

    /// The right calculation.
    package init() {}
  }

  /// The calculation on a network.
  package init(_ network: Network, _ catalogue: Catalogue, _ course: Course) {
    self.init(Ledger(network), catalogue, course)
    fill(catalogue.entries.count - 1..<catalogue.entries.count, catalogue, course)
  }

  /// The calculation on the numbers of another ledger, without the pass after the update, which few ask for.
  init(_ given: Ledger, _ catalogue: Catalogue, _ course: Course) {
    self = given
    slopeDigits = course.digits
    slopesFollowActivations = course.slopesFollowActivations
    fill(0..<catalogue.entries.count - 1, catalogue, course)
  }

  /// Calculates some tables, by their places in the catalogue, from what the ledger holds of those before.
  mutating func fill(_ places: Range<Int>, _ catalogue: Catalogue, _ course: Course) {
    let entries = catalogue.entries[places]
    for sample in network.samples.indices {
      sampleInUse = sample
      for entry in entries where entry.table.kind.isOfSample { fill(entry, catalogue, course) }
    }
    sampleInUse = 0
    for entry in entries where !entry.table.kind.isOfSample { fill(entry, catalogue, course) }
  }

  private mutating func fill(_ entry: Catalogue.Entry, _ catalogue: Catalogue, _ course: Course) {
    let isAsked = sampleInUse == 0 && !course.written.isEmpty
    if entry.table.kind == .costAfterUpdate {
      let cell = Cell(.costAfterUpdate)
      self[cell] = course.written[cell] ?? costOfNextPass(catalogue, course)
      return
    }
    let mistake = course.mistake.flatMap { code in entry.mistakes.first { $0.code == code } }
    let tree = mistake.flatMap { $0.isWhole ? $0.tree : nil } ?? entry.right
    let whole = wholeValues(of: tree, entry.table) ?? (mistake == nil ? nil : wholeValues(of: entry.right, entry.table))
    for (index, cell) in entry.table.cells(on: network).enumerated() {
      if isAsked, let value = course.written[cell] {
        self[cell] = value
        continue
      }
      var value = whole?[index]
      if let mistake, !mistake.isWhole {
        value = values(of: mistake.tree, at: cell.letters(firstUnit: catalogue.firstUnit))?.first ?? value
      }
      guard let value else { continue }
      if let digits = course.roundsTo {
        self[cell] = Interval(around: value.middle.roundedEarly(to: digits), radius: 0)
      } else {
        self[cell] = value.rounded(to: course.digits)
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

extension Double {
  /// The number with so many significant digits, a half rounded up as people do: 0.375, which is on the grid of the given
  /// numbers, to 0.38, whatever its binary form.
  fileprivate func roundedEarly(to digits: Int) -> Double {
    let unit = 2 * Interval.halfUnit(of: self, digits: digits)
    return unit > 0 ? (self / unit * (1 + 1e-12)).rounded() * unit : self
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
