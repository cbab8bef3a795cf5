package import Backpropagation
package import Derivations
package import Reporting

/// What can go wrong on networks of one kind (shape, activations, cost): for each table of the record its right tree and
/// its mistakes. It knows no numbers, so that one catalogue serves a whole class.
package struct Catalogue: Sendable {
  /// A table of the record with its trees.
  package struct Entry: Sendable {
    /// The table.
    package let table: Cell.Table
    /// Its right tree.
    package let right: Expression
    /// Its mistakes, the likeliest first.
    package let mistakes: [Mistake]
    /// The tables that the right tree uses.
    let sources: [Cell.Table]
  }

  /// One for each table, in the order of the computation.
  package let entries: [Entry]
  /// The places of the entries by their tables.
  private let places: [Cell.Table: Int]
  let firstUnit: Int

  /// The catalogue of networks like one.
  ///
  /// - Parameter firstUnit: The number of the first unit on the page.
  package init(for network: Network, firstUnit: Int = 1) throws(Diagnostic) {
    let trees = Trees(network: network, firstUnit: firstUnit)
    let bench = Workbench(trees: trees, edits: try TreeEdits(widths: network.widths))
    self.firstUnit = firstUnit
    entries = network.tables.map { table in
      let mistakes = bench.mistakes(table).enumerated().sorted { one, other in
        let (a, b) = (Self.rank(one.element.code), Self.rank(other.element.code))
        return a != b ? a < b : one.offset < other.offset
      }
      return Entry(
        table: table, right: trees.whole(table), mistakes: mistakes.map(\.element), sources: trees.sources(of: table))
    }
    places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.table, $0) })
  }

  /// The entry of a table, or nil if networks of this kind have no such table.
  package func entry(_ table: Cell.Table) -> Entry? { places[table].map { entries[$0] } }

  /// Where a table stands in the computation.
  func place(_ table: Cell.Table) -> Int { places[table] ?? entries.count }

  /// On a tie: sign, factor 2, f′ forgotten, transposed, updated weight, the rest.
  private static func rank(_ code: String) -> Int {
    let first = [
      ["D2", "G6", "U1", "F4"], ["D3", "D4", "K1"], ["D1", "H1"], ["F3", "H2", "G1", "U5"], ["H6"],
    ]
    return first.firstIndex { $0.contains(code) } ?? first.count
  }
}

extension Workbench {
  fileprivate func mistakes(_ table: Cell.Table) -> [Mistake] {
    switch table.kind {
    case .preActivation: preActivation(table.layer)
    case .activation: activation(table.layer)
    case .cost: cost()
    case .error: table.layer == trees.last ? outputError() : hiddenError(table.layer)
    case .gradient: gradient(table)
    case .batchGradient: batchGradient(table)
    case .updated: update(table)
    case .costAfterUpdate: []
    }
  }
}
