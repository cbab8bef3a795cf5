import MathNotation

/// Quantities that are easily written for one another.
extension Names {
  /// Quantities that another letter of the notation names under the same scripts, as y_{1} for ŷ_{1}.
  func sameScripts(as quantity: Quantity) -> [Quantity] {
    guard let printed = math(quantity), case .scripts(let base, let scripts) = printed.form else { return [] }
    var bases: [Math] = []
    for row in notation.symbols where row.pattern.base != base && !bases.contains(row.pattern.base) {
      bases.append(row.pattern.base)
    }
    return bases.compactMap { other in
      guard case .quantity(let found) = find(base: other, sub: scripts.sub, sup: scripts.sup) else { return nil }
      return found
    }
  }

  /// The other weights of the same layer.
  func weights(besides weight: Quantity) -> [Quantity] {
    guard let layer = weight.layer?.offset else { return [] }
    return (0..<widths[layer]).flatMap { unit in
      (0..<widths[layer - 1]).map { source in
        Quantity(.weight, layer: .fixed(layer), unit: .fixed(unit), source: .fixed(source))
      }
    }.filter { $0 != weight }
  }

  /// Whether the fixed indices of a quantity lie inside the network.
  func isInRange(_ quantity: Quantity) -> Bool { rangeFault(quantity) == nil }
}
