import Backpropagation
import Reporting

/// Claims about nothing but the activation, and letters of samples that are left out.
extension Judge {
  /// The judgement of a claim about f and its argument only that is right of another activation than the notation's own:
  /// a definition where the notes define f so, open where they do not; nil for other claims.
  func judgeOfOtherActivation(_ claim: Claim, among claims: [Claim], notes: String) -> Judgement? {
    guard names.notation.isSpeltLoosely || names.notation.isKindOpen, let (function, claim) = claim.ofFunctionOnly
    else { return nil }
    // g′ = σ, say, speaks of two functions.
    if claim.functions.count > 1 { return Judgement(.notRead, reason: .kindNotDeclared(names.notation.name)) }
    var found: UnitActivation?
    for activation in UnitActivation.allCases where .unitwise(activation) != names.notation.activation {
      guard let judge = activated(by: activation) else { continue }
      guard judge.judge(claim).verdict.isRight else { continue }
      if activation.isMentioned(in: notes) { found = found ?? activation }
      let isDefined = claims.contains { other in
        guard let (letter, other) = other.ofFunctionOnly, letter == function else { return false }
        return other.definesFunction && judge.judge(other).verdict.isRight
      }
      if isDefined { return Judgement(.definition, reason: .definesActivation(activation.rawValue)) }
    }
    // No other function has the cases of a rectifier.
    let isRectifier =
      found == .relu && claim.sides.contains { $0.contains { if case .cases = $0.form { true } else { false } } }
    return found.map { Judgement(isRectifier ? .holds : .notRead, reason: .definesActivation($0.rawValue)) }
  }

  private func activated(by activation: UnitActivation) -> Judge? {
    // Not every cost goes with every function, and of a function alone the cost says nothing.
    guard let network = inUse.network.activated(by: .unitwise(activation), cost: .halfSquaredError) else { return nil }
    var notation = names.notation
    (notation.activation, notation.outputActivation, notation.cost) = (.unitwise(activation), nil, .halfSquaredError)
    return Judge(
      names: Names(notation, widths: names.widths), inUse: network,
      isNetworkDeclared: isNetworkDeclared)
  }

  /// A judgement that is right where what stands beside y^{(t)} without a sample is of the sample t too, or nil.
  func judgeOfNamedSample(_ claim: Claim) -> Judgement? {
    guard names.notation.isSpeltLoosely, let left = claim.left.expression, let right = claim.right.expression else {
      return nil
    }
    let free = [left, right].map(\.free)
    let letters = Set(free.flatMap(\.variables).filter { $0.hasPrefix(Index.samplePrefix) })
    guard letters.count == 1, let letter = letters.first else { return nil }
    let sides = [left, right].map { side in
      side.replacing { node in
        switch node.form {
        case .quantity(let quantity): Expression(.quantity(quantity.ofSample(letter)), range: node.range)
        default: nil
        }
      }
    }
    var there = judge(sides[0], claim.relation, sides[1])
    guard there.verdict.isRight else { return nil }
    there.reason = .readForNamedSample(Index.letter(of: letter))
    return there
  }
}

extension UnitActivation {
  /// Whether notes in lower case speak of it.
  func isMentioned(in notes: String) -> Bool {
    let words: [String] =
      switch self {
      case .identity: ["identity", "linear", "线性"]
      case .sigmoid: ["sigmoid", "logistic"]
      case .relu: ["relu", "rectif", "线性整流", "修正线性"]
      default: [rawValue]
      }
    // What notes say of networks and of vectors, not of an activation.
    let others =
      self == .identity
      ? [
        "non-linear", "nonlinear", "linear comb", "linear alg", "linear map", "identity matrix", "非线性", "线性组合", "线性代数",
      ] : []
    let text = Array(notes.utf8)
    return words.map { Array($0.utf8) }.contains { word in
      let inOthers = others.map { Array($0.utf8) }.flatMap { other in
        let offsets = other.places(of: word)
        return offsets.isEmpty ? [] : text.places(of: other).flatMap { place in offsets.map { place + $0 } }
      }
      guard !inOthers.isEmpty else { return text.contains(word: word) }
      return !Set(text.places(of: word)).isSubset(of: inOthers)
    }
  }
}

extension Quantity {
  /// The same of a sample, where it belongs to one and names none.
  fileprivate func ofSample(_ letter: String) -> Quantity {
    guard kind.belongsToSample, sample == nil else { return self }
    var other = self
    other.sample = Index(variable: letter, offset: -1)
    return other
  }
}

extension Claim {
  /// The letter of the function and the claim about it, where f and its argument, that may be a unit's pre-activation, are
  /// all that is spoken of.
  var ofFunctionOnly: (function: String, claim: Claim)? {
    guard let left = left.expression, let right = right.expression else { return nil }
    let letter: String
    let argument: Expression
    switch left.bare.form {
    case .apply(.activation(let own), let inner), .apply(.slope(let own), let inner): (letter, argument) = (own, inner)
    default: return nil
    }
    if case .argument = argument.bare.form {
      return left.quantities.isEmpty && right.quantities.isEmpty ? (letter, self) : nil
    }
    guard let net = argument.plainQuantity, net.kind == .preActivation, net.isSingle,
      (left.quantities + right.quantities).allSatisfy({ $0 == net })
    else { return nil }
    let ofAnything = mapping { side in
      side.replacing { if $0.plainQuantity == net { Expression(.argument("z"), range: $0.range) } else { nil } }
    }
    return (letter, ofAnything)
  }

  /// The letters of activations.
  fileprivate var functions: Set<String> {
    var found: Set<String> = []
    for side in [left, right].compactMap(\.expression) {
      side.forEachNode { node in
        switch node.form {
        case .apply(.activation(let letter), _), .apply(.slope(let letter), _): found.insert(letter)
        default: break
        }
      }
    }
    return found
  }

  /// Whether the left side is f(x).
  fileprivate var definesFunction: Bool {
    if case .apply(.activation, _)? = left.expression?.bare.form { true } else { false }
  }
}
