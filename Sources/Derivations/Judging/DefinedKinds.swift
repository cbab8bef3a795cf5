import Backpropagation
import MathNotation
import Reporting

/// The layers and costs that notes define beside those of most of their equations: a section on softmax in notes on squared
/// errors, layers whose biases are weights from a unit that is always 1. From its definition on, what holds of such a kind is right.
final class DefinedKinds {
  private let own: Judge
  /// The judges of these kinds with the places of their definitions.
  private var found: [(judge: Judge, from: Int)] = []
  /// The judge of the only activation that they define, where it is none of the notation's own, with that place.
  private var activation: (judge: Judge, from: Int)?
  /// Whether they define softmax for a single output, which is always 1.
  var definesSoftmaxOfOne: Bool { !softmaxOfOne.isEmpty }
  /// Where they do.
  private var softmaxOfOne: Set<Int> = []
  /// Where the notes define the cost that the notation has.
  private var ownCosts: [Int] = []

  /// The kinds that claims of the notes define.
  init(_ own: Judge, claims: [Claim], judge: (NetworkKind) -> Judge?) {
    self.own = own
    guard own.names.notation.isKindOpen else { return }
    let countsBiases = claims.contains(where: \.setsUnitZero)
    learnActivation(claims, judge)
    for claim in claims {
      guard let place = claim.left.math.range?.lowerBound else { continue }
      let kinds =
        claim.definesOutputOrCost
        ? own.kind.withOtherOutputs + ([own.kind] + own.kind.withOtherOutputs).flatMap(\.withOtherFactors)
        : countsBiases && claim.definesLayerByWeights ? [own.kind.with(\.hasBiases, false)] : []
      guard !kinds.isEmpty else { continue }
      guard own.judgeOnce(claim).verdict.isWrong else {
        if claim.definesCost { ownCosts.append(place) }
        continue
      }
      if own.names.widths.last == 1, !own.mayHaveMoreOutputs, claim.left.expression?.plainQuantity?.kind == .activation,
        let softmax = kinds.first(where: { $0.output == .softmax }),
        own.judging(softmax)?.judgeOnce(claim).verdict.isRight == true
      {
        softmaxOfOne.insert(place)
      }
      for kind in kinds {
        guard kind != own.kind, let judge = judge(kind), judge.judgeOnce(claim).verdict.isRight else { continue }
        found.append((judge, place))
      }
    }
  }

  /// Whether a claim that is right of the notation's own cost is not right of the cost, or of the multiple of it, that the
  /// notes define before it, and behind the own one.
  func restsOnOtherCost(_ claim: Claim) -> Bool {
    guard let place = claim.left.math.range?.lowerBound, !claim.definesOutputOrCost else { return false }
    let last = ownCosts.last { $0 < place } ?? -1
    let costs = found.filter {
      last < $0.from && $0.from < place
        && ($0.judge.kind.factor != own.kind.factor || $0.judge.kind.cost != own.kind.cost)
    }
    return !costs.isEmpty && costs.allSatisfy { $0.judge.judgeOnce(claim).verdict.isWrong }
  }

  /// Whether the notes define another layer or cost between a definition and a claim that is wrong of it: the claim may be a
  /// slip, or look back.
  private func isReplaced(_ definition: Int, for claim: Claim, at place: Int) -> Bool {
    let since = definition + 1..<max(place, definition + 1)
    return ownCosts.contains(where: since.contains)
      || found.contains { since.contains($0.from) && $0.judge.judgeOnce(claim).verdict.isWrong }
  }

  /// Takes the activation that the notes define where they define no other, and not the notation's own.
  private func learnActivation(_ claims: [Claim], _ judge: (NetworkKind) -> Judge?) {
    let last = own.names.lastLayer
    let isOfAll = claims.contains(where: \.definesLetterOfActivation)
    // What a = f(z) says follows from what f is.
    let definitions = claims.filter {
      isOfAll
        ? $0.definesLetterOfActivation || $0.activationByName != nil && $0.isOfHiddenLayer(before: last)
        : $0.isOfHiddenLayer(before: last)
    }
    let named = Set(definitions.compactMap(\.activationByName))
    guard named.count == 1, let function = named.first, own.kind.activation != .unitwise(function),
      definitions.allSatisfy({ $0.activationByName != nil }),
      let first = definitions.first, let place = first.left.math.range?.lowerBound
    else { return }
    let isOfOutputToo =
      isOfAll && !claims.contains { $0.isOfOutput(last) && $0.activationByName.map { $0 != function } ?? false }
    let kind =
      isOfOutputToo ? own.kind.activated(by: .unitwise(function)) : own.kind.with(\.activation, .unitwise(function))
    if let other = judge(kind) { activation = (other, place) }
  }

  /// Whether a claim that is right of the notation's own activation is not right of the one that the notes define.
  func restsOnOtherActivation(_ claim: Claim) -> Bool {
    guard let activation, let place = claim.left.math.range?.lowerBound, place > activation.from,
      claim.activationByName == nil
    else { return false }
    return activation.judge.judgeOnce(claim).verdict.isWrong
  }

  /// The judgement of a claim that is right of a kind defined before it, or of the kind that it defines; nil for other
  /// claims.
  func judgement(of claim: Claim) -> Judgement? {
    guard let place = claim.left.math.range?.lowerBound else { return nil }
    if softmaxOfOne.contains(place) { return Judgement(.definition, reason: .definesOtherKind) }
    var doubt: Judgement?
    for (judge, from) in found + [activation].compactMap(\.self) where from <= place {
      // Whoever writes f′ of the output does not mean the identity.
      if judge.kind.output == .identity, claim.takesSlopeOfOutput(own.names.lastLayer) { continue }
      var there = judge.judgeOnce(claim)
      guard there.verdict.isRight else {
        // It is right there for some targets only.
        if there.verdict == .notRead, there.instances > 0 { doubt = doubt ?? there }
        continue
      }
      if judge !== activation?.judge, from != place, isReplaced(from, for: claim, at: place) {
        return Judgement(.notRead, reason: .kindNotDeclared(own.names.notation.name))
      }
      // A cost of z may be one of linear outputs, or a slip for that of a.
      if from == place, claim.definesCost, claim.quantities.contains(where: { $0.kind == .preActivation }) {
        return Judgement(.notRead, reason: .kindNotDeclared(own.names.notation.name))
      }
      if from == place { there.verdict = .definition }
      there.reason = from == place ? .definesOtherKind : .ofDefinedKind
      return there
    }
    return doubt
  }
}

extension NetworkKind {
  /// The kinds whose cost is another multiple.
  fileprivate var withOtherFactors: [NetworkKind] {
    Reading.CostFactor.allCases.filter { $0 != factor }.map { with(\.factor, $0) }
  }
}

extension Claim {
  /// Whether it says x_0 = 1, as notes do that count the bias with the weights.
  fileprivate var setsUnitZero: Bool {
    guard case .scripts(_, let scripts) = left.math.form, scripts.sup == nil, scripts.primes == 0 else { return false }
    let value = right.math.plainNodes.drop { $0.form == .sign("+") }
    return scripts.sub?.form == .number("0") && value.count == 1 && value.first?.form == .number("1")
  }

  /// Whether it says what a layer is in terms of nothing but weights and the layer before.
  fileprivate var definesLayerByWeights: Bool {
    guard let left = left.expression?.plainQuantity, left.kind == .preActivation || left.kind == .activation,
      let right = right.expression
    else { return false }
    return Set(right.quantities.map(\.kind)).subtracting([.units]) == [.weight, .activation]
      && !right.hasDerivative
  }

  /// Whether its left side is the cost.
  var definesCost: Bool {
    [.cost, .batchCost].contains(left.expression?.plainQuantity?.kind)
  }

  /// Whether it says what the outputs or the cost are, in terms of nothing but what these are made of.
  fileprivate var definesOutputOrCost: Bool {
    guard let left = left.expression?.plainQuantity, let right = right.expression, !right.isNumeric else {
      return false
    }
    let parts = Set(right.quantities.map(\.kind)).subtracting([.units])
    let derives = right.hasDerivative
    switch left.kind {
    case .activation: return !derives && parts == [.preActivation]
    case .cost, .batchCost:
      return !derives && parts.isSubset(of: [.activation, .preActivation, .target, .sampleCount])
        && !parts.isDisjoint(with: [.activation, .preActivation])
    default: return false
    }
  }
}

extension Claim {
  /// Whether f′ of something of the output layer stands in it.
  fileprivate func takesSlopeOfOutput(_ last: Int) -> Bool {
    sides.contains { side in
      side.contains { node in
        guard case .apply(.slope, let inner) = node.form else { return false }
        return inner.quantities.contains { $0.layer == .last() || $0.layer == .fixed(last) }
      }
    }
  }
}
