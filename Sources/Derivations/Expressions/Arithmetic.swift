/// The operations that evaluation needs of its numbers.
///
/// Doubles give values, duals give derivatives, intervals bound rounding, and exact decimals recompute a printed line.
/// An operation that a kind of number cannot do gives nil.
protocol Arithmetic: Sendable {
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  /// A literal as typed.
  init?(literal: String)
  func divided(by other: Self) -> Self?
  /// The function's value; activation functions by their kind in the network.
  func applying(_ function: ElementaryFunction) -> Self?
  /// The power with an integer exponent.
  func raised(to exponent: Int) -> Self?
}

/// Functions that evaluation needs of its numbers.
enum ElementaryFunction: Hashable, Sendable {
  case exponential
  case logarithm
  case hyperbolicTangent
  case hyperbolicCosine
  case squareRoot
  case absolute
  case sign
}

extension Arithmetic {
  func raised(to exponent: Int) -> Self? {
    guard exponent.magnitude <= 64, let one = Self(literal: "1") else { return nil }
    var result = one
    for _ in 0..<exponent.magnitude { result = result * self }
    return exponent < 0 ? one.divided(by: result) : result
  }
}
