import Backpropagation
import Reporting

extension ClaimJudging {
  /// A claim that does not hold as it is read, and what is known of it.
  struct Suspect {
    let claim: Claim
    let judge: Judge?
    /// Whether words behind it restrict it.
    let isConditional: Bool

    var notation: Notation? { judge?.names.notation }
  }

  /// What may speak for a claim that does not hold: another judgement, or nil.
  typealias Doubt = @Sendable (ClaimJudging, Suspect, Verdict) -> Judgement?

  /// Every reason to doubt that a claim is wrong, in the order in which they are asked: what the claim itself tells, what
  /// the notes say elsewhere, what they may mean.
  static let doubts: [Doubt] = ofLetters + ofForm + ofOtherKinds + ofReading

  private static let ofLetters: [Doubt] = [
    { judging, suspect, _ in
      judging.others?.statesLaterNumber(suspect.claim) == true ? notRead(.numbersOfUnknownNetwork) : nil
    },
    // Notes may print one name for the biases of a layer and mean that of each unit.
    { _, suspect, _ in
      suspect.notation?.sharesBiases == true && suspect.claim.derivesByBias ? notRead(.derivativeBySharedBias) : nil
    },
    { _, suspect, _ in
      let hasSteps = suspect.claim.sides.contains(where: \.hasSteps)
      return hasSteps && suspect.notation?.namesSteps == false ? notRead(.lettersOfOtherNotes) : nil
    },
    // A letter with two meanings leaves the reading open.
    { _, suspect, _ in suspect.claim.scope?.mixedLetter.map { notRead(.mixedIndex($0)) } },
    { _, suspect, _ in
      suspect.judge?.holdsOnOwnShape(suspect.claim).map { Judgement(.doesNotApply, reason: $0) }
    },
    // At a minimum gradients are 0, and slopes where a unit is saturated.
    { _, suspect, _ in suspect.claim.setsToZero ? notRead(.mayBeSupposed) : nil },
    // y_i, the class of sample i, is another one for every i.
    { _, suspect, _ in
      suspect.claim.scope?.variables.first { $0.contains("_") }.map { notRead(.mixedIndex($0)) }
    },
    { _, suspect, _ in
      suspect.claim.countsUnitsAsSamples || suspect.claim.namesSumBesideOneSample ? notRead(.mixesSamples) : nil
    },
    { judging, suspect, _ in
      judging.others?.statesLastLayer(suspect.claim) == true ? Judgement(.definition, reason: .statesNumbers) : nil
    },
    { _, suspect, _ in suspect.judge?.lastLayerFor(suspect.claim).map { notRead(.onlyWhereLastLayerIs($0)) } },
  ]

  private static let ofForm: [Doubt] = [
    { _, suspect, _ in suspect.claim.comparesLikes || suspect.claim.supposes ? notRead(.mayBeSupposed) : nil },
    { _, suspect, _ in
      suspect.claim.givesParametersAsNumbers ? Judgement(.definition, reason: .statesNumbers) : nil
    },
    { judging, suspect, _ in
      judging.others != nil && (suspect.claim.renames || suspect.claim.callsAName) ? notRead(.mayRename) : nil
    },
    // Beside a layer with a function there may be a linear one, and behind it.
    { judging, suspect, _ in
      let isLast = suspect.claim.left.expression?.plainQuantity?.layer == .last()
      guard suspect.claim.definesLinearOutput, isLast || suspect.judge?.names.widths.count == 2 else { return nil }
      return judging.kindNotDeclared
    },
    { judging, suspect, verdict in
      verdict == .doesNotConform && judging.others != nil && suspect.claim.isChainOfDerivatives
        ? notRead(.dependsOnLayout) : nil
    },
    { _, suspect, _ in suspect.claim.namesLayerOnOneSide ? notRead(.indexLeftOut) : nil },
  ]

  private static let ofOtherKinds: [Doubt] = [
    { _, suspect, _ in suspect.judge?.judgeOfNamedSample(suspect.claim) },
    { judging, suspect, _ in judging.others?.judgeOfDefinedKind(suspect.claim) },
    { judging, suspect, _ in judging.others?.judgeOfOtherActivation(suspect.claim) },
    { judging, suspect, _ in judging.others?.judgeOfLinearLayers(suspect.claim) },
    { judging, suspect, _ in
      judging.others == nil
        ? nil
        : suspect.claim.namedActivation.map { Judgement(.definition, reason: .definesActivation($0.rawValue)) }
    },
    { _, suspect, _ in suspect.claim.mayBeOfDifferentials ? notRead(.mayBeDifferentials) : nil },
    { judging, suspect, _ in judging.others?.judgeOfOtherCost(suspect.claim) },
    // The second step begins with what the first one made of the weights.
    { _, suspect, _ in
      guard let before = suspect.claim.beforeUpdate, suspect.judge?.judgeOnce(before).verdict.isRight == true else {
        return nil
      }
      return notRead(.holdsAfterUpdate)
    },
    { judging, suspect, _ in
      suspect.claim.definesOtherFunction(suspect.notation) ? judging.kindNotDeclared : nil
    },
    { judging, suspect, _ in
      judging.others?.isOfOwnSampleCount(suspect.claim) == true ? notRead(.numbersOfUnknownNetwork) : nil
    },
    { judging, suspect, _ in judging.others?.mayHaveConstant(suspect.claim) == true ? judging.kindNotDeclared : nil },
    { judging, suspect, _ in judging.others?.doubt(suspect.claim).map(notRead) },
  ]

  private static let ofReading: [Doubt] = [
    { judging, suspect, _ in
      judging.strange?.stand(in: suspect.claim) == true
        ? suspect.notation.map { notRead(.notationInDoubt($0.name)) } : nil
    },
    { judging, suspect, _ in
      guard let notation = suspect.notation else { return nil }
      return judging.strange?.standInOtherBrackets(in: suspect.claim, of: notation) == true
        ? notRead(.notationInDoubt(notation.name)) : nil
    },
    { judging, suspect, _ in judging.orientation?.doubt(suspect.claim).map(notRead) },
    { judging, suspect, _ in judging.conventions?.doubt(suspect.claim).map(notRead) },
    { judging, suspect, _ in
      suspect.isConditional || judging.others?.suppositions.cover(suspect.claim) == true
        ? notRead(.conditionNotJudged) : nil
    },
    { judging, suspect, _ in
      guard judging.isDoubtful, !suspect.claim.isArithmetic else { return nil }
      return suspect.notation.map { notRead(.notationInDoubt($0.name)) }
    },
  ]

  private var kindNotDeclared: Judgement? { others.map { Self.notRead(.kindNotDeclared($0.notationName)) } }

  private static func notRead(_ reason: Phrase) -> Judgement { Judgement(.notRead, reason: reason) }
}
