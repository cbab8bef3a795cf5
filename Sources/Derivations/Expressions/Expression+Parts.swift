extension Expression {
  /// The nodes directly below this one, from left to right.
  var children: [Expression] {
    switch form {
    case .number, .euler, .quantity, .argument, .index, .ones, .identity: []
    case .cases(let cases): cases.map(\.value) + cases.compactMap(\.condition).flatMap { [$0.left, $0.right] }
    case .indicator(let condition): [condition.left, condition.right]
    case .sum(let terms): terms.map(\.value)
    case .product(let factors): factors.map(\.value)
    case .quotient(let top, let bottom): [top, bottom]
    case .repeated(let first, let last, _): [first, last]
    case .power(let base, let exponent): [base, exponent]
    case .apply(_, let inner), .transpose(let inner), .group(let inner), .changed(let inner), .operand(let inner),
      .norm(let inner), .diagonal(let inner), .alias(_, let inner), .total(_, let inner), .series(_, let inner):
      [inner]
    case .layers(let parts), .list(let parts): parts
    case .grid(let rows): rows.flatMap { $0 }
    case .table(_, let entries): [entries.body]
    case .space(let dimensions, _): dimensions
    case .derivative(let numerator, let variable): [numerator, .quantity(variable)]
    }
  }

  /// The same node with other nodes below it, in the order of ``children``.
  func replacingChildren(_ replacements: [Expression]) -> Expression {
    var rest = replacements[...]
    func next() -> Expression { rest.removeFirst() }
    let replaced: Form =
      switch form {
      case .number, .euler, .quantity, .argument, .index, .ones, .identity: form
      case .cases(let cases): .cases(Self.replacing(cases, by: replacements))
      case .indicator(let condition):
        .indicator(Condition(left: next(), relation: condition.relation, right: next()))
      case .sum(let terms): .sum(terms.map { Term(isNegative: $0.isNegative, value: next()) })
      case .product(let factors):
        .product(factors.map { Factor(sign: $0.sign, meaning: $0.meaning, value: next()) })
      case .quotient: .quotient(next(), next())
      case .repeated(_, _, let step): .repeated(first: next(), last: next(), step: step)
      case .power: .power(next(), next())
      case .apply(let function, _): .apply(function, next())
      case .transpose: .transpose(next())
      case .group: .group(next())
      case .changed: .changed(next())
      case .operand: .operand(next())
      case .norm: .norm(next())
      case .diagonal: .diagonal(next())
      case .alias(let name, _): .alias(name, next())
      case .total(let bound, _): .total(bound, next())
      case .series(let shown, let whole): whole == replacements[0] ? .series(shown: shown, whole) : next().form
      case .grid(let rows): .grid(rows.map { row in row.map { _ in next() } })
      case .table(let shown, let entries):
        .table(
          shown: entries.body == replacements[0] ? shown : [],
          Entries(rows: entries.rows, columns: entries.columns, body: next()))
      case .list(let blocks): .list(blocks.map { _ in next() })
      case .layers(let body): .layers(body.map { _ in next() })
      case .space(let dimensions, let sign): .space(dimensions.map { _ in next() }, sign: sign)
      case .derivative(_, let variable):
        .derivative(of: next(), by: next().plainQuantity ?? variable)
      }
    return Expression(replaced, range: range)
  }

  /// Cases with other values and conditions: all values come first.
  private static func replacing(_ cases: [Case], by replacements: [Expression]) -> [Case] {
    var rest = replacements.dropFirst(cases.count)
    return zip(cases, replacements).map { old, value in
      let condition = old.condition.map {
        Condition(left: rest.removeFirst(), relation: $0.relation, right: rest.removeFirst())
      }
      return Case(value: value, condition: condition)
    }
  }

  /// A tree in which `change` has replaced nodes; it sees a node before what is below it, and what it returns stays.
  func replacing(_ change: (Expression) -> Expression?) -> Expression { replaced(change) ?? self }

  /// The same, or nil where nothing is replaced, so that no tree is made again that stays.
  private func replaced(_ change: (Expression) -> Expression?) -> Expression? {
    if let changed = change(self) { return changed }
    var below = children
    var isChanged = false
    for position in below.indices {
      guard let changed = below[position].replaced(change) else { continue }
      below[position] = changed
      isChanged = true
    }
    return isChanged ? replacingChildren(below) : nil
  }

  /// Every node of the tree, a node before what is below it.
  func forEachNode(_ visit: (Expression) -> Void) {
    _ = contains { node in
      visit(node)
      return false
    }
  }

  /// Whether some node of the tree satisfies the condition; a node is looked at before what is below it.
  func contains(where condition: (Expression) -> Bool) -> Bool {
    condition(self) || containsChild { $0.contains(where: condition) }
  }

  /// Whether some node directly below this one satisfies the condition, of ``children`` without an array of them.
  private func containsChild(where condition: (Expression) -> Bool) -> Bool {
    switch form {
    case .number, .euler, .quantity, .argument, .index, .ones, .identity: false
    case .cases, .indicator: children.contains(where: condition)
    case .sum(let terms): terms.contains { condition($0.value) }
    case .product(let factors): factors.contains { condition($0.value) }
    case .quotient(let first, let second), .power(let first, let second), .repeated(let first, let second, _):
      condition(first) || condition(second)
    case .apply(_, let inner), .transpose(let inner), .group(let inner), .changed(let inner), .operand(let inner),
      .norm(let inner), .diagonal(let inner), .alias(_, let inner), .total(_, let inner), .series(_, let inner):
      condition(inner)
    case .layers(let parts), .list(let parts): parts.contains(where: condition)
    case .grid(let rows): rows.contains { $0.contains(where: condition) }
    case .table(_, let entries): condition(entries.body)
    case .space(let dimensions, _): dimensions.contains(where: condition)
    case .derivative(let numerator, let variable): condition(numerator) || condition(.quantity(variable))
    }
  }

  /// The quantities that occur, as often as they do, derivatives' variables included, in order of appearance.
  var quantities: [Quantity] {
    var found: [Quantity] = []
    collectQuantities(into: &found)
    return found
  }

  private func collectQuantities(into found: inout [Quantity]) {
    switch form {
    case .quantity(let quantity): found.append(quantity)
    case .derivative(let numerator, let variable):
      numerator.collectQuantities(into: &found)
      found.append(variable)
    default:
      _ = containsChild { child in
        child.collectQuantities(into: &found)
        return false
      }
    }
  }

  /// The tree without brackets and marks around it.
  var bare: Expression {
    switch form {
    case .group(let inner), .changed(let inner), .operand(let inner), .alias(_, let inner): inner.bare
    default: self
    }
  }

  /// The letters of free indices, and the quantities without an index that a sum binds.
  var free: (variables: [String], quantities: [Quantity]) {
    var variables: [String] = []
    var quantities: [Quantity] = []
    collectFree(bound: [], &variables, &quantities)
    return (variables, quantities)
  }

  private func collectFree(bound: [String], _ variables: inout [String], _ quantities: inout [Quantity]) {
    func collect(_ quantity: Quantity) {
      var isBound = false
      func collect(_ index: Index?) {
        guard let letter = index?.variable, letter != Index.last else { return }
        if bound.contains(letter) {
          isBound = true
        } else if !variables.contains(letter) {
          variables.append(letter)
        }
      }
      collect(quantity.layer)
      collect(quantity.unit)
      collect(quantity.source)
      collect(quantity.sample)
      if !isBound { quantities.append(quantity) }
    }
    switch form {
    case .quantity(let quantity): collect(quantity)
    case .index(let letter): if !bound.contains(letter), !variables.contains(letter) { variables.append(letter) }
    case .derivative(let numerator, let variable):
      numerator.collectFree(bound: bound, &variables, &quantities)
      collect(variable)
    case .total(let range, let body):
      range.to.collectFree(bound: bound, &variables, &quantities)
      if let letter = range.except, !bound.contains(letter), !variables.contains(letter) { variables.append(letter) }
      body.collectFree(bound: bound + [range.variable], &variables, &quantities)
    case .table(_, let entries):
      for range in entries.bounds { range.to.collectFree(bound: bound, &variables, &quantities) }
      entries.body.collectFree(bound: bound + entries.bounds.map(\.variable), &variables, &quantities)
    case .layers(let body):
      for part in body { part.collectFree(bound: bound + [Bound.counter], &variables, &quantities) }
    default:
      _ = containsChild { child in
        child.collectFree(bound: bound, &variables, &quantities)
        return false
      }
    }
  }

  /// The tree with a number in place of an index.
  func fixing(_ variable: String, at value: Int) -> Expression {
    func fixed(_ index: Index?) -> Index? {
      guard let index, index.variable == variable else { return index }
      return .fixed(value + index.offset)
    }
    func fixed(_ quantity: Quantity) -> Quantity {
      var other = quantity
      other.layer = fixed(quantity.layer)
      other.unit = fixed(quantity.unit)
      other.source = fixed(quantity.source)
      other.sample = fixed(quantity.sample)
      return other
    }
    return replacing { node in
      switch node.form {
      case .quantity(let quantity): .quantity(fixed(quantity))
      case .index(variable): Expression(.number(String(value)), range: node.range)
      case .derivative(let numerator, let by):
        Expression(.derivative(of: numerator.fixing(variable, at: value), by: fixed(by)), range: node.range)
      case .table(let shown, let entries):
        Expression(
          .table(
            shown: shown.map { $0.map { $0.fixing(variable, at: value) } },
            entries.mapping { $0.fixing(variable, at: value) }), range: node.range)
      case .total(let bound, _) where bound.variable == variable: node
      case .total(var bound, let body):
        {
          bound.to = bound.to.fixing(variable, at: value)
          return Expression(.total(bound, body.fixing(variable, at: value)), range: node.range)
        }()
      default: nil
      }
    }
  }

  /// The tree with numbers in place of indices.
  package func fixing(_ indices: Assignment) -> Expression {
    indices.entries.reduce(self) { $0.fixing($1.letter, at: $1.value) }
  }

  /// Whether the tree is a matrix or vector written out.
  var isTable: Bool { if case .grid = bare.form { true } else { false } }

  /// Whether a derivative stands in the tree.
  var hasDerivative: Bool { contains { if case .derivative = $0.form { true } else { false } } }

  /// The tree that is transposed, if one is.
  var untransposed: Expression { if case .transpose(let inner) = bare.form { inner } else { self } }

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
      case .quantity, .argument, .derivative, .index, .cases, .indicator, .ones, .identity: true
      case .apply(.activation, _), .apply(.slope, _): true
      default: false
      }
    }
  }

  /// Whether no quantity stands in the tree: literals, and f of them.
  var isOfNumbers: Bool {
    !contains { node in
      switch node.form {
      case .quantity, .argument, .derivative, .index, .cases, .indicator, .ones, .identity: true
      default: false
      }
    }
  }

  /// Whether f is taken of a number: f(0.4).
  var hasNumberInFunction: Bool {
    contains { node in
      switch node.form {
      case .apply(.activation, let inner), .apply(.slope, let inner): inner.isOfNumbers
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

  /// The value of a difference of two whole numbers, as the power rule prints an exponent: 2 − 1.
  var wholeDifference: Int? {
    guard case .sum(let terms) = bare.form, terms.count == 2, !terms[0].isNegative, terms[1].isNegative,
      let first = terms[0].value.wholeNumber, let second = terms[1].value.wholeNumber
    else { return nil }
    let (difference, overflows) = first.subtractingReportingOverflow(second)
    return overflows ? nil : difference
  }
}
