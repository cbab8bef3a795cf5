import Backpropagation
import MathNotation
import Reporting

/// Sections that show what a network would be without activation functions: a = z, g(z) = z.
extension OtherKinds {
  /// The judgement of a claim that is right where layers are linear, as the notes suppose just before it; nil for other
  /// claims.
  func judgeOfLinearLayers(_ claim: Claim) -> Judgement? {
    guard !own.isNotationDeclared, let place = claim.left.math.range?.lowerBound else { return nil }
    let before = all.filter { other in
      guard let start = other.left.math.range?.lowerBound else { return false }
      return start < place && place - start < Self.reachOfLinear && other.right.math.range != claim.left.math.range
    }
    // Where a function is applied again, the supposition is over.
    guard let supposed = before.lastIndex(where: \.supposesIdentity),
      !before[supposed...].contains(where: \.appliesFunction)
    else { return nil }
    var linear = own.kind.activated(by: .unitwise(.identity))
    // Of activations alone the cost says nothing, and not every one goes with the identity.
    if !claim.sides.contains(where: \.usesCost) {
      (linear.output, linear.cost) = (linear.activation, .halfSquaredError)
    }
    var kinds = [linear]
    if before.contains(where: \.supposesNoBias) { kinds.append(linear.with(\.hasBiases, false)) }
    for kind in kinds {
      guard let judge = judge(kind), case var there = judge.judgeOnce(claim), there.verdict.isRight else { continue }
      // With the identity every f′ is 1, and any that is left out holds.
      if claim.sides.contains(where: \.hasDerivative) || claim.quantities.contains(where: { $0.kind == .error }) {
        return Judgement(.notRead, reason: .kindNotDeclared(notationName))
      }
      there.reason = .ofDefinedKind
      return there
    }
    return nil
  }

  /// How far behind a supposition, in bytes, it still goes on.
  private static let reachOfLinear = 800
}

extension Claim {
  /// Whether it says that an activation is its pre-activation: a^{[1]} = z^{[1]}, g(z) = z.
  fileprivate var supposesIdentity: Bool {
    guard relation == "=", let left = left.expression, let right = right.expression else { return false }
    if let one = left.plainQuantity, let other = right.plainQuantity {
      return one.kind == .activation && other.kind == .preActivation && one.layer == other.layer
        && one.unit == other.unit
    }
    guard case .apply(.activation, let argument) = left.bare.form else { return false }
    return argument.bare == right.bare
  }

  /// Whether it says of a layer what its function makes of it: a = σ(z).
  fileprivate var appliesFunction: Bool {
    guard left.expression?.plainQuantity?.kind == .activation, let right = right.expression else { return false }
    if case .apply(.activation, _) = right.bare.form { return true }
    return false
  }

  /// Whether it says that a bias is 0.
  fileprivate var supposesNoBias: Bool {
    left.expression?.plainQuantity?.kind == .bias && right.expression?.literalValue == 0
  }
}
