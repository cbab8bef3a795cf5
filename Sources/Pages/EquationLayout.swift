import MathNotation
import Reporting

/// A displayed equation in a terminal.
///
///     (6)  ∂C     ∂C   ∂y₂₁  ∂z₂₁
///          ──── = ──── ───── ────  = (y₂₁ − ŷ₁) f′(z₂₁) y₁₁
///          ∂w₃₅   ∂y₂₁ ∂z₂₁  ∂w₃₅
///                                  = (0.6064777 − 0.01) · 0.2386625 · 0.5068746
///                                  = 0.0721571                            holds
///
/// The right sides that have symbols in them stand on the first line while they fit. The others follow below the
/// last relation of that line, or below the first one if they need the room. What is wider than its line is broken
/// at an operator.
struct EquationLayout {
  /// The laid out equation.
  let block: Block
  /// The column of the relation under which more lines would follow.
  let relationColumn: Int

  private static let margin = 5
  /// Lays an equation out.
  ///
  /// - Parameter column: The column of the relation above, if the equation continues the one above.
  init(_ equation: Page.Equation, width: Int, continuing column: Int?) {
    let label = equation.number.map { "(\($0.onOneSafeLine))" } ?? ""
    let margin = max(Self.margin, label.columns + 2)
    let body = Body(equation, width: max(10, width - margin), continuing: column.map { $0 - margin })
    relationColumn = body.relationColumn + margin
    let rows = Block.beside([Block(label, .quiet), body.block.indented(by: margin - label.columns)])
    let slim = rows.sliced(toFit: width)
    block = Self.append(equation.verdict, equation.tone, to: slim, baselineFromEnd: body.lastBaseline, width: width)
  }

  /// Puts the verdict at the end of the last line, or on a line of its own.
  private static func append(
    _ verdict: String?, _ tone: Page.Equation.Tone, to block: Block, baselineFromEnd: Int, width: Int
  ) -> Block {
    guard let verdict else { return block }
    let style: Block.Style =
      switch tone {
      case .plain: .quiet
      case .wrong: .bad
      case .mended: .good
      }
    let words = verdict.onOneSafeLine
    var block = block
    let last = block.rows.count - baselineFromEnd
    if Block.width(block.rows[last]) + 2 + words.columns <= width {
      block.rows[last].pad(to: width - words.columns)
      block.rows[last].append(Block.Run(text: words, style: style))
      return block
    }
    let lines = TextWrap.lines(of: words, width: width - margin).map { line in
      Block(line, style).indented(by: width - line.columns)
    }
    return .stacked([block] + lines)
  }
}

/// The left side and the right sides, without number and verdict.
private struct Body {
  /// The laid out rows.
  var block: Block
  /// The column of the relation under which more lines would follow.
  var relationColumn: Int
  /// How far the baseline of the last line is from the end of the rows.
  var lastBaseline: Int

  init(_ equation: Page.Equation, width: Int, continuing column: Int?) {
    var parts: [Block] = []
    var first = max(0, column ?? 0)
    var opening = Block(String(repeating: " ", count: first))
    if let left = equation.left {
      opening = .stacked(TextBlock.lines(of: left, toFit: width).map { Block($0).sliced(toFit: width) })
      first = opening.width + 1
    }
    let lines = equation.lines.map(Piece.init)
    var names = 0
    let widest = lines.map(\.width).max() ?? 0
    let room = width - first
    // Behind a wide left side, a right side that needs a line of its own gets one.
    if room < min(Self.leastRoom, widest) || first > width / 3 && widest > room && widest <= width - 2 {
      if equation.left != nil { parts.append(opening) }
      first = 2
      opening = Block("  ")
    }
    var rest = lines[...]
    var column = first
    while let line = rest.first, let place = Self.place(of: line, after: opening, first: first, width: width) {
      column = place
      opening = .beside([opening, Block(String(repeating: " ", count: place - opening.width)), line.block])
      rest.removeFirst()
    }
    if rest.contains(where: { column + $0.width > width }) { column = first }
    if rest.count == lines.count, let line = rest.popFirst() {
      let pieces = Self.broken(line, toFit: width - first, names: &names)
      let space = Block(String(repeating: " ", count: first - opening.width))
      parts.append(.beside([opening, space, pieces[0]]))
      parts += pieces.dropFirst().map { $0.indented(by: first) }
    } else {
      parts.append(opening)
    }
    for line in rest {
      parts += Self.broken(line, toFit: width - column, names: &names).map { $0.indented(by: column) }
    }
    block = .stacked(parts)
    relationColumn = column
    lastBaseline = parts.last.map { $0.rows.count - $0.baseline } ?? 1
  }

  /// The column at which a line goes on behind the opening, or nil if it must go below.
  private static func place(of line: Piece, after opening: Block, first: Int, width: Int) -> Int? {
    let isFirst = opening.width <= first
    let column = isFirst ? first : opening.width + 2
    return column + line.width <= width && (isFirst || line.isSymbolic) ? column : nil
  }

  private static let leastRoom = 24

  /// A right side in lines that fit, and the entries of its wide matrices under their names.
  private static func broken(_ piece: Piece, toFit width: Int, names: inout Int) -> [Block] {
    guard piece.width > width else { return [piece.block] }
    let line = piece.line
    let start = line.relation.columns + 1
    let room = max(8, width - start)
    let (math, named) = line.right.namingWideEntries(after: names, toFit: room)
    names += named.count
    let pieces = math.broken(toFit: room)
    let layouts = pieces.count == 1 && named.isEmpty ? [piece.text] : pieces.map { TextBlock($0) }
    var blocks = layouts.enumerated().map { index, layout in
      let piece = Block(layout).sliced(toFit: room)
      return index == 0 ? Block.beside([Block("\(line.relation.onOneSafeLine) "), piece]) : piece.indented(by: start)
    }
    for (name, entry) in named {
      let title = Block.beside([Block(name), Block(" = ")])
      let pieces = TextBlock.lines(of: entry, toFit: max(8, room - title.width))
      blocks += pieces.enumerated().map { index, piece in
        let piece = Block(piece).sliced(toFit: max(8, room - title.width))
        return (index == 0 ? Block.beside([title, piece]) : piece.indented(by: title.width)).indented(by: start)
      }
    }
    return blocks
  }
}

/// A relation and its right side, laid out once.
private struct Piece {
  let line: Page.Equation.Line
  let text: TextBlock
  let width: Int

  init(_ line: Page.Equation.Line) {
    self.line = line
    text = TextBlock(line.right)
    width = line.relation.columns + 1 + text.width
  }

  /// The line as it stands; one that is broken is never written like this.
  var block: Block { .beside([Block("\(line.relation.onOneSafeLine) "), Block(text)]) }

  /// Whether it may share a line with the one before: symbols do, arithmetic does not.
  var isSymbolic: Bool { line.right.hasSymbols && !line.isInNumbers }
}

extension Math {
  /// Whether a variable stands in it: what has none is arithmetic.
  fileprivate var hasSymbols: Bool {
    contains { if case .symbol(_, let style) = $0.form { style != .roman } else { false } }
  }
}
