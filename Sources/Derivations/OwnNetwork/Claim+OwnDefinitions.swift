import Backpropagation

/// What claims in letters of the notes' own define, and which names stand in them.
extension Claim {
  /// C and ½(a − y)² in ∂C/∂a = ∂ ½(a − y)²/∂a; nil for anything else.
  var definedUnderDerivative: (name: Quantity, value: Expression)? {
    guard relation == "=", case .derivative(let name, let variable)? = left.expression?.bare.form,
      let own = name.plainQuantity, own.ownNumber != nil, own.ownPlace.isEmpty,
      case .derivative(let value, variable)? = right.expression?.bare.form, value.plainQuantity == nil
    else { return nil }
    return (own, value)
  }

  /// z and W x + b in f(z) = f(W x + b); nil for sides that differ otherwise.
  var definedBySubstitution: (name: Quantity, value: Expression)? {
    guard relation == "=", let left = left.expression, let right = right.expression, left.plainQuantity == nil,
      let (name, value) = left.difference(from: right), let own = name.plainQuantity, own.ownNumber != nil,
      own.ownPlace.isEmpty, value.plainQuantity == nil, left.isArgument(name)
    else { return nil }
    return (own, value)
  }
}

extension Expression {
  /// Whether a name is what a function is of, in the tree.
  fileprivate func isArgument(_ name: Expression) -> Bool {
    contains { node in
      if case .apply(_, let inner) = node.form { inner.bare == name.bare } else { false }
    }
  }

  /// The only parts in which two trees differ; the trees themselves where they are of other kinds, nil if they are equal.
  fileprivate func difference(from other: Expression) -> (Expression, Expression)? {
    let (one, two) = (bare, other.bare)
    guard one != two else { return nil }
    let (own, its) = (one.children, two.children)
    let blank = own.map { _ in Expression(.euler) }
    guard own.count == its.count, !own.isEmpty, one.replacingChildren(blank) == two.replacingChildren(blank) else {
      return (one, two)
    }
    let differences = zip(own, its).compactMap { $0.difference(from: $1) }
    return differences.count == 1 ? differences[0] : (one, two)
  }

  /// The numbers of the names of the notes' own that stand in the tree.
  var ownNumbers: [Int] { quantities.compactMap(\.ownNumber) }

  /// The number or the table of numbers that it is, and not a calculation.
  var given: Tensor<Double>? {
    guard isResult else { return nil }
    return try? Evaluator<Dual>.ofLiterals(self).map(\.value)
  }

  /// The names A of all ∂A/∂b in the tree.
  var derivedNames: [Int] {
    var found: [Int] = []
    _ = contains { node in
      if case .derivative(let numerator, _) = node.form, let name = numerator.plainQuantity?.ownNumber {
        found.append(name)
      }
      return false
    }
    return found
  }

  /// f and x of f(x), nil for anything else.
  var definedFunction: (letter: String, argument: Expression)? {
    guard case .apply(.activation(let letter), let inner) = bare.form else { return nil }
    switch inner.bare.form {
    case .argument, .quantity: return (letter, inner.bare)
    default: return nil
    }
  }

  /// Whether nothing but an argument and numbers stand in the tree.
  func isOf(_ argument: Expression) -> Bool {
    guard contains(where: { $0.bare == argument }) else { return false }
    return !contains { node in
      switch node.form {
      case .quantity, .argument: node != argument
      case .derivative, .total: true
      case .apply(.activation, _), .apply(.slope, _): true
      default: false
      }
    }
  }
}
