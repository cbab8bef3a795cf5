import MathNotation
import Reporting

/// A table in a terminal: heads over columns, numbers with their decimal points below each other.
///
/// Too wide a table first shrinks its columns of words, whose cells then wrap; if that is not enough, each row is
/// written as a list of its cells with their heads.
struct TableLayout {
  /// The laid out table.
  let block: Block

  private static let leastColumn = 8

  /// Lays a table out in `width` columns.
  init(_ table: Page.Table, width: Int) {
    let columns = table.columns.indices.map { Column(table, $0) }
    var widths = columns.map(\.naturalWidth)
    let gap = widths.reduce(0, +) + 3 * (columns.count - 1) > width ? 2 : 3
    let available = width - gap * max(0, columns.count - 1)
    while widths.reduce(0, +) > available {
      let shrinkable = columns.indices.filter { columns[$0].wraps && widths[$0] > Self.leastColumn }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else {
        block = Self.list(table, width: width)
        return
      }
      widths[widest] -= 1
    }
    let cells = columns.indices.map { columns[$0].cells(width: widths[$0]) }
    let rows = (0...table.rows.count).map { row in
      Self.row(columns.indices.map { cells[$0][row] }, widths: widths, gap: gap)
    }
    // Where words had to wrap, blank lines keep the rows apart.
    let isTall = widths != columns.map(\.naturalWidth) && rows.dropFirst().contains { $0.rows.count > 1 }
    block = .stacked(isTall ? Array(rows.map { [$0] }.joined(separator: [Block("")])) : rows)
  }

  private static func row(_ cells: [Block], widths: [Int], gap: Int) -> Block {
    var parts: [Block] = []
    for (index, cell) in cells.enumerated() {
      parts.append(cell)
      let missing = widths[index] - cell.width + gap
      if index < cells.count - 1 { parts.append(Block(String(repeating: " ", count: missing))) }
    }
    return .beside(parts)
  }

  private static func list(_ table: Page.Table, width: Int) -> Block {
    let records = table.rows.map { row in
      Block.stacked(
        zip(table.columns, row).map { column, cell in
          let title = column.title.map { if case .text(let text) = $0 { Page.Inline.strong(text) } else { $0 } }
          return TextWrap.block(title + [.text(": ")] + cell, width: width)
        })
    }
    return .stacked(Array(records.map { [$0] }.joined(separator: [Block("")])))
  }
}

/// One column: its head and its cells.
private struct Column {
  let title: [Page.Inline]
  let alignment: Page.Table.Alignment
  let contents: [[Page.Inline]]
  /// The cells, unwrapped; decimal ones with as many columns after the point as the longest of them.
  private let aligned: [Block]
  /// The columns that the head and the unwrapped cells take.
  let naturalWidth: Int

  init(_ table: Page.Table, _ index: Int) {
    title = table.columns[index].title
    alignment = table.columns[index].alignment
    contents = table.rows.map { index < $0.count ? $0[index] : [] }
    let blocks = contents.map { TextWrap.block($0, width: Int.max) }
    aligned = alignment == .decimal ? Self.onPoints(blocks) : blocks
    naturalWidth = ([TextWrap.block(title, width: Int.max)] + aligned).map(\.width).max() ?? 0
  }

  /// Whether its cells may wrap.
  var wraps: Bool { alignment == .left }

  /// The head and the cells in a column of this width.
  func cells(width: Int) -> [Block] {
    let body = wraps && width < naturalWidth ? contents.map { TextWrap.block($0, width: width) } : aligned
    return ([head(width: width)] + body).map { cell in
      alignment == .left ? cell : cell.indented(by: width - cell.width)
    }
  }

  private func head(width: Int) -> Block {
    var block = TextWrap.block(title, width: width)
    for row in block.rows.indices {
      for run in block.rows[row].indices where block.rows[row][run].style == .plain {
        block.rows[row][run].style = .quiet
      }
    }
    return block
  }

  /// Cells with as many columns after the point as the longest of them.
  private static func onPoints(_ blocks: [Block]) -> [Block] {
    let tails = blocks.map(Self.columnsAfterPoint)
    let longest = tails.compactMap(\.self).max() ?? 0
    return zip(blocks, tails).map { block, tail in
      guard let tail, tail < longest, block.rows.count == 1 else { return block }
      var block = block
      block.rows[0].append(Block.Run(text: String(repeating: " ", count: longest - tail), style: .plain))
      return block
    }
  }

  /// The columns from the decimal point on, or nil for what is no number.
  private static func columnsAfterPoint(_ block: Block) -> Int? {
    let text = block.rows.first.map { $0.map(\.text).joined() } ?? ""
    guard text.contains(where: { $0.isASCII && $0.isNumber }) else { return nil }
    return text.firstIndex(of: ".").map { text[$0...].columns } ?? 0
  }
}
