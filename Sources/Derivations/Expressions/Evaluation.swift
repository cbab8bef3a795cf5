import Reporting

/// Why an expression has no value on some network.
enum EvaluationFault: Error, Hashable {
  /// The shapes on the two sides of a sign do not fit.
  case doesNotConform(Shape, sign: String, Shape)
  /// The network has no such layer or unit.
  case missing(Quantity)
  /// The evaluator cannot do it, with the reason.
  case unsupported(Phrase)
}

/// Evaluates an expression over one kind of number.
///
/// What the leaves are worth comes from outside: the record of a network, duals around a perturbed node, or nothing
/// at all for a line of literals.
struct Evaluator<Number: Arithmetic> {
  typealias Value = Tensor<Number>
  typealias Fault = EvaluationFault

  var quantity: (Quantity, Assignment) throws(Fault) -> Value
  var derivative: (Expression, Quantity, Assignment) throws(Fault) -> Value
  /// f or f′ of a value; the expression tells which layer's function is meant.
  var activation: (Expression.Function, Expression, Value, Assignment) throws(Fault) -> Value
  var argument: (String) throws(Fault) -> Value
  /// Σ_k u_k ∂v_k/∂W for a vector u, an expression v and a matrix W; nil where nothing can be derived.
  var contraction: ((Value, Expression, Quantity, Assignment) throws(Fault) -> Value?)?
  /// The whole number that a bound of a sum is.
  var count: (Expression, Assignment) throws(Fault) -> Int = { bound, _ throws(Fault) in
    guard let number = bound.wholeNumber else { throw .unsupported(.cannotEvaluate) }
    return number
  }
  /// Whether a condition holds.
  var truth: (Expression.Condition, Assignment) throws(Fault) -> Bool = { _, _ throws(Fault) in
    throw .unsupported(.cannotEvaluate)
  }
  /// Whether rows rather than columns of a table belong together.
  var rowsAreLayers: Bool { reading.orientation.layersAreRows }
  /// Whether a row of derivatives may be multiplied by the column of a layer element by element.
  var rowsMeetColumns = false
  /// The values of indices, free ones and those that a sum binds.
  var assignment: Assignment = [:]
  /// The value of a literal.
  var literal: (String) -> Number? = { Number(literal: $0) }
  /// How products and logarithms are read.
  var reading = Reading()

  func callAsFunction(_ expression: Expression) throws(Fault) -> Value {
    switch expression.form {
    case .number(let literal): try number(literal)
    case .euler: try constant(Number(literal: "1")?.applying(.exponential))
    case .quantity(let name): try quantity(name, assignment)
    case .argument(let name): try argument(name)
    case .group(let inner), .changed(let inner), .operand(let inner), .alias(_, let inner): try self(inner)
    case .total(let bound, let body): try total(bound, body)
    case .series(_, let whole): try self(whole)
    case .norm(let inner): try norm(self(inner))
    case .cases(let cases): try chosen(cases)
    case .indicator(let condition): try number(holds(condition) ? "1" : "0")
    case .index(let letter): try number(assignment[letter].map(String.init) ?? letter)
    case .ones, .identity: throw .unsupported(.cannotEvaluate)
    case .diagonal(let inner): try diagonal(self(inner))
    case .sum(let terms): try sum(terms)
    case .product(let factors): try product(factors)
    case .repeated: try product([Expression.Factor(sign: "", meaning: .any, value: expression)])
    case .quotient(let top, let bottom): try quotient(self(top), self(bottom), isElementwise: bottom.hasNoInverse)
    case .power(let base, let exponent): try power(base, exponent)
    case .apply(let function, let inner): try apply(function, inner)
    case .transpose(let inner): try self(inner).transposed
    case .grid(let rows): try grid(rows)
    case .list(let blocks): try list(blocks)
    case .table(_, let entries): try table(entries)
    case .layers(let body): try layers(body)
    case .derivative(let numerator, let variable): try derivative(numerator, variable, assignment)
    case .space: throw .unsupported(.cannotEvaluate)
    }
  }

  private func number(_ literal: String) throws(Fault) -> Value {
    guard let value = self.literal(literal) else { throw .unsupported(.numberOutOfRange(literal)) }
    return Tensor(value)
  }

  private func constant(_ value: Number?) throws(Fault) -> Value {
    guard let value else { throw .unsupported(.cannotEvaluate) }
    return Tensor(value)
  }

  private func sum(_ terms: [Expression.Term]) throws(Fault) -> Value {
    var total: Value?
    for (position, term) in terms.enumerated() {
      if let special = try besideOthers(term.value, terms, total) {
        total = try total.map { so throws(Fault) in try Self.added(so, special, term) } ?? special
        continue
      }
      var value = try self(term.value)
      // A number beside a matrix or vector stands for one in every place: 1 − f(z).
      if let number = total?.scalar, !value.isScalar, terms[..<position].allSatisfy(\.value.isNumeric) {
        total = value.map { _ in number }
      } else if let so = total, let number = value.scalar, !so.isScalar, term.value.isNumeric {
        value = so.map { _ in number }
      }
      if let so = total {
        (total, value) = Self.broadcast(so, value, in: terms)
      }
      if let so = total {
        total = try elementwise(so, value, sign: term.isNegative ? "−" : "+") { term.isNegative ? $0 - $1 : $0 + $1 }
      } else if term.isNegative {
        let zero = try zero()
        total = value.map { zero - $0 }
      } else {
        total = value
      }
    }
    if let total { return total }
    return Tensor(try zero())
  }

  /// The bias of every sample beside a table of all samples.
  private static func broadcast(_ left: Value, _ right: Value, in terms: [Expression.Term]) -> (Value, Value) {
    guard left.shape != right.shape,
      terms.contains(where: { [.bias, .own].contains($0.value.untransposed.plainQuantity?.kind) }),
      terms.contains(where: { $0.value.quantities.contains { $0.isOfAllSamples || $0.kind == .own } })
    else { return (left, right) }
    return (left.repeated(to: right.shape), right.repeated(to: left.shape))
  }

  private func product(_ written: [Expression.Factor]) throws(Fault) -> Value {
    let factors = try writtenOut(written)
    var result: Value?
    for (position, factor) in factors.enumerated() {
      if factor.value.bare.form == .identity, factors.count > 1, factor.meaning != .element { continue }
      if let so = result, let whole = try contracted(so, factor) {
        result = whole
        continue
      }
      var value = try sized(factor.value, after: result, before: factors.dropFirst(position + 1).first?.value)
      // ∂f(z)/∂z is the vector of slopes where it is taken element by element.
      if let so = result, factor.meaning.isElementwise, so.columns == 1, factor.value.isSlopeMatrix,
        value.rows == so.rows, value.columns == so.rows
      {
        value = Tensor(column: (0..<value.rows).map { value[$0, $0] })
      }
      result = if let so = result { try multiply(so, factor, value) } else { value }
    }
    if let result { return result }
    return try number("1")
  }

  private func multiply(_ left: Value, _ factor: Expression.Factor, _ right: Value) throws(Fault) -> Value {
    if left.isScalar || right.isScalar || factor.meaning == .element {
      return try scaledOrElementwise(left, right, sign: factor.sign)
    }
    if factor.meaning == .fitting, left.shape == right.shape {
      return try elementwise(left, right, sign: factor.sign) { $0 * $1 }
    }
    if factor.meaning == .any, left.shape == right.shape, left.columns == 1 || left.rows == 1 {
      switch reading.columns {
      case .noProduct: break
      case .elementwise: return try elementwise(left, right, sign: factor.sign) { $0 * $1 }
      case .dot: return left.rows == 1 ? matrixProduct(left, right.transposed) : matrixProduct(left.transposed, right)
      }
    }
    guard left.columns == right.rows else { throw .doesNotConform(left.shape, sign: factor.sign, right.shape) }
    return matrixProduct(left, right)
  }

  private func matrixProduct(_ left: Value, _ right: Value) -> Value {
    var elements: [Number] = []
    for row in 0..<left.rows {
      for column in 0..<right.columns {
        var dot = left[row, 0] * right[0, column]
        for inner in 1..<max(1, left.columns) { dot = dot + left[row, inner] * right[inner, column] }
        elements.append(dot)
      }
    }
    return Tensor(rows: left.rows, columns: right.columns, elements: elements)
  }

  private func scaledOrElementwise(_ left: Value, _ right: Value, sign: String) throws(Fault) -> Value {
    if let factor = left.scalar { return right.map { factor * $0 } }
    if let factor = right.scalar { return left.map { $0 * factor } }
    return try elementwise(left, right, sign: sign) { $0 * $1 }
  }

  private func elementwise(
    _ left: Value, _ right: Value, sign: String, _ operation: (Number, Number) -> Number
  ) throws(Fault) -> Value {
    if left.shape == right.shape { return left.combined(with: right, operation) }
    guard rowsMeetColumns, left.isVector, left.shape == right.transposed.shape else {
      throw .doesNotConform(left.shape, sign: sign, right.shape)
    }
    return left.combined(with: right.transposed, operation)
  }

  private func quotient(_ top: Value, _ bottom: Value, isElementwise: Bool = false) throws(Fault) -> Value {
    if let divisor = bottom.scalar { return try everywhere(top) { $0.divided(by: divisor) } }
    // A vector has no inverse, so one below a number or another vector divides element by element; so do 1 + e^{−Z} and
    // a table of all samples.
    guard isElementwise || bottom.columns == 1 || bottom.rows == 1, top.isScalar || top.shape == bottom.shape else {
      throw .unsupported(.quotientByMatrix)
    }
    if let dividend = top.scalar { return try everywhere(bottom) { dividend.divided(by: $0) } }
    var ratios: [Number] = []
    for (above, below) in zip(top.elements, bottom.elements) {
      guard let ratio = above.divided(by: below) else { throw .unsupported(.cannotEvaluate) }
      ratios.append(ratio)
    }
    return Tensor(rows: bottom.rows, columns: bottom.columns, elements: ratios)
  }

  private func power(_ base: Expression, _ exponent: Expression) throws(Fault) -> Value {
    if case .euler = base.bare.form { return try elementary(.exponential, self(exponent)) }
    guard let whole = exponent.wholeNumber ?? exponent.wholeDifference else { throw .unsupported(.onlyWholePowers) }
    if whole == 2, case .norm(let inner) = base.bare.form { return try sumOfSquares(self(inner)) }
    let value = try self(base)
    guard let number = value.scalar else {
      // tanh² of a table is what tanh is of it, number by number, and only a square one can be multiplied by itself;
      // v² may be v · v.
      let isVector = value.rows == 1 || value.columns == 1
      let isElementwise = whole > 0 && (isVector ? reading.columns == .elementwise : value.rows != value.columns)
      guard isElementwise || base.isElementwiseFunction else { throw .unsupported(.powerOfMatrix) }
      return try everywhere(value) { $0.raised(to: whole) }
    }
    return try constant(number.raised(to: whole))
  }

  private func apply(_ function: Expression.Function, _ inner: Expression) throws(Fault) -> Value {
    let value = try self(inner)
    switch function {
    case .exponential: return try elementary(.exponential, value)
    case .logarithm: return try elementary(.logarithm, value)
    case .log:
      let natural = try elementary(.logarithm, value)
      guard reading.logarithm != .natural else { return natural }
      return try quotient(natural, constant(Number(literal: reading.logarithm.rawValue)?.applying(.logarithm)))
    case .hyperbolicTangent: return try elementary(.hyperbolicTangent, value)
    case .hyperbolicCosine: return try elementary(.hyperbolicCosine, value)
    case .squareRoot: return try elementary(.squareRoot, value)
    case .absolute: return try elementary(.absolute, value)
    case .sign: return try elementary(.sign, value)
    case .trace: return try trace(value)
    case .softmax: return try softmax(value)
    case .known, .slopeOfKnown: return try activation(function, inner, value, assignment)
    case .activation, .slope:
      do throws(Fault) {
        return try activation(function, inner, value, assignment)
      } catch .unsupported(.softmaxOfUnits) where function.isActivation && !value.isScalar {
        return try softmax(value)
      }
    }
  }

  private func elementary(_ function: ElementaryFunction, _ value: Value) throws(Fault) -> Value {
    try everywhere(value) { $0.applying(function) }
  }

  /// What an operation that not every number can do makes of every element.
  private func everywhere(_ value: Value, _ operation: (Number) -> Number?) throws(Fault) -> Value {
    if let number = value.scalar { return try constant(operation(number)) }
    var elements: [Number] = []
    for element in value.elements {
      guard let result = operation(element) else { throw .unsupported(.cannotEvaluate) }
      elements.append(result)
    }
    return Tensor(rows: value.rows, columns: value.columns, elements: elements)
  }

  /// The parts of each layer, one below the other.
  private func layers(_ body: [Expression]) throws(Fault) -> Value {
    let last = try count(.quantity(Quantity(.lastLayer)), assignment)
    guard last >= 1 else { throw .unsupported(.cannotEvaluate) }
    var inner = self
    var elements: [Number] = []
    for layer in 1...last {
      inner.assignment[Expression.Bound.counter] = layer
      for part in body { elements += try inner(part).elements }
    }
    return Tensor(column: elements)
  }

  private func list(_ blocks: [Expression]) throws(Fault) -> Value {
    do {
      return try grid([blocks])
    } catch .doesNotConform {
      return try grid(blocks.map { [$0] })
    }
  }

  private func grid(_ rows: [[Expression]]) throws(Fault) -> Value {
    var lines: [[Value]] = []
    for row in rows {
      var blocks: [Value] = []
      for cell in row { blocks.append(try self(cell)) }
      lines.append(blocks)
    }
    return try joined(lines)
  }

  /// Blocks beside and below each other.
  func joined(_ lines: [[Value]]) throws(Fault) -> Value {
    var elements: [Number] = []
    var height = 0
    var width: Int?
    for blocks in lines {
      guard let first = blocks.first else { continue }
      if let odd = blocks.first(where: { $0.rows != first.rows }) {
        throw .doesNotConform(first.shape, sign: "&", odd.shape)
      }
      let columns = blocks.reduce(0) { $0 + $1.columns }
      if let width, width != columns {
        throw .doesNotConform(
          Shape(rows: height, columns: width), sign: "\\\\", Shape(rows: first.rows, columns: columns))
      }
      width = columns
      height += first.rows
      for line in 0..<first.rows {
        for block in blocks { elements += (0..<block.columns).map { block[line, $0] } }
      }
    }
    return Tensor(rows: height, columns: width ?? 0, elements: elements)
  }
}

extension Evaluator {
  /// An evaluator for trees of literals.
  static var ofLiterals: Evaluator {
    Evaluator(
      quantity: { name, _ throws(Fault) in throw .missing(name) },
      derivative: { _, name, _ throws(Fault) in throw .missing(name) },
      activation: { _, _, _, _ throws(Fault) in throw .unsupported(.cannotEvaluate) },
      argument: { _ throws(Fault) in throw .unsupported(.cannotEvaluate) })
  }
}
