/// A decimal number of any length: sums, differences and products are exact.
///
/// It recomputes printed lines: with the literals that stand there, the result that stands there. It has no division
/// and no functions; lines that need them are recomputed otherwise. The value is ± magnitude · 10^exponent.
struct ExactDecimal: Hashable, Arithmetic {
  private var isNegative = false
  /// Limbs in base 10⁹, the lowest first, without leading zeros.
  private var magnitude: [UInt32] = []
  private var exponent = 0

  private static let base: UInt64 = 1_000_000_000

  private init() {}

  init?(literal: String) {
    guard let text = DecimalText(literal), abs(text.exponent) < 400 else { return nil }
    self.init(text)
  }

  init(_ text: DecimalText) {
    isNegative = text.isNegative
    exponent = text.exponent - text.digits.count
    for digit in text.digits { multiplyMagnitude(by: 10, adding: UInt64(digit)) }
  }

  private mutating func multiplyMagnitude(by factor: UInt64, adding addend: UInt64) {
    var carry = addend
    for index in magnitude.indices {
      let value = UInt64(magnitude[index]) * factor + carry
      magnitude[index] = UInt32(value % Self.base)
      carry = value / Self.base
    }
    if carry > 0 { magnitude.append(UInt32(carry)) }
  }

  private func scaled(to lower: Int) -> ExactDecimal {
    var copy = self
    for _ in 0..<(exponent - lower) { copy.multiplyMagnitude(by: 10, adding: 0) }
    copy.exponent = lower
    return copy
  }

  static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let lower = min(left.exponent, right.exponent)
    let a = left.scaled(to: lower)
    let b = right.scaled(to: lower)
    var result = ExactDecimal()
    result.exponent = lower
    if a.isNegative == b.isNegative {
      result.magnitude = sum(a.magnitude, b.magnitude)
      result.isNegative = a.isNegative
    } else if isLess(a.magnitude, b.magnitude) {
      result.magnitude = difference(b.magnitude, a.magnitude)
      result.isNegative = b.isNegative
    } else {
      result.magnitude = difference(a.magnitude, b.magnitude)
      result.isNegative = a.isNegative
    }
    return result
  }

  static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    var opposite = right
    opposite.isNegative.toggle()
    return left + opposite
  }

  static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    var result = ExactDecimal()
    result.isNegative = left.isNegative != right.isNegative
    result.exponent = left.exponent + right.exponent
    var limbs = [UInt32](repeating: 0, count: left.magnitude.count + right.magnitude.count)
    for (i, a) in left.magnitude.enumerated() {
      var carry: UInt64 = 0
      for (j, b) in right.magnitude.enumerated() {
        let value = UInt64(a) * UInt64(b) + UInt64(limbs[i + j]) + carry
        limbs[i + j] = UInt32(value % base)
        carry = value / base
      }
      limbs[i + right.magnitude.count] = UInt32(carry)
    }
    while limbs.last == 0 { limbs.removeLast() }
    result.magnitude = limbs
    return result
  }

  func divided(by other: ExactDecimal) -> ExactDecimal? { nil }

  func applying(_ function: ElementaryFunction) -> ExactDecimal? { nil }

  /// All digits.
  var text: DecimalText? {
    var digits = ""
    for limb in magnitude.reversed() {
      let group = String(limb)
      digits += digits.isEmpty ? group : String(repeating: "0", count: 9 - group.count) + group
    }
    return DecimalText("\(isNegative ? "-" : "")\(digits.isEmpty ? "0" : digits)e\(exponent)")
  }

  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(a.count, b.count) {
      let value = UInt64(index < a.count ? a[index] : 0) + UInt64(index < b.count ? b[index] : 0) + carry
      result.append(UInt32(value % base))
      carry = value / base
    }
    if carry > 0 { result.append(UInt32(carry)) }
    return result
  }

  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var borrow: Int64 = 0
    for index in a.indices {
      var value = Int64(a[index]) - Int64(index < b.count ? b[index] : 0) - borrow
      borrow = value < 0 ? 1 : 0
      if value < 0 { value += Int64(base) }
      result.append(UInt32(value))
    }
    while result.last == 0 { result.removeLast() }
    return result
  }

  private static func isLess(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard a.count == b.count else { return a.count < b.count }
    for (x, y) in zip(a.reversed(), b.reversed()) where x != y { return x < y }
    return false
  }
}
