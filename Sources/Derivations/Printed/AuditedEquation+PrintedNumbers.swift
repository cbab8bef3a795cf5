import Reporting

extension [AuditedEquation] {
  /// The equations with verdicts on claims of numbers that no network is known for, from the numbers that the notes print.
  ///
  /// - Parameter isDoubtful: Whether too little speaks for the notation to call anything wrong by it.
  func judgedByPrintedNumbers(isDoubtful: Bool = false) -> [AuditedEquation] {
    guard contains(where: { $0.claims.contains(where: \.mayBeOfPrintedNumbers) }) else { return self }
    let numbers = PrintedNumbers(self)
    let last = numbers.lastLayer
    return enumerated().map { place, equation in
      equation.mappingJudgements { index, judgement in
        guard let claim = equation.comparison(index, at: place, lastLayer: last),
          let found = numbers.judgement(of: claim),
          !isDoubtful || !found.verdict.isWrong
        else { return judgement }
        return found
      }
    }
  }
}

extension AuditedEquation {
  /// The claim of this number as symbols beside numbers; nil if it is none, or is judged already.
  fileprivate func comparison(_ index: Int, at place: Int, lastLayer: Int) -> PrintedNumbers.Comparison? {
    let claim = claims[index]
    guard claim.mayBeOfPrintedNumbers, let left = claim.claim.left.expression, let right = claim.claim.right.expression
    else { return nil }
    let (symbols, numbers) = left.isNumeric || left.isOfNumbers && !right.isOfNumbers ? (right, left) : (left, right)
    var result: Expression?
    if index + 1 < claims.count, numbers == right, let next = claims[index + 1].claim.right.expression, next.isResult {
      result = next
    }
    let isSlip = result != nil && claims[index + 1].judgement.verdict == .fails
    let isWholeAbout = claim.relation == "≈" && !numbers.hasDecimalPoint
    return PrintedNumbers.Comparison(
      symbols: symbols.fixing(lastLayer: lastLayer), numbers: numbers, equation: place, result: result,
      isSlip: isSlip,
      names: row.runs.joined().filter(\.isKey).map { $0.fixing(lastLayer: lastLayer) }, isAlone: claims.count == 1,
      mayFail: claim.judgement.mayBeMistake && !isWholeAbout && !isConditional && (numbers.isResult || isSlip)
        && (isDisplay || !symbols.isKey))
  }
}

extension AuditedClaim {
  /// Whether it compares symbols with numbers, and nothing could be said of it.
  fileprivate var mayBeOfPrintedNumbers: Bool {
    guard judgement.verdict == .notRead, let left = claim.left.expression, let right = claim.right.expression
    else { return false }
    let isUpdate = (relation == "←" || relation == ":=") && left.isChosen
    guard isUpdate || EquationRow.relations.contains(relation) else { return false }
    return left.isOfNumbers != right.isOfNumbers || left.isOfNumbers && left.isNumeric != right.isNumeric
  }
}

extension Judgement {
  /// Whether it comes from the numbers that the notes print, or whose example they are, whatever the numbering of their
  /// weights.
  var isByPrintedNumbers: Bool {
    reason == .byPrintedNumbers || reason == .statesNumbers || reason == .byPublishedExample
  }

  /// Whether nothing but an unknown network keeps it from being called wrong.
  fileprivate var mayBeMistake: Bool { reason == .numbersOfUnknownNetwork || reason == .mayFollowFromMistake }
}

extension Expression {
  fileprivate var hasDecimalPoint: Bool {
    contains { if case .number(let literal) = $0.form { literal.contains(".") } else { false } }
  }
}
