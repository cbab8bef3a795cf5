import MathNotation
import Reporting

/// Columns and rows with dots between the first elements and the last.
extension ExpressionReader {
  /// A whole layer, written as `a_1, a_2, ⋮, a_n`, or the parts of every layer, as the gradients in ∇C; nil where a table
  /// has no dots.
  func dotted(_ grid: Math.Grid, _ node: Math) throws(Fault) -> Expression? {
    let isRow = grid.rows.count == 1
    let cells = isRow ? grid.rows[0] : grid.rows.compactMap { $0.count == 1 ? $0[0] : nil }
    guard let dots = cells.firstIndex(where: \.isAnyDots), cells.count == (isRow ? grid.rows[0].count : grid.rows.count)
    else { return nil }
    let unclear = Fault(.error, .unclearDots, at: place(node))
    var before: [Expression] = []
    var after: [Expression] = []
    for cell in cells[..<dots] { before.append(try read(cell)) }
    for cell in cells[(dots + 1)...] { after.append(try read(cell)) }
    guard !before.isEmpty, !after.isEmpty else { throw unclear }
    if let layer = Self.wholeLayer(before, after) {
      let column = Expression(.quantity(layer), range: node.range)
      return isRow ? Expression(.transpose(column), range: node.range) : column
    }
    guard let parts = Self.partsOfLayers(before, after) else { throw unclear }
    return Expression(.layers(parts), range: node.range)
  }

  /// The layer whose first units and whose last one stand there; a letter counts the last unit.
  private static func wholeLayer(_ before: [Expression], _ after: [Expression]) -> Quantity? {
    guard after.count == 1, var whole = after[0].plainQuantity, whole.isSingle, whole.kind != .weight,
      let last = whole.unit, last.variable != nil
    else { return nil }
    for (place, element) in before.enumerated() {
      var expected = whole
      expected.unit = .fixed(place)
      guard element.plainQuantity == expected else { return nil }
    }
    whole.unit = nil
    return whole
  }

  /// The expressions that stand there for the first layer and for the last, with a counter for the layer.
  private static func partsOfLayers(_ before: [Expression], _ after: [Expression]) -> [Expression]? {
    guard before.count == after.count else { return nil }
    let parts = before.map { part in
      part.mappingLayers { $0 == .fixed(1) ? Index(variable: Expression.Bound.counter, offset: 0) : $0 }
    }
    let last = parts.map { $0.placingCounter(at: .last(0)) }
    return last == after ? parts : nil
  }
}

extension Expression {
  /// The tree with a layer in place of the counter.
  func placingCounter(at layer: Index) -> Expression {
    mappingLayers {
      $0.variable == Bound.counter ? Index(variable: layer.variable, offset: layer.offset + $0.offset) : $0
    }
  }

  fileprivate func mappingLayers(_ change: (Index) -> Index) -> Expression {
    mappingQuantities { quantity in
      var other = quantity
      other.layer = quantity.layer.map(change)
      return other
    }
  }

  /// The tree with other units and sources.
  func mappingIndices(_ change: (Index) -> Index) -> Expression {
    mappingQuantities { quantity in
      var other = quantity
      other.unit = quantity.unit.map(change)
      other.source = quantity.source.map(change)
      return other
    }
  }

  /// The tree for all units at once that a letter counts.
  func ofWholeLayers(_ letter: String) -> Expression {
    mappingQuantities { quantity in
      guard quantity.unit?.variable == letter, quantity.source == nil else { return quantity }
      var whole = quantity
      whole.unit = nil
      return whole
    }
  }

  /// The tree with other quantities, those that something is derived by included.
  func mappingQuantities(_ change: (Quantity) -> Quantity) -> Expression {
    replacing { node in
      switch node.form {
      case .quantity(let quantity): Expression(.quantity(change(quantity)), range: node.range)
      case .derivative(let numerator, let variable):
        Expression(
          .derivative(of: numerator.mappingQuantities(change), by: change(variable)), range: node.range)
      default: nil
      }
    }
  }
}

extension Math {
  /// `⋮`, `…`, `⋯` alone in a cell.
  fileprivate var isAnyDots: Bool {
    let full = nodes.filter { !$0.isSpace }
    guard full.count == 1, case .sign(let sign) = full[0].form else {
      if full.count == 1, case .row = full[0].form { return full[0].isAnyDots }
      return false
    }
    return ["…", "⋯", "⋮"].contains(sign)
  }
}
