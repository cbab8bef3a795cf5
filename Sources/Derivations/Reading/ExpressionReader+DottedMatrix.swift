import MathNotation
import Reporting

/// Weight matrices written out with dots: w_{11} … w_{1n} above ⋮ above w_{m1} … w_{mn}.
extension ExpressionReader {
  /// The matrix of a layer whose first and last rows and columns stand there; nil for any other table.
  func dottedMatrix(_ grid: Math.Grid, _ node: Math) throws(Fault) -> Expression? {
    guard grid.rows.count > 2, let columns = grid.rows.map(\.count).max(), columns > 2,
      let rowOfDots = grid.rows.firstIndex(where: { $0.first?.isDotsOrNothing == true }),
      let columnOfDots = grid.rows[0].firstIndex(where: \.isDotsOrNothing), rowOfDots > 0, columnOfDots > 0,
      rowOfDots == grid.rows.count - 2, columnOfDots == columns - 2
    else { return nil }
    var whole: Quantity?
    var ends: [Index?] = [nil, nil]
    var isTransposed: Bool?
    for (row, cells) in grid.rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isDotsOrNothing {
        guard row != rowOfDots, column != columnOfDots, let quantity = try read(cell).plainQuantity,
          quantity.kind == .weight, let unit = quantity.unit, let source = quantity.source
        else { return nil }
        var layer = quantity
        (layer.unit, layer.source) = (nil, nil)
        guard whole == nil || whole == layer else { return nil }
        whole = layer
        // The second of the first row tells whether rows go by destination.
        if row == 0, column == 1, columnOfDots > 1 { isTransposed = unit == .fixed(1) }
        let isSwapped = isTransposed ?? false
        let (inRow, inColumn) = isSwapped ? (source, unit) : (unit, source)
        for (place, index, dots, side) in [(row, inRow, rowOfDots, 0), (column, inColumn, columnOfDots, 1)] {
          if place < dots {
            guard index == .fixed(place) else { return nil }
          } else {
            guard index.variable != nil, ends[side] == nil || ends[side] == index else { return nil }
            ends[side] = index
          }
        }
      }
    }
    guard let whole, let isTransposed, ends.allSatisfy({ $0 != nil }) else { return nil }
    let matrix = Expression(.quantity(whole), range: node.range)
    return isTransposed ? Expression(.transpose(matrix), range: node.range) : matrix
  }
}

extension Math {
  /// Whether a cell holds dots or nothing.
  fileprivate var isDotsOrNothing: Bool {
    nodes.allSatisfy { node in
      switch node.form {
      case .space, .sign("…"), .sign("⋯"), .sign("⋮"), .sign("⋱"): true
      case .row: node.isDotsOrNothing
      default: false
      }
    }
  }
}
