import Backpropagation
package import Pages
package import Reporting

/// How the claims of one line came by their verdicts.
package struct AuditExplanation {
  private let audit: Audit
  private let claims: [AuditedClaim]
  private let faults: [Diagnostic]

  /// The claims that stand in a line; if none does, those of the formula that the line is part of. Nil if there is none.
  package init?(_ audit: Audit, line: Int) {
    self.audit = audit
    func holdsLine(_ range: Range<Int>) -> Bool {
      (audit.line(range)...audit.source.place(at: range.upperBound).line).contains(line)
    }
    let here = audit.equations.filter { holdsLine($0.formula) }
    let own = here.flatMap(\.claims).filter { holdsLine($0.range) }
    claims = own.isEmpty ? here.flatMap(\.claims) : own
    faults = own.isEmpty ? here.compactMap(\.fault) : []
    if claims.isEmpty, faults.isEmpty { return nil }
  }

  /// Whether none of the claims is wrong.
  package var isRight: Bool { !claims.contains { $0.judgement.verdict.isWrong && !$0.isMarked } }

  /// The page about them.
  package func page(language: Language, digits: Int = 6) -> Page {
    var blocks: [Page.Block] = [
      .heading(level: 1, [.text(audit.source.name)]),
      .paragraph([.text(audit.choicePhrase()[language])]),
    ]
    for claim in claims {
      blocks +=
        ClaimExplanation(
          claim: claim, source: audit.source, definition: audit.definition, language: language, digits: digits
        ).blocks
    }
    for fault in faults {
      blocks.append(.paragraph([.text(Phrase.verdictBecause(Verdict.notRead.rawValue, fault.message)[language])]))
      blocks.append(.preformatted(fault.excerpt(in: audit.source, language: language)))
    }
    return Page(language: language, blocks: blocks)
  }
}

extension Audit {
  /// The lines in which formulas with equations begin.
  package var lines: [Int] {
    equations.map { line($0.formula) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// What f(x) is, if the notes say so and are right.
  fileprivate var definition: Expression? {
    for claim in equations.flatMap(\.claims) where claim.judgement.verdict.isRight {
      guard case .apply(.activation, let inner)? = claim.claim.left.expression?.form, case .argument = inner.form else {
        continue
      }
      return claim.claim.right.expression
    }
    return nil
  }
}
