import Reporting

/// How many units a worked example has in each layer, and whether it has biases, by the names that its notes use.
struct ExampleShape {
  /// Units of each layer, input first.
  let widths: [Int]
  /// Whether a bias is named.
  let hasBiases: Bool

  /// The most units of a layer that names are looked for.
  private static let most = 9

  /// Nil where the notes name no unit of some layer.
  init?(_ notes: ReadNotes, _ notation: Notation) {
    let layers = notation.widths.count
    let names = Names(notation, widths: Array(repeating: Self.most, count: layers))
    var widths = Array(repeating: 0, count: layers)
    var hasBiases = false
    for case .formula(let equations, _, _) in Document(notes, names: names).items {
      for quantity in equations.flatMap(\.members).compactMap(\.expression).flatMap(\.quantities) {
        if quantity.kind == .bias { hasBiases = true }
        guard [.activation, .preActivation, .error].contains(quantity.kind), let layer = quantity.layer,
          layer.isFixed, let unit = quantity.unit, unit.isFixed, widths.indices.contains(layer.offset)
        else { continue }
        widths[layer.offset] = max(widths[layer.offset], unit.offset + 1)
      }
    }
    guard widths.allSatisfy({ $0 > 0 }) else { return nil }
    self.widths = widths
    self.hasBiases = hasBiases
  }
}
