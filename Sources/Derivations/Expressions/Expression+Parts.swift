extension Expression {
  /// The nodes directly below this one, from left to right.
  var children: [Expression] {
    switch form {
    case .number, .euler, .quantity, .argument: []
    case .sum(let terms): terms.map(\.value)
    case .product(let factors): factors.map(\.value)
    case .quotient(let top, let bottom): [top, bottom]
    case .power(let base, let exponent): [base, exponent]
    case .apply(_, let inner), .transpose(let inner), .group(let inner), .changed(let inner): [inner]
    case .grid(let rows): rows.flatMap { $0 }
    case .derivative(let numerator, let variable): [numerator, .quantity(variable)]
    }
  }

  /// The same node with other nodes below it, in the order of ``children``.
  func replacingChildren(_ replacements: [Expression]) -> Expression {
    var rest = replacements[...]
    func next() -> Expression { rest.removeFirst() }
    let replaced: Form =
      switch form {
      case .number, .euler, .quantity, .argument: form
      case .sum(let terms): .sum(terms.map { Term(isNegative: $0.isNegative, value: next()) })
      case .product(let factors):
        .product(factors.map { Factor(sign: $0.sign, meaning: $0.meaning, value: next()) })
      case .quotient: .quotient(next(), next())
      case .power: .power(next(), next())
      case .apply(let function, _): .apply(function, next())
      case .transpose: .transpose(next())
      case .group: .group(next())
      case .changed: .changed(next())
      case .grid(let rows): .grid(rows.map { row in row.map { _ in next() } })
      case .derivative(_, let variable):
        .derivative(of: next(), by: next().plainQuantity ?? variable)
      }
    return Expression(replaced, range: range)
  }

  /// A tree in which `change` has replaced nodes; it sees a node before what is below it, and what it returns stays.
  func replacing(_ change: (Expression) -> Expression?) -> Expression {
    if let changed = change(self) { return changed }
    let below = children
    return below.isEmpty ? self : replacingChildren(below.map { $0.replacing(change) })
  }

  /// Every node of the tree, a node before what is below it.
  func forEachNode(_ visit: (Expression) -> Void) {
    visit(self)
    for child in children { child.forEachNode(visit) }
  }

  /// Whether some node of the tree satisfies the condition.
  func contains(where condition: (Expression) -> Bool) -> Bool {
    condition(self) || children.contains { $0.contains(where: condition) }
  }

  /// The quantities that occur, as often as they do, derivatives' variables included, in order of appearance.
  var quantities: [Quantity] {
    var found: [Quantity] = []
    collectQuantities(into: &found)
    return found
  }

  private func collectQuantities(into found: inout [Quantity]) {
    switch form {
    case .number, .euler, .argument: break
    case .quantity(let quantity): found.append(quantity)
    case .sum(let terms): for term in terms { term.value.collectQuantities(into: &found) }
    case .product(let factors): for factor in factors { factor.value.collectQuantities(into: &found) }
    case .derivative(let numerator, let variable):
      numerator.collectQuantities(into: &found)
      found.append(variable)
    default: for child in children { child.collectQuantities(into: &found) }
    }
  }

  /// The letters of free indices, in order of appearance.
  var freeVariables: [String] {
    var found: [String] = []
    for variable in quantities.flatMap(\.indices).compactMap(\.variable) where !found.contains(variable) {
      found.append(variable)
    }
    return found
  }

  /// The tree without brackets and marks around it.
  var bare: Expression {
    switch form {
    case .group(let inner), .changed(let inner): inner.bare
    default: self
    }
  }

  /// Whether the tree is a matrix or vector written out.
  var isTable: Bool { if case .grid = bare.form { true } else { false } }

  /// The quantity, if the tree is nothing but one.
  var plainQuantity: Quantity? {
    if case .quantity(let quantity) = bare.form { quantity } else { nil }
  }

  /// Whether a literal with a decimal point and more than two digits occurs, which may have been rounded.
  var hasRoundedLiteral: Bool {
    contains { node in
      if case .number(let literal) = node.form { literal.contains(".") && literal.count > 4 } else { false }
    }
  }

  /// Whether the tree holds literals and operations only.
  var isNumeric: Bool {
    !contains { node in
      switch node.form {
      case .quantity, .argument, .derivative: true
      case .apply(.activation, _), .apply(.slope, _): true
      default: false
      }
    }
  }

  /// Whether no quantity stands in the tree: literals, and f of them.
  var isOfNumbers: Bool {
    !contains { node in
      switch node.form {
      case .quantity, .argument, .derivative: true
      default: false
      }
    }
  }

  /// The whole number, if the tree is nothing but one: `2`, `-7`.
  var wholeNumber: Int? {
    switch bare.form {
    case .number(let literal): Int(literal)
    case .sum(let terms) where terms.count == 1 && terms[0].isNegative: terms[0].value.wholeNumber.map { -$0 }
    default: nil
    }
  }
}
