#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A range in which a rounded number lies, carried through a calculation.
package struct Interval: Arithmetic {
  /// The lower bound.
  package let low: Double
  /// The upper bound.
  package let high: Double

  /// An interval around what rounding of the bounds themselves may do.
  private init(widening low: Double, _ high: Double) {
    let slack = 4e-16 * max(abs(low), abs(high))
    self.low = low - slack
    self.high = high + slack
  }

  /// From one value to another.
  package init(from low: Double, to high: Double) { self.init(widening: low, high) }

  package init(around value: Double, radius: Double) { self.init(widening: value - radius, value + radius) }

  init?(literal: String) {
    guard let value = Double(literal: literal) else { return nil }
    self.init(widening: value, value)
  }

  /// A literal that carries half a unit of its last digit.
  init?(rounded literal: String) {
    guard let value = Double(literal: literal) else { return nil }
    self.init(around: value, radius: literal.lastUnit / 2)
  }

  /// A result that was rounded or cut off: half a unit of its last digit towards zero, a whole one away from it. What
  /// was cut off to 0.00 may have had either sign.
  init?(result literal: String) {
    guard let value = Double(literal: literal) else { return nil }
    let unit = literal.lastUnit
    let isCut = literal.contains(".") || value != 0
    self.init(
      widening: value - (value <= 0 && isCut ? unit : unit / 2), value + (value >= 0 && isCut ? unit : unit / 2))
  }

  /// A result that may be off by so many units of its last digit.
  init?(result literal: String, units: Double) {
    guard let value = Double(literal: literal) else { return nil }
    self.init(around: value, radius: units * literal.lastUnit)
  }

  /// Whether no bound overflowed.
  package var isFinite: Bool { low.isFinite && high.isFinite }

  package func contains(_ value: Double) -> Bool { low <= value && value <= high }
  package func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

  /// The range of sums.
  package static func + (a: Interval, b: Interval) -> Interval { Interval(widening: a.low + b.low, a.high + b.high) }
  /// The range of differences.
  package static func - (a: Interval, b: Interval) -> Interval { Interval(widening: a.low - b.high, a.high - b.low) }
  /// The range of products.
  package static func * (a: Interval, b: Interval) -> Interval {
    // Without an array: products are what evaluation spends its time on.
    let (p, q, r, s) = (a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high)
    return Interval(widening: min(min(min(p, q), r), s), max(max(max(p, q), r), s))
  }

  func divided(by other: Interval) -> Interval? {
    guard !other.contains(0) else { return nil }
    return self * Interval(widening: min(1 / other.low, 1 / other.high), max(1 / other.low, 1 / other.high))
  }

  func applying(_ function: ElementaryFunction) -> Interval? {
    switch function {
    case .exponential: Interval(widening: exp(low), exp(high))
    case .logarithm: low > 0 ? Interval(widening: log(low), log(high)) : nil
    case .hyperbolicTangent: Interval(widening: tanh(low), tanh(high))
    case .hyperbolicCosine: Interval(widening: contains(0) ? 1 : min(cosh(low), cosh(high)), max(cosh(low), cosh(high)))
    case .squareRoot: low >= 0 ? Interval(widening: low.squareRoot(), high.squareRoot()) : nil
    case .absolute: Interval(widening: contains(0) ? 0 : min(abs(low), abs(high)), max(abs(low), abs(high)))
    case .sign: low == high || !contains(0) ? Interval(around: low == 0 ? 0 : low < 0 ? -1 : 1, radius: 0) : nil
    }
  }
}

extension String {
  /// The value of a literal's last digit: 0.01 for `0.25`, 1 for `12`, 10⁻⁹ for `4.25e-7`.
  var lastUnit: Double {
    let parts = lowercased().split(separator: "e")
    let decimals = parts[0].split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return pow(10, Double(exponent) - Double(decimals))
  }
}
