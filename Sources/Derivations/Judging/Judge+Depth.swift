import Backpropagation

/// Notes that speak of networks of several depths.
extension Judge {
  /// The number of the layer that would have to be the last one for a claim to hold, as in dz^{[1]} = a^{[1]} − y of logistic
  /// regression beside deeper networks; nil where there is none.
  func lastLayerFor(_ claim: Claim) -> Int? {
    let quantities = claim.quantities
    let numbers = quantities.filter { !$0.kind.isNumber }.compactMap(\.layer).filter(\.isFixed).map(\.offset)
    guard let (left, right) = claim.sidesOfOneSample, let highest = numbers.max(), highest > 0,
      highest < names.widths.count - 1,
      quantities.contains(where: { $0.kind == .target || $0.layer?.variable == Index.last })
    else { return nil }
    let shapes = Reach.layersByNumber.shapes(document: names.widths).dropFirst().map { Array($0.prefix(highest + 1)) }
    // Such a network often has one output, and a cost without a penalty.
    let isPlain = !quantities.contains { $0.kind == .regularisation }
    let scope = Scope(of: [left, right])
    // Where units are named one by one there are no others.
    let ofOneOutput = shapes.map { Array(scope.namedWidths(besides: $0).dropLast()) + [1] }
    let found = [random(shapes), random(ofOneOutput, samples: 1, l2: isPlain ? 0 : nil)]
    let holds = found.contains { instances in
      let there = judge(left, claim.relation, right, on: instances)
      return there.verdict == .holds || there.verdict == .definition
    }
    return holds ? highest + names.notation.firstLayer : nil
  }
}
