/// A table of numbers: a single number is 1 by 1, a column vector n by 1.
struct Tensor<Scalar> {
  let rows: Int
  let columns: Int
  /// Row by row.
  var elements: [Scalar]

  init(rows: Int, columns: Int, elements: [Scalar]) {
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  init(_ scalar: Scalar) { self.init(rows: 1, columns: 1, elements: [scalar]) }
  init(column: [Scalar]) { self.init(rows: column.count, columns: 1, elements: column) }

  var isScalar: Bool { rows == 1 && columns == 1 }
  var shape: Shape { Shape(rows: rows, columns: columns) }

  subscript(row: Int, column: Int) -> Scalar { elements[row * columns + column] }

  func map<Result>(_ transform: (Scalar) throws -> Result) rethrows -> Tensor<Result> {
    Tensor<Result>(rows: rows, columns: columns, elements: try elements.map(transform))
  }

  var transposed: Tensor {
    var flipped: [Scalar] = []
    flipped.reserveCapacity(elements.count)
    for column in 0..<columns {
      for row in 0..<rows { flipped.append(self[row, column]) }
    }
    return Tensor(rows: columns, columns: rows, elements: flipped)
  }
}

/// Rows and columns of a tensor.
package struct Shape: Hashable, Sendable, CustomStringConvertible {
  /// The number of rows.
  package let rows: Int
  /// The number of columns.
  package let columns: Int
  /// `2×1`
  package var description: String { "\(rows)×\(columns)" }
}

extension Tensor: Equatable where Scalar: Equatable {}
extension Tensor: Sendable where Scalar: Sendable {}
