import Reporting

import Backpropagation

/// Puts numbers in place of symbols: the same tree with literals for leaves.
///
/// A leaf is whatever the record holds: a quantity, its transpose, a derivative, f and f′ of a recorded value. Numbers
/// that were typed stay as typed; others carry a given number of digits. Where f(z) is all that stands there, its own
/// definition is written out with the number in it.
struct Substitution {
  let instance: Instance
  let digits: Int
  /// What f(x) is, as an expression in x, if the notation's activation has one.
  let definition: Expression?

  /// The tree in numbers, or nil if some part of it has no value.
  func numbers(_ expression: Expression) -> Expression? {
    do {
      return try lone(expression)
    } catch {
      return nil
    }
  }

  /// A member, or a cell of a table, which must not be replaced by its own value at once.
  private func lone(_ expression: Expression) throws(EvaluationFault) -> Expression {
    switch expression.form {
    case .group(let inner): return try lone(inner)
    case .changed(let inner): return try lone(inner)
    case .apply(.activation, let inner): return try written(expression, inner)
    case .grid(let rows):
      var cells: [[Expression]] = []
      for row in rows {
        var line: [Expression] = []
        for cell in row { line.append(try lone(cell)) }
        cells.append(line)
      }
      return Expression(.grid(cells))
    default: return try replaced(expression)
    }
  }

  /// f of a number with f written out.
  private func written(_ application: Expression, _ inner: Expression) throws(EvaluationFault) -> Expression {
    guard let definition else { return try value(application) }
    let argument = try value(inner)
    func filled(_ number: Expression) -> Expression {
      definition.replacing { node in if case .argument = node.form { number } else { nil } }
    }
    if case .grid(let rows) = argument.form { return Expression(.grid(rows.map { $0.map(filled) })) }
    return filled(argument)
  }

  private func replaced(_ expression: Expression) throws(EvaluationFault) -> Expression {
    switch expression.form {
    case .number, .euler: return expression
    case .quantity, .derivative, .argument, .layers, .table, .repeated: return try value(expression)
    case .apply(.activation, _), .apply(.slope, _): return try value(expression)
    case .transpose(let inner) where inner.bare.isLeaf: return try value(expression)
    case .changed(let inner), .operand(let inner), .series(_, let inner): return try replaced(inner)
    case .alias(_, let inner): return try value(inner)
    case .total(let bound, let body): return try unrolled(bound, body)
    case .product(let factors) where factors.contains(where: { $0.meaning.isElementwise && $0.value.isSlopeMatrix }):
      let below = try factors.map { factor throws(EvaluationFault) in
        factor.meaning.isElementwise && factor.value.isSlopeMatrix
          ? try slopes(factor.value) : try replaced(factor.value)
      }
      return expression.replacingChildren(below).withPlainSigns
    case .grid(let rows):
      var cells: [[Expression]] = []
      for row in rows { cells.append(try row.map { cell throws(EvaluationFault) in try replaced(cell) }) }
      return Expression(.grid(cells.joiningBlocks ?? cells))
    case .list(let blocks):
      let cells = try blocks.map { block throws(EvaluationFault) in try replaced(block) }
      return Expression(.grid([cells].joiningBlocks ?? cells.map { [$0] }.joiningBlocks ?? [cells]))
    case .group(let inner):
      let number = try replaced(inner)
      return number.isPlain ? number : Expression(.group(number))
    default:
      var below: [Expression] = []
      for child in expression.children { below.append(try replaced(child)) }
      return expression.replacingChildren(below).withPlainSigns
    }
  }

  /// ∂f(z)/∂z as the column of slopes that it is where it is taken element by element.
  private func slopes(_ matrix: Expression) throws(EvaluationFault) -> Expression {
    let value = try instance.value(matrix)
    return Expression(
      .grid((0..<value.rows).map { [Expression(.number(DecimalText.display(value[$0, $0], digits: digits)))] }))
  }

  /// A Σ with a term for each value of its index.
  private func unrolled(_ bound: Expression.Bound, _ body: Expression) throws(EvaluationFault) -> Expression {
    let last = try instance.count(bound.to, [:])
    guard last >= bound.from, last - bound.from < Self.mostTerms else { throw .unsupported(.cannotEvaluate) }
    var terms: [Expression.Term] = []
    for number in bound.from...last {
      var term = try replaced(body.fixing(bound.variable, at: number))
      if case .sum = term.form { term = Expression(.group(term)) }
      terms.append(Expression.Term(isNegative: false, value: term))
    }
    let sum = terms.count == 1 ? terms[0].value : Expression(.group(Expression(.sum(terms))))
    return sum
  }

  /// Longer sums are not written out.
  private static let mostTerms = 12

  /// Lines with larger tables, most of which would be dots, are not written in numbers.
  private static let mostElements = 400

  /// The value of a leaf as literals.
  private func value(_ expression: Expression) throws(EvaluationFault) -> Expression {
    if let quantity = expression.bare.plainQuantity, let typed = typed(quantity) { return Expression(.number(typed)) }
    let tensor = try instance.value(expression)
    guard tensor.elements.count <= Self.mostElements else { throw .unsupported(.cannotEvaluate) }
    if tensor.isScalar, expression.isSingleNumber {
      return Expression(.number(DecimalText.display(tensor.elements[0], digits: digits)))
    }
    var transposed = false
    var inner = expression.bare
    if case .transpose(let below) = inner.form {
      transposed = true
      inner = below.bare
    }
    let cells = (0..<tensor.rows).map { row in
      (0..<tensor.columns).map { column -> Expression in
        let literal = inner.plainQuantity.flatMap { quantity -> String? in
          let place = transposed ? (row: column, column: row) : (row: row, column: column)
          // The weights of one unit are a row of the matrix that stands upright.
          if quantity.kind == .weight, let unit = quantity.unit {
            return typed(quantity, row: unit.offset, column: place.row)
          }
          return typed(quantity, row: place.row, column: place.column)
        }
        return Expression(.number(literal ?? DecimalText.display(tensor[row, column], digits: digits)))
      }
    }
    return Expression(.grid(cells))
  }

  // MARK: Numbers as typed

  private func typed(_ name: Quantity) -> String? {
    guard let quantity = name.resolved(in: instance.complete([:])) else { return nil }
    guard quantity.indices.allSatisfy({ $0.variable == nil }) else { return nil }
    if quantity.kind == .learningRate { return instance.network.literalLearningRate }
    guard let unit = quantity.unit?.offset, quantity.isSingle else { return nil }
    return typed(quantity, row: unit, column: quantity.source?.offset ?? 0)
  }

  private func typed(_ name: Quantity, row: Int, column: Int) -> String? {
    let network = instance.network
    guard instance.reading.bias == .dropped, let quantity = name.resolved(in: instance.complete([:])) else {
      return nil
    }
    let sample = quantity.sample?.offset ?? instance.sampleInUse
    let literal: String? =
      switch (quantity.kind, quantity.layer?.offset) {
      case (.activation, 0) where row >= 0: network.literal(of: .input(unit: row), sample: sample)
      case (.target, _): network.literalTarget(unit: row, sample: sample)
      case (.weight, let layer?) where column < 0: network.literal(of: .bias(layer: layer, unit: row))
      case (.weight, let layer?): network.literal(of: .weight(layer: layer, unit: row, source: column))
      case (.bias, let layer?): network.literal(of: .bias(layer: layer, unit: row))
      default: nil
      }
    // A literal with an exponent, or longer than a Double needs, is written the way results are.
    return literal.flatMap { literal in
      let hasExponent = literal.utf8.contains { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
      return hasExponent || literal.utf8.count > 17 ? nil : literal
    }
  }
}

extension Expression {
  /// Whether the record holds the value of the node itself.
  fileprivate var isLeaf: Bool {
    switch form {
    case .quantity, .derivative, .apply(.activation, _), .apply(.slope, _): true
    default: false
    }
  }

  /// Whether the tree names one number by its unit, rather than a layer that happens to have one unit.
  fileprivate var isSingleNumber: Bool {
    switch form {
    case .quantity(let quantity): quantity.isSingle
    case .derivative(let numerator, let variable): numerator.isSingleNumber && variable.isSingle
    case .grid, .layers, .list, .table, .repeated: false
    default: children.allSatisfy(\.isSingleNumber)
    }
  }

  /// Whether brackets around it say nothing: a positive number or a table.
  fileprivate var isPlain: Bool {
    switch form {
    case .number(let literal): !literal.hasPrefix("-")
    case .grid: true
    default: false
    }
  }

  /// Products of plain numbers with a dot between them; a sign that joins tables stays as printed.
  fileprivate var withPlainSigns: Expression {
    guard case .product(var factors) = form else { return self }
    var isScalar = true
    for index in factors.indices {
      let next = factors[index].value.isScalarTree
      if index > 0, isScalar && next || factors[index].sign.isEmpty {
        factors[index].sign = "·"
        factors[index].meaning = .any
      }
      isScalar = isScalar && next
    }
    return Expression(.product(factors), range: range)
  }

  /// Whether a tree of literals is a single number.
  private var isScalarTree: Bool {
    switch form {
    case .grid: false
    default: children.allSatisfy(\.isScalarTree)
    }
  }
}
