import Reporting

/// Two-dimensional text: mathematics in a terminal.
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

  /// The layout of a tree.
  public init(_ math: Math) { self.init(text: LaTeXWriter.write(math)) }

  /// One row of text.
  public init(text: String, marked: Bool = false) {
    rows = [[Run(text, marked: marked)]]
    width = text.columns
    baseline = 0
  }

  /// The rows as strings, without spaces at their ends.
  public var lines: [String] { rows.map { $0.map(\.text).joined() } }

  /// Blocks side by side, their baselines in one row.
  public static func beside(_ blocks: [TextBlock]) -> TextBlock { blocks.first ?? TextBlock(text: "") }

  /// Blocks one under the other, flush left; the baseline is that of the first.
  public static func stacked(_ blocks: [TextBlock]) -> TextBlock { blocks.first ?? TextBlock(text: "") }

  /// The block with spaces around it.
  public func padded(left: Int = 0, right: Int = 0) -> TextBlock { self }
}
