import Backpropagation
import Reporting

/// A claim with literals on one side or both: arithmetic, or numbers beside symbols.
///
/// Literals with fewer digits than the result, whole numbers and the network's own inputs are exact; others carry half a
/// unit of their last digit. The result may be rounded or cut off, so it carries a whole unit; with four digits or more
/// it carries one on both sides, as whoever rounds on the way is off by one in the last digit. Symbols are exact.
struct NumericClaim {
  let left: Expression
  let right: Expression
  /// Whether the claim is printed with `≈`, after which a whole number too may be a rounded result.
  var isApproximate = false
  /// What the left side's parameters are compared as.
  var moment = Instance.Moment.now
  let network: Instance
  /// The network whose typed numbers are exact, if not the same.
  var typedIn: Instance?

  /// A claim about literals alone, which are those of no network; nil for others.
  static func arithmetic(_ claim: Claim) -> NumericClaim? {
    guard ["=", "≡", "≈"].contains(claim.relation), let left = claim.left.expression, left.isNumeric,
      let right = claim.right.expression, right.isNumeric
    else { return nil }
    return NumericClaim(
      left: left, right: right, isApproximate: claim.relation == "≈", network: Instance(.twoTwoTwo, countsBias: false))
  }

  var judgement: Judgement {
    do {
      if try agrees(.strict) { return Judgement(.holds, instances: 1) }
      if try agrees(.generous) { return Judgement(.notRead, reason: .onlyIfRounded) }
      let a = try network.value(left, at: moment)
      let b = try network.value(right)
      if isApproximate, !left.isResult, !right.isResult, Self.areNear(a, b) {
        return Judgement(.notRead, reason: .nobodySaysHowNear)
      }
      let sides = Judgement.Sides(left: Judgement.Values(a), right: Judgement.Values(b))
      return Judgement(.fails, instances: 1, sides: sides)
    } catch {
      switch error {
      case .doesNotConform(let a, let sign, let b):
        return Judgement(.doesNotConform, reason: .shapesDoNotFit(a.description, sign, b.description))
      case .missing: return Judgement(.notRead, reason: .noInstance)
      case .unsupported(let reason): return Judgement(.notRead, reason: reason)
      }
    }
  }

  /// How much rounding is allowed for.
  enum Rounding {
    /// The rules above.
    case strict
    /// Literals of three digits may be rounded wherever they stand, and after `≈` all.
    case generous
  }

  /// Whether numbers differ by a tenth at most.
  private static func areNear(_ left: Tensor<Double>, _ right: Tensor<Double>) -> Bool {
    zip(left.elements, right.elements).allSatisfy { abs($0 - $1) <= 0.1 * max(abs($0), abs($1)) }
  }

  /// Whether both sides may be the same number.
  func agrees(_ rounding: Rounding) throws(EvaluationFault) -> Bool {
    let a = try network.interval(left, moment, literal: worth(of: left, rounding))
    let b = try network.interval(right, .now, literal: worth(of: right, rounding))
    // (1, 2) is a column or a row, as its neighbours ask for.
    if left.isList || right.isList, a.isVector, b.isVector, a.elements.count == b.elements.count {
      return zip(a.elements, b.elements).allSatisfy { $0.overlaps($1) }
    }
    guard a.shape == b.shape else { throw .doesNotConform(a.shape, sign: "=", b.shape) }
    guard (a.elements + b.elements).allSatisfy(\.isFinite) else { throw .unsupported(.notFinite) }
    return zip(a.elements, b.elements).allSatisfy { $0.overlaps($1) }
  }

  /// What the literals of a side are worth.
  private func worth(of side: Expression, _ rounding: Rounding) -> (String) -> Interval? {
    if side.isResult {
      return { [isApproximate] literal in
        guard literal.isWhole else {
          guard literal.significantDigits >= 4 else { return Interval(result: literal) }
          return Interval(result: literal, units: rounding == .strict ? 1 : 1.5)
        }
        guard isApproximate else { return Interval(literal: literal) }
        return rounding == .strict ? Interval(result: literal) : Interval(roundedWhole: literal)
      }
    }
    let digits = resultDigits
    let known = (typedIn ?? network).exactLiterals
    let mostExact = rounding == .strict ? 99 : isApproximate ? 0 : 2
    return { literal in
      if literal.isWhole { return Interval(literal: literal) }
      if let value = Double(literal: literal), known.contains(abs(value)) { return Interval(literal: literal) }
      let isShort = rounding == .strict || literal.lastUnit > 0.005
      if let digits, isShort, literal.significantDigits < min(digits, mostExact + 1) {
        return Interval(literal: literal)
      }
      return Interval(rounded: literal)
    }
  }

  /// The digits of the result, where both sides are literals and one is the result.
  private var resultDigits: Int? {
    guard left.isNumeric, right.isNumeric else { return nil }
    let results = [left, right].filter(\.isResult)
    return results.flatMap(\.literals).map(\.significantDigits).max()
  }
}

extension Interval {
  /// A whole number whose last zeros may come from rounding: 1200 carries a hundred.
  fileprivate init?(roundedWhole literal: String) {
    guard let value = Double(literal: literal) else { return nil }
    let zeros = value == 0 ? 0 : literal.reversed().prefix { $0 == "0" }.count
    self.init(around: value, radius: "1e\(zeros)".lastUnit)
  }
}

extension Expression {
  /// Whether the tree is a literal or a table of literals, as the result of a calculation is.
  var isResult: Bool {
    switch bare.form {
    case .number: true
    case .sum(let terms): terms.count == 1 && terms[0].value.isResult
    case .grid(let rows): rows.joined().allSatisfy(\.isResult)
    case .list(let blocks): blocks.allSatisfy(\.isResult)
    case .transpose(let inner): inner.isResult
    default: false
    }
  }

  /// Whether the tree is a vector in a line, (1, 2).
  var isList: Bool { if case .list = bare.form { true } else { false } }

  /// All literals of the tree.
  var literals: [String] {
    var found: [String] = []
    forEachNode { if case .number(let literal) = $0.form { found.append(literal) } }
    return found
  }
}

extension String {
  /// Whether a literal has neither a decimal point nor an exponent.
  var isWhole: Bool { allSatisfy { $0.isNumber || $0 == "-" } }

  /// Digits from the first that is not zero.
  var significantDigits: Int {
    lowercased().prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }.count
  }
}
