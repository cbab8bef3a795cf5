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

  /// Whether it is the logistic function with what its argument is made of in place of the argument:
  /// g(z) = 1/(1 + e^{−θᵀx}), and not 1/(1 + e^{−az}) or 1/(1 + e^{−2θᵀx}).
  fileprivate var isLogisticOfMadeArgument: Bool {
    guard case .fence(_, let argument, _)? = left.math.plainNodes.last?.form, argument.plainNodes.count == 1,
      case .fraction(let top, let bottom)? = right.math.plainNodes.first?.form, right.math.plainNodes.count == 1
    else { return false }
    let one = Math.Form.number("1")
    let terms = bottom.plainNodes
    guard top.plainNodes.map(\.form) == [one], terms.count == 3, terms[0].form == one, terms[1].form == .sign("+"),
      case .scripts(let base, let scripts) = terms[2].form, case .symbol("e", _) = base.form,
      let exponent = scripts.sup?.plainNodes, exponent.first?.isMinus == true
    else { return false }
    return !exponent.contains { factor in
      factor.contains { node in
        if case .number = node.form { true } else { node == argument.plainNodes[0] }
      }
    }
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
        !claim.isLogisticOfMadeArgument
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
