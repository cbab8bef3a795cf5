/// Edits of matrices and powers.
extension Expression {
  /// The tree transposed, or no longer.
  var transposedHere: [(Expression, Edit)] {
    switch form {
    case .grid(let rows):
      guard let first = rows.first, rows.allSatisfy({ $0.count == first.count }), rows.count * first.count > 1 else {
        return []
      }
      return [changed(.transpose, to: Expression(.grid(first.indices.map { column in rows.map { $0[column] } })))]
    case .space(let dimensions, let sign) where dimensions.count == 2:
      return [changed(.transpose, to: Expression(.space(dimensions.reversed(), sign: sign)))]
    case .transpose(let inner): return [changed(.transpose, to: inner)]
    case .quantity(let quantity) where !quantity.isSingle:
      return [changed(.transpose, to: Expression(.transpose(self)))]
    case .derivative(let numerator, let variable) where !variable.isSingle || numerator.isTabular:
      return [changed(.transpose, to: Expression(.transpose(self)))]
    case .group(let inner) where inner.isTabular:
      return [changed(.transpose, to: Expression(.transpose(self)))]
    default: return []
    }
  }

  /// The tree squared, or no longer.
  var squaredHere: [(Expression, Edit)] {
    func square(_ base: Expression) -> (Expression, Edit) {
      changed(.square, to: Expression(.power(base, Expression(.number("2")))))
    }
    switch form {
    case .power(let base, let exponent) where exponent.wholeNumber == 2: return [changed(.square, to: base)]
    case .group, .norm: return [square(self)]
    case .quantity(let quantity) where quantity.isSingle: return [square(self)]
    default: return []
    }
  }
}
