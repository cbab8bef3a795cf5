import Backpropagation
import MathNotation
import Reporting

/// Functions with and without brackets around their argument.
extension ExpressionReader {
  /// The function that a node names, or nil.
  func function(_ node: Math) -> Expression.Function? {
    switch node.form {
    case .symbol(let letter, _) where names.notation.isFunction(letter): .activation(letter)
    case .text(let letter) where names.notation.isFunction(letter): .activation(letter)
    case .scripts(let base, let scripts): derived(base, scripts)
    case .fence("(", let inner, ")"): inner.isScripted ? function(inner) : nil
    case .symbol(let word, .roman), .text(let word): Self.functions[word]
    default: nil
    }
  }

  /// f′, and where notes give every layer a function of its own g^{[l]} and g^{[l]}′.
  private func derived(_ base: Math, _ scripts: Math.Scripts) -> Expression.Function? {
    if case .scripts(let letter, let layer) = base.inner.form, base != base.inner, scripts == Math.Scripts(primes: 1),
      layer.sub == nil, layer.primes == 0, names.notation.isSpeltLoosely, let own = function(letter), own.isActivation
    {
      return own.slope
    }
    guard let function = function(base) else { return nil }
    let layers = [scripts.sub, scripts.sup].compactMap(\.self)
    if !layers.isEmpty {
      guard layers.count == 1, function.isActivation, names.notation.isSpeltLoosely,
        layers[0].isLayerOfFunction || scripts.sub?.isNumber == true, scripts.sup != nil || isNoName(base, scripts)
      else { return nil }
    }
    switch scripts.primes {
    case 0: return !layers.isEmpty && function.isActivation ? function : nil
    case 1: return function.slope
    default: return nil
    }
  }

  /// Whether the notation names nothing by a letter with what stands below it.
  private func isNoName(_ base: Math, _ scripts: Math.Scripts) -> Bool {
    if case .quantity = names.find(base: base, sub: scripts.sub, sup: nil) { false } else { true }
  }

  /// Whether a function is known under a name.
  static func isFunction(_ name: String) -> Bool { functions[name] != nil }

  /// Functions under their own names.
  private static let functions: [String: Expression.Function] = [
    "exp": .exponential, "ln": .logarithm, "log": .log, "tanh": .hyperbolicTangent,
    "cosh": .hyperbolicCosine, "sgn": .sign, "sign": .sign, "abs": .absolute, "tr": .trace, "Tr": .trace,
    "trace": .trace, "softmax": .softmax, "Softmax": .softmax, "sigmoid": .known(.sigmoid), "Sigmoid": .known(.sigmoid),
    "Logistic": .known(.sigmoid),
    "relu": .known(.relu), "ReLU": .known(.relu), "RELU": .known(.relu), "softplus": .known(.softplus),
  ]

  /// tanh²(z), log²x: a power of what a function makes of its argument; nil for anything else. tanh⁻¹ is the inverse.
  func powerOfFunction(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard case .scripts(let base, let scripts) = node.form, scripts.sub == nil, scripts.primes == 0,
      let above = scripts.sup, case .number(let exponent)? = above.nodes.first?.form, above.nodes.count == 1,
      let exponent = Int(exponent), exponent > 1, case .symbol(_, .roman) = base.form,
      let function = function(base), !function.isActivation
    else { return nil }
    return try raised(application(function, &cursor, base), above, node)
  }

  /// max(0, z) and max{z, 0}, which is relu of z; nil for anything else.
  func maximum(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard node.form == .symbol("max", .roman) || node.form == .text("max"), let next = cursor.next,
      case .fence(let open, let inner, _) = next.form, ["(", "{", "["].contains(open)
    else { return nil }
    let parts = inner.plainNodes.split { $0.form == .sign(",") }.map(Array.init)
    guard parts.count == 2, let zero = parts.firstIndex(where: { $0.count == 1 && $0[0].form == .number("0") }) else {
      return nil
    }
    cursor.advance()
    return Expression(.apply(.known(.relu), try read(.joined(parts[1 - zero]))), range: join(node, next))
  }

  /// A function and what it takes; the sign of a weight belongs to a penalty that no network here has.
  func application(
    _ function: Expression.Function, _ cursor: inout Cursor, _ node: Math
  ) throws(Fault) -> Expression {
    let whole = try taken(by: function, &cursor, node)
    if function == .sign, case .apply(_, let inner) = whole.form, inner.bare.plainQuantity?.kind == .weight {
      throw Fault(.error, .otherPenalty, at: place(node))
    }
    return whole
  }

  private func taken(
    by function: Expression.Function, _ cursor: inout Cursor, _ node: Math
  ) throws(Fault) -> Expression {
    guard let next = cursor.next else {
      if let slope = impliedArgument(of: function, node, before: cursor) { return slope }
      throw Fault(.error, .functionNeedsArgument, at: place(node))
    }
    switch next.form {
    case .fence(let open, let inner, _) where open == "(" || open == "[":
      cursor.advance()
      return Expression(.apply(function, try read(inner)), range: join(node, next))
    case .scripts(let base, let scripts):
      if case .fence("(", let inner, ")") = base.form, scripts == Math.Scripts(primes: 1), let slope = function.slope {
        cursor.advance()
        return Expression(.apply(slope, try read(inner)), range: join(node, next))
      }
      if let entry = try entry(of: function, base, scripts, from: node, to: next) {
        cursor.advance()
        return entry
      }
      // f(z)^T is the transpose of f(z), and f(z)² its square.
      guard case .fence("(", let inner, ")") = base.form, scripts.sub == nil, scripts.primes == 0,
        let above = scripts.sup
      else { break }
      cursor.advance()
      return try raised(Expression(.apply(function, try read(inner)), range: join(node, base)), above, next)
    default: break
    }
    if let slope = impliedArgument(of: function, node, before: cursor) { return slope }
    // log softmax(z): what another function makes of its argument.
    if function.mayLackBrackets, let inner = self.function(next), inner != function {
      cursor.advance()
      return Expression(.apply(function, try application(inner, &cursor, next)), range: join(node, next))
    }
    guard function.mayLackBrackets, next.beginsOperand else {
      throw Fault(.error, .functionNeedsArgument, at: place(node))
    }
    let inner = try atom(&cursor)
    // log a b may be (log a) b or log (a b).
    if let rest = cursor.next, rest.beginsOperand, self.function(rest) == nil, !rest.isFraction {
      throw Fault(.error, .argumentEndsWhere(LaTeXWriter.write(node)), at: place(rest))
    }
    return Expression(.apply(function, inner), range: join(node, next))
  }
}

extension ExpressionReader {
  /// diag(f′(z^l)) for (f^l)′, which Wikipedia writes without its argument; nil for anything else, as for g′ * (z), where
  /// a sign leads to the argument.
  private func impliedArgument(
    of function: Expression.Function, _ node: Math, before cursor: Cursor
  ) -> Expression? {
    guard function.isSlope, names.notation.isSpeltLoosely, !cursor.leadsToBrackets,
      case .scripts(let base, let primes) = node.form,
      primes.primes == 1, case .scripts(_, let scripts) = base.inner.form, let letter = names.notation.letterOfNets,
      case .quantity(let net) = names.find(base: letter, sub: scripts.sub, sup: scripts.sup), net.layer != nil
    else { return nil }
    let slopes = Expression(.apply(function, .quantity(net)))
    return Expression(.alias(LaTeXWriter.write(node), Expression(.diagonal(slopes))), range: node.range)
  }

  /// σ(z) for the σ of ∂σ/∂w_j, where there is one neuron and so one pre-activation; nil for anything else.
  func ofOnlyNeuron(_ cursor: Cursor) -> Expression? {
    guard names.widths.count == 2, names.widths[1] == 1, cursor.afterNext == nil, let node = cursor.next,
      case .symbol = node.form, let function = function(node), function.isActivation
    else { return nil }
    let net = Expression.quantity(Quantity(.preActivation, layer: .fixed(1), unit: .fixed(0)))
    return Expression(.alias(LaTeXWriter.write(node), Expression(.apply(function, net))), range: node.range)
  }

  /// f(z)_j and softmax(z)_j, what is made of a unit of a layer in brackets; nil for anything else.
  private func entry(
    of function: Expression.Function, _ base: Math, _ scripts: Math.Scripts, from node: Math, to next: Math
  ) throws(Fault) -> Expression? {
    guard let one = try entry(of: base, scripts, next), let quantity = one.plainQuantity else { return nil }
    guard function == .softmax else { return Expression(.apply(function, one), range: join(node, next)) }
    var other = quantity
    other.unit = Index(variable: Expression.Bound.counter, offset: -names.notation.firstUnit)
    let power = Expression(.apply(.exponential, .quantity(other)))
    guard let bound = Expression.Bound(counting: Expression.Bound.counter, in: power, names: names) else { return nil }
    let share = Expression(.quotient(Expression(.apply(.exponential, one)), Expression(.total(bound, power))))
    return Expression(.alias(LaTeXWriter.write(.row([node, next])), share), range: join(node, next))
  }
}

extension Expression.Function {
  /// f′ of an activation f; nil for other functions.
  var slope: Expression.Function? {
    switch self {
    case .activation(let letter): .slope(letter)
    case .known(let own): .slopeOfKnown(own)
    case .hyperbolicTangent: .slopeOfKnown(.tanh)
    default: nil
    }
  }

  fileprivate var mayLackBrackets: Bool {
    switch self {
    case .exponential, .logarithm, .log, .hyperbolicTangent, .hyperbolicCosine: true
    default: false
    }
  }
}

extension Notation {
  /// The letter of the pre-activations of whole layers.
  fileprivate var letterOfNets: Math? {
    let whole = symbols.first(where: { symbol in
      let named = symbol.template
      return named.kind == .preActivation && named.arguments.count == 1 && named.sample == nil && !named.isOfAllSamples
    })
    return whole?.pattern.base
  }
}

extension Math {
  /// What stands in round brackets, or the node itself.
  fileprivate var inner: Math {
    guard case .fence("(", let inner, ")") = form else { return self }
    return inner.nodes.count == 1 ? inner.nodes[0] : inner
  }

  /// Whether an operand begins with the node, other than one in brackets.
  fileprivate var beginsOperand: Bool {
    switch form {
    case .symbol, .number, .accent, .fraction, .root, .sign("∑"): true
    case .scripts(let base, _): base.beginsOperand
    default: false
    }
  }

  /// Whether it is a letter with scripts, as g^{[l]}.
  var isScripted: Bool { if case .scripts = form { true } else { false } }

  /// Whether it may say which layer's or unit's function is meant: a letter or something in brackets, but no power.
  fileprivate var isLayerOfFunction: Bool {
    switch form {
    case .fence("[", _, "]"), .fence("(", _, ")"): true
    case .symbol(let letter, .italic): letter.count == 1 && letter != "T"
    case .row(let nodes): nodes.count == 3 && nodes[0].isLayerOfFunction && nodes[1].isPlusOrMinus && nodes[2].isNumber
    default: false
    }
  }

  fileprivate var isNumber: Bool { if case .number = form { true } else { false } }

  fileprivate var isFraction: Bool { if case .fraction = form { true } else { false } }
}
