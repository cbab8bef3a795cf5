package import Reporting

/// What of a network a page shows: all of it, or one layer, or one unit; of more than a reader can take in, a few units.
package struct Selection: Hashable, Sendable {
  /// The layer, from 0 for the inputs; nil for all.
  let layer: Int?
  /// The unit of a layer, from 0; nil for all.
  let unit: Int?

  /// Everything.
  package static let everything = Selection(layer: nil, unit: nil)

  private init(layer: Int?, unit: Int?) {
    self.layer = layer
    self.unit = unit
  }

  /// A layer or a unit, numbered as the document counts them.
  ///
  /// - Throws: a diagnostic that says which numbers there are, if the network has no such layer or unit.
  package init(layer: Int?, unit: Int?, in walkthrough: Walkthrough) throws(Diagnostic) {
    let names = walkthrough.namesInUse
    let firstLayer = names.notation.firstLayer
    let firstUnit = names.notation.firstUnit
    let layers = firstLayer...(names.lastLayer + firstLayer)
    if let layer, !layers.contains(layer) { throw Diagnostic(.error, .noSuchLayer(layer, layers), at: 0..<0) }
    self.layer = layer.map { $0 - firstLayer }
    self.unit = unit.map { $0 - firstUnit }
    guard let unit else { return }
    let width = self.layer.map { names.widths[$0] } ?? names.widths.max() ?? 0
    let units = firstUnit...(firstUnit + width - 1)
    if !units.contains(unit) { throw Diagnostic(.error, .noSuchUnit(unit, layer: layer, units), at: 0..<0) }
  }

  var isEverything: Bool { self == .everything }

  /// Whether a quantity, its indices being fixed, is of the layer and the unit that were asked for; what belongs to no
  /// layer is.
  func contains(_ quantity: Quantity, lastLayer: Int) -> Bool {
    let own = quantity.kind == .target ? lastLayer : quantity.layer?.offset
    if let layer, let own, layer != own { return false }
    if let unit, let number = quantity.unit?.offset, unit != number { return false }
    return true
  }

  /// Whether an expression, as the left side of an equation, is about something that was asked for.
  func contains(_ expression: Expression, lastLayer: Int) -> Bool {
    if isEverything { return true }
    switch expression.bare.form {
    case .grid(let rows): return rows.joined().contains { contains($0, lastLayer: lastLayer) }
    case .derivative(let numerator, let variable):
      let ends = [numerator.plainQuantity, variable].compactMap { $0 }.filter { $0.kind != .cost }
      return ends.contains { !$0.isFixed || contains($0, lastLayer: lastLayer) }
    default:
      guard let quantity = expression.quantities.first, quantity.isFixed else { return true }
      return contains(quantity, lastLayer: lastLayer)
    }
  }

  // MARK: A few of many

  /// Tables longer than this are cut.
  static let mostRows = 96

  /// The places of the rows that are shown of a table with a row for each quantity: all that were asked for, or, if these
  /// are too many, those of the first three units of each layer and the last, and of weights from such units.
  func rows(of quantities: [Quantity], widths: [Int]) -> [Int] {
    let wanted = quantities.indices.filter { contains(quantities[$0], lastLayer: widths.count - 1) }
    guard wanted.count > Self.mostRows else { return wanted }
    func isShown(_ number: Int?, of width: Int) -> Bool {
      number.map { $0 < 3 || $0 == width - 1 } ?? true
    }
    let few = wanted.filter { place in
      let quantity = quantities[place]
      let layer = quantity.layer?.offset ?? widths.count - 1
      let isUnitShown = unit != nil || isShown(quantity.unit?.offset, of: widths[layer])
      return isUnitShown && isShown(quantity.source?.offset, of: widths[max(0, layer - 1)])
    }
    return Array(few.prefix(Self.mostRows))
  }
}
