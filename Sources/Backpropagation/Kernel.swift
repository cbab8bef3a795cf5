/// The loops over matrices. A matrix stands row by row in a flat array: row = destination unit, column = source.
///
/// Sums are made in a fixed order, so that every machine gets the same digits: eight of them side by side where a row
/// has at least 16 numbers, from left to right where it is shorter.
enum Kernel {
  /// W v, with one number for each row.
  static func product(_ matrix: [Double], _ vector: [Double], rows: Int) -> [Double] {
    let columns = vector.count
    return unsafe filled(rows) { sums in
      unsafe matrix.withUnsafeBufferPointer { matrix in
        unsafe vector.withUnsafeBufferPointer { vector in
          for row in 0..<rows {
            let part = unsafe UnsafeBufferPointer(rebasing: matrix[row * columns..<(row + 1) * columns])
            unsafe sums[row] = unsafe dot(part, vector)
          }
        }
      }
    }
  }

  /// Wᵀ v, with one number for each column.
  static func transposedProduct(_ matrix: [Double], _ vector: [Double], columns: Int) -> [Double] {
    unsafe filled(columns) { sums in
      unsafe matrix.withUnsafeBufferPointer { matrix in
        unsafe sums.update(repeating: 0)
        for (row, factor) in vector.enumerated() {
          let part = unsafe UnsafeBufferPointer(rebasing: matrix[row * columns..<(row + 1) * columns])
          for column in 0..<columns { unsafe sums[column] += factor * part[column] }
        }
      }
    }
  }

  /// u vᵀ
  static func outerProduct(_ u: [Double], _ v: [Double]) -> [Double] {
    unsafe filled(u.count * v.count) { products in
      unsafe v.withUnsafeBufferPointer { v in
        for (row, factor) in u.enumerated() {
          let part = unsafe UnsafeMutableBufferPointer(rebasing: products[row * v.count..<(row + 1) * v.count])
          for column in 0..<v.count { unsafe part[column] = unsafe factor * v[column] }
        }
      }
    }
  }

  /// x + s y
  static func sum(_ x: [Double], _ y: [Double], times s: Double) -> [Double] {
    unsafe filled(x.count) { sums in
      unsafe x.withUnsafeBufferPointer { x in
        unsafe y.withUnsafeBufferPointer { y in
          for index in 0..<min(x.count, y.count) { unsafe sums[index] = unsafe x[index] + s * y[index] }
        }
      }
    }
  }

  /// x ← x + y
  static func add(_ y: [Double], to x: inout [Double]) {
    unsafe x.withUnsafeMutableBufferPointer { x in
      unsafe y.withUnsafeBufferPointer { y in
        for index in 0..<min(x.count, y.count) { unsafe x[index] += y[index] }
      }
    }
  }

  /// x ← x / s
  static func divide(_ x: inout [Double], by s: Double) {
    unsafe x.withUnsafeMutableBufferPointer { x in
      for index in 0..<x.count { unsafe x[index] /= s }
    }
  }

  /// Σ x²
  static func sumOfSquares(_ x: [Double]) -> Double {
    unsafe x.withUnsafeBufferPointer { unsafe dot($0, $0) }
  }

  private static func dot(_ u: UnsafeBufferPointer<Double>, _ v: UnsafeBufferPointer<Double>) -> Double {
    var sum = 0.0
    var index = 0
    if u.count >= 16 {
      let (first, second) = (UnsafeRawBufferPointer(u), UnsafeRawBufferPointer(v))
      var lanes = SIMD8<Double>.zero
      while index + 8 <= u.count {
        let offset = index * MemoryLayout<Double>.stride
        let x = unsafe first.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
        let y = unsafe second.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
        lanes += x * y
        index += 8
      }
      sum = lanes.sum()
    }
    while index < u.count {
      unsafe sum += u[index] * v[index]
      index += 1
    }
    return sum
  }

  /// An array whose numbers are all stored by a closure.
  private static func filled(_ count: Int, _ store: (UnsafeMutableBufferPointer<Double>) -> Void) -> [Double] {
    unsafe [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe store(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      initialized = count
    }
  }
}
