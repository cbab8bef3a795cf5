import Reporting

/// Sums with bounds, norms and diagonal matrices.
extension Evaluator {
  /// Longer sums than this are not evaluated.
  private static var mostTerms: Int { 1_000_000 }

  func total(_ bound: Expression.Bound, _ body: Expression) throws(Fault) -> Value {
    let last = try count(bound.to, assignment)
    guard last >= bound.from else { return Tensor(try zero()) }
    guard last - bound.from < Self.mostTerms else { throw .unsupported(.cannotEvaluate) }
    var inner = self
    var sum: Value?
    for value in bound.from...last where bound.except.flatMap({ assignment[$0] }) != value {
      inner.assignment[bound.variable] = value
      let term = try inner(body)
      guard let so = sum else {
        sum = term
        continue
      }
      guard so.shape == term.shape else { throw .doesNotConform(so.shape, sign: "+", term.shape) }
      sum = so.combined(with: term) { $0 + $1 }
    }
    if let sum { return sum }
    return Tensor(try zero())
  }

  func sumOfSquares(_ vector: Value) throws(Fault) -> Value {
    let start = try zero()
    return Tensor(vector.elements.reduce(start) { $0 + $1 * $1 })
  }

  func norm(_ vector: Value) throws(Fault) -> Value {
    guard let root = try sumOfSquares(vector).scalar?.applying(.squareRoot) else {
      throw .unsupported(.cannotEvaluate)
    }
    return Tensor(root)
  }

  /// A vector on the diagonal; a diagonal matrix stays what it is.
  func diagonal(_ value: Value) throws(Fault) -> Value {
    guard value.columns == 1 || value.rows == 1 else {
      guard value.rows == value.columns else { throw .unsupported(.cannotEvaluate) }
      return value
    }
    let size = value.elements.count
    let zero = try zero()
    let elements = (0..<size * size).map { $0 / size == $0 % size ? value.elements[$0 / size] : zero }
    return Tensor(rows: size, columns: size, elements: elements)
  }

  func zero() throws(Fault) -> Number {
    guard let zero = Number(literal: "0") else { throw .unsupported(.cannotEvaluate) }
    return zero
  }
}

extension Expression {
  /// Whether the tree is ∂f(z)/∂z of a whole layer, a diagonal matrix.
  var isSlopeMatrix: Bool {
    guard case .derivative(let numerator, let variable) = bare.form, variable.unit == nil,
      case .apply(.activation, let inner) = numerator.bare.form
    else { return false }
    return inner.plainQuantity == variable
  }
}
