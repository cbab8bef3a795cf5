/// The tables of a Markdown page as a reader of the text finds them.
struct PageTable {
  let head: [String]
  let rows: [[String]]

  static func all(in markdown: String) -> [PageTable] {
    var tables: [PageTable] = []
    var lines: [[String]] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        lines.append(line.split(separator: "|").map { plain($0) })
      } else if !lines.isEmpty {
        tables.append(PageTable(head: lines[0], rows: Array(lines.dropFirst(2))))
        lines = []
      }
    }
    return tables
  }

  /// A cell without the marks of mathematics and the spaces that fill it up.
  private static func plain(_ cell: Substring) -> String {
    let inner = cell.drop { $0 == " " }
    let text = String(inner.reversed().drop { $0 == " " }.reversed())
    return text.hasPrefix("$`") ? String(text.dropFirst(2).dropLast(2)) : text
  }

  /// The number in a cell.
  static func number(_ cell: String) -> (value: Double, decimals: Int)? {
    let parts = cell.replacing("10^{", with: "").replacing("}", with: "").split(separator: " \\cdot ")
    guard let mantissa = parts.first, let value = Double(mantissa), parts.count <= 2 else { return nil }
    let exponent = parts.count == 2 ? Int(parts[1]) : 0
    guard let exponent, let scaled = Double("\(mantissa)e\(exponent)") else { return nil }
    let places = mantissa.contains(".") ? mantissa.reversed().prefix { $0 != "." }.count : 0
    return (exponent == 0 ? value : scaled, places - exponent)
  }
}
