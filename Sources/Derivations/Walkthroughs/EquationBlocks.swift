import MathNotation
import Pages
import Reporting

/// The blocks of a page for one step: the equation in symbols, in numbers, and its value.
struct EquationBlocks {
  /// The names of the document, where a step has no others.
  var names: Names
  let inUse: Instance
  let definition: Expression?
  let digits: Int
  let language: Language
  var selection = Selection.everything

  var typesetter: Typesetter { Typesetter(names: names) }

  /// - Parameter isContinued: Whether the next formula goes on with this one, so that no numbers stand between them.
  func blocks(_ step: Step, isContinued: Bool = false) -> [Page.Block] {
    var printer = self
    printer.names = step.names
    return printer.ownBlocks(step, isContinued: isContinued)
  }

  private func ownBlocks(_ step: Step, isContinued: Bool) -> [Page.Block] {
    switch step.outcome {
    case .right: right(step, isContinued: isContinued)
    case .wrong(let repair): wrong(step, repair)
    case .doesNotApply(let reason): [.paragraph(passedOver(step, reason))]
    case .notRead(let reason): printed(step) + [.paragraph(passedOver(step, reason))]
    }
  }

  /// The equation that holds, whether as printed or as mended, without the one that does not.
  ///
  /// - Parameter indices: The values of its free indices that are asked for; nil for any.
  func held(_ step: Step, at indices: Assignment? = nil, isContinued: Bool = false) -> [Page.Block] {
    var printer = self
    printer.names = step.names
    return switch step.outcome {
    case .right: printer.right(step, isContinued: isContinued, at: indices)
    case .wrong(let repair): repair.map { [.paragraph(printer.holdsIf($0))] + printer.mended(step, $0) } ?? []
    case .doesNotApply, .notRead: []
    }
  }

  private func right(_ step: Step, isContinued: Bool = false, at indices: Assignment? = nil) -> [Page.Block] {
    let usual = inUse.reading
    if let reading = step.judgements.last?.reading { inUse.reading = reading }
    defer { inUse.reading = usual }
    let part = step.judgements.lazy.compactMap(\.part).first
    let verdict = part.map { Phrase.holdsWhere($0)[language] } ?? Phrase.verdict(step.verdict.rawValue)[language]
    let shown = equation(
      step, number: step.number, members: step.members ?? [],
      printed: step.equation.diagnostics.isEmpty ? step.equation.members.map(\.math) : nil,
      verdict: verdict, tone: .plain)
    let notes = step.equation.diagnostics.map { note in
      Page.Block.paragraph([.text("(\(step.number)) \(note.message[language])")])
    }
    // That a definition introduces its name can be seen.
    let open = step.judgements.filter { $0.verdict != .definition || $0.reading != nil }
    let readings = open.compactMap(\.reason).reduce(into: [Phrase]()) { found, reason in
      if !found.contains(reason) { found.append(reason) }
    }
    return [.equation(shown)] + notes
      + readings.map { .paragraph([.text("(\(step.number)) \($0[language])")]) }
      + (isContinued ? [] : instance(of: step, at: indices))
  }

  /// One case of an equation with free indices, in symbols and in numbers.
  func instance(of step: Step, at wanted: Assignment?) -> [Page.Block] {
    // A name that the equation introduces is printed as it is.
    let introduced = step.members?.count == 1 ? step.equation.members.first?.math : nil
    guard let members = step.members, let left = members.first, let right = members.last,
      members.count > 1 || introduced != nil
    else { return [] }
    let scope = Scope(of: members)
    guard !scope.variables.isEmpty,
      let indices = wanted ?? typical(left, right, scope)
    else { return [] }
    func fixed(_ expression: Expression) -> Expression { expression.specimen(at: indices, on: inUse) }
    let words = Page.Block.paragraph([.text(Phrase.forIndices(scope.place(indices))[language])])
    if right.isSpace {
      let lines = spaceLines(right, after: step.equation.relations.last ?? "", at: indices)
      return [words, .equation(Page.Equation(left: typesetter.math(fixed(left)), lines: lines))]
    }
    guard let numeric = NumericLine(fixed(right), on: inUse, digits: digits, definition: definition) else { return [] }
    let lines = [Page.Equation.Line("=", typesetter.math(fixed(right)))] + numeric.lines(typesetter)
    return [
      words,
      .equation(Page.Equation(left: introduced ?? typesetter.math(fixed(left)), lines: lines)),
    ]
  }

  /// A rule for one value, in symbols and in numbers.
  func rule(_ left: Expression, _ right: Expression) -> Page.Block? { rule(typesetter.math(left), right) }

  /// A rule for what has a name of its own, in symbols and in numbers.
  func rule(_ left: Math, _ right: Expression) -> Page.Block? {
    guard let numeric = NumericLine(right, on: inUse, digits: digits, definition: definition) else { return nil }
    let lines = [Page.Equation.Line("=", typesetter.math(right))] + numeric.lines(typesetter)
    return .equation(Page.Equation(left: left, lines: lines))
  }

  /// Values of the free indices for which the equation holds, without the input layer and the bias unit if there are such.
  private func typical(_ left: Expression, _ right: Expression, _ scope: Scope) -> Assignment? {
    func holds(_ indices: Assignment) -> Bool {
      if case .equal = Comparison(left, right, on: inUse, indices) { true } else { false }
    }
    func isSelected(_ indices: Assignment) -> Bool {
      selection.contains(left.fixing(indices), lastLayer: inUse.lastLayer)
    }
    let all = scope.assignments(on: inUse).values.filter(isSelected)
    return all.first { scope.isTypical($0, on: inUse) && holds($0) } ?? all.first(where: holds)
  }

  private func mended(_ step: Step, _ repair: Repair) -> [Page.Block] {
    let number = step.number + "a"
    let shown = equation(
      step, number: number, members: repair.members, verdict: Phrase.holdsAsMended[language], tone: .mended)
    let note = repair.reading.map { Page.Block.paragraph([.text("(\(number)) \($0[language])")]) }
    return [.equation(shown)] + [note].compactMap(\.self)
  }

  // MARK: Equations that do not hold

  private func wrong(_ step: Step, _ repair: Repair?) -> [Page.Block] {
    var blocks = [Page.Block.directive("bptrace: \(step.verdict == .fails ? "fails" : "does-not-conform")")]
    blocks += printed(step)
    let indices = step.judgements.lazy.filter(\.verdict.isWrong).map(\.indices).first ?? [:]
    let place = indices.entries.map { "\($0.letter) = \($0.value)" }.joined(separator: ", ")
    let words =
      step.judgements.contains { $0.sides != nil }
      ? Phrase.sidesDiffer(step.number, at: place) : .doesNotHold(step.number, at: place)
    blocks.append(.paragraph([.text(words[language])]))
    blocks += differences(step)
    guard let repair else { return blocks + [.paragraph([.text(Phrase.noRepair[language])])] }
    return blocks + [.paragraph(holdsIf(repair))] + mended(step, repair)
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

  func holdsIf(_ repair: Repair) -> [Page.Inline] {
    repair.edits.sentence(typesetter, language) + [.text(":")]
  }

  // MARK: Equations that hold

  private func equation(
    _ step: Step, number: String, members: [Expression], printed: [Math]? = nil, verdict: String,
    tone: Page.Equation.Tone
  ) -> Page.Equation {
    let symbols = printed ?? members.map(typesetter.math)
    var lines = zip(step.equation.relations, symbols.dropFirst()).map { Page.Equation.Line($0, $1) }
    if let space = members.last, space.isSpace {
      lines += spaceLines(space, after: "=", at: [:]).filter { $0.right != symbols.last }
    } else if let last = members.last, hasNumbers(step, members),
      let numeric = NumericLine(last, on: inUse, digits: digits, definition: definition)
    {
      lines += numeric.lines(typesetter)
    }
    let left = step.equation.continuesBlockBefore ? nil : symbols.first
    return Page.Equation(number: number, left: left, lines: lines, verdict: verdict, tone: tone)
  }

  /// Whether the equation is true of the network in use, so that its numbers may stand below it: one that holds where
  /// layers have one unit need not be.
  private func hasNumbers(_ step: Step, _ members: [Expression]) -> Bool {
    guard step.judgements.contains(where: { $0.part == .oneUnitALayer }) else { return true }
    return zip(members, members.dropFirst()).allSatisfy { left, right in
      if case .equal = Comparison(left, right, on: inUse, [:]) { true } else { false }
    }
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

  static func flattened(_ math: Math) -> Math {
    switch math.form {
    case .fraction(let top, let bottom): .row([flattened(top), .sign("/"), flattened(bottom)])
    case .row(let nodes): .row(nodes.map(flattened))
    case .fence(let open, let inner, let close): Math(.fence(open, flattened(inner), close))
    case .grid(let grid): Math(.grid(Math.Grid(grid.kind, grid.rows.map { $0.map(flattened) })))
    default: math
    }
  }
}

extension Expression {
  /// A Σ as the sum of its terms; what is no Σ, or a long one, stays as it is.
  func writtenOut(on instance: Instance) -> Expression {
    if case .series(_, let whole) = form { return whole.writtenOut(on: instance) }
    guard case .total(let bound, let body) = form, let last = try? instance.count(bound.to, [:]), last >= bound.from,
      last - bound.from < 12
    else { return self }
    return Expression(
      .sum(
        (bound.from...last).map { Term(isNegative: false, value: body.fixing(bound.variable, at: $0)) }))
  }
}
