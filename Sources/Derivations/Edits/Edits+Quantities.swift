/// Edits that put another quantity or function in the place of one.
extension Expression {
  /// The quantity as another one; a derivative by another one.
  func withOtherQuantity(_ kind: Edit.Kind, _ material: EditMaterial) -> [(Expression, Edit)] {
    switch form {
    case .quantity(let quantity):
      return material.others(kind, than: quantity).map { changed(kind, to: .quantity($0)) }
    case .derivative(let numerator, let variable):
      return material.others(kind, than: variable).map { other in
        let derivative = Expression(.derivative(of: numerator, by: other))
        return (
          Expression(.changed(derivative), range: range),
          Edit(kind: kind, printed: .quantity(variable), meant: .quantity(other))
        )
      }
    default: return []
    }
  }

  /// f for f′, and f′ for f.
  var withOtherFunction: [(Expression, Edit)] {
    guard case .apply(let function, let inner) = form else { return [] }
    let other: Function? =
      switch function {
      case .activation(let letter): .slope(letter)
      case .slope(let letter): .activation(letter)
      case .known(let name): .slopeOfKnown(name)
      case .slopeOfKnown(let name): .known(name)
      default: nil
      }
    return other.map { [changed(.slope, to: Expression(.apply($0, inner)))] } ?? []
  }

  /// A parameter after the step for the parameter before it, and the other way round.
  func atOtherMoment(_ material: EditMaterial) -> [(Expression, Edit)] {
    switch form {
    case .quantity(let quantity) where quantity.kind == .weight || quantity.kind == .bias:
      let step = [
        Factor(sign: "", meaning: .any, value: .quantity(Quantity(.learningRate))),
        Factor(
          sign: "", meaning: .any, value: Expression(.derivative(of: .quantity(Quantity(.cost)), by: quantity))),
      ]
      let after = [Term(isNegative: false, value: self), Term(isNegative: true, value: Expression(.product(step)))]
      return [changed(.moment, to: Expression(.group(Expression(.sum(after)))))]
    case .group(let inner):
      guard case .sum(let terms) = inner.form, let first = terms.first?.value, first.isOfParameters,
        inner.quantities.contains(where: { $0.kind == .learningRate })
      else { return [] }
      return [changed(.moment, to: first)]
    case .alias(_, let meaning): return meaning.atOtherMoment(material).map { changed(.moment, to: $0.1.meant) }
    case .sum(let terms)
    where terms.count == 2 && terms[0].value.isOfParameters && quantities.contains { $0.kind == .learningRate }:
      return [changed(.moment, to: terms[0].value)]
    default: return []
    }
  }
}
