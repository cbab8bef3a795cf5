import Backpropagation
import MathNotation
import Pages
import Reporting

/// How one claim came by its verdict: what its names mean, both sides in numbers, and the networks that were tried.
///
/// All of it is printed from the trees that were judged.
struct ClaimExplanation {
  let claim: AuditedClaim
  let source: SourceText
  let definition: Expression?
  let language: Language
  let digits: Int

  var blocks: [Page.Block] {
    let judgement = claim.judgement
    let words = judgement.verdict.rawValue
    let verdict = (judgement.part ?? judgement.reason).map { Phrase.verdictBecause(words, $0) } ?? .verdict(words)
    var blocks: [Page.Block] = [
      .heading(level: 2, [.text(Phrase.atLine(source.place(at: claim.range.lowerBound).line, verdict)[language])]),
      .equation(Page.Equation(left: claim.left, lines: [Page.Equation.Line(claim.relation, claim.right)])),
    ]
    for case .failure(let fault) in [claim.claim.left, claim.claim.right].map(\.meaning) {
      blocks.append(.paragraph([.text(Phrase.readingStopped[language])]))
      blocks.append(.preformatted(fault.excerpt(in: source, language: language)))
    }
    if let hint = judgement.hint, judgement.fault?.hint == nil {
      blocks.append(.paragraph([.text(Phrase.wouldHelp(hint)[language])]))
    }
    guard let judge = claim.judge else { return blocks }
    let sides = claim.claim.sides
    let instance = judge.inUse
    let usual = instance.reading
    if let reading = judgement.reading { instance.reading = reading }
    defer { instance.reading = usual }
    blocks += names(sides, judge)
    if sides.contains(where: { $0.quantities.contains { !$0.isSingle } }) {
      blocks.append(.paragraph([.text(Phrase.readAs((judgement.reading ?? usual).orientation.words)[language])]))
    }
    guard sides.count == 2 else { return blocks }
    if !judgement.printed.isEmpty { return blocks + printed(judgement.printed, judge) }
    return blocks + evaluation(sides[0], sides[1], judge) + trials(sides[0], sides[1], judge)
  }

  // MARK: Names

  /// What each name of both sides is bound to.
  private func names(_ sides: [Expression], _ judge: Judge) -> [Page.Block] {
    var found: [Quantity] = []
    for side in sides {
      // Of a sum with dots, the names that stand there.
      let shown = side.replacing { if case .series(let terms, _) = $0.form { Expression(.list(terms)) } else { nil } }
      shown.forEachNode { node in
        if case .quantity(let quantity) = node.form, !found.contains(quantity) { found.append(quantity) }
      }
    }
    guard !found.isEmpty else { return [] }
    let typesetter = Typesetter(names: judge.names)
    let rows = found.map { quantity -> [[Page.Inline]] in
      [[.math(typesetter.inline(.quantity(quantity)))], [.text(judge.names.notation.words(quantity)[language])]]
    }
    let columns = [Phrase.symbolHead, .meaningHead].map { Page.Table.Column([.text($0[language])]) }
    return [.table(Page.Table(columns: columns, rows: rows))]
  }

  // MARK: Numbers

  /// Both sides in numbers on the network in use, for the values of the free indices where they differ.
  private func evaluation(_ left: Expression, _ right: Expression, _ judge: Judge) -> [Page.Block] {
    let instance = judge.inUse
    let scope = Scope(of: [left, right])
    let network = Phrase.onNetworkInUse(
      instance.network.widths.dashed, isDeclared: judge.isNetworkDeclared)
    guard let indices = indices(left, right, scope, instance) else {
      return [.paragraph([.text(Phrase.noNumbersHere[language])])]
    }
    let place = scope.place(indices)
    var blocks: [Page.Block] = [
      .paragraph([.text((place.isEmpty ? network : .at(place, network))[language])])
    ]
    let typesetter = Typesetter(names: judge.names)
    for side in [left, right] where !side.isNumberAlone {
      let fixed = side.specimen(at: indices, on: instance)
      guard let numeric = NumericLine(fixed, on: instance, digits: digits, definition: definition) else {
        blocks.append(.equation(Page.Equation(left: typesetter.math(fixed), lines: [])))
        blocks.append(.paragraph([.text(Phrase.noValueHere[language])]))
        continue
      }
      blocks.append(.equation(Page.Equation(left: typesetter.math(fixed), lines: numeric.lines(typesetter))))
    }
    return blocks
  }

  /// Values of the free indices on the network in use: those of the judgement, else typical ones.
  private func indices(
    _ left: Expression, _ right: Expression, _ scope: Scope, _ instance: Instance
  ) -> Assignment? {
    guard !scope.variables.isEmpty else { return [:] }
    let all = scope.assignments(on: instance).values
    func differs(_ indices: Assignment) -> Bool {
      if case .different = Comparison(left, right, on: instance, indices) { true } else { false }
    }
    if claim.judgement.verdict.isWrong, let found = all.first(where: differs) { return found }
    return all.first { scope.isTypical($0, on: instance) } ?? all.first
  }

  /// The numbers of the notes by which the claim was judged, and where they stand.
  private func printed(_ numbers: [Judgement.Printed], _ judge: Judge) -> [Page.Block] {
    let typesetter = Typesetter(names: judge.names)
    let columns =
      [Page.Table.Column([.text(Phrase.symbolHead[language])])]
      + [Phrase.numberHead, .lineHead].map { Page.Table.Column([.text($0[language])], .right) }
    let rows = numbers.map { printed -> [[Page.Inline]] in
      [
        [.math(typesetter.inline(printed.name))], [.math(typesetter.inline(printed.number))],
        [.text(String(source.place(at: printed.place).line))],
      ]
    }
    return [.table(Page.Table(columns: columns, rows: rows))]
  }

  // MARK: Other networks

  /// On which networks the sides were compared, and where they differ.
  private func trials(_ left: Expression, _ right: Expression, _ judge: Judge) -> [Page.Block] {
    var trials = claim.judgement.trials
    if trials.isEmpty { trials = judge.judgeAsWritten(left, claim.relation, right).trials }
    guard !trials.isEmpty else { return [] }
    let differing = trials.count { $0.different > 0 }
    let columns =
      [Page.Table.Column([.text(Phrase.networkHead[language])])]
      + [Phrase.equalHead, .differentHead, .notComparedHead].map {
        Page.Table.Column([.text($0[language])], .right)
      }
    let rows = trials.map { trial -> [[Page.Inline]] in
      let name = trial.instance === judge.inUse ? Phrase.networkInUse : .drawnNetwork
      let words = trial.instance.network.widths.dashed + " " + name[language]
      return [[.text(words)]] + [trial.equal, trial.different, trial.other].map { [.text(String($0))] }
    }
    let hasIndices = !Scope(of: [left, right]).variables.isEmpty
    let words = Phrase.triedOn(trials.count, differing: differing)
    return [
      .paragraph([.text((hasIndices ? words.counted : words)[language])]),
      .table(Page.Table(columns: columns, rows: rows)),
    ]
  }
}

extension Expression {
  /// Whether nothing stands here but a literal.
  fileprivate var isNumberAlone: Bool { if case .number = bare.form { true } else { false } }
}

extension Notation {
  /// What a quantity is, in words, its indices as the notation counts them.
  func words(_ quantity: Quantity) -> Phrase {
    func text(_ index: Index?, from first: Int) -> String? {
      guard let index else { return nil }
      let number = index.offset + first
      guard let letter = index.variable else { return String(number) }
      if letter == Index.last {
        return index.offset == 0 ? "L" : "L \(index.offset < 0 ? "−" : "+") \(abs(index.offset))"
      }
      return number == 0 ? letter : "\(letter) \(number < 0 ? "−" : "+") \(abs(number))"
    }
    let (layer, unit) = (text(quantity.layer, from: firstLayer), text(quantity.unit, from: firstUnit))
    let isInput = quantity.layer == .fixed(0)
    return .named(
      quantity.kind.rawValue, layer: isInput && quantity.kind == .activation ? "0" : layer,
      unit: quantity.kind == .weight && quantity.source == nil ? nil : unit,
      source: text(quantity.source, from: firstUnit))
  }
}

extension Reading.Orientation {
  /// How layers and weights stand, in words.
  fileprivate var words: Phrase {
    switch self {
    case .columns: .columnsRowsOfDestination
    case .columnsRowsOfSource: .columnsRowsOfSource
    case .rows: .rowsRowsOfSource
    case .rowsOfDestination: .rowsRowsOfDestination
    }
  }
}
