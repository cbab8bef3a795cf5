/// A table of numbers: a single number is 1 by 1, a column vector n by 1.
struct Tensor<Scalar> {
  let rows: Int
  let columns: Int
  private let storage: Storage

  /// Most values are single numbers, and are kept without an array.
  fileprivate enum Storage {
    case one(Scalar)
    case many([Scalar])
  }

  init(rows: Int, columns: Int, elements: [Scalar]) {
    self.rows = rows
    self.columns = columns
    storage = elements.count == 1 ? .one(elements[0]) : .many(elements)
  }

  init(_ scalar: Scalar) {
    rows = 1
    columns = 1
    storage = .one(scalar)
  }

  init(column: [Scalar]) { self.init(rows: column.count, columns: 1, elements: column) }

  /// Row by row.
  var elements: [Scalar] {
    switch storage {
    case .one(let scalar): [scalar]
    case .many(let scalars): scalars
    }
  }

  /// The number, if it is a single one.
  var scalar: Scalar? { if case .one(let scalar) = storage { scalar } else { nil } }

  var isScalar: Bool { rows == 1 && columns == 1 }
  /// Whether it is a column or a row.
  var isVector: Bool { rows == 1 || columns == 1 }
  var shape: Shape { Shape(rows: rows, columns: columns) }

  subscript(row: Int, column: Int) -> Scalar {
    switch storage {
    case .one(let scalar): scalar
    case .many(let scalars): scalars[row * columns + column]
    }
  }

  func map<Result>(_ transform: (Scalar) throws -> Result) rethrows -> Tensor<Result> {
    switch storage {
    case .one(let scalar): Tensor<Result>(try transform(scalar))
    case .many(let scalars): Tensor<Result>(rows: rows, columns: columns, elements: try scalars.map(transform))
    }
  }

  /// What an operation makes of two tables of one shape, place by place.
  func combined<Other, Result>(
    with other: Tensor<Other>, _ operation: (Scalar, Other) -> Result
  ) -> Tensor<Result> {
    if let one = scalar, let two = other.scalar { return Tensor<Result>(operation(one, two)) }
    return Tensor<Result>(
      rows: rows, columns: columns, elements: zip(elements, other.elements).map { operation($0, $1) })
  }

  /// A column beside itself, or a row below itself, as often as a shape has columns or rows; other tables as they are.
  func repeated(to shape: Shape) -> Tensor {
    let isColumn = columns == 1 && rows == shape.rows
    guard isColumn || rows == 1 && columns == shape.columns else { return self }
    let all = (0..<shape.rows).flatMap { row in
      (0..<shape.columns).map { column in isColumn ? self[row, 0] : self[0, column] }
    }
    return Tensor(rows: shape.rows, columns: shape.columns, elements: all)
  }

  var transposed: Tensor {
    guard case .many(let scalars) = storage else { return self }
    var flipped: [Scalar] = []
    flipped.reserveCapacity(scalars.count)
    for column in 0..<columns {
      for row in 0..<rows { flipped.append(scalars[row * columns + column]) }
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
extension Tensor.Storage: Equatable where Scalar: Equatable {}
extension Tensor: Sendable where Scalar: Sendable {}
extension Tensor.Storage: Sendable where Scalar: Sendable {}
