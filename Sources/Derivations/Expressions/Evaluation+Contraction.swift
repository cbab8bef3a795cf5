/// Products of a vector and the derivative of another vector by a weight matrix, as (x_3 − t) ∂x_3/∂W_3.
extension Evaluator {
  /// Σ_k u_k ∂v_k/∂W, which is laid out like W; nil for other factors.
  func contracted(_ left: Value, _ factor: Expression.Factor) throws(Fault) -> Value? {
    guard let contraction, !left.isScalar, left.isVector, !factor.meaning.isElementwise,
      case .derivative(let numerator, let matrix) = factor.value.bare.form, matrix.isWholeMatrix
    else { return nil }
    return try contraction(left, numerator, matrix, assignment)
  }
}

extension Quantity {
  /// Whether it is all weights of a layer, or may be a matrix that notes name themselves.
  fileprivate var isWholeMatrix: Bool {
    kind == .weight && unit == nil && source == nil || kind == .own && ownPlace.isEmpty
  }
}
