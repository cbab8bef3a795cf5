import Backpropagation
import Derivations

/// Whether the values of all mistakes keep apart in each blank of a variant, rounding allowed for.
package struct Separation: Sendable {
  /// The smallest distance between two values, as a part of the larger one.
  package let gap: Double
  /// What cannot be told apart.
  package let suppressed: Set<Suppression>
  /// Whether some right value is none to ask for: nothing, tiny, or a unit at its bound.
  package let isDegenerate: Bool

  /// Whether nothing collides.
  package var isClean: Bool { !isDegenerate && suppressed.isEmpty }

  /// Looks at all blanks, or only until one has more than the wanted number of collisions.
  init(_ assessor: Assessor, atMost limit: Int = .max) {
    var gap = Double.infinity
    var suppressed: Set<Suppression> = []
    if Self.isDegenerate(assessor) {
      (self.gap, self.suppressed, isDegenerate) = (0, [], true)
      return
    }
    var tables: [Candidate.Source: [Interval]] = [:]
    var table: Cell.Table?
    for cell in assessor.cells where suppressed.count <= limit {
      if cell.table != table { (table, tables) = (cell.table, [:]) }
      let spans = Self.spans(assessor, cell, &tables)
      for (place, one) in spans.enumerated() {
        // The ranges stand in the order of their lower ends.
        for other in spans[(place + 1)...] {
          let room = other.range.low - one.range.high
          let size = max(abs(one.range.middle), abs(other.range.middle))
          if other.candidate.identity == one.candidate.identity { continue }
          if room > 0 {
            gap = min(gap, room / size)
            if room > 1e-3 * size { break }
            continue
          }
          let codes = (one.candidate.code, other.candidate.code)
          // Rounding that changes nothing is no mistake.
          if codes == ("", "N2") || codes == ("N2", "") { continue }
          let loser = one.rank < other.rank ? other : one
          suppressed.insert(Suppression(cell: cell, code: loser.candidate.code))
        }
      }
    }
    (self.gap, self.suppressed, isDegenerate) = (gap, suppressed, false)
  }

  private struct Span {
    let candidate: Candidate
    let rank: Int
    let range: Interval
  }

  /// The ranges of a blank's candidates by their lower ends; whole tables are evaluated once for all their blanks.
  private static func spans(
    _ assessor: Assessor, _ cell: Cell, _ tables: inout [Candidate.Source: [Interval]]
  ) -> [Span] {
    guard let entry = assessor.catalogue.entry(cell.table) else { return [] }
    return assessor.candidates.of(cell).enumerated().compactMap { rank, candidate in
      assessor.range(of: candidate, at: cell, entry, &tables).map {
        Span(candidate: candidate, rank: rank, range: $0)
      }
    }.sorted { $0.range.low < $1.range.low }
  }

  /// Right values smaller than this are not asked for.
  private static let smallest = 1e-4

  private static func isDegenerate(_ assessor: Assessor) -> Bool {
    let network = assessor.exact.network
    for layer in 1..<network.widths.count where network.layers[layer - 1].activation.isBetweenZeroAndOne {
      for unit in 0..<network.widths[layer] {
        let a = assessor.exact[Cell(.activation, layer: layer, unit: unit)].middle
        if a < 0.02 || a > 0.98 { return true }
      }
    }
    return assessor.cells.contains { abs(assessor.exact[$0].middle) < smallest }
  }
}
