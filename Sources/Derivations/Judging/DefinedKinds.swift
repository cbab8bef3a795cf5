import MathNotation
import Reporting

/// The output layers and costs that notes define beside those of most of their equations: a section on softmax in notes on
/// squared errors. From its definition on, what holds of such a kind is right.
final class DefinedKinds {
  private let own: Judge
  /// The judges of these kinds with the places of their definitions.
  private var found: [(judge: Judge, from: Int)] = []

  /// The kinds that claims of the notes define.
  init(_ own: Judge, claims: [Claim], judge: (NetworkKind) -> Judge?) {
    self.own = own
    guard own.names.notation.isKindOpen else { return }
    for claim in claims {
      guard let place = claim.left.math.range?.lowerBound, claim.definesOutputOrCost,
        own.judgeOnce(claim).verdict.isWrong
      else { continue }
      for kind in own.kind.withOtherOutputs + own.kind.withOtherFactors {
        guard let judge = judge(kind), judge.judgeOnce(claim).verdict.isRight else { continue }
        found.append((judge, place))
      }
    }
  }

  /// The judgement of a claim that is right of a kind defined before it, or of the kind that it defines; nil for other
  /// claims.
  func judgement(of claim: Claim) -> Judgement? {
    guard let place = claim.left.math.range?.lowerBound else { return nil }
    for (judge, from) in found where from <= place {
      var there = judge.judgeOnce(claim)
      guard there.verdict.isRight else { continue }
      if from == place { there.verdict = .definition }
      there.reason = from == place ? .definesOtherOutput : .ofDefinedOutput
      return there
    }
    return nil
  }
}

extension NetworkKind {
  /// The kinds whose cost is another multiple.
  fileprivate var withOtherFactors: [NetworkKind] {
    Reading.CostFactor.allCases.filter { $0 != factor }.map { with(\.factor, $0) }
  }
}

extension Claim {
  /// Whether it says what the outputs or the cost are, in terms of nothing but what these are made of.
  fileprivate var definesOutputOrCost: Bool {
    guard let left = left.expression?.plainQuantity, let right = right.expression, !right.isNumeric else {
      return false
    }
    let parts = Set(right.quantities.map(\.kind)).subtracting([.units])
    let derives = right.contains { if case .derivative = $0.form { true } else { false } }
    switch left.kind {
    case .activation: return !derives && parts == [.preActivation]
    case .cost, .batchCost:
      return !derives && parts.isSubset(of: [.activation, .target, .sampleCount]) && parts.contains(.activation)
    default: return false
    }
  }
}
