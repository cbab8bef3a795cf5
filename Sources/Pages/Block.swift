import MathNotation
import Reporting

/// A rectangle of styled text: a word, an equation, a cell of a table.
struct Block: Hashable {
  /// How a piece of text looks where there is colour.
  enum Style: Hashable {
    case plain, strong, emphasis, code, marked, good, bad, quiet
  }

  /// A piece of a row.
  struct Run: Hashable {
    private(set) var text: String
    var style: Style
    /// The columns of the text.
    private(set) var width: Int

    init(text: String, style: Style) {
      self.text = text
      self.style = style
      width = text.columns
    }

    mutating func append(_ more: String) {
      text += more
      width += more.columns
    }

    static func spaces(_ count: Int) -> Run { Run(text: String(repeating: " ", count: count), style: .plain) }
  }

  /// The rows from top to bottom; they may differ in width.
  var rows: [[Run]]
  /// The index of the row that aligns with the text around the block.
  var baseline: Int

  /// The width in columns.
  var width: Int { rows.reduce(0) { max($0, Self.width($1)) } }

  /// Rows of runs.
  init(rows: [[Run]], baseline: Int = 0) {
    self.rows = rows
    self.baseline = baseline
  }

  /// One row of text.
  init(_ text: String, _ style: Style = .plain) {
    self.init(rows: [text.isEmpty ? [] : [Run(text: text, style: style)]])
  }

  /// The layout of mathematics.
  init(_ math: Math) { self.init(TextBlock(math)) }

  /// Mathematics that is laid out already.
  init(_ block: TextBlock) {
    self.init(
      rows: block.rows.map { row in
        row.map { Run(text: $0.text.onOneSafeLine, style: $0.marked ? .marked : .plain) }
      }, baseline: block.baseline)
  }

  /// The columns of a row.
  static func width(_ row: [Run]) -> Int { row.reduce(0) { $0 + $1.width } }

  /// Blocks side by side, their baselines in one row.
  static func beside(_ blocks: [Block]) -> Block {
    if blocks.count == 1 { return blocks[0] }
    if blocks.allSatisfy({ $0.rows.count == 1 }) { return Block(rows: [blocks.flatMap { $0.rows[0] }]) }
    let above = blocks.reduce(0) { max($0, $1.baseline) }
    let below = blocks.reduce(0) { max($0, $1.rows.count - $1.baseline) }
    var rows = [[Run]](repeating: [], count: above + below)
    var ends = [Int](repeating: 0, count: above + below)
    var column = 0
    for block in blocks {
      var width = 0
      for (index, row) in block.rows.enumerated() where !row.isEmpty {
        let target = above - block.baseline + index
        if ends[target] < column { rows[target].append(.spaces(column - ends[target])) }
        rows[target] += row
        let own = Self.width(row)
        ends[target] = column + own
        width = max(width, own)
      }
      column += width
    }
    return Block(rows: rows, baseline: above)
  }

  /// Blocks one under the other, flush left; the baseline is that of the first.
  static func stacked(_ blocks: [Block]) -> Block {
    Block(rows: blocks.flatMap(\.rows), baseline: blocks.first?.baseline ?? 0)
  }

  /// The block, moved to the right.
  func indented(by columns: Int) -> Block {
    guard columns > 0 else { return self }
    let space = Run.spaces(columns)
    return Block(rows: rows.map { $0.isEmpty ? [] : [space] + $0 }, baseline: baseline)
  }

  /// The block with every row at most `width` wide: what is wider is cut into slices, one under the other, where every
  /// row has a space if there is such a place, so that no number is cut in two.
  func sliced(toFit limit: Int) -> Block {
    guard width > limit else { return self }
    let widths = sliceWidths(toFit: limit)
    let cut = rows.map { $0.slices(widths, orFit: limit) }
    let count = cut.reduce(0) { max($0, $1.count) }
    return .stacked(
      (0..<count).map { index in
        Block(rows: cut.map { index < $0.count ? $0[index] : [] }, baseline: baseline)
      })
  }

  /// How wide each slice is.
  private func sliceWidths(toFit limit: Int) -> [Int] {
    let whole = width
    var isFree = [Bool](repeating: true, count: whole)
    for row in rows {
      var column = 0
      for character in row.lazy.flatMap(\.text) {
        let columns = String(character).columns
        if character != " " {
          for taken in column..<min(whole, column + columns) { isFree[taken] = false }
        }
        column += columns
      }
    }
    var widths: [Int] = []
    var start = 0
    while whole - start > limit, limit > 0 {
      let end = (start + limit / 2..<start + limit).last { isFree[$0] }.map { $0 + 1 } ?? start + limit
      widths.append(end - start)
      start = end
    }
    return widths
  }

  /// The text, with the colours of the styles if wanted; no row ends with spaces.
  func rendered(colour: Bool) -> String {
    rows.map { row in row.rendered(colour: colour) + "\n" }.joined()
  }
}

extension [Block.Run] {
  /// Appends spaces up to a column.
  mutating func pad(to column: Int) {
    let missing = column - Block.width(self)
    if missing > 0 { append(.spaces(missing)) }
  }

  /// The row in pieces of these widths, then of at most `limit` columns.
  fileprivate func slices(_ widths: [Int], orFit limit: Int) -> [[Block.Run]] {
    var slices: [[Block.Run]] = []
    var slice: [Block.Run] = []
    var free = widths.first ?? limit
    for run in self {
      var rest = run.text[...]
      while !rest.isEmpty {
        let head = rest.head(toFit: free, orOne: slice.isEmpty)
        if !head.isEmpty { slice.append(Block.Run(text: String(head), style: run.style)) }
        rest = rest[head.endIndex...]
        free -= head.columns
        if rest.isEmpty { break }
        slices.append(slice)
        slice = []
        free = slices.count < widths.count ? widths[slices.count] : limit
      }
    }
    return slice.isEmpty ? slices : slices + [slice]
  }

  fileprivate func rendered(colour: Bool) -> String {
    guard let last = lastIndex(where: { !$0.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }) else { return "" }
    var line = ""
    for (index, run) in self[...last].enumerated() {
      let text = index == last ? run.text.withoutSpacesAtEnd : run.text
      if colour, let escape = run.style.escape {
        line += "\u{1B}[\(escape)m\(text)\u{1B}[0m"
      } else {
        line += text
      }
    }
    return line
  }
}

extension String {
  fileprivate var withoutSpacesAtEnd: String {
    let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(self[..<utf8.index(after: $0)]) } ?? ""
  }
}

extension Substring {
  /// The characters from the start that have at most so many columns; if none has, the first one if wanted.
  fileprivate func head(toFit limit: Int, orOne takesOne: Bool) -> Substring {
    var end = startIndex
    var free = limit
    while end < endIndex {
      let next = index(after: end)
      free -= self[end..<next].columns
      if free < 0, !takesOne || end > startIndex { break }
      end = next
    }
    return self[..<end]
  }
}

extension Block.Style {
  /// The parameters of the terminal's "select graphic rendition", or nil for plain text.
  fileprivate var escape: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .emphasis: "3"
    case .code: "36"
    case .marked: "1;35"
    case .good: "32"
    case .bad: "31"
    case .quiet: "2"
    }
  }
}
