import MathNotation
import Reporting

/// Brackets, tables and fractions.
extension ExpressionReader {
  func fenced(_ open: String, _ inner: Math, _ close: String, _ node: Math) throws(Fault) -> Expression {
    if open == "‖", close == "‖" { return Expression(.norm(try read(inner)), range: node.range) }
    if open == "|", close == "|" { return try absolute(inner, node) }
    guard ["(", "["].contains(open) else { throw unreadable(node) }
    if case .grid(let grid) = inner.form, grid.kind == .matrix { return try matrix(grid, node) }
    if open == "[", close == "]", let cells = inner.cellsBesideEachOther { return try list(cells, node) }
    if open == "(", close == ")", let cells = inner.cellsBesideEachOther {
      if cells.allSatisfy({ $0.isLiteral || $0.isArithmetic }) { return try list(cells, node) }
      // Samples stand beside each other in any brackets.
      if let samples = try samples(cells) { return Expression(samples.form, range: node.range) }
      if cells.contains(where: \.isAnyDots) { return try tuple(cells, node) }
    }
    return Expression(.group(try read(inner)), range: node.range)
  }

  /// |x| of a number; that of a vector may be its length, and that of a matrix its determinant.
  private func absolute(_ inner: Math, _ node: Math) throws(Fault) -> Expression {
    let number = try read(inner)
    if number.plainQuantity?.kind == .weight { throw Fault(.error, .otherPenalty, at: place(node)) }
    guard number.quantities.allSatisfy(\.isSingle) else { throw unreadable(node) }
    return Expression(.apply(.absolute, number), range: node.range)
  }

  /// Blocks in square brackets with wide spaces or commas between them.
  func list(_ cells: [Math], _ node: Math) throws(Fault) -> Expression {
    if let samples = try samples(cells) { return Expression(samples.form, range: node.range) }
    if cells.contains(where: \.isAnyDots), let whole = try dotted(Math.Grid(.matrix, [cells]), node) { return whole }
    var blocks: [Expression] = []
    for cell in cells { blocks.append(try read(cell)) }
    return Expression(.list(blocks), range: node.range)
  }

  /// (a_1, a_2, …, a_n) and its transpose: a vector, which stands as layers do.
  func tuple(_ cells: [Math], _ node: Math) throws(Fault) -> Expression {
    let row = try list(cells, node)
    guard !names.notation.usualReading.orientation.layersAreRows else { return row }
    if case .transpose(let column) = row.form { return column }
    return Expression(.transpose(row), range: node.range)
  }

  /// All samples beside each other, with dots between the first and the last; nil for other cells.
  private func samples(_ cells: [Math]) throws(Fault) -> Expression? {
    guard cells.count > 2, cells[cells.count - 2].isAnyDots else { return nil }
    var shown: [Expression] = []
    for cell in cells where !cell.isAnyDots { shown.append(try read(cell)) }
    return shown.count == cells.count - 1
      ? allSamples(Array(shown.dropLast()), shown[shown.count - 1], isRow: true) : nil
  }

  func matrix(_ written: Math.Grid, _ node: Math) throws(Fault) -> Expression {
    let grid = written.withoutEmptyRows
    if let parts = try dotted(grid, node) { return parts }
    var rows: [[Expression]] = []
    for row in grid.rows {
      var cells: [Expression] = []
      for cell in row { cells.append(try read(cell.withoutDanglingOperator(names))) }
      rows.append(cells)
    }
    return Expression(.grid(rows), range: node.range)
  }

  func fraction(_ top: Math, _ bottom: Math, _ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression {
    var below = Cursor(bottom)
    // Nobody writes a quotient of products with d where a derivative is not meant, whatever else d names.
    let isOfDs = bottom.beginsWithD && top.beginsWithD && bottom.nodes.count { !$0.isSpace } == 2
    guard isOfDs || isDifferential(below), isOfDs || isDifferential(Cursor(top)) || below.isDifferential else {
      return Expression(.quotient(try read(top), try read(bottom)), range: node.range)
    }
    below.advance()
    let variable = try atom(&below)
    if let rest = below.next { throw unreadable(rest) }
    guard let by = DerivativeVariable(variable) else {
      throw Fault(.error, .derivativeByNoQuantity, at: place(bottom))
    }
    var above = Cursor(top)
    guard isOfDs || isDifferential(above) else { throw Fault(.error, .derivativeWithoutNumerator, at: place(top)) }
    above.advance()
    if above.next == nil {
      let before = cursor
      let numerator = Expression(.operand(try product(&cursor)))
      return by.derivative(of: numerator, printed: [node] + cursor.passed(since: before), range: node.range)
    }
    if let neuron = ofOnlyNeuron(above) { return by.derivative(of: neuron, printed: [node], range: node.range) }
    let numerator = try product(&above)
    if let rest = above.next { throw unreadable(rest) }
    return by.derivative(of: numerator, printed: [node], range: node.range)
  }
}

extension ExpressionReader {
  /// Whether ∂ comes next, or d before something where d names nothing.
  private func isDifferential(_ cursor: Cursor) -> Bool {
    if cursor.isDifferential { return true }
    guard let next = cursor.next, next.plainLetter == .variable("d") else { return false }
    if case .unknownLetter = names.find(base: next, sub: nil, sup: nil) { return true }
    return false
  }
}

extension Expression {
  /// The quantity, if the tree is nothing but one or a name for one.
  var aliasedQuantity: Quantity? {
    switch form {
    case .quantity(let quantity): quantity
    case .alias(_, let inner): inner.plainQuantity
    default: nil
    }
  }
}

extension Math.Grid {
  /// The same where some write \\\\ for \\, which makes every other row empty.
  fileprivate var withoutEmptyRows: Math.Grid {
    let full = rows.filter { !$0.allSatisfy(\.isEmptyRow) }
    return full.isEmpty || full.count == rows.count ? self : Math.Grid(kind, full)
  }
}

extension Math {
  /// Whether the letter d comes first.
  fileprivate var beginsWithD: Bool { nodes.first { !$0.isSpace }?.plainLetter == .variable("d") }

  /// Whether nothing but literals with signs before and between them stand here.
  fileprivate var isLiteral: Bool {
    let shown = nodes.filter { !$0.isSpace }
    guard let last = shown.last, last.isAnyNumber else { return false }
    return shown.allSatisfy { $0.isAnyNumber || [.sign("-"), .sign("−"), .sign("+")].contains($0.form) }
      && zip(shown, shown.dropFirst()).allSatisfy { $0.isAnyNumber != $1.isAnyNumber }
  }

  /// Whether it is made of numbers, e, signs of arithmetic, fractions and powers.
  fileprivate var isArithmetic: Bool {
    contains { $0.isAnyNumber }
      && !contains { node in
        switch node.form {
        case .number, .row, .fraction, .scripts, .fence("(", _, ")"), .symbol("e", _), .space: false
        case .sign(let sign): !["+", "-", "−", "·", "×", "*"].contains(sign)
        default: true
        }
      }
  }

  /// The parts between wide spaces or commas, if there are several and all say something; names with dots before the last
  /// need no commas.
  var cellsBesideEachOther: [Math]? {
    let parts = nodes.split(omittingEmptySubsequences: false) { node in
      switch node.form {
      case .sign(","): true
      case .space(let width): width >= 18
      default: false
      }
    }
    let shown = nodes.filter { !$0.isSpace }
    if parts.count == 1, shown.count > 2, shown[shown.count - 2].isAnyDots {
      let names = shown.filter { if case .scripts = $0.form { true } else { false } }
      return names.count == shown.count - 1 ? shown : nil
    }
    guard parts.count > 1, parts.allSatisfy({ !$0.allSatisfy(\.isEmptyRow) }) else { return nil }
    return parts.map { Math.joined(Array($0)) }
  }
}
