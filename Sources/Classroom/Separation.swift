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
    guard !Self.isDegenerate(assessor) else {
      (gap, suppressed, isDegenerate) = (0, [], true)
      return
    }
    var gap = Double.infinity
    var suppressed: Set<Suppression> = []
    // Who rounds too early comes last: it takes two more records, and most draws fail without.
    var rest: [Cell: [Span]] = [:]
    for cell in assessor.cells.reversed() where suppressed.count <= limit {
      let spans = Self.spans(assessor, cell) { $0.code != "N2" }
      rest[cell] = spans
      Self.compare(spans, cell, &gap, &suppressed)
    }
    for cell in assessor.cells where suppressed.count <= limit {
      let early = Self.spans(assessor, cell) { $0.code == "N2" }
      if !early.isEmpty { Self.compare((rest[cell] ?? []) + early, cell, &gap, &suppressed) }
    }
    (self.gap, self.suppressed, isDegenerate) = (gap, suppressed, false)
  }

  /// Compares the ranges of a blank's candidates with their neighbours.
  private static func compare(
    _ all: [Span], _ cell: Cell, _ gap: inout Double, _ suppressed: inout Set<Suppression>
  ) {
    let spans = all.sorted { $0.range.low < $1.range.low }
    for (place, one) in spans.enumerated() {
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
        // Rounding that changes nothing is no mistake, and rounding in another way is none of its own.
        if codes == ("", "N2") || codes == ("N2", "") || codes == ("N2", "N2") { continue }
        let loser = one.rank < other.rank ? other : one
        suppressed.insert(Suppression(cell: cell, code: loser.candidate.code))
      }
    }
  }

  private struct Span {
    let candidate: Candidate
    let rank: Int
    let range: Interval
  }

  private static func spans(
    _ assessor: Assessor, _ cell: Cell, where isWanted: (Candidate) -> Bool
  ) -> [Span] {
    assessor.candidates.of(cell).enumerated().compactMap { rank, candidate in
      guard isWanted(candidate) else { return nil }
      return assessor.range(of: candidate, at: cell).map { Span(candidate: candidate, rank: rank, range: $0) }
    }
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
