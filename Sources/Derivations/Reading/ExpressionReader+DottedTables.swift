import MathNotation
import Reporting

/// Tables whose first entries and last ones stand there with dots between them: w_{11} … w_{1n} above ⋮ above w_{m1} … w_{mn}.
extension ExpressionReader {
  /// The matrix, row or column of all entries; nil for any table of which the dots leave open what they stand for.
  func dottedTable(_ grid: Math.Grid, _ node: Math) throws(Fault) -> Expression? {
    guard let cells = DottedCells(grid), cells.hasDots else { return nil }
    if cells.columnOfDots == nil, cells.rows[0].count > 1 { return try columns(of: grid, node) }
    var shown: [[Expression?]] = []
    for row in cells.rows {
      var line: [Expression?] = []
      for cell in row { line.append(cell.isDotsOrNothing ? nil : try read(cell)) }
      shown.append(line)
    }
    guard let (entry, last) = Self.entry(of: shown, cells) else { return nil }
    let body = entry.mappingAll { [names] index, isOfSample in
      let first = isOfSample ? names.notation.firstSample : names.notation.firstUnit
      guard [Expression.Bound.row, Expression.Bound.column].contains(index.variable) else { return index }
      let letter = (isOfSample ? Index.samplePrefix : "") + (index.variable ?? "")
      return Index(variable: letter, offset: -first)
    }
    var entries = Expression.Entries(rows: nil, columns: nil, body: body)
    if cells.rowOfDots != nil {
      guard let rows = bound(Expression.Bound.row, last.row, body) else { return nil }
      entries.rows = rows
    }
    if cells.columnOfDots != nil {
      guard let columns = bound(Expression.Bound.column, last.column, body) else { return nil }
      entries.columns = columns
    }
    let corners = [shown[0], shown[shown.count - 1]].prefix(shown.count).map { $0.compactMap(\.self) }
    return Expression(.table(shown: corners, entries), range: node.range)
  }

  /// Columns with dots beside each other, where the rows have none.
  private func columns(of grid: Math.Grid, _ node: Math) throws(Fault) -> Expression? {
    var blocks: [Expression] = []
    guard grid.rows.allSatisfy({ $0.count == grid.rows[0].count }) else { return nil }
    for column in grid.rows[0].indices {
      guard let block = try dotted(Math.Grid(.matrix, grid.rows.map { [$0[column]] }), node) else { return nil }
      blocks.append(block)
    }
    return Expression(.grid([blocks]), range: node.range)
  }

  /// diag(v) for v_1, v_2, …, v_n on the diagonal of a table with zeros or nothing beside it; nil for any other table.
  func dottedDiagonal(_ grid: Math.Grid, _ node: Math) throws(Fault) -> Expression? {
    let size = grid.rows.count
    guard size > 2, grid.rows.allSatisfy({ $0.count == size }) else { return nil }
    let isDiagonal = grid.rows.enumerated().allSatisfy { row, cells in
      cells.enumerated().allSatisfy { column, cell in row == column || cell.isDotsOrNothing || cell.isZero }
    }
    let entries = grid.rows.indices.map { grid.rows[$0][$0] }
    guard isDiagonal, grid.rows.contains(where: { $0.contains(where: \.isZero) }), entries[size - 2].isDotsOrNothing,
      !entries[0].isDotsOrNothing, !entries[size - 1].isDotsOrNothing
    else { return nil }
    let dots = Math.row([.sign("⋮")])
    let column = entries.map { [$0.isDotsOrNothing ? dots : $0] }
    return try dotted(Math.Grid(.matrix, column), node).map { Expression(.diagonal($0), range: node.range) }
  }

  /// All values of what a letter counts, where the last is that number of units or a letter that stands for it.
  private func bound(_ letter: String, _ last: Index?, _ body: Expression) -> Expression.Bound? {
    guard let last, let ending = last.variable else { return nil }
    guard var bound = Expression.Bound(counting: letter, in: body, names: names) else { return nil }
    if let size = try? read(LaTeXReader.read(Index.letter(of: ending)).math), size.plainQuantity?.kind == .units {
      guard last.offset + bound.from == 0 || last.offset == 0 else { return nil }
      bound.to = size
    }
    return bound
  }

  /// The entry with letters for what differs from row to row and from column to column, and what stands in the last ones;
  /// nil where the entries are not alike.
  private static func entry(
    of shown: [[Expression?]], _ cells: DottedCells
  ) -> (body: Expression, last: (row: Index?, column: Index?))? {
    guard let first = shown[0][0], shown.allSatisfy({ $0[0] != nil }), shown[0].allSatisfy({ $0 != nil }) else {
      return nil
    }
    let indices = shown.map { $0.map { $0?.allIndices } }
    let plain = first.withoutIndices
    guard !first.quantities.contains(where: { $0.kind == .own }),
      shown.joined().allSatisfy({ $0.map { $0.withoutIndices == plain } ?? true })
    else { return nil }
    var letters: [String?] = []
    var last: (row: Index?, column: Index?)
    for slot in first.allIndices.indices {
      let values = indices.map { $0.map { $0?[slot] } }
      let (ofRows, ofColumns) = (values.compactMap { $0[0] }, values[0].compactMap(\.self))
      let follows = { (value: (Int, Int) -> Index) in
        values.enumerated().allSatisfy { row, line in
          line.enumerated().allSatisfy { column, index in index.map { $0 == value(row, column) } ?? true }
        }
      }
      if follows({ _, _ in ofRows[0] }) {
        letters.append(nil)
      } else if cells.rowOfDots != nil, follows({ row, _ in ofRows[row] }), let end = end(of: ofRows),
        last.row == nil || last.row == end
      {
        last.row = end
        letters.append(Expression.Bound.row)
      } else if cells.columnOfDots != nil, follows({ _, column in ofColumns[column] }), let end = end(of: ofColumns),
        last.column == nil || last.column == end
      {
        last.column = end
        letters.append(Expression.Bound.column)
      } else {
        return nil
      }
    }
    var slots = letters[...]
    let body = first.mappingAll { index, _ in
      slots.removeFirst().map { Index(variable: $0, offset: 0) } ?? index
    }
    return (body, last)
  }

  /// The last of some indices, where the others count from the first unit on.
  private static func end(of indices: [Index]) -> Index? {
    guard let last = indices.last, last.variable != nil, last.offset == 0 || last.offset == -1,
      indices.dropLast().enumerated().allSatisfy({ $0.element == .fixed($0.offset) })
    else { return nil }
    return last
  }
}

/// The cells of a table beside its dots.
private struct DottedCells {
  let rows: [[Math]]
  let rowOfDots: Int?
  let columnOfDots: Int?

  var hasDots: Bool { rowOfDots != nil || columnOfDots != nil }

  /// Nil where dots stand elsewhere than before the last row or column, at its beginning at least.
  init?(_ grid: Math.Grid) {
    guard let first = grid.rows.first else { return nil }
    let width = first.count
    rowOfDots = grid.rows.firstIndex { $0.first?.isDotsOrNothing == true }
    columnOfDots = first.firstIndex(where: \.isDotsOrNothing)
    var kept = grid.rows
    if let rowOfDots {
      guard rowOfDots == kept.count - 2 else { return nil }
      kept.remove(at: rowOfDots)
    }
    guard kept.allSatisfy({ $0.count == width }) else { return nil }
    if let columnOfDots {
      guard columnOfDots == width - 2 else { return nil }
      for row in kept.indices { kept[row].remove(at: columnOfDots) }
    }
    guard kept.allSatisfy({ !$0.isEmpty }) else { return nil }
    rows = kept
  }
}

extension Expression {
  /// The tree with other units, sources and samples, in the order in which they occur.
  fileprivate func mappingAll(_ change: (Index, _ isOfSample: Bool) -> Index) -> Expression {
    mappingQuantities { quantity in
      var other = quantity
      other.unit = quantity.unit.map { change($0, false) }
      other.source = quantity.source.map { change($0, false) }
      other.sample = quantity.sample.map { change($0, true) }
      return other
    }
  }

  fileprivate var allIndices: [Index] {
    var found: [Index] = []
    _ = mappingAll { index, _ in
      found.append(index)
      return index
    }
    return found
  }

  /// The tree with the same unit everywhere, as it is compared with its neighbours.
  fileprivate var withoutIndices: Expression { mappingAll { _, _ in .fixed(0) } }
}

extension Math {
  /// Whether a cell holds nothing but 0.
  fileprivate var isZero: Bool { nodes.filter { !$0.isSpace }.map(\.form) == [.number("0")] }

  /// Whether a cell holds dots or nothing.
  fileprivate var isDotsOrNothing: Bool {
    nodes.allSatisfy { node in
      switch node.form {
      case .space, .sign("…"), .sign("⋯"), .sign("⋮"), .sign("⋱"): true
      case .row: node.isDotsOrNothing
      default: false
      }
    }
  }
}
