import Reporting

/// Writes a page for a terminal: quiet, aligned, and nothing wider than the terminal.
public struct TerminalPage {
  /// The columns of the terminal.
  let width: Int
  /// The column of the relation in the equation above, for equations that continue it.
  private var relationColumn: Int?

  /// The text of a page.
  ///
  /// - Parameters:
  ///   - width: No line is wider; at least 20.
  ///   - colour: Whether to use ANSI colours. Without them everything is still clear.
  public static func write(_ page: Page, width: Int = 80, colour: Bool) -> String {
    var writer = TerminalPage(width: max(20, width))
    var blocks: [Block] = []
    for block in page.blocks {
      guard let laidOut = writer.layout(block) else { continue }
      if !blocks.isEmpty { blocks.append(Block("")) }
      blocks.append(laidOut)
    }
    return blocks.isEmpty ? "" : Block.stacked(blocks).rendered(colour: colour)
  }

  private init(width: Int) { self.width = width }

  private mutating func layout(_ block: Page.Block) -> Block? {
    if case .equation(let equation) = block {
      let layout = EquationLayout(equation, width: width, continuing: relationColumn)
      relationColumn = layout.relationColumn
      return layout.block
    }
    relationColumn = nil
    return switch block {
    case .heading(let level, let words): heading(level, words)
    case .paragraph(let words): TextWrap.block(words, width: width)
    case .list(let items): .stacked(items.map(item))
    case .table(let table): TableLayout(table, width: width).block
    case .preformatted(let text): preformatted(text)
    case .drawing(let drawing): preformatted(drawing.text)
    case .equation, .directive: nil
    }
  }

  private func preformatted(_ text: String) -> Block {
    .stacked(text.onSafeLines.map { Block($0, .code).sliced(toFit: width - 4).indented(by: 4) })
  }

  private func heading(_ level: Int, _ words: [Page.Inline]) -> Block {
    var block = TextWrap.block(words, width: width)
    for row in block.rows.indices {
      for run in block.rows[row].indices where block.rows[row][run].style == .plain {
        block.rows[row][run].style = .strong
      }
    }
    guard level < 3 else { return block }
    let line = String(repeating: level == 1 ? "═" : "─", count: block.width)
    return .stacked([block, Block(line, .quiet)])
  }

  private func item(_ words: [Page.Inline]) -> Block {
    .beside([Block("•", .quiet), TextWrap.block(words, width: width - 2).indented(by: 1)])
  }
}
