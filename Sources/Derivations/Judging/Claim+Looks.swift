import Backpropagation
import MathNotation

/// What the form of a claim alone tells of what it may be meant for.
extension Claim {
  /// Whether it says of an output that it is made of weights, biases and inputs without a function.
  var definesLinearOutput: Bool {
    guard left.expression?.plainQuantity?.kind == .activation, let right = right.expression else { return false }
    let hasFunction = right.contains { node in
      switch node.form {
      case .apply, .derivative: true
      default: false
      }
    }
    return !hasFunction && right.quantities.contains { $0.kind == .weight }
      && right.quantities.allSatisfy { [.weight, .bias, .activation].contains($0.kind) }
  }

  /// Whether both sides are numbers.
  var isArithmetic: Bool { sides.count == 2 && sides.allSatisfy(\.isNumeric) }

  /// Whether a name for a sum over all samples stands beside what is of one sample: Δ^{(l)} = δ^{(l+1)} (a^{(l)})ᵀ.
  var namesSumBesideOneSample: Bool {
    guard sides.count == 2 else { return false }
    func isNamedSum(_ side: Expression) -> Bool {
      guard case .alias(_, let inner) = side.form, case .total(let bound, _) = inner.bare.form else { return false }
      return bound.variable.hasPrefix(Index.samplePrefix)
    }
    func isOfOneSample(_ side: Expression) -> Bool {
      side.quantities.contains(where: \.isOfSampleInUse) && !side.quantities.contains { $0.sample != nil }
    }
    return isNamedSum(sides[0]) && isOfOneSample(sides[1]) || isNamedSum(sides[1]) && isOfOneSample(sides[0])
  }

  /// Whether a sum runs over as many as there are samples, and its letter stands where units are counted: Σ_{i=1}^{N} (y_i − t_i)².
  var countsUnitsAsSamples: Bool {
    sides.contains { side in
      side.contains { node in
        guard case .total(let bound, let body) = node.form, bound.to.plainQuantity?.kind == .sampleCount else {
          return false
        }
        return body.quantities.contains { $0.unit?.variable == bound.variable }
      }
    }
  }

  /// The same where Δw is a sum of gradients; nil if no Δw stands there.
  var withSumsForSteps: Claim? {
    guard let left = left.expression, let right = right.expression,
      left.withSumsForSteps != nil || right.withSumsForSteps != nil
    else { return nil }
    return mapping { $0.withSumsForSteps ?? $0 }
  }

  /// Whether the left side is f(x), where f is not the notation's first letter for the activation and may be any function.
  func definesOtherFunction(_ notation: Notation?) -> Bool {
    // Softmax is the function of an output layer, and x the input or anything.
    if case .apply(.activation, let inner)? = left.expression?.bare.form,
      case .apply(.softmax, let other)? = right.expression?.bare.form, inner == other
    {
      return true
    }
    guard let notation, case .apply(let function, let inner)? = left.expression?.bare.form,
      case .argument = inner.bare.form
    else { return false }
    switch function {
    case .activation(let letter), .slope(let letter): return letter != notation.functionName
    default: return false
    }
  }

  /// Whether it gives a quantity another name, as z = a and x_j = a_j^{(1)}: one side is a name, and so is the other.
  var renames: Bool {
    guard let left = left.expression?.plainQuantity, let right = right.expression?.plainQuantity else { return false }
    return !left.kind.isNumber && !right.kind.isNumber && left.kind != right.kind
  }

  /// Whether the left side is y(t), which may be what y is at t and no product.
  var callsAName: Bool {
    let nodes = left.math.plainNodes
    guard nodes.count == 2, case .symbol = nodes[0].form, case .fence("(", let inner, ")") = nodes[1].form,
      case .product? = left.expression?.form
    else { return false }
    return inner.nodes.count == 1
  }

  /// Whether a gradient or a slope is said to be 0.
  var setsToZero: Bool {
    guard let left = left.expression, right.expression?.literalValue == 0 else { return false }
    return left.contains { node in
      switch node.form {
      case .derivative, .apply(.slope, _): true
      case .quantity(let quantity): quantity.kind == .error
      default: false
      }
    }
  }

  /// Whether something is derived by a bias.
  var derivesByBias: Bool {
    sides.contains { side in
      side.contains { if case .derivative(_, let variable) = $0.form { variable.kind == .bias } else { false } }
    }
  }

  /// The claim with weights and biases in place of what a step makes of them, where names for that stand in it; nil for other
  /// claims.
  var beforeUpdate: Claim? {
    let before = mapping { side in
      side.replacing { node in
        guard case .alias(_, let inner) = node.form, case .sum(let terms) = inner.bare.form, let first = terms.first,
          first.value.isOfParameters, Update(first.value, "←", inner) != nil
        else { return nil }
        return first.value
      }
    }
    return before.sides == sides ? nil : before
  }

  /// Whether nothing but derivatives stand in it, one equal to a product of others: a chain rule as it is remembered.
  var isChainOfDerivatives: Bool {
    sides.count == 2 && sides.allSatisfy { $0.isOfDerivatives || $0.plainQuantity?.kind == .error }
      && sides.contains { $0.factorCount > 1 }
  }

  /// Whether both sides are nothing but names of the same kind of quantity, as a_1 = a_2, which notes may suppose.
  var comparesLikes: Bool {
    guard let left = left.expression?.plainQuantity, let right = right.expression?.plainQuantity else { return false }
    return left.kind == right.kind && !left.kind.isNumber
  }

  /// Whether both sides are products of numbers and of what somebody chooses, as −θ = −1 · w_{n+1}: nothing that could be
  /// calculated, so notes may suppose it.
  var supposes: Bool {
    guard relation == "=", let left = left.expression, let right = right.expression else { return false }
    return !left.isNumeric && left.isChosenProduct && right.isChosenProduct
  }

  /// Whether it says what a unit is of its inputs with numbers in place of weights and biases, as h = g(−30 + 20 x_1).
  var givesParametersAsNumbers: Bool {
    guard let quantity = left.expression?.plainQuantity, let right = right.expression,
      quantity.kind == .activation || quantity.kind == .preActivation
    else { return false }
    var inner = right.bare
    if case .apply(.activation, let argument) = inner.form { inner = argument.bare }
    guard case .sum(let terms) = inner.form, right.quantities.allSatisfy({ $0.kind == .activation }) else {
      return false
    }
    let numbers = terms.map(\.value).compactMap(\.leadingNumber)
    // Nobody writes 1 · x but for a weight of 1.
    return numbers.count == terms.count
      && (numbers.contains { abs($0) > 2 || $0 != ($0 * 2).rounded() / 2 }
        || terms.contains(where: \.value.isOnceSomething))
  }
}

extension Expression {
  /// Whether it is 1 · x.
  fileprivate var isOnceSomething: Bool { if case .product = bare.form { leadingNumber == 1 } else { false } }

  /// The number in c or c x; nil for other trees.
  fileprivate var leadingNumber: Double? {
    switch bare.form {
    case .product(let factors):
      factors.count == 2 && factors[1].value.plainQuantity != nil ? factors[0].value.literalValue : nil
    default: literalValue
    }
  }

  /// Whether it is a number, something chosen, or a product of these; sizes may be added up too.
  fileprivate var isChosenProduct: Bool {
    if isNumeric { return true }
    if !quantities.isEmpty, quantities.allSatisfy({ [.units, .lastLayer, .sampleCount].contains($0.kind) }) {
      return true
    }
    switch bare.form {
    case .quantity(let quantity): return quantity.isChosenSomewhere
    case .product(let factors): return factors.allSatisfy { $0.value.isChosenProduct }
    case .sum(let terms): return terms.count == 1 && terms[0].value.isChosenProduct
    default: return false
    }
  }

  /// Whether it is a derivative or a product of derivatives.
  fileprivate var isOfDerivatives: Bool {
    switch bare.form {
    case .derivative: true
    case .product(let factors): factors.allSatisfy { $0.value.isOfDerivatives }
    default: false
    }
  }

  fileprivate var factorCount: Int { if case .product(let factors) = bare.form { factors.count } else { 1 } }
}
