import Backpropagation

/// The numbers that notes state for parameters, inputs, targets and the learning rate of a worked example.
///
/// They stand in `w_1 = 0.15`, and where an expression in symbols equals the same expression in numbers:
/// w₁ i₁ + w₂ i₂ + b₁ = 0.15 · 0.05 + 0.2 · 0.1 + 0.35.
struct StatedValues {
  /// Each value by what it is of.
  private(set) var values: [Quantity: Double] = [:]
  /// What has two values, and so none.
  private(set) var contradictions: Set<Quantity> = []

  /// The values in a document, as its names read it.
  init(_ document: Document, names: Names) {
    var sums: [(unit: Quantity, numbers: Expression)] = []
    for case .formula(let equations, _, _) in document.items {
      for equation in equations where equation.relations.allSatisfy({ $0 == "=" }) {
        let sides = equation.members.compactMap(\.expression)
        let numeric = sides.filter(\.isNumeric)
        for symbols in sides where !symbols.isNumeric {
          for numbers in numeric {
            for (quantity, value) in Self.matching(symbols, numbers) ?? [] { state(quantity, value) }
            if let unit = symbols.plainQuantity, unit.kind == .preActivation { sums.append((unit, numbers)) }
          }
        }
      }
    }
    for _ in 0..<names.lastLayer {
      for (unit, numbers) in sums { addSum(unit, numbers, names) }
    }
  }

  private mutating func state(_ quantity: Quantity, _ value: Double) {
    guard quantity.isFixed else { return }
    if let known = values[quantity], known != value {
      // What a unit gives may be stated again after an update; the first time it is what goes before.
      if quantity.isChosen { contradictions.insert(quantity) }
    } else {
      values[quantity] = value
    }
  }

  /// Takes the weights from a unit's net input in numbers, where one factor of each product is what the source gives.
  private mutating func addSum(_ unit: Quantity, _ numbers: Expression, _ names: Names) {
    guard let layer = unit.layer?.offset, let number = unit.unit?.offset, names.widths.indices.contains(layer - 1),
      case .sum(let terms) = numbers.bare.form
    else { return }
    let sources = names.widths[layer - 1]
    let hasBias = names.notation.hasBiases
    guard terms.count == sources + (hasBias ? 1 : 0) else { return }
    var found: [(Quantity, Double)] = []
    for (source, term) in terms.prefix(sources).enumerated() {
      let given = values[Quantity(.activation, layer: .fixed(layer - 1), unit: .fixed(source))]
      guard let given, case .product(let factors) = term.value.bare.form, factors.count == 2,
        let first = factors[0].value.literalValue, let second = factors[1].value.literalValue
      else { return }
      let others = (second == given ? [first] : []) + (first == given ? [second] : [])
      guard let weight = others.first, others.allSatisfy({ $0 == weight }) else { return }
      let quantity = Quantity(.weight, layer: .fixed(layer), unit: .fixed(number), source: .fixed(source))
      found.append((quantity, term.isNegative ? -weight : weight))
    }
    if hasBias, let last = terms.last {
      var value = last.value.literalValue
      if case .product(let factors) = last.value.bare.form, factors.count == 2, factors[1].value.literalValue == 1 {
        value = factors[0].value.literalValue
      }
      guard let value else { return }
      let own = names.notation.sharesBiases ? 0 : number
      found.append((Quantity(.bias, layer: .fixed(layer), unit: .fixed(own)), last.isNegative ? -value : value))
    }
    for (quantity, value) in found { state(quantity, value) }
  }

  /// The values of quantities for which one tree, with numbers in place of symbols, is another; nil if none are.
  private static func matching(_ symbols: Expression, _ numbers: Expression) -> [(Quantity, Double)]? {
    func all(_ pairs: [(Expression, Expression)]) -> [(Quantity, Double)]? {
      var found: [(Quantity, Double)] = []
      for (left, right) in pairs {
        guard let own = matching(left, right) else { return nil }
        found += own
      }
      return found
    }
    switch (symbols.bare.form, numbers.bare.form) {
    case (.quantity(let quantity), _): return numbers.literalValue.map { [(quantity, $0)] }
    case (.derivative, _), (.alias, _): return numbers.literalValue == nil ? nil : []
    case (.number, _): return symbols.literalValue == numbers.literalValue ? [] : nil
    case (.euler, .euler): return []
    case (.sum(let left), .sum(let right)) where left.count == right.count:
      return all(zip(left, right).map { ($0.value, $0.isNegative == $1.isNegative ? $1.value : $1.value.opposite) })
    case (.product(let left), .product(let right)) where left.count == right.count:
      return all(zip(left, right).map { ($0.value, $1.value) })
    case (.quotient(let a, let b), .quotient(let c, let d)), (.power(let a, let b), .power(let c, let d)):
      return all([(a, c), (b, d)])
    case (.norm(let left), .norm(let right)): return matching(left, right)
    default: return nil
    }
  }
}

extension Quantity {
  /// Whether it is chosen rather than calculated.
  var isChosen: Bool {
    switch kind {
    case .weight, .bias, .target, .learningRate: true
    case .activation: layer == .fixed(0)
    default: false
    }
  }
}

extension Expression {
  /// The value of a literal, in brackets or with a minus too.
  var literalValue: Double? {
    switch bare.form {
    case .number(let literal): Double(literal: literal)
    case .sum(let terms) where terms.count == 1:
      terms[0].value.literalValue.map { terms[0].isNegative ? -$0 : $0 }
    default: nil
    }
  }

  /// The same with a minus, which a product carries in its first factor.
  var opposite: Expression {
    guard case .product(var factors) = bare.form, !factors.isEmpty else { return .negative(self) }
    factors[0].value = .negative(factors[0].value)
    return Expression(.product(factors))
  }
}
