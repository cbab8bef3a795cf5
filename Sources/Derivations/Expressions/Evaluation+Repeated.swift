import Reporting

/// Factors that recur from layer to layer.
extension Evaluator {
  /// The factors with those that recur written out, as often as the layers ask for.
  func writtenOut(_ factors: [Expression.Factor]) throws(Fault) -> [Expression.Factor] {
    guard factors.contains(where: { if case .repeated = $0.value.bare.form { true } else { false } }) else {
      return factors
    }
    var all: [Expression.Factor] = []
    for factor in factors {
      guard case .repeated(let first, let last, let step) = factor.value.bare.form else {
        all.append(factor)
        continue
      }
      let ends = [first, last].map { $0.quantities.lazy.compactMap(\.layer).first.flatMap(value) }
      guard let start = ends[0], let end = ends[1] else { throw .unsupported(.cannotEvaluate) }
      guard (end - start) * step >= 0 else { throw .missing(first.quantities[0]) }
      for number in 0...abs(end - start) {
        let block = first.mappingLayers { $0.advanced(by: number * step) }
        var parts = [Expression.Factor(sign: "", meaning: .any, value: block)]
        if case .product(let inner) = block.form { parts = inner }
        (parts[0].sign, parts[0].meaning) = (factor.sign, factor.meaning)
        all += parts
      }
    }
    return all
  }

  private func value(_ layer: Index) -> Int? {
    guard layer.variable == Index.last else { return layer.value(in: assignment) }
    return (try? count(.quantity(Quantity(.lastLayer)), assignment)).map { $0 + layer.offset }
  }
}
