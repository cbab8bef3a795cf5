import MathNotation
import Reporting

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

  /// The same quantity of the layer behind and of the layer before, as far as they exist and have a name.
  func neighbours(of quantity: Quantity) -> [Quantity] {
    [1, -1].compactMap { step in
      guard var layer = quantity.layer else { return nil }
      layer.offset += step
      var other = quantity
      other.layer = layer
      return isInRange(other) && math(other) != nil ? other : nil
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

  /// The same names, and for biases those of ``plainName(_:)`` where the notation has none: b_{1}^{(2)}, also b_{21}.
  var namingBiases: Names {
    get throws(Diagnostic) {
      guard !notation.symbols.contains(where: { $0.template.kind == .bias }) else { return self }
      var notation = notation
      for line in ["b_{i}^{(l)} = bias(l, i)", "b_{li} = bias(l, i)"] {
        for field in NotationField.lines(of: SourceText(name: "biases", text: line)) {
          notation.symbols.append(try Notation.Symbol(field, notation.words))
        }
      }
      return Names(notation, widths: widths)
    }
  }

  /// A name for what the notation has none for, as biases in a document without them: b^{(1)}_{2}.
  func plainName(_ quantity: Quantity) -> Math {
    let letters: [Quantity.Kind: String] = [
      .activation: "a", .preActivation: "z", .error: "δ", .weight: "w", .bias: "b", .target: "t", .cost: "C",
      .learningRate: "η", .batchCost: "J", .regularisation: "λ", .sampleCount: "m", .units: "s", .lastLayer: "L",
    ]
    func term(_ index: Index, base: Int) -> IndexTerm { IndexTerm(letter: index.variable, number: index.offset + base) }
    let units = [quantity.unit, quantity.source].compactMap { $0 }.map { term($0, base: notation.firstUnit) }
    let layer = quantity.layer.map { layer in
      layer.variable == Index.last
        ? IndexTerm.math([IndexTerm(letter: notation.lastLayer ?? "L", number: layer.offset)])
        : IndexTerm.math([term(layer, base: notation.firstLayer)])
    }
    let letter = Math.variable(letters[quantity.kind] ?? "?")
    if units.isEmpty, layer == nil { return letter }
    let sub = units.isEmpty ? nil : IndexTerm.math(units)
    return Math(.scripts(letter, Math.Scripts(sub: sub, sup: layer.map { .parenthesized($0) })))
  }
}
