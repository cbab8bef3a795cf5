import Reporting

/// Two-dimensional text: mathematics in a terminal.
///
/// A block is a rectangle of rows that all have the same width in columns. One row is the baseline: blocks side by
/// side share it.
public struct TextBlock: Hashable, Sendable {
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

  /// The rows from top to bottom; each is as wide as the block.
  public private(set) var rows: [[Run]]
  /// The width in columns of a terminal.
  public private(set) var width: Int
  /// The index of the row that aligns with the text around the block.
  public private(set) var baseline: Int
  /// Whether brackets around it grow, as they do around a fraction but not around scripts.
  var isTall = false

  /// One row of text.
  public init(text: String, marked: Bool = false) {
    rows = [[Run(text, marked: marked)]]
    width = text.columns
    baseline = 0
  }

  /// Rows that are filled up with spaces to one width.
  init(rows: [[Run]], baseline: Int, isTall: Bool = false) {
    let widths = rows.map { $0.reduce(0) { $0 + $1.text.columns } }
    let width = widths.max() ?? 0
    self.rows = zip(rows, widths).map { row, own in own < width ? row + [Run(Self.spaces(width - own))] : row }
    self.width = width
    self.baseline = baseline
    self.isTall = isTall
  }

  /// Nothing: no columns, one row.
  public static let empty = TextBlock(text: "")

  /// The number of rows.
  public var height: Int { rows.count }

  /// The rows as strings, without spaces at their ends.
  public var lines: [String] {
    rows.map { row in
      let text = row.map(\.text).joined()
      let end = text.utf8.lastIndex { $0 != UInt8(ascii: " ") }
      return end.map { String(text[..<text.utf8.index(after: $0)]) } ?? ""
    }
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

extension TextBlock {
  /// Blocks side by side, their baselines in one row.
  public static func beside(_ blocks: [TextBlock]) -> TextBlock {
    guard blocks.count != 1 else { return blocks[0] }
    let above = blocks.map(\.baseline).max() ?? 0
    let below = blocks.map { $0.height - $0.baseline }.max() ?? 1
    var rows: [[Run]] = Array(repeating: [], count: above + below)
    for block in blocks where block.width > 0 {
      let first = above - block.baseline
      for index in rows.indices {
        let inside = index - first
        if block.rows.indices.contains(inside) {
          rows[index] += block.rows[inside]
        } else {
          rows[index].append(Run(spaces(block.width)))
        }
      }
    }
    return TextBlock(rows: rows.map(joined), baseline: above, isTall: blocks.contains(where: \.isTall))
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
    let width = blocks.map(\.width).max() ?? 0
    let rows = blocks.flatMap { $0.aligned(alignment, in: width).rows }
    let above = blocks.prefix(index).reduce(0) { $0 + $1.height }
    let baseline = above + (blocks.indices.contains(index) ? blocks[index].baseline : 0)
    return TextBlock(rows: rows.isEmpty ? [[]] : rows, baseline: baseline, isTall: blocks.contains(where: \.isTall))
  }

  /// The block in a wider space.
  public func aligned(_ alignment: Alignment, in width: Int) -> TextBlock {
    let spare = max(0, width - self.width)
    return switch alignment {
    case .left: padded(right: spare)
    case .center: padded(left: spare / 2, right: spare - spare / 2)
    case .right: padded(left: spare)
    }
  }

  /// The block with spaces around it.
  public func padded(left: Int = 0, right: Int = 0, above: Int = 0, below: Int = 0) -> TextBlock {
    let before = left > 0 ? [Run(Self.spaces(left))] : []
    let after = right > 0 ? [Run(Self.spaces(right))] : []
    let blank = [[Run(Self.spaces(left + width + right))]]
    let inner = rows.map { Self.joined(before + $0 + after) }
    let padded = Array(repeating: blank[0], count: above) + inner + Array(repeating: blank[0], count: below)
    return TextBlock(rows: padded, baseline: baseline + above, isTall: isTall)
  }

  /// The block flagged as marked, with a quiet line of `‾` directly below, so that it shows without colour.
  public func underlined() -> TextBlock {
    let flagged = rows.map { $0.map { Run($0.text, marked: true) } }
    let line = [Run(String(repeating: "‾", count: width), marked: true)]
    return TextBlock(rows: flagged + [line], baseline: baseline, isTall: isTall)
  }

  /// Neighbouring runs of one kind as one run.
  private static func joined(_ row: [Run]) -> [Run] {
    row.reduce(into: []) { runs, run in
      if let last = runs.last, last.marked == run.marked {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
  }
}
