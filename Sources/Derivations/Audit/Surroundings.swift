import Reporting

/// What the rest of somebody's notes tells about an equation that does not hold.
struct Surroundings {
  /// The notes.
  let source: SourceText
  /// How their authors write names.
  let spelling: AuthorsSpelling
  /// The pairs of sides that hold.
  let said: Set<[Expression]>
  /// The factors of equations that hold, with their places.
  private let factors: [(place: Int, factor: Expression)]
  /// The sums of equations that hold.
  let sums: [Expression]
  /// The work that may be done to mend all of them.
  let budget = RepairBudget()

  init(_ claims: [AuditedClaim], names: Names, source: SourceText) {
    self.source = source
    spelling = AuthorsSpelling(of: claims.flatMap { [$0.left, $0.right] }, names: names)
    let right = claims.filter(\.judgement.verdict.isRight)
    said = Set(right.map(\.claim.sides))
    sums = right.flatMap(\.claim.sides).flatMap(\.sums).unique
    factors = right.flatMap { claim in
      claim.claim.sides.flatMap(\.factors).map { (claim.range.lowerBound, $0) }
    }
  }

  /// The factors of other equations, the nearest first.
  func factors(near range: Range<Int>) -> [Expression] {
    factors.enumerated().sorted { one, two in
      let (near, far) = (abs(one.element.place - range.lowerBound), abs(two.element.place - range.lowerBound))
      return (near, one.offset) < (far, two.offset)
    }.map(\.element.factor).unique
  }
}

extension Expression {
  /// The sums in it of at least two terms.
  fileprivate var sums: [Expression] {
    var found: [Expression] = []
    forEachNode { if case .sum(let terms) = $0.form, terms.count > 1 { found.append($0.unmarked) } }
    return found
  }

  /// What products in it multiply, as far as that is no number, and its derivatives.
  fileprivate var factors: [Expression] {
    var found: [Expression] = []
    forEachNode { node in
      switch node.form {
      case .product(let factors): found += factors.map(\.value.unmarked)
      case .derivative: found.append(node.unmarked)
      default: break
      }
    }
    return found.filter { !$0.isNumeric }
  }
}
