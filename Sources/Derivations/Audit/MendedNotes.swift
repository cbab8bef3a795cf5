package import Reporting

/// Somebody's notes with what mends them in place of the slips, as far as audit then calls right what it called wrong.
package struct MendedNotes {
  /// One change.
  package struct Change {
    /// The claim that it mends.
    let claim: Range<Int>
    /// UTF-8 offsets of what is replaced.
    package let range: Range<Int>
    /// What takes its place, in LaTeX.
    package let replacement: String
    /// What stood there.
    package let printed: String
  }

  /// The whole text.
  package let text: String
  /// What was changed, in the order of the text.
  package let changes: [Change]
  /// The places of the claims that do not hold and are left alone, because no edit of their text mends them.
  package let left: [Range<Int>]

  /// Mends the notes of an audit; `judge` audits a text in the same way as the notes were.
  ///
  /// - Throws: what `judge` throws.
  package init(_ audit: Audit, judge: (SourceText) throws -> Audit) throws {
    let wrong = audit.equations.flatMap(\.claims).filter { $0.judgement.verdict.isWrong && !$0.isMarked }
    var mendable = wrong.filter { $0.repairs.first?.changes.isEmpty == false }
    var text = audit.source.text
    var changes: [Change] = []
    // What does not hold as mended, say because macros print something else, is left alone; that ends, as fewer are left.
    while true {
      changes = Self.changes(mendable, in: audit.source)
      text = TextChange.apply(
        changes.map { TextChange(range: $0.range, replacement: $0.replacement) }, to: audit.source,
        in: 0..<audit.source.text.utf8.count)
      let failing = try Self.failing(mendable, audit, after: judge(SourceText(name: audit.source.name, text: text)))
      if failing.isEmpty { break }
      mendable.removeAll { failing.contains($0.range) }
    }
    self.text = text
    self.changes = changes
    let mended = Set(mendable.map(\.range))
    left = wrong.map(\.range).filter { !mended.contains($0) }
  }

  /// The changes in order, each once; of two that overlap the first.
  private static func changes(_ claims: [AuditedClaim], in source: SourceText) -> [Change] {
    var found: [Change] = []
    for claim in claims {
      for change in claim.repairs.first?.changes ?? [] {
        guard !found.contains(where: { $0.range.overlaps(change.range) }) else { continue }
        found.append(
          Change(
            claim: claim.range, range: change.range, replacement: change.replacement, printed: source[change.range]))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The claims that do not hold in the mended text; all where it no longer has as many claims.
  private static func failing(_ mended: [AuditedClaim], _ before: Audit, after: Audit) -> Set<Range<Int>> {
    let (old, new) = (before.equations.flatMap(\.claims), after.equations.flatMap(\.claims))
    guard old.count == new.count else { return Set(mended.map(\.range)) }
    let failing = zip(old, new).filter { old, new in !new.judgement.verdict.isRight && old.judgement.verdict.isWrong }
    let ranges = Set(failing.map(\.0.range)).intersection(mended.map(\.range))
    let isSpoilt = zip(old, new).contains { $0.judgement.verdict.isRight && !$1.judgement.verdict.isRight }
    return ranges.isEmpty && isSpoilt ? Set(mended.map(\.range)) : ranges
  }
}
