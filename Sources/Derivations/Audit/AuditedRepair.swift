package import MathNotation
import Reporting

/// How a claim that does not hold would.
package struct AuditedRepair {
  /// The left side as it would hold; what changes is marked.
  package let left: Math
  /// The right side as it would hold; what changes is marked.
  package let right: Math
  /// The changes of the notes that make it hold.
  package let changes: [TextChange]
  /// What is changed.
  let edits: [Edit]
  /// Prints it in the notes' own names.
  let typesetter: Typesetter
  /// The notes.
  let source: SourceText

  /// The stable codes of the edits.
  package var codes: [String] { edits.map(\.kind.rawValue) }

  /// A side as the notes have it, with the changes that fall into it.
  func text(of side: Math) -> String? {
    guard !changes.isEmpty, let range = side.range else { return nil }
    return TextChange.apply(changes.filter { $0.range.isInside(range) }, to: source, in: range)
  }
}

extension Repair {
  /// The repair of one claim of the members, as its reader is told.
  func audited(
    from printed: [Expression], sides: [Math], of index: Int, _ typesetter: Typesetter, source: SourceText
  ) -> AuditedRepair {
    AuditedRepair(
      left: typesetter.math(members[index]), right: typesetter.math(members[index + 1]),
      changes: changes(from: printed, sides: sides, typesetter, in: source) ?? [], edits: edits,
      typesetter: typesetter, source: source)
  }

  /// The changes of the text, if reading what it is with them gives the mended members: not where macros print
  /// something else than what stands there.
  private func changes(
    from printed: [Expression], sides: [Math], _ typesetter: Typesetter, in source: SourceText
  ) -> [TextChange]? {
    var found: [TextChange] = []
    let reader = ExpressionReader(names: typesetter.names)
    for (index, (printed, meant)) in zip(printed, members.map(\.unmarked)).enumerated() {
      guard let range = sides[index].range, LaTeXReader.read(source[range]).math == sides[index] else { return nil }
      if printed == meant { continue }
      let changes = TextChange.all(from: printed, to: meant, typesetter, in: source).first { changes in
        guard changes.allSatisfy({ $0.range.isInside(range) }) else { return false }
        let reading = LaTeXReader.read(TextChange.apply(changes, to: source, in: range))
        guard reading.diagnostics.isEmpty, let read = try? reader.read(reading.math) else { return false }
        // Some names are printed in brackets before they can be transposed.
        return read.recounted(typesetter.names).withoutBrackets == meant.recounted(typesetter.names).withoutBrackets
      }
      guard let changes else { return nil }
      found += changes
    }
    return found
  }
}

extension Expression {
  /// The tree without the brackets that were printed; it says the same.
  fileprivate var withoutBrackets: Expression {
    if case .group(let inner) = form { return inner.withoutBrackets }
    return replacingChildren(children.map(\.withoutBrackets))
  }
}

extension Range<Int> {
  /// Whether another range holds it.
  fileprivate func isInside(_ other: Range<Int>) -> Bool {
    other.lowerBound <= lowerBound && upperBound <= other.upperBound
  }
}

extension AuditedClaim {
  /// The members, if both sides could be read and one is no number.
  private var expressions: (left: Expression, right: Expression)? {
    guard let left = claim.left.expression, let right = claim.right.expression, !left.isNumeric, !right.isNumeric else {
      return nil
    }
    return (left, right)
  }

  /// Whether it can be mended together with its neighbours.
  fileprivate var isJudged: Bool {
    expressions != nil && judge != nil && (judgement.verdict.isRight || judgement.verdict.isWrong)
  }

  /// The most pairs of edits that are looked at for one claim.
  private static let mostPairs = 400

  /// The repairs of claims that follow each other, of each by its number; those that mend all at once where there are
  /// such.
  fileprivate static func repairs(
    of claims: ArraySlice<AuditedClaim>, keepsFirst: Bool, _ surroundings: Surroundings
  ) -> [Int: [AuditedRepair]] {
    guard let first = claims.first?.expressions?.left, let judge = claims.first?.judge,
      claims.contains(where: \.judgement.verdict.isWrong)
    else { return [:] }
    let wrong = claims.indices.filter { claims[$0].judgement.verdict.isWrong }
    let members = [first] + claims.compactMap(\.expressions?.right)
    let sides = claims.prefix(1).map(\.left) + claims.map(\.right)
    func search(
      _ members: [Expression], _ relations: [String], wrong: [Int], _ keepsFirst: Bool
    ) -> [Repair] {
      var search = RepairSearch(
        judge: judge, members: members, relations: relations, wrong: wrong, keepsFirst: keepsFirst)
      search.mostPairs = mostPairs
      search.budget = surroundings.budget
      search.offered = offered
      search.said = surroundings.said
      search.sums = surroundings.sums
      return search.all()
    }
    let offered = surroundings.factors(near: claims[claims.startIndex].range)
    let typesetter = Typesetter(names: judge.names, spelling: surroundings.spelling.adding(members, sides))
    let together =
      claims.count > 1
      ? search(
        members, claims.map(\.relation), wrong: wrong.map { $0 - claims.startIndex }, keepsFirst) : []
    var found: [Int: [AuditedRepair]] = [:]
    for index in wrong {
      let position = index - claims.startIndex
      if together.isEmpty {
        let own = Array(members[position...(position + 1)])
        found[index] = search(own, [claims[index].relation], wrong: [0], keepsFirst || position > 0).map {
          $0.audited(
            from: own, sides: Array(sides[position...(position + 1)]), of: 0, typesetter, source: surroundings.source)
        }
      } else {
        found[index] = together.map {
          $0.audited(from: members, sides: sides, of: position, typesetter, source: surroundings.source)
        }
      }
    }
    return found
  }
}

extension [AuditedClaim] {
  /// The claims with the repairs of those that do not hold.
  func repaired(keepsFirst: Bool, _ surroundings: Surroundings) -> [AuditedClaim] {
    guard contains(where: \.judgement.verdict.isWrong) else { return self }
    var claims = self
    for run in indices.split(whereSeparator: { !self[$0].isJudged }) {
      guard let first = run.first, let last = run.last else { continue }
      let repairs = AuditedClaim.repairs(of: self[first...last], keepsFirst: first > 0 || keepsFirst, surroundings)
      for (index, found) in repairs { claims[index].repairs = found }
    }
    return claims
  }
}
