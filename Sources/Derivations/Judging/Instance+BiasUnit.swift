/// Layers that have a bias unit, and matrices with a column for it, where a notation counts the bias as unit 0.
///
/// Whether a whole layer or matrix is meant with it or without depends on where it stands; both are readings.
extension Instance {
  /// Whether a quantity is read as a matrix with a first column of biases.
  func hasBiasColumn(_ quantity: Quantity) -> Bool {
    countsBias && reading.bias != .dropped && quantity.kind == .weight && quantity.source == nil
  }

  /// A whole layer with the 1 of its bias unit, or a whole matrix with its bias column, as far as it is read so.
  func withBias<Number: Arithmetic>(
    _ tensor: Tensor<Number>, _ quantity: Quantity,
    _ value: (Quantity) throws(EvaluationFault) -> Tensor<Number>
  ) throws(EvaluationFault) -> Tensor<Number> {
    if hasBiasColumn(quantity) {
      let biases = try value(Quantity(.weight, layer: quantity.layer, unit: quantity.unit, source: .fixed(-1)))
      if quantity.unit != nil { return Tensor(column: biases.elements + tensor.elements) }
      let rows = (0..<tensor.rows).flatMap { row in
        [biases.elements[row]] + (0..<tensor.columns).map { tensor[row, $0] }
      }
      return Tensor(rows: tensor.rows, columns: tensor.columns + 1, elements: rows)
    }
    guard quantity.kind == .activation, quantity.unit == nil, let layer = quantity.layer?.offset else { return tensor }
    return withUnit(tensor, layer: layer)
  }

  /// f(z) of a whole layer with the 1 of the bias unit, as far as it is read so.
  func withBiasUnit<Number: Arithmetic>(
    _ tensor: Tensor<Number>, _ function: Expression.Function, _ inner: Expression, _ assignment: Assignment
  ) -> Tensor<Number> {
    guard reading.bias == .everywhere, case .activation = function, let quantity = inner.plainQuantity,
      quantity.kind == .preActivation, quantity.unit == nil,
      let layer = quantity.layer?.value(in: complete(assignment))
    else { return tensor }
    return withUnit(tensor, layer: layer)
  }

  private func withUnit<Number: Arithmetic>(_ tensor: Tensor<Number>, layer: Int) -> Tensor<Number> {
    guard countsBias, reading.bias != .dropped, layer < lastLayer, let one = Number(literal: "1") else { return tensor }
    return Tensor(column: [one] + tensor.elements)
  }
}
