import Reporting

/// Matrices, aligned rows and cases.
extension TextBlock {
  static func grid(_ grid: Math.Grid) -> TextBlock {
    let columns = grid.rows.map(\.count).max() ?? 0
    let cells = (0..<columns).map { column in
      self.column(grid.rows.map { column < $0.count ? $0[column] : nil }, column, grid.kind, isOnly: columns == 1)
    }
    let rows = grid.rows.indices.map { row in
      beside(cells.enumerated().flatMap { column, blocks in [gap(before: column, grid), blocks[row]] })
    }
    let isOpen = grid.kind != .matrix || rows.contains(where: \.isTall)
    let spaced = isOpen && rows.contains { $0.height > 1 } || grid.kind == .cases && rows.count == 2
    var block = middle(stacked(spaced ? separated(rows) : rows))
    block.isTall = rows.count > 1 || rows.contains(where: \.isTall)
    return grid.kind == .cases ? fenced("{", block, "") : block
  }

  /// A table stands with its middle on the line.
  private static func middle(_ block: TextBlock) -> TextBlock {
    block.height == 1 ? block : block.with(baseline: (block.height - 1) / 2)
  }

  private static func separated(_ rows: [TextBlock]) -> [TextBlock] {
    rows.enumerated().flatMap { $0 == 0 ? [$1] : [TextBlock(text: ""), $1] }
  }

  private static func gap(before column: Int, _ grid: Math.Grid) -> TextBlock {
    if column == 0 { return .empty }
    guard grid.kind == .aligned, column % 2 == 1 else { return TextBlock(text: "  ") }
    let joins = grid.rows.contains { row in
      row.count > column && row[column].nodes.first.map { Atom($0) == .relation || Atom($0) == .sum } == true
        && !row[column - 1].isEmpty
    }
    return TextBlock(text: joins ? " " : "")
  }

  /// The cells of one column, all of one width.
  private static func column(
    _ cells: [Math?], _ column: Int, _ kind: Math.Grid.Kind, isOnly: Bool
  ) -> [TextBlock] {
    let setting = Setting(continues: kind == .aligned && column % 2 == 1)
    let blocks = cells.map { cell in cell.map { row($0.nodes, setting) } ?? .empty }
    let width = blocks.map(\.width).max() ?? 0
    switch kind {
    case .matrix: return decimals(cells, blocks) ?? blocks.map { $0.aligned(.center, in: width) }
    case .aligned: return blocks.map { $0.aligned(column % 2 == 0 && !isOnly ? .right : .left, in: width) }
    case .cases: return blocks.map { $0.aligned(.left, in: width) }
    }
  }

  /// Numbers under each other on their decimal points, or nil where some cell is no number.
  private static func decimals(_ cells: [Math?], _ blocks: [TextBlock]) -> [TextBlock]? {
    let literals = cells.map { cell -> String? in
      guard let nodes = cell?.nodes, let last = nodes.last, case .number(let digits) = last.form else { return nil }
      if nodes.count == 1 { return digits }
      return nodes.count == 2 && nodes[0].form == .sign("−") ? "−" + digits : nil
    }
    guard !literals.contains(nil) else { return nil }
    let parts = literals.compactMap(\.self).map { literal in
      let whole = literal.prefix { $0 != "." }.columns
      return (whole: whole, rest: literal.columns - whole)
    }
    let whole = parts.map(\.whole).max() ?? 0
    let rest = parts.map(\.rest).max() ?? 0
    return zip(blocks, parts).map { $0.padded(left: whole - $1.whole, right: rest - $1.rest) }
  }
}
