import MathNotation
import Pages
import Reporting

extension AuditReport {
  /// The most repairs of one claim that a page names.
  private static let mostRepairs = 4

  /// Where the slip stands, with carets under it, what would mend it, and how often it is repeated.
  func repairs(_ claim: AuditedClaim, in audit: Audit) -> [Page.Block] {
    guard let first = claim.repairs.first else { return [] }
    var blocks: [Page.Block] = []
    if let place = first.edits.first?.printed.range ?? first.changes.first?.range {
      let slip = Diagnostic(.error, .verdict(claim.judgement.verdict.rawValue), at: place)
      blocks.append(.preformatted(slip.excerpt(in: audit.source, language: language, width: 70)))
    }
    blocks.append(.paragraph(first.sentence(language) + [.text(":")]))
    let right = Page.Equation.Line(claim.relation, first.right)
    blocks.append(.equation(Page.Equation(left: first.left, lines: [right], tone: .mended)))
    let others = claim.repairs.dropFirst().prefix(Self.mostRepairs - 1)
    if !others.isEmpty {
      blocks.append(.paragraph([.text(Phrase.orElse[language])]))
      blocks.append(.list(others.map { $0.edits.words($0.typesetter, language) }))
    }
    let lines = audit.lines(repeating: claim)
    if !lines.isEmpty { blocks.append(.paragraph([.text(Phrase.sameSlip(lines)[language])])) }
    return blocks
  }
}

extension AuditedRepair {
  /// What would mend the claim, in words.
  func sentence(_ language: Language) -> [Page.Inline] { edits.sentence(typesetter, language) }

  /// The same as text, with LaTeX between dollars.
  func text(_ language: Language) -> String {
    sentence(language).map { part in
      switch part {
      case .text(let words): words
      case .math(let math): "$\(LaTeXWriter.write(math))$"
      default: ""
      }
    }.joined()
  }
}

extension Audit {
  /// The lines of later claims with the same slip.
  func lines(repeating claim: AuditedClaim) -> [Int] {
    let repeating = equations.flatMap(\.claims).filter { $0.firstWithSlip == claim.range && claim.firstWithSlip == nil }
    return repeating.map { line($0.range) }.unique
  }
}
