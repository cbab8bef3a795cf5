/// A number that carries its derivative along: x + ẋ ε with ε² = 0.
///
/// Give one number of a computation the tangent 1, and the tangent of the result is the derivative of the result by
/// that number. No rule of backpropagation is used on the way, only the rules below, each beside its value.
///
/// Each part also carries its **size**: the sum of the absolute values of the terms that it was added up from. A
/// difference of nearly equal numbers is small, but its size is not; an error of one part in 10¹⁶ of the size is
/// what rounding can do, however small the result is.
public struct Dual: Hashable, Sendable {
  /// x, the number.
  public var value: Double
  /// ẋ, its derivative by the perturbed number.
  public var tangent: Double
  /// The sum of the absolute values of the terms of x.
  public var valueSize: Double
  /// The sum of the absolute values of the terms of ẋ.
  public var tangentSize: Double

  /// A number and its derivative, one term each; a constant has the derivative 0.
  public init(_ value: Double, tangent: Double = 0) {
    self.init(value, tangent: tangent, valueSize: abs(value), tangentSize: abs(tangent))
  }

  /// A number and its derivative, with the sizes of both.
  public init(_ value: Double, tangent: Double, valueSize: Double, tangentSize: Double) {
    self.value = value
    self.tangent = tangent
    self.valueSize = valueSize
    self.tangentSize = tangentSize
  }
}

extension Dual: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A constant.
  public init(floatLiteral value: Double) {
    self.init(value)
  }

  /// A constant.
  public init(integerLiteral value: Int) {
    self.init(Double(value))
  }
}

extension Dual {
  /// (x + y)˙ = ẋ + ẏ
  public static func + (x: Dual, y: Dual) -> Dual {
    Dual(
      x.value + y.value, tangent: x.tangent + y.tangent,
      valueSize: x.valueSize + y.valueSize, tangentSize: x.tangentSize + y.tangentSize)
  }

  /// (x − y)˙ = ẋ − ẏ
  public static func - (x: Dual, y: Dual) -> Dual {
    x + -y
  }

  /// (−x)˙ = −ẋ
  public static prefix func - (x: Dual) -> Dual {
    Dual(-x.value, tangent: -x.tangent, valueSize: x.valueSize, tangentSize: x.tangentSize)
  }

  /// (x y)˙ = ẋ y + x ẏ
  public static func * (x: Dual, y: Dual) -> Dual {
    Dual(
      x.value * y.value, tangent: x.tangent * y.value + x.value * y.tangent,
      valueSize: x.valueSize * y.valueSize, tangentSize: x.tangentSize * y.valueSize + x.valueSize * y.tangentSize)
  }

  /// (x / y)˙ = (ẋ − (x / y) ẏ) / y
  public static func / (x: Dual, y: Dual) -> Dual {
    let quotient = x.value / y.value
    let lost = y.valueSize / abs(y.value)
    let size = x.valueSize / abs(y.value) * lost
    return Dual(
      quotient, tangent: (x.tangent - quotient * y.tangent) / y.value,
      valueSize: size, tangentSize: (x.tangentSize + size * y.tangentSize) / abs(y.value) * lost)
  }

  /// Adds to a number.
  public static func += (x: inout Dual, y: Dual) {
    x = x + y
  }
}
