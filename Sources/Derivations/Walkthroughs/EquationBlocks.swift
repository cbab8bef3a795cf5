import MathNotation
import Pages
import Reporting

/// The blocks of a page for one step: the equation in symbols, in numbers, and its value.
struct EquationBlocks {
  let names: Names
  let inUse: Instance
  let definition: Expression?
  let digits: Int
  let language: Language

  private var typesetter: Typesetter { Typesetter(names: names) }

  func blocks(_ step: Step) -> [Page.Block] {
    switch step.outcome {
    case .right: right(step)
    case .wrong(let repair): wrong(step, repair)
    case .doesNotApply(let reason): [.paragraph(passedOver(step, reason))]
    case .notRead(let reason): printed(step) + [.paragraph(passedOver(step, reason))]
    }
  }

  /// The equation that holds, whether as printed or as mended, without the one that does not.
  func held(_ step: Step) -> [Page.Block] {
    switch step.outcome {
    case .right: right(step)
    case .wrong(let repair): repair.map { [.paragraph(holdsIf($0)), mended(step, $0)] } ?? []
    case .doesNotApply, .notRead: []
    }
  }

  private func right(_ step: Step) -> [Page.Block] {
    let verdict = Phrase.verdict(step.verdict.rawValue)[language]
    let shown = equation(step, number: step.number, members: step.members ?? [], verdict: verdict, tone: .plain)
    let notes = step.equation.diagnostics.map { note in
      Page.Block.paragraph([.text("(\(step.number)) \(note.message[language])")])
    }
    return [.equation(shown)] + notes
  }

  private func mended(_ step: Step, _ repair: Repair) -> Page.Block {
    .equation(
      equation(
        step, number: step.number + "a", members: repair.members, verdict: Phrase.holdsAsMended[language], tone: .mended
      ))
  }

  // MARK: Equations that do not hold

  private func wrong(_ step: Step, _ repair: Repair?) -> [Page.Block] {
    var blocks = [Page.Block.directive("bptrace: \(step.verdict == .fails ? "fails" : "does-not-conform")")]
    blocks += printed(step)
    let indices = step.judgements.lazy.filter(\.verdict.isWrong).map(\.indices).first ?? [:]
    let place = indices.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
    let words =
      step.judgements.contains { $0.sides != nil }
      ? Phrase.sidesDiffer(step.number, at: place) : .doesNotHold(step.number)
    blocks.append(.paragraph([.text(words[language])]))
    blocks += differences(step)
    guard let repair else { return blocks + [.paragraph([.text(Phrase.noRepair[language])])] }
    return blocks + [.paragraph(holdsIf(repair)), mended(step, repair)]
  }

  /// The equation as it stands in the document.
  private func printed(_ step: Step) -> [Page.Block] {
    let members = step.equation.members.map { member in
      member.expression.map(typesetter.math) ?? member.math
    }
    let lines = zip(step.equation.relations, members.dropFirst()).map { Page.Equation.Line($0, $1) }
    let verdict = step.verdict.isWrong ? Phrase.asPrinted(step.verdict.rawValue)[language] : nil
    return [
      .equation(
        Page.Equation(
          number: step.number, left: step.equation.continuesBlockBefore ? nil : members.first, lines: lines,
          verdict: verdict, tone: step.verdict.isWrong ? .wrong : .plain))
    ]
  }

  /// Both sides of each claim that does not hold: `A ≠ B`, or the reason why they cannot be compared.
  private func differences(_ step: Step) -> [Page.Block] {
    var blocks: [Page.Block] = []
    var lastRight: Judgement.Values?
    for judgement in step.judgements where judgement.verdict.isWrong {
      guard let sides = judgement.sides else {
        if let reason = judgement.reason { blocks.append(.paragraph([.text(Phrase.sentence(reason)[language])])) }
        continue
      }
      let line = Page.Equation.Line("≠", values(sides.right))
      if lastRight == sides.left, case .equation(var equation)? = blocks.last {
        equation.lines.append(line)
        blocks[blocks.count - 1] = .equation(equation)
      } else {
        blocks.append(.equation(Page.Equation(left: values(sides.left), lines: [line], tone: .wrong)))
      }
      lastRight = sides.right
    }
    return blocks
  }

  private func values(_ values: Judgement.Values) -> Math {
    let texts = Tensor(
      rows: values.shape.rows, columns: values.shape.columns,
      elements: values.elements.map { DecimalText.display($0, digits: digits) })
    return typesetter.math(NumericLine.literals(texts))
  }

  private func holdsIf(_ repair: Repair) -> [Page.Inline] {
    var line: [Page.Inline] = [.text(Phrase.itHoldsIf[language])]
    for (index, edit) in repair.edits.enumerated() {
      if index > 0 { line.append(.text(Phrase.and[language])) }
      let words = edit.kind == .sign ? Phrase.signIsChanged : Phrase.isReadAs
      for part in words[language].split(separator: "%", omittingEmptySubsequences: false).enumerated() {
        if part.offset == 1 { line.append(.math(typesetter.inline(edit.printed))) }
        if part.offset == 2 { line.append(.math(typesetter.inline(edit.meant))) }
        if !part.element.isEmpty { line.append(.text(String(part.element))) }
      }
    }
    return line + [.text(language == .english ? ":" : ":")]
  }

  // MARK: Equations that hold

  private func equation(
    _ step: Step, number: String, members: [Expression], verdict: String, tone: Page.Equation.Tone
  ) -> Page.Equation {
    var lines = zip(step.equation.relations, members.dropFirst()).map {
      Page.Equation.Line($0, typesetter.math($1))
    }
    if let last = members.last, let numeric = NumericLine(last, on: inUse, digits: digits, definition: definition) {
      if let numbers = numeric.numbers {
        lines.append(Page.Equation.Line("=", typesetter.math(numbers), isInNumbers: true))
      }
      lines.append(Page.Equation.Line(numeric.relation, typesetter.math(numeric.value), isInNumbers: true))
    }
    let left = step.equation.continuesBlockBefore ? nil : members.first.map(typesetter.math)
    return Page.Equation(number: number, left: left, lines: lines, verdict: verdict, tone: tone)
  }

  private func passedOver(_ step: Step, _ reason: Phrase) -> [Page.Inline] {
    var line: [Page.Inline] = [.text("(\(step.number)) ")]
    if let left = step.equation.members.first?.expression, !left.isTable,
      !step.equation.continuesBlockBefore
    {
      line += [.math(typesetter.inline(left)), .text(" … ")]
    }
    return line + [.text(Phrase.verdictBecause(step.verdict.rawValue, reason)[language])]
  }
}

extension Typesetter {
  /// An expression for a line of text or a cell: fractions lie down.
  func inline(_ expression: Expression) -> Math { Self.flattened(math(expression)) }

  private static func flattened(_ math: Math) -> Math {
    switch math.form {
    case .fraction(let top, let bottom): .row([flattened(top), .sign("/"), flattened(bottom)])
    case .row(let nodes): .row(nodes.map(flattened))
    case .fence(let open, let inner, let close): Math(.fence(open, flattened(inner), close))
    case .grid(let grid): Math(.grid(Math.Grid(grid.kind, grid.rows.map { $0.map(flattened) })))
    default: math
    }
  }
}
