import MathNotation
import Reporting

/// Tables of all samples and sums over them, written out with dots: [x^{(1)}, x^{(2)}, …, x^{(m)}].
extension ExpressionReader {
  /// What stands there for the first samples and for the last one, for all samples at once; nil for other cells.
  ///
  /// Samples stand beside each other where layers are columns, and below each other where they are rows.
  func allSamples(_ before: [Expression], _ last: Expression, isRow: Bool) -> Expression? {
    guard let body = Self.countedSample(before, last), body.isSummedOfNames else { return nil }
    let isTransposed = if case .transpose = body.bare.form { true } else { false }
    let standsBeside = names.notation.usualReading.orientation.layersAreRows == isTransposed
    let all = ofAllSamples(body)
    if standsBeside == isRow { return all }
    // A number is a row and a column.
    return body.quantities.allSatisfy { isNumber($0) } ? Expression(.transpose(all)) : nil
  }

  /// Σ over all samples, where that of the first ones and of the last one stands there; nil for other terms.
  func sumOverSamples(_ before: [Expression], _ last: Expression) -> Expression? {
    guard let counted = Self.countedSample(before, last) else { return nil }
    let letter = Expression.Bound.counter
    let body = counted.mappingSamples {
      $0.variable == letter
        ? Index(variable: Index.samplePrefix + letter, offset: -names.notation.firstSample) : $0
    }
    return Expression.Bound(counting: letter, in: body, names: names).map { Expression(.total($0, body)) }
  }

  /// The first term with a counter in place of its sample, where the others are the same of the next ones and of a last one
  /// with a letter; nil for other terms.
  private static func countedSample(_ before: [Expression], _ last: Expression) -> Expression? {
    let letter = Expression.Bound.counter
    let (terms, last) = (before.map(\.withoutNames), last.withoutNames)
    guard let first = terms.first, !first.quantities.contains(where: { $0.kind == .own }) else { return nil }
    let body = first.mappingSamples { $0 == .fixed(0) ? Index(variable: letter, offset: 0) : $0 }
    guard body != first else { return nil }
    for (place, term) in terms.enumerated() {
      guard body.mappingSamples({ $0.variable == letter ? .fixed(place) : $0 }) == term else { return nil }
    }
    let letters = Set(last.quantities.compactMap { $0.sample?.variable })
    guard letters.count == 1, let lastLetter = letters.first,
      body.mappingSamples({ $0.variable == letter ? Index(variable: lastLetter, offset: -1) : $0 }) == last
    else { return nil }
    return body
  }

  private func ofAllSamples(_ body: Expression) -> Expression {
    body.mappingQuantities { quantity in
      guard quantity.sample?.variable == Expression.Bound.counter else { return quantity }
      var whole = quantity
      whole.sample = nil
      // 𝓛 beside a table of all samples is each one's own.
      if quantity.kind == .cost { return whole }
      whole.isOfAllSamples = true
      if isNumber(quantity) { whole.unit = nil }
      return whole
    }
  }

  /// Whether it is of a layer with a single unit.
  private func isNumber(_ quantity: Quantity) -> Bool {
    if quantity.kind == .cost { return true }
    let depth = names.widths.count - 1
    guard let layer = (quantity.kind == .target ? .last() : quantity.layer)?.value(in: [Index.last: depth]),
      names.widths.indices.contains(layer)
    else { return false }
    return names.widths[layer] == 1
  }
}

extension Math.Grid {
  /// The same without rows of nothing but lines, as `|` above and below each column, where dots stand in the others.
  var withoutLines: Math.Grid {
    let shown = rows.filter { !$0.allSatisfy(\.isLine) }
    guard shown.count < rows.count, shown.contains(where: { $0.contains(where: \.isAnyDots) }) else { return self }
    return Math.Grid(kind, shown)
  }
}

extension Math {
  /// Whether a cell holds a vertical line, dots or nothing.
  fileprivate var isLine: Bool {
    nodes.allSatisfy { node in
      switch node.form {
      case .space, .sign("|"), .sign("∣"), .sign("⋮"), .sign("…"), .sign("⋯"), .symbol("|", _): true
      case .row, .fence("|", _, _): node.nodes.allSatisfy(\.isLine)
      default: false
      }
    }
  }
}

extension Expression {
  fileprivate func mappingSamples(_ change: (Index) -> Index) -> Expression {
    mappingQuantities { quantity in
      var other = quantity
      other.sample = quantity.sample.map(change)
      return other
    }
  }

  /// The tree with what names of expressions stand for in place of them.
  var withoutNames: Expression {
    replacing { node in
      guard case .alias(_, let inner) = node.form else { return nil }
      return inner.withoutNames
    }
  }

  /// Whether it is a name, a derivative, a function of a name, a transpose of one or a sum of such: of all samples it is
  /// what it is of one.
  fileprivate var isSummedOfNames: Bool {
    switch bare.form {
    case .quantity, .derivative, .alias: true
    case .apply(_, let inner), .transpose(let inner): inner.isSummedOfNames
    case .sum(let terms): terms.allSatisfy { $0.value.isSummedOfNames }
    default: false
    }
  }
}
