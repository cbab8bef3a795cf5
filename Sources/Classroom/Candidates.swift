package import Backpropagation
package import Derivations

/// What an answer to one blank may be: the right value, or that of a mistake.
package struct Candidate: Sendable {
  /// Where the value comes from.
  package enum Source: Hashable, Sendable {
    /// The right tree.
    case truth
    /// A mistake of the catalogue, by its place there.
    case mistake(Int)
    /// The right value with the other sign, where the catalogue has no such mistake.
    case sign
    /// The right value with the point elsewhere, by so many places.
    case slip(Int)
    /// Another number of the same table.
    case neighbour(Cell)
    /// The right value of earlier numbers that were rounded too early.
    case early(EarlyRounding)
  }

  /// Where the value comes from.
  package let source: Source
  /// The stable code; empty for the truth and for a sign.
  package let code: String
  /// Candidates of one class are the same by algebra.
  package let identity: Int
}

/// The candidates of every number of a network's record, made once for all networks of one kind.
///
/// Which are the same by algebra is found on two networks of this kind with generic numbers: what is equal on both is
/// equal always.
package struct Candidates: Sendable {
  package let catalogue: Catalogue
  private let byCell: [Cell: [Candidate]]

  /// The candidates of networks like one.
  package init(_ catalogue: Catalogue, for network: Network) {
    self.catalogue = catalogue
    let appraisals = [UInt64(3), 11, 19, 27].compactMap { seed in
      network.generic(seed: seed).map { network in
        let exact = Ledger(network)
        return Appraisal(exact, catalogue, EarlyRecords(exact, catalogue))
      }
    }
    var found: [Cell: [Candidate]] = [:]
    for entry in catalogue.entries {
      for cell in entry.table.cells(on: network) {
        found[cell] = Self.candidates(of: cell, entry, appraisals)
      }
    }
    byCell = found
  }

  /// What an answer may be, the truth first.
  package func of(_ cell: Cell) -> [Candidate] { byCell[cell] ?? [] }

  private static func candidates(
    of cell: Cell, _ entry: Catalogue.Entry, _ appraisals: [Appraisal]
  ) -> [Candidate] {
    guard let network = appraisals.first?.ledger.network else { return [] }
    var sources: [(Candidate.Source, String)] = [(.truth, "")]
    sources += entry.mistakes.enumerated().map { (.mistake($0.offset), $0.element.code) }
    sources.append((.sign, ""))
    sources += entry.table.cells(on: network).filter { $0 != cell }.map { (.neighbour($0), "N3") }
    sources += [-3, -2, -1, 1, 2, 3].map { (.slip($0), "N1") }
    // Before there is an f′, both ways to it are one.
    let habits = entry.table.kind.isForward ? EarlyRounding.usual.prefix(1) : EarlyRounding.usual[...]
    if !entry.sources.isEmpty { sources += habits.map { (.early($0), "N2") } }
    var values: [[Double]] = []
    var found: [Candidate] = []
    for (source, code) in sources {
      let own = appraisals.compactMap { $0.value(of: source, at: cell, entry)?.middle }
      guard own.count == appraisals.count else { continue }
      // Numbers that were rounded are equal by chance only.
      let same =
        code == "N2"
        ? nil : values.firstIndex { zip($0, own).allSatisfy { abs($0 - $1) <= 1e-9 * max(abs($0), abs($1)) } }
      let identity = same.map { found[$0].identity } ?? values.count
      // What is always right is no mistake, and what another entry of the same code says is said.
      let isRepeated = same != nil && (identity == 0 || found.contains { $0.identity == identity && $0.code == code })
      if isRepeated || source == .sign && same != nil { continue }
      values.append(own)
      found.append(Candidate(source: source, code: code, identity: identity))
    }
    return found
  }
}
