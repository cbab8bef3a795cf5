import Reporting

/// A table of comma-separated values with a head (RFC 4180).
struct CSVTable {
  /// A row and where it stands.
  struct Row {
    let cells: [String]
    /// The line in the file, from 1.
    let line: Int
    /// Its UTF-8 offsets.
    let place: Range<Int>

    /// The cell of a column, empty where the row is short.
    func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
  }

  /// The titles of the columns.
  let head: [String]
  /// The rows below the head, without empty lines.
  let rows: [Row]

  /// More cells than these are not read.
  private static let mostCells = 2_000_000

  /// Reads a table.
  ///
  /// - Throws: a diagnostic with the place of a quotation mark that nothing closes, or of a row with too many cells.
  init(_ source: SourceText) throws(Diagnostic) {
    let bytes = Array(source.text.utf8)
    let separator = Self.separator(bytes)
    var all: [Row] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var (line, start, startLine, count) = (1, 0, 1, 0)
    var place = 0
    func isEmpty(_ cells: [String]) -> Bool { cells.allSatisfy { $0.trimmingSpaces.isEmpty } }
    while place <= bytes.count {
      var byte = place < bytes.count ? bytes[place] : UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\r"), place + 1 == bytes.count || bytes[place + 1] != UInt8(ascii: "\n") {
        // Lines of the old Mac.
        byte = UInt8(ascii: "\n")
      }
      switch byte {
      case UInt8(ascii: "\"") where cell.isEmpty:
        let open = place
        place += 1
        while place < bytes.count {
          if bytes[place] == UInt8(ascii: "\"") {
            guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") else { break }
            place += 1
          }
          if bytes[place] == UInt8(ascii: "\n") { line += 1 }
          cell.append(bytes[place])
          place += 1
        }
        guard place < bytes.count else { throw Diagnostic(.error, .classroomOpenQuote, at: open..<open + 1) }
      case separator, UInt8(ascii: "\n"):
        cells.append(String(decoding: cell, as: UTF8.self).trimmingSpaces)
        cell = []
        count += 1
        guard count < Self.mostCells else { throw Diagnostic(.error, .classroomTooManyCells, at: place..<place) }
        if byte == UInt8(ascii: "\n") {
          if !isEmpty(cells) {
            all.append(Row(cells: cells, line: startLine, place: start..<max(start, min(place, bytes.count))))
          }
          cells = []
          line += 1
          (start, startLine) = (min(place + 1, bytes.count), line)
        }
      default: cell.append(byte)
      }
      place += 1
    }
    head = all.first?.cells ?? []
    rows = Array(all.dropFirst())
  }

  /// What stands between cells: a comma, or where the head has none, as programs write in countries with decimal commas, a
  /// semicolon or a tab.
  private static func separator(_ bytes: [UInt8]) -> UInt8 {
    let head = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return [",", ";", "\t"].map { UInt8(ascii: $0) }.first(where: head.contains) ?? UInt8(ascii: ",")
  }

  /// The column with one of some titles, whatever its capitals.
  func column(named titles: [String]) -> Int? { head.firstIndex { titles.contains($0.lowercased()) } }

  // MARK: Writing

  /// A row of texts: what a spreadsheet would take for a formula gets an apostrophe, and no cell ends in a backslash.
  static func line(_ cells: [String]) -> String { cells.map(field).joined(separator: ",") + "\n" }

  /// Letters, digits, points and spaces inside are the usual case.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func field(_ text: String) -> String {
    if text.utf8.allSatisfy(isHarmless) { return text }
    var text = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
    // Where Chinese is typed, wide signs begin a formula too; spaces before them hide none.
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{3000}" && $0 != "\u{FEFF}" }
    if let first, "=+-@＝＋－＠".unicodeScalars.contains(first), NumberForm(text) == nil { text = "'" + text }
    if text.hasSuffix("\\") { text += " " }
    guard text.contains(where: { ",;\"'".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
