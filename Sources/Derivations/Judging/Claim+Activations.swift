import Backpropagation
import MathNotation

/// What a claim says of the activation of layers.
extension Claim {
  /// The activation where the claim says that a unit or layer, or a letter for a function, has it by its own name:
  /// a = relu(z), g(z) = relu(z).
  var namedActivation: UnitActivation? {
    if case .apply(.activation, let own)? = left.expression?.bare.form, own.plainQuantity != nil,
      case .apply(_, let inner)? = right.expression?.bare.form, inner.bare == own.bare
    {
      return activationByName
    }
    guard let output = left.expression?.plainQuantity, output.kind == .activation,
      case .apply(_, let inner)? = right.expression?.bare.form, let net = inner.plainQuantity,
      net.kind == .preActivation, net.layer == output.layer, net.unit == output.unit, net.sample == output.sample
    else { return nil }
    return activationByName
  }

  /// Whether its left side is f of any argument.
  private var isOfFunctionLetter: Bool {
    guard case .apply(.activation, let inner)? = left.expression?.bare.form, case .argument = inner.bare.form else {
      return false
    }
    return true
  }

  /// Whether it says what f of any argument is, by a formula that could be read.
  fileprivate var definesReadableActivation: Bool { right.expression != nil && isOfFunctionLetter }

  /// Whether the argument of f(z) stands on the right too: in place of it there may be what it is made of, as in
  /// g(z) = 1/(1 + e^{−θᵀx}).
  fileprivate var repeatsArgument: Bool {
    guard case .fence(_, let argument, _)? = left.math.plainNodes.last?.form else { return true }
    let nodes = argument.plainNodes
    return nodes.count != 1 || right.math.contains { $0 == nodes[0] }
  }

  /// Whether it says what f of any argument is.
  var definesLetterOfActivation: Bool {
    guard relation == "=" || relation == ":=", isOfFunctionLetter else { return false }
    return right.expression?.quantities.isEmpty ?? true
  }

  /// Whether it says what a hidden layer, or every layer, makes of what goes into it.
  func isOfHiddenLayer(before last: Int) -> Bool {
    guard let output = left.expression?.plainQuantity, output.kind == .activation, let layer = output.layer,
      layer != .fixed(last), layer != .last(),
      case .apply(_, let inner)? = right.expression?.bare.form, let net = inner.plainQuantity
    else { return false }
    return net.kind == .preActivation && net.layer == layer
  }

  /// Whether it says what the output layer makes of what goes into it.
  func isOfOutput(_ last: Int) -> Bool {
    guard let output = left.expression?.plainQuantity, output.kind == .activation else { return false }
    return output.layer == .fixed(last) || output.layer == .last()
  }

  /// The activation that it names: tanh in a = tanh(z) and in f(z) = tanh(z).
  var activationByName: UnitActivation? {
    guard case .apply(let function, _)? = right.expression?.bare.form else { return nil }
    switch function {
    case .known(let activation): return activation
    case .hyperbolicTangent: return .tanh
    default: return nil
    }
  }
}

extension [Claim] {
  /// Whether one of them defines the activation by a formula that could not be read.
  var defineUnreadActivation: Bool {
    let isDefinedReadably = contains(where: \.definesReadableActivation)
    return contains { claim in
      guard claim.right.expression == nil, case .apply(.activation, _)? = claim.left.expression?.bare.form,
        claim.repeatsArgument
      else { return false }
      return claim.right.math.contains { node in
        switch node.form {
        case .symbol("e", _), .symbol("exp", _), .symbol("tanh", _): true
        // max(0.01 z, z) in a list of functions is one of them.
        case .symbol("max", _): !isDefinedReadably
        default: false
        }
      }
    }
  }
}
