import Reporting

/// A claim with literals on one side or both: arithmetic, or numbers beside symbols.
///
/// Literals with fewer digits than the result, whole numbers and the network's own inputs are exact; others carry half a
/// unit of their last digit. The result may be rounded or cut off, so it carries a whole unit.
struct NumericClaim {
  let left: Expression
  let right: Expression
  let network: Instance

  var judgement: Judgement {
    do {
      switch (left.isNumeric, right.isNumeric) {
      case (true, true):
        return compare(try interval(left, isResult: left.isResult), try interval(right, isResult: right.isResult))
      case (false, _): return compare(try exact(left), try interval(right, isResult: right.isResult))
      case (_, false): return compare(try interval(left, isResult: left.isResult), try exact(right))
      }
    } catch {
      switch error {
      case .doesNotConform(let a, let sign, let b):
        return Judgement(.doesNotConform, reason: .shapesDoNotFit(a.description, sign, b.description))
      case .missing: return Judgement(.notRead, reason: .noInstance)
      case .unsupported(let reason): return Judgement(.notRead, reason: reason)
      }
    }
  }

  private func exact(_ expression: Expression) throws(EvaluationFault) -> Tensor<Interval> {
    try network.value(expression).map { Interval(around: $0, radius: 1e-12 * abs($0)) }
  }

  private func interval(_ expression: Expression, isResult: Bool) throws(EvaluationFault) -> Tensor<Interval> {
    var evaluator = Evaluator<Interval>.ofLiterals
    let digits = resultDigits
    let typed = network.typedLiterals
    evaluator.literal = { literal in
      if isResult { return literal.isWhole ? Interval(literal: literal) : Interval(result: literal) }
      if literal.isWhole || typed.contains(literal) { return Interval(literal: literal) }
      if let digits, literal.significantDigits < digits { return Interval(literal: literal) }
      return Interval(rounded: literal)
    }
    return try evaluator(expression)
  }

  /// The digits of the result, where both sides are literals and one is the result.
  private var resultDigits: Int? {
    guard left.isNumeric, right.isNumeric else { return nil }
    let results = [left, right].filter(\.isResult)
    return results.flatMap(\.literals).map(\.significantDigits).max()
  }

  private func compare(_ left: Tensor<Interval>, _ right: Tensor<Interval>) -> Judgement {
    guard left.shape == right.shape else {
      return Judgement(
        .doesNotConform, reason: .shapesDoNotFit(left.shape.description, "=", right.shape.description))
    }
    if zip(left.elements, right.elements).allSatisfy({ $0.overlaps($1) }) { return Judgement(.holds, instances: 1) }
    func values(_ tensor: Tensor<Interval>) -> Judgement.Values {
      Judgement.Values(tensor.map { ($0.low + $0.high) / 2 })
    }
    return Judgement(.fails, instances: 1, sides: Judgement.Sides(left: values(left), right: values(right)))
  }
}

extension Expression {
  /// Whether the tree is a literal or a table of literals, as the result of a calculation is.
  fileprivate var isResult: Bool {
    switch bare.form {
    case .number: true
    case .sum(let terms): terms.count == 1 && terms[0].value.isResult
    case .grid(let rows): rows.joined().allSatisfy(\.isResult)
    default: false
    }
  }

  fileprivate var literals: [String] {
    var found: [String] = []
    forEachNode { if case .number(let literal) = $0.form { found.append(literal) } }
    return found
  }
}

extension String {
  /// Whether a literal has neither a decimal point nor an exponent.
  fileprivate var isWhole: Bool { allSatisfy { $0.isNumber || $0 == "-" } }

  /// Digits from the first that is not zero.
  fileprivate var significantDigits: Int {
    lowercased().prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }.count
  }
}
