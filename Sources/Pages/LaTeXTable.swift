import MathNotation
import Reporting

/// Writes a table, a long one over several pages. A column of decimals is two columns that meet at the point.
enum LaTeXTable {
  /// The columns of text that fit on a line.
  private static let width = 84

  /// The most rows of a table that stays on one page; a longer one needs a second run of LaTeX for its widths.
  private static let longest = 30

  /// The table; `cell` writes the words of a cell.
  static func write(_ table: Page.Table, cell: ([Page.Inline]) -> String) -> String {
    let widths = shares(of: table)
    let columns = zip(table.columns, widths).map { column, share in
      switch (column.alignment, share) {
      case (.decimal, _): "r@{}l"
      case (.right, _): "r"
      case (.left, nil): "l"
      case (.left, let share?): ">{\\raggedright\\arraybackslash}p{0.\(share < 10 ? "0" : "")\(share)\\linewidth}"
      }
    }
    let head = table.columns.map { column in
      column.alignment == .decimal ? "\\multicolumn{2}{r}{\(cell(column.title))}" : cell(column.title)
    }
    let rows = table.rows.map { row in
      zip(table.columns, row).map { $0.alignment == .decimal ? decimal($1, cell: cell) : cell($1) }
        .joined(separator: " & ") + " \\\\"
    }
    let title = ["\\toprule", head.joined(separator: " & ") + " \\\\", "\\midrule"]
    let lines =
      table.rows.count > longest
      ? ["\\begin{longtable}{\(columns.joined())}"] + title + ["\\endhead", "\\bottomrule", "\\endfoot"] + rows
        + ["\\end{longtable}"]
      : ["\\begin{center}", "\\begin{tabular}{\(columns.joined())}"] + title + rows
        + ["\\bottomrule", "\\end{tabular}", "\\end{center}"]
    return lines.joined(separator: "\n")
  }

  /// A number in its two columns; anything else stands across them.
  private static func decimal(_ words: [Page.Inline], cell: ([Page.Inline]) -> String) -> String {
    guard words.count == 1, let text = words[0].plainNumber else { return "\\multicolumn{2}{r}{\(cell(words))}" }
    let point = text.firstIndex(of: ".") ?? text.endIndex
    let whole = cell([.text(String(text[..<point]).replacing("-", with: "−"))])
    return "\(whole) & \(cell([.text(String(text[point...]).replacing("-", with: "−"))]))"
  }

  /// The hundredths of the line that each column of words gets, or nil where its natural width will do.
  private static func shares(of table: Page.Table) -> [Int?] {
    let natural = table.columns.indices.map { column in
      ([table.columns[column].title] + table.rows.map { $0[column] }).map { TextWrap.block($0, width: .max).width }
        .max() ?? 0
    }
    guard natural.reduce(0, +) + 2 * natural.count > width else { return natural.map { _ in nil } }
    let isWords = table.columns.indices.map { column in
      table.columns[column].alignment == .left && table.rows.contains { $0[column].contains(where: \.isText) }
    }
    let fixed = zip(natural, isWords).reduce(0) { $0 + ($1.1 ? 0 : $1.0) } + 3 * natural.count
    let wanted = zip(natural, isWords).reduce(0) { $0 + ($1.1 ? min($1.0, width) : 0) }
    return zip(natural, isWords).map { columns, isWords in
      isWords ? max(5, max(20, width - fixed) * min(columns, width) / max(1, wanted) * 100 / width) : nil
    }
  }
}

extension Page.Inline {
  /// Whether it is words, which may be broken over lines.
  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  /// The digits with sign and point of what is a number and nothing else; nil for 4.4 · 10⁻⁷ and for words.
  fileprivate var plainNumber: String? {
    switch self {
    case .text(let text): return text.contains { $0.isASCII && $0.isNumber } ? text : nil
    case .math(let math):
      var nodes = math.nodes[...]
      let sign = nodes.first?.form == .sign("−") ? "−" : ""
      if !sign.isEmpty { nodes.removeFirst() }
      guard nodes.count == 1, case .number(let digits)? = nodes.first?.form else { return nil }
      return sign + digits
    default: return nil
    }
  }
}
