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
    /// The right value of earlier numbers that were rounded to so few significant digits.
    case early(Int)
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
    let ledgers = [UInt64(3), 11, 19, 27].compactMap { seed in network.generic(seed: seed).map { Ledger($0) } }
    var found: [Cell: [Candidate]] = [:]
    for entry in catalogue.entries {
      for cell in entry.table.cells(on: network) {
        found[cell] = Self.candidates(of: cell, entry, catalogue, ledgers)
      }
    }
    byCell = found
  }

  /// What an answer may be, the truth first.
  package func of(_ cell: Cell) -> [Candidate] { byCell[cell] ?? [] }

  /// The digits that who rounds too early is expected to keep.
  static let earlyDigits = 2

  private static func candidates(
    of cell: Cell, _ entry: Catalogue.Entry, _ catalogue: Catalogue, _ ledgers: [Ledger]
  ) -> [Candidate] {
    guard let network = ledgers.first?.network else { return [] }
    var sources: [(Candidate.Source, String)] = [(.truth, "")]
    sources += entry.mistakes.enumerated().map { (.mistake($0.offset), $0.element.code) }
    sources.append((.sign, ""))
    sources += entry.table.cells(on: network).filter { $0 != cell }.map { (.neighbour($0), "N3") }
    sources += [-3, -2, -1, 1, 2, 3].map { (.slip($0), "N1") }
    // It is the same as nothing else, so any of its numbers will do.
    if !entry.sources.isEmpty { sources.append((.early(Self.earlyDigits), "N2")) }
    var values: [[Double]] = []
    var found: [Candidate] = []
    for (source, code) in sources {
      let own = ledgers.compactMap { ledger in
        ledger.value(of: source, at: cell, entry, catalogue)?.middle
      }
      guard own.count == ledgers.count else { continue }
      let same = values.firstIndex { zip($0, own).allSatisfy { abs($0 - $1) <= 1e-9 * max(abs($0), abs($1)) } }
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

extension Ledger {
  /// The value of a candidate on the numbers of this ledger; nil if it has none.
  func value(
    of source: Candidate.Source, at cell: Cell, _ entry: Catalogue.Entry, _ catalogue: Catalogue
  ) -> Interval? {
    let firstUnit = catalogue.firstUnit
    switch source {
    case .truth:
      if cell.kind == .costAfterUpdate { return self[cell] }
      return value(of: entry.right, isWhole: true, at: cell, firstUnit: firstUnit)
    case .mistake(let place):
      let mistake = entry.mistakes[place]
      return value(of: mistake.tree, isWhole: mistake.isWhole, at: cell, firstUnit: firstUnit)
    case .sign: return self[cell].scaled(by: -1)
    case .slip(let places): return self[cell].scaled(by: places.powerOfTen)
    case .neighbour(let other): return self[other]
    case .early(let digits): return early(digits, catalogue).value(of: .truth, at: cell, entry, catalogue)
    }
  }

  /// The record of who rounds every number to so few digits before using it.
  func early(_ digits: Int, _ catalogue: Catalogue) -> Ledger {
    var course = Course()
    course.rounding = { Double($0.rounded(toSignificant: digits)) ?? $0 }
    return Ledger(network, catalogue, course)
  }

  /// The number at a place of a tree's value.
  func value(of tree: Expression, isWhole: Bool, at cell: Cell, firstUnit: Int) -> Interval? {
    guard isWhole else {
      return values(of: tree, at: indices(cell, firstUnit))?.first
    }
    let table = cell.table
    if table.layer == 0 { return values(of: tree)?.first }
    let columns = table.isOfWeights ? network.widths[table.layer - 1] : 1
    let rows = network.widths[table.layer]
    return values(of: tree, shape: (rows, columns))?[cell.unit * columns + (cell.source ?? 0)]
  }

  private func indices(_ cell: Cell, _ firstUnit: Int) -> Assignment {
    var indices: Assignment = ["i": cell.unit + firstUnit]
    if let source = cell.source { indices["j"] = source + firstUnit }
    return indices
  }
}

extension Interval {
  func scaled(by factor: Double) -> Interval {
    factor < 0
      ? Interval(from: high * factor, to: low * factor) : Interval(from: low * factor, to: high * factor)
  }
}

extension Int {
  /// 10 to this power, for small powers of either sign.
  fileprivate var powerOfTen: Double {
    let power = (0..<abs(self)).reduce(1.0) { so, _ in so * 10 }
    return self < 0 ? 1 / power : power
  }
}
