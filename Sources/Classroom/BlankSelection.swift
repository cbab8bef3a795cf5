import Backpropagation
package import Derivations
package import Reporting

/// Which numbers of the record are blanks: by kind, by level, by name, or along the way of one weight.
package struct BlankSelection: Sendable {
  /// A part of the computation.
  package enum Level: String, CaseIterable, Sendable {
    case forward, output, hidden, all
  }

  /// The parts that are asked for.
  package var levels: [Level] = []
  /// Kinds of numbers (`delta`) and names of single ones (`dC/dw35`).
  package var blanks: [String] = []
  /// The weight whose way is followed from the input to its new value.
  package var trail: String?

  /// Everything, until something is chosen.
  package init() {}

  /// The numbers that are chosen on a network.
  ///
  /// - Throws: a diagnostic in one line if a name names no number of the record.
  package func cells(_ workings: Workings) throws(Diagnostic) -> [Cell] {
    let network = workings.network
    let asked = network.tables.filter { $0.kind != .costAfterUpdate }
    var cells: [Cell] = []
    func add(_ isWanted: (Cell.Table) -> Bool) {
      cells += asked.filter(isWanted).flatMap { $0.cells(on: network) }
    }
    for level in levels { add { level.contains($0, last: network.widths.count - 1) } }
    for blank in blanks {
      if let kind = Cell.Kind(rawValue: blank) {
        if kind == .costAfterUpdate { cells.append(Cell(.costAfterUpdate)) }
        add { $0.kind == kind || kind == .gradient && $0.kind == .batchGradient }
      } else {
        cells.append(try workings.cell(named: blank))
      }
    }
    if let trail {
      let weight = try workings.cell(named: trail.hasSuffix("+") ? trail : trail + "+")
      cells += Self.trail(of: weight, on: network)
    }
    if levels.isEmpty, blanks.isEmpty, trail == nil { add { _ in true } }
    return cells
  }

  /// The numbers on the way of a weight or bias: its unit, all that depends on it, its error term and its gradient.
  private static func trail(of weight: Cell, on network: Network) -> [Cell] {
    let last = network.widths.count - 1
    func all(_ kind: Cell.Kind, _ layer: Int) -> [Cell] { Cell.Table(kind: kind, layer: layer).cells(on: network) }
    let (layer, unit) = (weight.layer, weight.unit)
    var cells = [Cell(.preActivation, layer: layer, unit: unit), Cell(.activation, layer: layer, unit: unit)]
    for later in layer + 1..<max(layer + 1, last + 1) { cells += all(.preActivation, later) + all(.activation, later) }
    for later in layer + 1..<max(layer + 1, last + 1) { cells += all(.error, later) }
    cells.append(Cell(.error, layer: layer, unit: unit))
    cells.append(Cell(.gradient, layer: layer, unit: unit, source: weight.source))
    if network.hasBatch { cells.append(Cell(.batchGradient, layer: layer, unit: unit, source: weight.source)) }
    return cells + [weight]
  }
}

extension BlankSelection.Level {
  fileprivate func contains(_ table: Cell.Table, last: Int) -> Bool {
    switch self {
    case .all: return true
    case .forward: return table.kind.isForward
    case .output: return !table.kind.isForward && table.layer == last
    case .hidden: return !table.kind.isForward && table.layer < last
    }
  }
}
