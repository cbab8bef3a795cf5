/// Names that a number may stand for, and the same tree with numbers in place of them.
extension Expression {
  /// The tree as numbers are known by: without brackets, and with all signs of products alike.
  var keyed: Expression {
    switch form {
    case .group(let inner), .changed(let inner), .operand(let inner): inner.keyed
    case .quantity(let quantity): Expression(.quantity(quantity.keyed))
    case .derivative(let numerator, let variable):
      Expression(.derivative(of: numerator.keyed, by: variable.keyed))
    case .product(let factors):
      Expression(.product(factors.map { Factor(sign: "", meaning: .any, value: $0.value.keyed) }))
    case .alias(let name, let inner): Expression(.alias(name, inner.keyed))
    default: Expression(replacingChildren(children.map(\.keyed)).form)
    }
  }

  /// Whether the tree is one name: of a quantity, of a derivative or of an expression.
  var isKey: Bool {
    switch form {
    case .quantity, .derivative, .alias: true
    case .group(let inner), .changed(let inner), .operand(let inner): inner.isKey
    default: false
    }
  }

  /// Whether the tree is a quantity that somebody chose: a weight, a bias, an input, a target or the learning rate.
  var isChosen: Bool { keyed.plainQuantity?.isChosenSomewhere ?? false }

  /// The letter of f in f(x), of which a definition may follow.
  var letterOfDefinition: String? {
    guard case .apply(.activation(let letter), let inner) = bare.form, case .argument = inner.bare.form else {
      return nil
    }
    return letter
  }

  /// The tree with what functions are defined to be in place of them; f of a column is that of each number.
  func applying(_ functions: [String: Expression]) -> Expression {
    replacing { node in
      guard case .apply(.activation(let letter), let inner) = node.form, let body = functions[letter] else {
        return nil
      }
      func value(_ number: Expression) -> Expression {
        body.replacing { if case .argument = $0.form { number.grouped } else { nil } }.grouped
      }
      if case .grid(let rows) = inner.bare.form { return Expression(.grid(rows.map { $0.map(value) })) }
      return value(inner)
    }
  }

  /// The tree with a number in place of the last layer, but where a letter stands for its unit, and with it the layer.
  func fixing(lastLayer: Int) -> Expression {
    replacing { node in
      switch node.form {
      case .quantity(let quantity): Expression(.quantity(quantity.fixing(lastLayer: lastLayer)), range: node.range)
      case .derivative(let numerator, let variable):
        Expression(
          .derivative(of: numerator.fixing(lastLayer: lastLayer), by: variable.fixing(lastLayer: lastLayer)),
          range: node.range)
      default: nil
      }
    }
  }

  /// Whether a name stands in the tree.
  func mentions(_ name: Expression) -> Bool {
    let key = name.keyed
    return contains { $0.keyed == key }
  }

  /// The names for which one tree, with literals in place of them, is another; nil if the trees have other shapes.
  func matching(_ numbers: Expression) -> [(name: Expression, literal: Expression)]? {
    if isKey { return numbers.isResult ? [(self, numbers.bare)] : nil }
    func all(_ pairs: [(Expression, Expression)]) -> [(name: Expression, literal: Expression)]? {
      var found: [(name: Expression, literal: Expression)] = []
      for (left, right) in pairs {
        guard let own = left.matching(right) else { return nil }
        found += own
      }
      return found
    }
    if isOfNumbers { return numbers.isOfNumbers && keyed == numbers.keyed ? [] : sameNumber(numbers) }
    switch (bare.form, numbers.bare.form) {
    case (.sum, .sum):
      let (left, right) = (flatTerms, numbers.flatTerms)
      guard left.count == right.count else { return nil }
      return all(
        zip(left, right).map { ($0.value, $0.isNegative == $1.isNegative ? $1.value : $1.value.opposite(as: $0.value)) }
      )
    case (.product, .product), (.product, .number), (.quantity, .product):
      let (left, right) = (flatFactors, numbers.flatFactors)
      let (few, many) = (left.filter { !$0.isOne }, right.filter { !$0.isOne })
      if left.count == right.count { return all(Array(zip(left, right))) }
      return few.count == many.count ? all(Array(zip(few, many))) : nil
    case (.quotient(let a, let b), .quotient(let c, let d)), (.power(let a, let b), .power(let c, let d)):
      return all([(a, c), (b, d)])
    case (.apply(let f, let a), .apply(let g, let b)): return f == g ? a.matching(b) : nil
    case (.norm(let a), .norm(let b)): return a.matching(b)
    default: return nil
    }
  }

  /// The same with a minus, which a product carries in the factor that is no learning rate.
  private func opposite(as symbols: Expression) -> Expression {
    var factors = flatFactors
    guard factors.count > 1, symbols.flatFactors.first?.plainQuantity?.kind == .learningRate else { return opposite }
    factors[factors.count - 1] = .negative(factors[factors.count - 1])
    return .product(factors)
  }

  private func sameNumber(_ other: Expression) -> [(name: Expression, literal: Expression)]? {
    guard let a = literalValue, let b = other.literalValue else { return nil }
    return a == b ? [] : nil
  }

  private var isOne: Bool { literalValue == 1 }

  /// The terms of a sum, those of sums in brackets among them.
  private var flatTerms: [Term] {
    guard case .sum(let terms) = bare.form else { return [Term(isNegative: false, value: self)] }
    return terms.flatMap { term in
      term.value.flatTerms.map { Term(isNegative: $0.isNegative != term.isNegative, value: $0.value) }
    }
  }

  /// The factors of a product, those of products in brackets among them.
  private var flatFactors: [Expression] {
    guard case .product(let factors) = bare.form else { return [self] }
    return factors.flatMap { factor in
      if case .product = factor.value.bare.form { factor.value.flatFactors } else { [factor.value] }
    }
  }
}

extension Quantity {
  /// The same without a layer that nothing but the equation around it tells.
  fileprivate var keyed: Quantity {
    var other = self
    if unit?.variable != nil, layer?.variable != nil { other.layer = nil }
    return other
  }

  fileprivate func fixing(lastLayer: Int) -> Quantity {
    guard let layer, layer.variable == Index.last, unit?.isFixed != false else { return self }
    var other = self
    other.layer = .fixed(lastLayer + layer.offset)
    return other
  }

  /// Whether it is chosen rather than calculated, whatever the letters of its units.
  var isChosenSomewhere: Bool {
    switch kind {
    case .weight, .bias, .target, .learningRate, .regularisation, .sampleCount: true
    case .activation, .own: layer == .fixed(0)
    default: false
    }
  }
}
