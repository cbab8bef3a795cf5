import MathNotation
import Reporting

/// Columns and rows with dots between the first elements and the last.
extension ExpressionReader {
  /// A whole layer, written as `a_1, a_2, ⋮, a_n`, or the parts of every layer, as the gradients in ∇C; nil where a table
  /// has no dots.
  func dotted(_ written: Math.Grid, _ node: Math) throws(Fault) -> Expression? {
    let grid = written.withoutLines
    let isRow = grid.rows.count == 1
    let cells = isRow ? grid.rows[0] : grid.rows.compactMap { $0.count == 1 ? $0[0] : nil }
    guard let dots = cells.firstIndex(where: \.isAnyDots), cells.count == (isRow ? grid.rows[0].count : grid.rows.count)
    else {
      if let diagonal = try dottedDiagonal(written, node) { return diagonal }
      return try dottedTable(written, node)
    }
    let unclear = Fault(.error, .unclearDots, at: place(node))
    var before: [Expression] = []
    var after: [Expression] = []
    for cell in cells[..<dots] { before.append(try read(cell)) }
    for cell in cells[(dots + 1)...] { after.append(try read(cell)) }
    guard !before.isEmpty, !after.isEmpty else { throw unclear }
    if let same = constant(before + after, isRow: isRow) { return Expression(same.form, range: node.range) }
    if let layer = Self.wholeLayer(before, after) {
      let column = Expression(.quantity(layer), range: node.range)
      return isRow ? Expression(.transpose(column), range: node.range) : column
    }
    if let parts = Self.alikeOfUnits(before, after) {
      let column = Expression(parts.form, range: node.range)
      return isRow ? Expression(.transpose(column), range: node.range) : column
    }
    if after.count == 1, let table = allSamples(before, after[0], isRow: isRow) {
      return Expression(table.form, range: node.range)
    }
    if let parts = Self.partsOfLayers(before, after) { return Expression(.layers(parts), range: node.range) }
    guard let table = try dottedTable(grid, node) else { throw unclear }
    return table
  }

  /// 1, b 1ᵀ or 1 b where the same stands in every place; nil where it does not, or is a number other than 1.
  private func constant(_ shown: [Expression], isRow: Bool) -> Expression? {
    guard let first = shown.first, shown.allSatisfy({ $0 == first }) else { return nil }
    let ones = isRow ? Expression(.transpose(Expression(.ones))) : Expression(.ones)
    if first.isNumeric { return first.literalValue == 1 ? ones : nil }
    if isRow { return .product([first, ones], .matrix) }
    return names.notation.usualReading.orientation.layersAreRows ? .product([ones, first], .matrix) : nil
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

  /// What stands there for every unit of a layer, as ∂C/∂a_1, ⋮, ∂C/∂a_n, for all units at once.
  private static func alikeOfUnits(_ before: [Expression], _ after: [Expression]) -> Expression? {
    guard after.count == 1, let first = before.first, first.isOfOneUnit else { return nil }
    let letter = Expression.Bound.counter
    let body = first.mappingUnits { $0 == .fixed(0) ? Index(variable: letter, offset: 0) : $0 }
    guard let last = after[0].unitOfOne, let lastLetter = last.variable, last.offset == 0 || last.offset == -1 else {
      return nil
    }
    for (place, element) in before.enumerated() {
      guard body.mappingUnits({ $0.variable == letter ? .fixed(place) : $0 }) == element else { return nil }
    }
    let end = body.mappingUnits { $0.variable == letter ? Index(variable: lastLetter, offset: last.offset) : $0 }
    guard end == after[0] else { return nil }
    return body.mappingQuantities { quantity in
      var whole = quantity
      if whole.unit?.variable == letter { whole.unit = nil }
      return whole
    }
  }

  /// The expressions that stand there for the first layer and for the last, with a counter for the layer.
  private static func partsOfLayers(_ before: [Expression], _ after: [Expression]) -> [Expression]? {
    guard before.count == after.count else { return nil }
    let parts = before.map { part in
      part.mappingLayers { $0 == .fixed(1) ? Index(variable: Expression.Bound.counter, offset: 0) : $0 }
    }
    let last = parts.map { $0.placingCounter(at: .last(0)) }
    return parts != before && last == after ? parts : nil
  }
}

extension Expression {
  /// The tree with a layer in place of the counter.
  func placingCounter(at layer: Index) -> Expression {
    mappingLayers {
      $0.variable == Bound.counter ? Index(variable: layer.variable, offset: layer.offset + $0.offset) : $0
    }
  }

  func mappingLayers(_ change: (Index) -> Index) -> Expression {
    mappingQuantities { quantity in
      var other = quantity
      other.layer = quantity.layer.map(change)
      return other
    }
  }

  /// Whether it is a quantity of one unit, a function of one, or a derivative by one.
  fileprivate var isOfOneUnit: Bool { unitOfOne != nil }

  fileprivate var unitOfOne: Index? {
    switch bare.form {
    case .quantity(let quantity): quantity.kind == .weight ? nil : quantity.unit
    case .apply(_, let inner): inner.unitOfOne
    case .derivative(let numerator, let variable):
      variable.kind == .weight || numerator.plainQuantity.map { $0.kind != .cost && $0.kind != .batchCost } ?? true
        ? nil : variable.unit
    default: nil
    }
  }

  fileprivate func mappingUnits(_ change: (Index) -> Index) -> Expression {
    mappingQuantities { quantity in
      var other = quantity
      other.unit = quantity.unit.map(change)
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
  var isAnyDots: Bool {
    let full = nodes.filter { !$0.isSpace }
    guard full.count == 1, case .sign(let sign) = full[0].form else {
      if full.count == 1, case .row = full[0].form { return full[0].isAnyDots }
      return false
    }
    return ["…", "⋯", "⋮"].contains(sign)
  }
}
