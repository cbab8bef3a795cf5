package import MathNotation
package import Reporting

/// An equation of somebody's notes with its verdicts.
package struct AuditedEquation {
  /// UTF-8 offsets of the equation in the notes: of the whole formula where it is the only one.
  package let range: Range<Int>
  /// UTF-8 offsets of the whole formula that it stands in.
  package let formula: Range<Int>
  /// Whether it is displayed, rather than part of a line.
  package let isDisplay: Bool
  /// Whether words behind it say that it holds under a condition only.
  let isConditional: Bool
  /// What stands there.
  package let latex: String
  /// The claims from left to right.
  package private(set) var claims: [AuditedClaim]
  /// What reading it found.
  package let diagnostics: [Diagnostic]
  /// Why no claim could be found in it, if so.
  package let fault: Diagnostic?
  /// Whether it goes on with the equation before it.
  private let continuesBlockBefore: Bool

  /// Judges the equations of a document; without a judge all but arithmetic is `not-read`. Where nobody has declared the
  /// notation, other kinds of network are thought of.
  ///
  /// - Parameters:
  ///   - isDoubtful: Whether too little speaks for the notation to call anything wrong by it.
  ///   - kinds: The kinds of network other than the judge's own, if they have been thought of before.
  static func all(
    in document: Document, judge: Judge?, isDeclared: Bool = false, isDoubtful: Bool = false, kinds: OtherKinds? = nil
  ) -> [AuditedEquation] {
    let isOpen = judge.map { !isDeclared || $0.names.notation.isKindOpen } ?? false
    let claims = document.claims
    let own = isOpen ? judge.map { kinds ?? OtherKinds($0, claims: claims, words: document.words) } : nil
    let chosen = judge?.names.notation.isKindOpen == true ? own?.best : judge
    let others = chosen === judge ? own : chosen.map { OtherKinds($0, claims: claims, words: document.words) }
    let judging = ClaimJudging(
      others: others, isDoubtful: isDoubtful,
      orientation: isOpen ? nil : chosen.flatMap { OpenOrientation($0, claims: claims) },
      conventions: isDeclared ? nil : chosen.map { OpenConventions($0, claims: claims) },
      strange: isDeclared ? nil : StrangeLetters(document))
    var found: [AuditedEquation] = []
    var mark: String?
    for item in document.items {
      switch item {
      case .directive(let words, _): mark = AuditDirectives.mark(words) ?? mark
      case .formula(let equations, let range, let isDisplay):
        // A mark is meant for the next display, not for what the words before it mention.
        let own = isDisplay ? mark : nil
        if isDisplay { mark = nil }
        if own == "ignore" { continue }
        found += equations.map { equation in
          AuditedEquation(
            equation, in: range, of: document.source, isDisplay: isDisplay, isMarked: own != nil,
            judge: chosen?.judge(of: equation), judging)
        }
      }
    }
    return found.doubtingBehindSlips().trusting(document.ownNames).trustingSizes().multiplyingColumnsAlike()
      .judgedByPrintedNumbers(
        isDoubtful: isDoubtful
      ).holdingOnStatedNetwork()
  }

  /// The same with other judgements.
  func mappingJudgements(_ change: (Int, Judgement) -> Judgement) -> AuditedEquation {
    var copy = self
    copy.claims = claims.enumerated().map { index, claim in
      var other = claim
      other.judgement = change(index, claim.judgement)
      if !other.judgement.verdict.isWrong { (other.repairs, other.isMarked) = ([], false) }
      return other
    }
    return copy
  }

  /// The same with other meanings of its members.
  func mappingMeanings(_ change: (Expression) -> Expression) -> AuditedEquation {
    var copy = self
    copy.claims = claims.map { claim in
      var other = claim
      other.claim = claim.claim.mapping(change)
      return other
    }
    return copy
  }

  /// The same with claims of another reading of it in place of its own where that is wanted.
  func taking(_ other: AuditedEquation, where isWanted: (AuditedClaim, AuditedClaim) -> Bool) -> AuditedEquation {
    guard claims.count == other.claims.count else { return self }
    var copy = self
    copy.claims = zip(claims, other.claims).map { isWanted($0, $1) ? $1 : $0 }
    return copy
  }

  /// The same with what would mend its claims.
  fileprivate func repaired(_ surroundings: Surroundings) -> AuditedEquation {
    var copy = self
    copy.claims = claims.repaired(keepsFirst: continuesBlockBefore, surroundings)
    return copy
  }

  /// The same with other repairs of its claims.
  func mappingRepairs(_ change: (AuditedClaim) -> AuditedClaim) -> AuditedEquation {
    var copy = self
    copy.claims = claims.map(change)
    return copy
  }

  private init(
    _ equation: Equation, in formula: Range<Int>, of source: SourceText, isDisplay: Bool, isMarked: Bool, judge: Judge?,
    _ judging: ClaimJudging
  ) {
    range = equation.range
    self.formula = formula
    self.isDisplay = isDisplay
    isConditional = equation.isConditional
    latex = source[equation.range]
    diagnostics = equation.diagnostics
    continuesBlockBefore = equation.continuesBlockBefore
    fault =
      equation.claims.isEmpty
      ? equation.members.lazy.compactMap { if case .failure(let fault) = $0.meaning { fault } else { nil } }.first : nil
    claims = equation.claims.enumerated().map { index, claim in
      let keepsFirst = index > 0 || equation.continuesBlockBefore
      return AuditedClaim(
        claim, in: equation.range, isMarked: isMarked, isConditional: equation.isConditional, keepsFirst: keepsFirst,
        judge: judge, judging)
    }
  }
}

/// A claim of somebody's notes with its verdict.
package struct AuditedClaim {
  /// The left side as it stands.
  package let left: Math
  /// The relation.
  package let relation: String
  /// The right side as it stands.
  package let right: Math
  /// UTF-8 offsets of the claim in the notes: from its left side to its right one; of a claim that goes on with the one
  /// before it, its right side alone.
  package let range: Range<Int>
  /// Both sides with their meanings.
  fileprivate(set) var claim: Claim
  /// Who judged it; nil where no notation was found.
  let judge: Judge?
  /// What is said of it.
  package fileprivate(set) var judgement: Judgement
  /// How it would hold: the cheapest edits, if there are any.
  package var repairs: [AuditedRepair] = []
  /// The place of the first claim with the same slip, if another one before has it.
  package var firstWithSlip: Range<Int>?
  /// Whether it is wrong and the notes mark it as an example of a mistake.
  package fileprivate(set) var isMarked: Bool
  /// Whether one side consists of numbers only and the other does not.
  let comparesSymbolsWithNumbers: Bool

  init(
    _ written: Claim, in equation: Range<Int>, isMarked: Bool, isConditional: Bool, keepsFirst: Bool, judge: Judge?,
    _ judging: ClaimJudging
  ) {
    let claim = judge?.meant(written) ?? written
    range = claim.place(in: equation, goesOn: keepsFirst)
    self.claim = claim
    self.judge = judge
    comparesSymbolsWithNumbers =
      (claim.left.expression?.isNumeric == true) != (claim.right.expression?.isNumeric == true)
    left = claim.left.math
    relation = claim.relation
    right = claim.right.math
    judgement = judging.judgement(of: claim, isMarked: isMarked, isConditional: isConditional, judge: judge)
    self.isMarked = isMarked && judgement.verdict.isWrong
  }

  /// Whether a side of it could not be read, or no notation was found.
  var isInUnknownNames: Bool { judge == nil || claim.isInUnknownNames }
}

extension [AuditedEquation] {
  /// The same with what would mend the claims that are wrong, each slip related to those that repeat it.
  ///
  /// This takes longer than all judging, so it is for the one reading of the notes that is reported.
  func mended(names: Names, source: SourceText) -> [AuditedEquation] {
    guard contains(where: { $0.claims.contains(where: \.judgement.verdict.isWrong) }) else { return self }
    let surroundings = Surroundings(flatMap(\.claims), names: names, source: source)
    return map { $0.repaired(surroundings) }.relatingSlips()
  }
}

extension Document {
  /// The claims of all formulas in order.
  var claims: [Claim] {
    var found: [Claim] = []
    for case .formula(let equations, _, _) in items { found += equations.flatMap(\.claims) }
    return found
  }
}
