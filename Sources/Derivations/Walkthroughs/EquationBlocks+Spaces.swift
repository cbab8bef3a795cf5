import Pages

/// ℝ^{n × m} in numbers.
extension EquationBlocks {
  /// The space with numbers for the units, behind a relation, and then the shape that this is; nothing where an index
  /// is free.
  func spaceLines(_ space: Expression, after relation: String, at indices: Assignment) -> [Page.Equation.Line] {
    guard case .space(let dimensions, let sign) = space.bare.form,
      let counts = try? dimensions.map({ try inUse.count($0, indices) })
    else { return [] }
    let numbers = dimensions.map { $0.withUnitsInNumbers(on: inUse, indices) }
    let values = counts.map { Expression(.number(String($0))) }
    var lines = [Page.Equation.Line(relation, typesetter.math(Expression(.space(numbers, sign: sign))))]
    if numbers != values {
      lines.append(Page.Equation.Line("=", typesetter.math(Expression(.space(values, sign: sign)))))
    }
    return lines
  }
}

extension Expression {
  /// The tree with a number for each number of units.
  fileprivate func withUnitsInNumbers(on instance: Instance, _ indices: Assignment) -> Expression {
    replacing { node in
      guard case .quantity = node.form, let count = try? instance.count(node, indices) else { return nil }
      return Expression(.number(String(count)))
    }
  }
}
