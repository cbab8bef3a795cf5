/// Names of the notes' own as quantities: the unit is the number of the name, the source and the sample are the indices of
/// an entry, the layer tells what kind of name it is.
extension Quantity {
  private static let (givenLayer, sizeLayer) = (0, 2)

  /// A name of the notes' own, by its number, or an entry of it.
  static func own(_ number: Int, isGiven given: Set<Int> = [], at places: [Index] = []) -> Quantity {
    Quantity(
      .own, layer: .fixed(given.contains(number) ? givenLayer : 1), unit: .fixed(number), source: places.first,
      sample: places.dropFirst().first)
  }

  /// The same name of the notes' own, or another one, at these places: of the same kind, given or not.
  func own(_ number: Int, at places: [Index] = []) -> Quantity {
    var other = Quantity.own(number, at: places)
    other.layer = layer
    return other
  }

  /// How many values an index of the entries of a name has.
  static func size(ofOwn number: Int, index: Int) -> Quantity {
    Quantity(.own, layer: .fixed(sizeLayer), unit: .fixed(number), source: .fixed(index))
  }

  /// The number of a name of the notes' own; nil for other quantities.
  var ownNumber: Int? { kind == .own && layer != .fixed(Self.sizeLayer) ? unit?.offset : nil }

  /// The indices that tell which entry of a name of the notes' own it is.
  var ownPlace: [Index] { [source, sample].compactMap(\.self) }

  /// The name and the index of which it is the number of values.
  var ownSize: (number: Int, index: Int)? {
    guard kind == .own, layer == .fixed(Self.sizeLayer), let unit, let source else { return nil }
    return (unit.offset, source.offset)
  }
}

extension OwnLetters {
  /// The tree where an entry with numbers is that of a whole: A_{11} of A as A_{ij} is.
  func withEntriesByPlace(_ tree: Expression) -> Expression {
    func byPlace(_ quantity: Quantity) -> Quantity {
      guard let entry = quantity.ownNumber.flatMap({ wholes[$0] }) else { return quantity }
      return quantity.own(entry.whole, at: entry.place.map { .fixed($0) })
    }
    return tree.replacing { node in
      switch node.form {
      case .quantity(let quantity): Expression(.quantity(byPlace(quantity)), range: node.range)
      case .derivative(let numerator, let variable):
        Expression(.derivative(of: withEntriesByPlace(numerator), by: byPlace(variable)), range: node.range)
      default: nil
      }
    }
  }
}
