/// One case of an equation with free indices, as it is printed in numbers.
extension Expression {
  /// The tree for values of its free indices, with short sums as their terms.
  func specimen(at indices: Assignment, on instance: Instance) -> Expression {
    fixing(indices).replacing { node in
      switch node.form {
      case .series(_, let whole): whole.writtenOut(on: instance)
      case .total(let bound, _) where bound.variable == Expression.Bound.counter: node.writtenOut(on: instance)
      case .alias(_, let meaning): meaning
      default: nil
      }
    }
  }
}

extension Scope {
  /// Whether values of the free indices speak neither of the input layer nor of the bias unit.
  func isTypical(_ indices: Assignment, on instance: Instance) -> Bool {
    quantities.allSatisfy { quantity in
      guard let fixed = quantity.resolved(in: instance.complete(indices)) else { return false }
      let isInput = fixed.kind == .activation && fixed.layer?.offset == 0
      return fixed.unit?.offset != -1 && fixed.source?.offset != -1 && !isInput
    }
  }

  /// Values of the free indices in words: `l = 2, i = 1`.
  func place(_ indices: Assignment) -> String {
    let parts = variables.compactMap { letter in
      indices[letter].map { "\(Index.letter(of: letter)) = \($0)" }
    }
    return parts.joined(separator: ", ")
  }
}
