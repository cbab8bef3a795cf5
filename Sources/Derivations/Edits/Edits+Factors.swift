import Backpropagation

/// Edits that leave a factor out or put one in.
extension Expression {
  /// The product with one factor fewer; a fraction without its denominator or its numerator.
  var withoutFactor: [(Expression, Edit)] {
    switch form {
    case .product(let factors) where factors.count > 1:
      factors.indices.map { index in
        var rest = factors
        rest.remove(at: index)
        (rest[0].sign, rest[0].meaning) = ("", .any)
        let whole = rest.count == 1 ? rest[0].value : Expression(.product(rest))
        return without(factors[index].value, whole)
      }
    case .quotient(let top, let bottom):
      [without(bottom, top)] + (top.isNumberOne ? [] : [without(top, Expression(.quotient(.one, bottom)))])
    default: []
    }
  }

  private func without(_ factor: Expression, _ rest: Expression) -> (Expression, Edit) {
    (Expression(.changed(rest), range: range), Edit(kind: .drop, printed: factor, meant: factor))
  }

  /// 2 or ½ times the tree; without the number that it begins with, or that it is divided by.
  var withNumber: [(Expression, Edit)] {
    let numbers = [Expression(.number("2")), Expression(.quotient(.one, Expression(.number("2"))))]
    switch form {
    case .product(let factors) where factors.count > 1 && factors[0].value.isNumeric:
      let rest = Array(factors.dropFirst())
      return [without(factors[0].value, rest.count == 1 ? rest[0].value : Expression(.product(rest)))]
    case .quotient(let top, let bottom) where bottom.isNumeric && !top.isNumeric: return [without(bottom, top)]
    case .product(let factors):
      return numbers.map { number in
        let first = [Factor(sign: "", meaning: .any, value: Expression(.changed(number)))]
        let edit = Edit(kind: .number, printed: self, meant: number)
        return (Expression(.product(first + factors), range: range), edit)
      }
    case .sum(let terms) where terms.count == 1: return []
    case .sum, .total, .quantity, .derivative, .norm, .apply, .power:
      return numbers.map { number in
        let factors = [
          Factor(sign: "", meaning: .any, value: Expression(.changed(number))),
          Factor(sign: "", meaning: .any, value: asOperand),
        ]
        return (Expression(.product(factors), range: range), Edit(kind: .number, printed: self, meant: number))
      }
    default: return []
    }
  }

  /// The tree times each factor that may have been forgotten: numbers at the end, tables in every place.
  func withFactor(from material: EditMaterial) -> [(Expression, Edit)] {
    let own: [Factor]
    switch form {
    case .product(let factors): own = factors
    case .quantity, .derivative, .apply, .total, .transpose, .power, .group, .alias, .quotient:
      own = [Factor(sign: "", meaning: .any, value: self)]
    default: return []
    }
    let scalarSign = own.dropFirst().first { $0.meaning == .any }.map { ($0.sign, $0.meaning) } ?? ("", .any)
    return material.factors.flatMap { factor -> [(Expression, Edit)] in
      let edit = Edit(kind: .factor, printed: self, meant: factor)
      func product(_ sign: (String, Multiplication), at index: Int) -> (Expression, Edit) {
        var factors = own
        factors.insert(Factor(sign: sign.0, meaning: sign.1, value: Expression(.changed(factor.asOperand))), at: index)
        if index == 0, factors[1].sign.isEmpty { (factors[1].sign, factors[1].meaning) = sign }
        return (Expression(.product(factors), range: range), edit)
      }
      guard factor.isTabular else { return [product(scalarSign, at: factor.isRate ? 0 : own.count)] }
      return material.signs.flatMap { sign in (0...own.count).map { product(sign, at: $0) } }
    }
  }

  /// Whether it is one number for the whole network, which stands before everything else: η, λ, 1/m.
  private var isRate: Bool { quantities.allSatisfy { $0.kind.isNumber } }

  private var isNumberOne: Bool { wholeNumber == 1 }
}
