import MathNotation
package import Pages
import Reporting

extension Audit.Choice {
  /// How the notation was chosen, in words.
  func phrase(_ name: String) -> Phrase {
    switch self {
    case .declared: .notationDeclared(name)
    case .binds(let bound, let sides, let holding): .notationBinds(name, bound, of: sides, holding: holding)
    case .none(let bound, let sides): .notationNone(name, bound, of: sides)
    }
  }
}

extension AuditReport {
  /// What a page shows of its own accord: all but what is right.
  private static let usual = Set(Verdict.allCases.filter { !$0.isRight })

  /// The report for a person: what does not hold and what could not be judged in full, the rest as numbers.
  package var page: Page {
    var blocks: [Page.Block] = []
    for audit in audits { blocks += page(audit) }
    if audits.count > 1 {
      blocks.append(.heading(level: 1, [.text(Phrase.allFiles(audits.count)[language])]))
      blocks += summary(audits)
    }
    return Page(language: language, blocks: blocks)
  }

  private func page(_ audit: Audit) -> [Page.Block] {
    var blocks: [Page.Block] = [
      .heading(level: 1, [.text(audit.source.name)]),
      .paragraph([.text(audit.choicePhrase()[language])]),
    ]
    func note(_ diagnostic: Diagnostic) {
      blocks.append(.paragraph([.text(diagnostic.line(in: audit.source, language: language))]))
      blocks.append(.preformatted(diagnostic.excerpt(in: audit.source, language: language)))
    }
    for fault in audit.faults where only == nil { note(fault) }
    for equation in audit.equations {
      for claim in equation.claims where shows(claim.judgement.verdict, besides: Self.usual) {
        // The same slip again is listed where it stands first.
        if claim.firstWithSlip != nil, only == nil { continue }
        blocks += report(claim, in: audit)
      }
      if let fault = equation.fault, shows(.notRead, besides: Self.usual), !equation.diagnostics.contains(fault) {
        blocks.append(.paragraph(head(.notRead, line: audit.line(fault.range), detail: fault.message)))
        blocks.append(.preformatted(fault.excerpt(in: audit.source, language: language)))
      }
      for diagnostic in equation.diagnostics where only == nil { note(diagnostic) }
    }
    return blocks + summary([audit])
  }

  private func head(_ verdict: Verdict, isMarked: Bool = false, line: Int, detail: Phrase?) -> [Page.Inline] {
    let name = Phrase.verdict(verdict.rawValue)
    let words = isMarked ? Phrase.asMarked(name) : name
    let strong = Page.Inline.strong(Phrase.atLine(line, words)[language])
    return [strong] + (detail.map { [.text(Phrase.detail($0)[language])] } ?? [])
  }

  private func report(_ claim: AuditedClaim, in audit: Audit) -> [Page.Block] {
    let judgement = claim.judgement
    let tone: Page.Equation.Tone = judgement.verdict.isWrong ? .wrong : .plain
    var blocks: [Page.Block] = [
      .paragraph(
        head(
          judgement.verdict, isMarked: claim.isMarked, line: audit.line(claim.range),
          detail: judgement.part ?? judgement.reason)),
      .equation(Page.Equation(left: claim.left, lines: [Page.Equation.Line(claim.relation, claim.right)], tone: tone)),
    ]
    if let fault = judgement.fault {
      blocks.append(.preformatted(fault.excerpt(in: audit.source, language: language)))
    }
    // A fault has its hint beside its place.
    if let hint = judgement.hint, judgement.fault?.hint == nil {
      blocks.append(.paragraph([.text(Phrase.wouldHelp(hint)[language])]))
    }
    if let sides = judgement.sides {
      let left = Self.math(sides.left, digits)
      let right = Page.Equation.Line("≠", Self.math(sides.right, digits))
      blocks.append(.paragraph([.text(Phrase.sidesInNumbers[language])]))
      blocks.append(.equation(Page.Equation(left: left, lines: [right], tone: .wrong)))
    }
    return blocks + repairs(claim, in: audit)
  }

  private static func math(_ values: Judgement.Values, _ digits: Int) -> Math {
    func literal(_ value: Double) -> Math { Math.literal(DecimalText.display(value, digits: digits)) }
    if values.elements.count == 1 { return literal(values.elements[0]) }
    let rows = (0..<values.shape.rows).map { row in
      values.elements[(row * values.shape.columns)..<((row + 1) * values.shape.columns)].map(literal)
    }
    return Math(.fence("[", Math(.grid(Math.Grid(.matrix, rows))), "]"))
  }

  // MARK: In numbers

  /// The most reasons that a summary lists.
  private static let mostReasons = 5

  private func summary(_ audits: [Audit]) -> [Page.Block] {
    let summary = AuditSummary(audits)
    guard summary.equations > 0 else { return [.paragraph([.text(Phrase.noEquations[language])])] }
    let parts: [(Int, Phrase)] = [
      (summary.held, .countHeld(summary.held)), (summary.failed, .countFailed(summary.failed)),
      (summary.elsewhere, .countElsewhere(summary.elsewhere)),
      (summary.marked, .counted(summary.marked, .markedMistakes)),
    ]
    let equations = Phrase.equationCount(
      summary.equations, read: summary.read, parts.filter { $0.0 > 0 }.map(\.1), notRead: summary.notRead)
    var blocks: [Page.Block] = [.paragraph([.text(equations[language])])]
    let claims = audits.reduce(0) { $0 + $1.claimCount }
    if claims > 0 {
      var counts = Verdict.allCases.map { verdict in
        (audits.reduce(0) { $0 + $1.count(verdict) }, Phrase.verdict(verdict.rawValue))
      }
      counts.append((audits.reduce(0) { $0 + $1.markedCount }, .markedMistakes))
      let words = counts.filter { $0.0 > 0 }.map { Phrase.counted($0.0, $0.1) }
      blocks.append(.paragraph([.text(Phrase.claimCount(claims, words)[language])]))
    }
    guard summary.reasons.reduce(0, { $0 + $1.count }) > 1 else { return blocks }
    let shown = summary.reasons.prefix(Self.mostReasons).map { Phrase.reasonCount($0.reason, $0.count) }
    let rest = summary.reasons.dropFirst(Self.mostReasons).reduce(0) { $0 + $1.count }
    let words = shown + (rest > 0 ? [Phrase.otherReasons(rest)] : [])
    return blocks + [
      .paragraph([.text(Phrase.whyNotRead[language])]), .list(words.map { [.text($0[language])] }),
    ]
  }
}

extension Audit {
  /// The line of a range of offsets, from 1.
  func line(_ range: Range<Int>) -> Int { source.place(at: range.lowerBound).line }
}
