import Backpropagation
import Reporting

/// Claims in which numbers stand, which speak of one network only.
extension Judge {
  /// Judges a claim with a side of literals.
  func judgeNumbers(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement {
    var judgement = NumericClaim(
      left: left, right: right, isApproximate: relation == "≈", network: inUse
    ).judgement
    switch relation {
    case "=", "≡", "≈": break
    case ":=", "←", "→", "+=", "-=", "−=":
      let isAssignment = relation == ":=" || relation == "←"
      if isAssignment, judgement.verdict == .holds { return Judgement(.definition, instances: 1) }
      guard left.isOfParameters else {
        return relation == ":=" ? orUnknown(judgement) : Judgement(.notRead, reason: .relationNotJudged(relation))
      }
      let adds = relation.hasSuffix("=") && relation != ":="
      judgement =
        NumericClaim(
          left: left, right: relation == "-=" || relation == "−=" ? .negative(right) : right,
          moment: adds ? .step : .afterUpdate, network: inUse
        ).judgement
      if judgement.verdict == .holds { return Judgement(.definition, instances: 1) }
      // What a parameter is set to may be the outcome of a later step.
      if !adds, judgement.verdict.isWrong { return Judgement(.notRead, reason: .relationNotJudged(relation)) }
    default: return Judgement(.notRead, reason: .relationNotJudged(relation))
    }
    guard judgement.verdict.isWrong, !(left.isNumeric && right.isNumeric) else { return judgement }
    let after = NumericClaim(left: left, right: right, network: afterUpdate, typedIn: inUse).judgement
    if after.verdict == .holds { return Judgement(.notRead, reason: .holdsAfterUpdate) }
    if !isInUseOfKind,
      let network = inUse.network.activated(by: names.notation.activation, output: names.notation.outputActivation)
    {
      let ofKind = Instance(network, countsBias: inUse.countsBias)
      let there = NumericClaim(left: left, right: right, network: ofKind, typedIn: inUse).judgement
      if there.verdict == .holds { return Judgement(.doesNotApply, reason: phrase([.activation])) }
    }
    return orUnknown(judgement)
  }

  /// The judgement, or that numbers may be those of a network that nobody has named.
  func orUnknown(_ judgement: Judgement) -> Judgement {
    judgement.verdict.isWrong && !isNetworkDeclared
      ? Judgement(.notRead, reason: .numbersOfUnknownNetwork) : judgement
  }

  /// The judgement of a claim with numbers among the symbols of both sides, which is not true of every network but may
  /// be of the one in use; nil where its numbers do not matter.
  func judgeSubstituted(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    guard !left.isOfNumbers, !right.isOfNumbers else { return nil }
    let update = Update(left, relation, right)
    // Before a gradient an everyday fraction is a learning rate.
    let everyday = update == nil ? [0.25, 0.5, 0.75] : []
    guard left.hasDecimals(besides: everyday) || right.hasDecimals(besides: everyday) else { return nil }
    let claim = NumericClaim(
      left: update?.target ?? left, right: update?.value ?? right, moment: update?.moment ?? .now, network: inUse)
    let judgement = claim.judgement
    guard isNetworkDeclared else {
      let doubt = judgement.verdict == .holds ? Phrase.roundedAmongSymbols : .numbersOfUnknownNetwork
      return Judgement(.notRead, reason: doubt)
    }
    switch judgement.verdict {
    case .holds: return Judgement(update == nil ? .holds : .definition, instances: 1)
    // What a parameter is set to may be the outcome of a later step.
    case .fails where update != nil && (left.hasRoundedLiteral || right.hasRoundedLiteral):
      return Judgement(.notRead, reason: .roundedAmongSymbols)
    case .fails:
      let after = NumericClaim(left: left, right: right, network: afterUpdate, typedIn: inUse).judgement
      return after.verdict == .holds ? Judgement(.notRead, reason: .holdsAfterUpdate) : nil
    default: return judgement.verdict == .notRead ? judgement : nil
    }
  }
}

extension Expression {
  /// Whether a literal with a decimal point occurs other than some.
  fileprivate func hasDecimals(besides known: [Double]) -> Bool {
    contains { node in
      guard case .number(let literal) = node.form, let value = Double(literal) else { return false }
      return literal.contains(".") && !known.contains(value)
    }
  }
}
