import MathNotation
package import Pages
package import Reporting

extension Audit.Choice {
  /// How the notation was chosen, in words.
  func phrase(_ name: String) -> Phrase {
    switch self {
    case .declared: .notationDeclared(name)
    case .binds(let bound, let sides): .notationBinds(name, bound, of: sides)
    case .none(let bound, let sides): .notationNone(name, bound, of: sides)
    }
  }
}

extension Audit {
  /// The report for a person: what does not hold and what could not be judged in full, the rest as numbers. With
  /// `only`, the claims with that verdict instead.
  package func page(only: Verdict? = nil, language: Language, digits: Int = 6) -> Page {
    var blocks: [Page.Block] = [
      .heading(level: 1, [.text(source.name)]), .paragraph([.text(choice.phrase(notation)[language])]),
    ]
    for fault in faults where only == nil {
      blocks.append(.paragraph([.text(fault.line(in: source, language: language))]))
      blocks.append(.preformatted(fault.excerpt(in: source, language: language)))
    }
    for equation in equations {
      let line = source.place(at: equation.range.lowerBound).line
      for claim in equation.claims {
        let verdict = claim.judgement.verdict
        guard only.map({ $0 == verdict }) ?? !verdict.isRight else { continue }
        blocks += report(claim, line: line, language: language, digits: digits)
      }
      for note in equation.diagnostics where only == nil {
        blocks.append(.paragraph([.text(note.line(in: source, language: language))]))
        blocks.append(.preformatted(note.excerpt(in: source, language: language)))
      }
    }
    blocks.append(.paragraph([.text(equations.isEmpty ? Phrase.noEquations[language] : summary(language))]))
    return Page(language: language, blocks: blocks)
  }

  private func report(_ claim: AuditedClaim, line: Int, language: Language, digits: Int) -> [Page.Block] {
    let judgement = claim.judgement
    let name = Phrase.verdict(judgement.verdict.rawValue)
    let verdict = claim.isMarked ? Phrase.asMarked(name) : name
    var head: [Page.Inline] = [.strong(Phrase.lineNumber(line)[language] + ": " + verdict[language])]
    if let detail = judgement.part ?? judgement.reason { head.append(.text(", " + detail[language])) }
    let tone: Page.Equation.Tone = judgement.verdict.isWrong ? .wrong : .plain
    var blocks: [Page.Block] = [
      .paragraph(head),
      .equation(Page.Equation(left: claim.left, lines: [Page.Equation.Line(claim.relation, claim.right)], tone: tone)),
    ]
    if let fault = judgement.fault {
      blocks.append(.preformatted(fault.excerpt(in: source, language: language)))
    }
    if let sides = judgement.sides {
      let left = Self.math(sides.left, digits)
      let right = Page.Equation.Line("≠", Self.math(sides.right, digits))
      blocks.append(.paragraph([.text(Phrase.sidesInNumbers[language])]))
      blocks.append(.equation(Page.Equation(left: left, lines: [right], tone: .wrong)))
    }
    if let repair = claim.repair {
      let parts = EquationReader.split(repair, at: [claim.relation])
      blocks.append(.paragraph([.text(Phrase.wouldHold[language])]))
      let right = Page.Equation.Line(claim.relation, parts.sides.last ?? repair)
      blocks.append(.equation(Page.Equation(left: parts.sides.first, lines: [right], tone: .mended)))
    }
    return blocks
  }

  private static func math(_ values: Judgement.Values, _ digits: Int) -> Math {
    func literal(_ value: Double) -> Math { Math.literal(DecimalText.display(value, digits: digits)) }
    if values.elements.count == 1 { return literal(values.elements[0]) }
    let rows = (0..<values.shape.rows).map { row in
      values.elements[(row * values.shape.columns)..<((row + 1) * values.shape.columns)].map(literal)
    }
    return Math(.fence("[", Math(.grid(Math.Grid(.matrix, rows))), "]"))
  }

  /// `43 claims: 25 holds, …`
  private func summary(_ language: Language) -> String {
    var parts = Verdict.allCases.filter { count($0) > 0 }.map {
      Phrase.counted(count($0), .verdict($0.rawValue))[language]
    }
    if markedCount > 0 { parts.append(Phrase.counted(markedCount, .markedMistakes)[language]) }
    let separator = language == .english ? ", " : "、"
    return Phrase.claimCount(claimCount)[language] + (language == .english ? ": " : ":")
      + parts.joined(separator: separator)
  }
}
