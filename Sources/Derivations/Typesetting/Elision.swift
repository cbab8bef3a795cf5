import MathNotation

/// Which rows and columns of a large table are printed: the first ones and the last, with dots for the others.
struct Elision {
  /// A table with more columns than these does not fit a line of 80 columns.
  static let mostColumns = 6
  /// A column of more rows is more than one looks at.
  static let mostRows = 12
  /// How many stand before the dots.
  private static let firstColumns = 3
  private static let firstRows = 4

  /// Whether some of a table is left out.
  static func shortens(rows: Int, columns: Int) -> Bool { rows > mostRows || columns > mostColumns }

  /// The cells of a table as they are printed.
  static func cells(_ rows: [[Expression]], _ typeset: (Expression) -> Math) -> [[Math]] {
    let shownRows = places(rows.count, most: mostRows, first: firstRows)
    let shownColumns = places(rows.map(\.count).max() ?? 0, most: mostColumns, first: firstColumns)
    return shownRows.map { row in
      shownColumns.map { column in
        switch (row, column) {
        case (let row?, let column?): column < rows[row].count ? typeset(rows[row][column]) : .row([])
        case (nil, .some): .sign("⋮")
        case (.some, nil): .sign("⋯")
        case (nil, nil): .sign("⋱")
        }
      }
    }
  }

  /// Places from 0, with nil for dots.
  private static func places(_ count: Int, most: Int, first: Int) -> [Int?] {
    count > most ? (0..<first).map { $0 } + [nil, count - 1] : (0..<count).map { $0 }
  }
}
