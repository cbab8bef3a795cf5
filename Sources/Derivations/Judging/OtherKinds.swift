import Backpropagation
import Reporting

/// The kinds of network that notes may speak of which declare no notation: other activations, other factors of the cost,
/// matrices that stand otherwise.
///
/// What a notation says of them is held against such notes only where two of their equations bear it out: that hold with
/// the notation's own kind and not with the other. Matrices are thought of otherwise only if two equations ask
/// for it and none speaks against it.
final class OtherKinds {
  private let own: Judge
  private let claims: [Claim]
  private lazy var ownVerdicts = claims.map { own.judge($0).verdict }
  private var judges: [Kind: Judge] = [:]
  private var openKinds: [Kind]?

  private struct Kind: Hashable {
    let activation: Activation
    let cost: Reading.CostFactor
    var orientation = Reading.Orientation.columns
  }

  /// The kinds other than a judge's own, for notes that make these claims.
  init(_ own: Judge, claims: [Claim]) {
    self.own = own
    var distinct: [Claim] = []
    for claim in claims {
      let isKnown = distinct.contains {
        $0.left.expression == claim.left.expression && $0.right.expression == claim.right.expression
      }
      if !isKnown { distinct.append(claim) }
    }
    self.claims = distinct
  }

  /// The text of the notes in lower case, which may mention other activations.
  var notes = ""

  /// The name of the notation whose own kind these are held against.
  var notationName: String { own.names.notation.name }

  /// The judgement of a claim about nothing but activations that is right of another one, of which the notes may speak
  /// too; nil for other claims.
  func judgeOfOtherActivation(_ claim: Claim) -> Judgement? {
    own.judgeOfOtherActivation(claim, among: claims, notes: notes)
  }

  /// Why a claim that is wrong for the notation's own kind may be right, or nil.
  func doubt(_ claim: Claim) -> Phrase? {
    guard !open.isEmpty else { return nil }
    let sides = [claim.left, claim.right].compactMap(\.expression)
    let mayBeRight =
      redefinesActivation && sides.contains(where: \.isOfActivation)
      || redefinesCost && sides.contains(where: \.usesTargets)
      || open.contains { kind in
        // Without targets a multiple of the cost is as good as the cost.
        (kind.cost == .half || sides.contains(where: \.usesTargets)) && judge(kind).judge(claim).verdict.isRight
      }
    return mayBeRight ? .kindNotDeclared(own.names.notation.name) : nil
  }

  /// The kinds against which the notes have too few equations.
  private var open: [Kind] {
    if let openKinds { return openKinds }
    let notation = own.names.notation
    let activations = UnitActivation.allCases.map(Activation.unitwise).filter { activation in
      // Whoever writes f and f′ does not mean the identity.
      if activation == .identity, appliesActivation { return false }
      return activation == notation.activation || !isBorneOut(against: Kind(activation: activation, cost: .half))
    }
    let costs = Reading.CostFactor.allCases.filter { cost in
      cost == .half || !isBorneOut(against: Kind(activation: notation.activation, cost: cost))
    }
    let orientations = Reading.Orientation.allCases.filter { orientation in
      let kind = Kind(activation: notation.activation, cost: .half, orientation: orientation)
      return orientation == .columns || isAskedFor(kind) && !isBorneOut(against: kind, by: 1)
    }
    let kinds = activations.flatMap { activation in
      costs.flatMap { cost in
        orientations.map { Kind(activation: activation, cost: cost, orientation: $0) }
      }
    }
    let found = kinds.filter { $0 != Kind(activation: notation.activation, cost: .half) }
    openKinds = found
    return found
  }

  /// Whether so many claims hold for the notation's own kind and are wrong for another.
  private func isBorneOut(against kind: Kind, by enough: Int = 2) -> Bool {
    var count = 0
    for (claim, verdict) in zip(claims, ownVerdicts) where verdict.isRight {
      if judge(kind).judge(claim).verdict.isWrong { count += 1 }
      if count == enough { return true }
    }
    return false
  }

  /// Whether two claims are wrong for the notation's own kind and hold for another.
  private func isAskedFor(_ kind: Kind) -> Bool {
    let wrong = zip(claims, ownVerdicts).filter { $0.1.isWrong }.map(\.0)
    return wrong.count { judge(kind).judge($0).verdict.isRight } >= 2
  }

  private func judge(_ kind: Kind) -> Judge {
    if let known = judges[kind] { return known }
    let made = own.judging(kind.activation, kind.cost, kind.orientation)
    judges[kind] = made
    return made
  }

  /// Whether f or f′ of a quantity occurs.
  private lazy var appliesActivation = claims.flatMap { [$0.left, $0.right] }.compactMap(\.expression).contains {
    side in
    side.contains { node in
      switch node.form {
      case .apply(.activation, let inner), .apply(.slope, let inner): !inner.quantities.isEmpty
      default: false
      }
    }
  }

  // MARK: Functions and costs that are none of the known kinds

  /// Whether the notes define f otherwise and nothing bears out the notation's own.
  private lazy var redefinesActivation: Bool = {
    let isOpen = open.contains { $0.activation != own.names.notation.activation }
    return isOpen
      && redefines { side in
        guard case .apply(let function, let inner) = side.bare.form, case .argument = inner.bare.form else {
          return false
        }
        return [.activation(own.names.notation.functionName), .slope(own.names.notation.functionName)].contains(
          function)
      }
  }()

  /// Whether the notes define C otherwise and nothing bears out the notation's own.
  private lazy var redefinesCost: Bool = {
    open.contains { $0.cost != .half } && redefines { $0.plainQuantity?.kind == .cost }
  }()

  private func redefines(_ isDefined: (Expression) -> Bool) -> Bool {
    zip(claims, ownVerdicts).contains { claim, verdict in
      verdict.isWrong && claim.left.expression.map(isDefined) == true
    }
  }
}

extension Expression {
  /// Whether the tree is f, f′, ∂y/∂z or y, so that what it equals tells the activation.
  fileprivate var isOfActivation: Bool {
    switch bare.form {
    case .apply(.activation, _), .apply(.slope, _): true
    case .quantity(let quantity): quantity.kind == .activation
    case .derivative(let numerator, let variable):
      numerator.plainQuantity?.kind == .activation && variable.kind == .preActivation
    default: false
    }
  }

  /// Whether targets occur, with which the cost comes in.
  fileprivate var usesTargets: Bool { quantities.contains { $0.kind == .target } }
}
