/// What a claim says of parameters after the step: W ← W − η ∂C/∂W.
struct Update {
  /// The parameters: one, or a table of them.
  let target: Expression
  /// What they become, or what is added to them.
  let value: Expression
  /// What ``value`` is compared with.
  let moment: Instance.Moment

  /// Nil where the claim is none: an assignment is an update where the parameters, or the learning rate, stand in the
  /// value too.
  init?(_ left: Expression, _ relation: String, _ right: Expression) {
    switch relation {
    case "+=" where left.isOfParameters: (target, value, moment) = (left, right, .step)
    case "-=" where left.isOfParameters, "−=" where left.isOfParameters:
      (target, value, moment) = (left, .negative(right.asTerm), .step)
    case "=", "≡", ":=", "←", "→":
      if right.updates(left) {
        (target, value, moment) = (left, right, .afterUpdate)
      } else if relation != ":=", relation != "←", left.updates(right) {
        (target, value, moment) = (right, left, .afterUpdate)
      } else {
        return nil
      }
    default: return nil
    }
  }
}

extension Expression {
  /// Whether the tree is a weight or bias, or a table of them.
  var isOfParameters: Bool {
    switch bare.form {
    case .quantity(let quantity): quantity.kind == .weight || quantity.kind == .bias
    case .grid(let rows): rows.joined().allSatisfy(\.isOfParameters)
    case .transpose(let inner): inner.isOfParameters
    // A threshold is a bias with the opposite sign.
    case .sum(let terms): terms.count == 1 && terms[0].isNegative && terms[0].value.plainQuantity?.kind == .bias
    default: false
    }
  }

  /// The tree as a term: a sum in brackets.
  fileprivate var asTerm: Expression { if case .sum = form { Expression(.group(self)) } else { self } }

  /// Whether the tree says what parameters become: they are a term of it, or stand in it beside the learning rate.
  fileprivate func updates(_ parameters: Expression) -> Bool {
    guard parameters.isOfParameters else { return false }
    let names = Set(parameters.quantities)
    let inside = quantities
    if inside.contains(where: { $0.kind == .learningRate }), inside.contains(where: names.contains) { return true }
    return contains { node in
      guard case .sum(let terms) = node.form, terms.count > 1 else { return false }
      return terms.contains { term in
        !term.isNegative
          && (term.value.bare == parameters.bare || term.value.plainQuantity.map(names.contains) == true)
      }
    }
  }
}
