/// Claims that are meant otherwise than they are written.
extension Judge {
  /// The claim as it is meant: with sums that reach further than is written, or letters for the unit that stands beside
  /// them by its number, where only so it holds in general, and with the cases of f′(z) for any number z, since those of
  /// networks may fall into one of them.
  func meant(_ claim: Claim) -> Claim {
    if claim.right.expression?.isOfCases == true, let (_, other) = claim.ofFunctionOnly,
      let sides = other.sidesOfOneSample, judge(sides.0, claim.relation, sides.1).verdict != .notRead
    {
      return other
    }
    guard let other = claim.withSumsReachingFurther ?? claim.withLettersOfNumberedUnits,
      let written = claim.sidesOfOneSample, let sides = other.sidesOfOneSample
    else { return claim }
    func holds(_ sides: (Expression, Expression)) -> Bool {
      [.holds, .definition].contains(judge(sides.0, claim.relation, sides.1).verdict)
    }
    return !holds(written) && judge(sides.0, claim.relation, sides.1).verdict.isRight ? other : claim
  }
}

extension Claim {
  /// The same with h = 1 in (Σ_o δ_o w_{ho}) out_{h1}: a free letter of weights is the only unit of its layer that stands
  /// beside it by its number; nil where there is none.
  fileprivate var withLettersOfNumberedUnits: Claim? {
    guard let left = left.expression, let right = right.expression else { return nil }
    let quantities = left.quantities + right.quantities
    var values: [String: Index] = [:]
    for letter in Scope(of: [left, right]).variables {
      let own = quantities.filter { $0.unit?.variable == letter || $0.source?.variable == letter }
      guard own.allSatisfy({ $0.kind == .weight }), let weight = own.first, let layer = weight.layer, layer.isFixed
      else { return nil }
      let counted = weight.unit?.variable == letter ? layer.offset : layer.offset - 1
      let numbered = Set(
        quantities.compactMap { quantity -> Int? in
          guard quantity.kind != .weight, quantity.layer == .fixed(counted), quantity.unit?.isFixed == true else {
            return nil
          }
          return quantity.unit?.offset
        })
      guard numbered.count == 1, let unit = numbered.first else { return nil }
      values[letter] = .fixed(unit)
    }
    guard !values.isEmpty else { return nil }
    return mapping { side in
      side.replacing { node in
        guard case .quantity(var quantity) = node.form, quantity.kind == .weight else { return nil }
        quantity.unit = quantity.unit?.variable.flatMap { values[$0] } ?? quantity.unit
        quantity.source = quantity.source?.variable.flatMap { values[$0] } ?? quantity.source
        return Expression(.quantity(quantity), range: node.range)
      }
    }
  }
}

extension Expression {
  fileprivate var isOfCases: Bool { if case .cases = bare.form { true } else { false } }
}
