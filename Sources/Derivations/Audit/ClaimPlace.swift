import MathNotation

extension Claim {
  /// UTF-8 offsets of the claim in its document: from its left side to its right one. Of a claim that goes on with the
  /// one before it only the right side is its own: in a display of several rows it has a row for itself.
  func place(in equation: Range<Int>, goesOn: Bool) -> Range<Int> {
    let right = right.math.range.flatMap { $0.isEmpty ? nil : $0 }
    guard !goesOn, let left = left.math.range, equation.contains(left.lowerBound) else { return right ?? equation }
    guard let right, left.lowerBound < right.upperBound else { return left.isEmpty ? equation : left }
    return left.lowerBound..<right.upperBound
  }
}
