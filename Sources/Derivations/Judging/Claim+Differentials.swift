/// dW may be numpy's ∂C/∂W, and the differential of W as well.
extension Claim {
  /// Whether names such as dW stand where differentials are likelier than gradients: in a trace, or where dZ, from which
  /// all gradients come, is made of dW or db.
  var mayBeOfDifferentials: Bool {
    guard let left = left.expression, let right = right.expression else { return false }
    let (ends, sources) = (left.namedGradients, right.namedGradients)
    if !(ends + sources).isEmpty, left.hasTrace || right.hasTrace { return true }
    return ends.contains { $0 != .weight && $0 != .bias } && sources.contains { $0 == .weight || $0 == .bias }
  }
}

extension Expression {
  /// What the names that begin with a d, and stand for derivatives or errors, are derivatives by.
  fileprivate var namedGradients: [Quantity.Kind] {
    var found: [Quantity.Kind] = []
    forEachNode { node in
      guard case .alias(let name, let meaning) = node.form,
        name.hasPrefix("d") || name.hasPrefix("{d") || name.hasPrefix("\\mathrm{d")
      else { return }
      if case .derivative(_, let variable) = meaning.bare.form { found.append(variable.kind) }
      if meaning.plainQuantity?.kind == .error { found.append(.error) }
    }
    return found
  }

  fileprivate var hasTrace: Bool {
    contains { if case .apply(.trace, _) = $0.form { true } else { false } }
  }
}
