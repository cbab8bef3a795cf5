import Backpropagation
import Reporting

/// Judges the claims of one file of notes, and doubts what speaks against them.
struct ClaimJudging {
  /// The kinds of network that the notes may speak of, where that is open.
  let others: OtherKinds?
  /// Whether too little speaks for the notation to call anything wrong by it.
  let isDoubtful: Bool
  /// How layers stand, where the notation does not say it.
  let orientation: OpenOrientation?
  /// What may be meant the other way round, where nobody has declared the notation.
  let conventions: OpenConventions?
  /// The letters by which the notes mean something else than the notation; nil where somebody has declared it.
  let strange: StrangeLetters?

  /// What is said of a claim; what is right under some reading that the notes leave open is never called wrong.
  func judgement(of claim: Claim, isMarked: Bool, isConditional: Bool, judge: Judge?) -> Judgement {
    var judgement =
      judge?.judgeOnce(claim) ?? NumericClaim.arithmetic(claim)?.judgement ?? Judgement(.notRead, reason: .noNotation)
    if judgement.verdict.isWrong, !isMarked, let judge, judge.names.notation.isLoosened {
      return claim.withSumsForSteps.map(judge.judgeOnce).flatMap { $0.verdict.isRight ? $0 : nil }
        ?? Judgement(.notRead, reason: .lettersOfOtherNotes)
    }
    if judgement.verdict.isRight || judgement.verdict.isWrong, let others, others.restsOnOwnActivation(claim) {
      return Judgement(.notRead, reason: .kindNotDeclared(others.notationName))
    }
    // What the notes show as a mistake is not doubted.
    if isMarked { return judgement }
    if judgement.verdict.isRight, let others, others.restsOnOtherCost(claim) || others.restsOnOtherActivation(claim) {
      return Judgement(.notRead, reason: .kindNotDeclared(others.notationName))
    }
    // f of one unit is not softmax, but what the notes have in another section.
    if judgement.reason == .softmaxOfUnits, let there = others?.judgeOfDefinedKind(claim) { judgement = there }
    let suspect = Suspect(claim: claim, judge: judge, isConditional: isConditional)
    for doubt in Self.doubts where judgement.verdict.isWrong {
      judgement = doubt(self, suspect, judgement.verdict) ?? judgement
    }
    return judgement
  }
}
