import Reporting

/// Two-dimensional text: mathematics in a terminal.
///
/// A block is a rectangle with a baseline: blocks side by side share it. Putting blocks together only adds up their
/// sizes, so that a layout can be measured cheaply; the text is written once, when ``rows`` asks for it.
public struct TextBlock: Sendable {
  /// A piece of a row.
  public struct Run: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// Whether the piece belongs to a marked part.
    public var marked: Bool

    /// A piece of a row.
    public init(_ text: String, marked: Bool = false) {
      self.text = text
      self.marked = marked
    }
  }

  /// What stands in the rectangle.
  private enum Content: Sendable {
    case text(String)
    case parts([Part])
    indirect case marked(TextBlock)
  }

  /// A block inside a block, by its upper left corner.
  private struct Part: Sendable {
    let column: Int
    let row: Int
    let block: TextBlock
  }

  private let content: Content
  /// The width in columns of a terminal.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// The index of the row that aligns with the text around the block.
  public let baseline: Int
  /// Whether brackets around it grow, as they do around a fraction but not around scripts.
  var isTall = false

  private init(_ content: Content, width: Int, height: Int, baseline: Int, isTall: Bool = false) {
    self.content = content
    self.width = width
    self.height = height
    self.baseline = baseline
    self.isTall = isTall
  }

  /// One row of text.
  public init(text: String) { self.init(.text(text), width: text.columns, height: 1, baseline: 0) }

  /// Nothing: no columns, one row.
  public static let empty = TextBlock(text: "")

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

extension TextBlock {
  /// Blocks side by side, their baselines in one row.
  public static func beside(_ blocks: [TextBlock]) -> TextBlock {
    if blocks.count == 1 { return blocks[0] }
    if let line = line(of: blocks) { return line }
    var above = 0
    var below = 1
    for block in blocks {
      above = max(above, block.baseline)
      below = max(below, block.height - block.baseline)
    }
    var parts: [Part] = []
    parts.reserveCapacity(blocks.count)
    var column = 0
    var isTall = false
    for block in blocks {
      if block.width > 0 { parts.append(Part(column: column, row: above - block.baseline, block: block)) }
      column += block.width
      isTall = isTall || block.isTall
    }
    return TextBlock(.parts(parts), width: column, height: above + below, baseline: above, isTall: isTall)
  }

  /// One row of text where all blocks are, which most formulas are made of; nil where one is not.
  private static func line(of blocks: [TextBlock]) -> TextBlock? {
    var line = ""
    var width = 0
    for block in blocks {
      guard case .text(let text) = block.content else { return nil }
      line += text
      width += block.width
    }
    return TextBlock(.text(line), width: width, height: 1, baseline: 0)
  }

  /// Where narrower blocks of a stack stand.
  public enum Alignment: Hashable, Sendable {
    /// Flush with the left edge, in the middle, flush with the right edge.
    case left, center, right
  }

  /// Blocks one under the other; the baseline is that of the block with the given index.
  public static func stacked(_ blocks: [TextBlock], _ alignment: Alignment = .left, baselineOf index: Int = 0)
    -> TextBlock
  {
    let width = blocks.reduce(0) { max($0, $1.width) }
    var parts: [Part] = []
    parts.reserveCapacity(blocks.count)
    var row = 0
    var baseline = 0
    for (position, block) in blocks.enumerated() {
      if position == index { baseline = row + block.baseline }
      parts.append(Part(column: alignment.indent(width - block.width), row: row, block: block))
      row += block.height
    }
    return TextBlock(
      .parts(parts), width: width, height: max(1, row), baseline: baseline, isTall: blocks.contains(where: \.isTall))
  }

  /// The block in a wider space.
  public func aligned(_ alignment: Alignment, in width: Int) -> TextBlock {
    let spare = max(0, width - self.width)
    let left = alignment.indent(spare)
    return padded(left: left, right: spare - left)
  }

  /// The block with spaces around it.
  public func padded(left: Int = 0, right: Int = 0, above: Int = 0, below: Int = 0) -> TextBlock {
    if left == 0, right == 0, above == 0, below == 0 { return self }
    return TextBlock(
      .parts([Part(column: left, row: above, block: self)]), width: left + width + right,
      height: above + height + below, baseline: baseline + above, isTall: isTall)
  }

  /// The same block with another row on the line of the text around it.
  func with(baseline: Int) -> TextBlock {
    TextBlock(content, width: width, height: height, baseline: baseline, isTall: isTall)
  }

  /// The block flagged as marked, with a quiet line of `‾` directly below, so that it shows without colour.
  public func underlined() -> TextBlock {
    let line = TextBlock(text: String(repeating: "‾", count: width))
    let whole = TextBlock.stacked([self, line])
    return TextBlock(.marked(whole), width: width, height: height + 1, baseline: baseline, isTall: isTall)
  }
}

extension TextBlock.Alignment {
  /// The columns to the left of a block with so many columns to spare.
  fileprivate func indent(_ spare: Int) -> Int {
    switch self {
    case .left: 0
    case .center: spare / 2
    case .right: spare
    }
  }
}

extension TextBlock {
  /// The rows from top to bottom; each is as wide as the block.
  public var rows: [[Run]] {
    var canvas = [Line](repeating: Line(), count: height)
    paint(column: 0, row: 0, on: &canvas)
    return canvas.map { line in
      var line = line
      line.fill(to: width)
      return line.runs
    }
  }

  /// The rows as strings, without spaces at their ends.
  public var lines: [String] {
    rows.map { row in
      let text = row.map(\.text).joined()
      let end = text.utf8.lastIndex { $0 != UInt8(ascii: " ") }
      return end.map { String(text[..<text.utf8.index(after: $0)]) } ?? ""
    }
  }

  /// A row that is being written from left to right.
  private struct Line {
    var runs: [Run] = []
    var column = 0

    mutating func fill(to end: Int) {
      if end > column { append(Run(TextBlock.spaces(end - column)), width: end - column) }
    }

    mutating func append(_ run: Run, width: Int) {
      if let last = runs.last, last.marked == run.marked {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
      column += width
    }
  }

  /// Parts of one row follow each other from left to right, so no row is written twice.
  private func paint(column: Int, row: Int, on canvas: inout [Line]) {
    switch content {
    case .text(let text):
      guard width > 0 else { return }
      canvas[row].fill(to: column)
      canvas[row].append(Run(text), width: width)
    case .parts(let parts):
      for part in parts { part.block.paint(column: column + part.column, row: row + part.row, on: &canvas) }
    case .marked(let block):
      for (index, runs) in block.rows.enumerated() {
        canvas[row + index].fill(to: column)
        let text = runs.map(\.text).joined()
        canvas[row + index].append(Run(text, marked: true), width: block.width)
      }
    }
  }
}
