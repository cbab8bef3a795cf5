/// Decimal texts of numbers: rounding half up to significant digits, without a trace of binary.
///
/// Rounding starts from the shortest text that reads back as the same Double, so that 0.125 rounded to two digits is
/// 0.13 and what a person sees at full length and what she sees rounded never disagree.
struct DecimalText: Hashable {
  /// Whether a minus sign stands before the digits.
  var isNegative: Bool
  /// Significant digits, first and last not zero; empty for zero.
  var digits: [UInt8]
  /// The value is 0.d₁d₂d₃… · 10^exponent.
  var exponent: Int

  /// Reads a literal such as `0.10`, `-2`, `4.4e-7`; nil if it is none.
  init?(_ literal: some StringProtocol) {
    var rest = Array(literal.utf8)[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    digits = []
    digits.reserveCapacity(rest.count)
    exponent = 0
    var seenPoint = false
    var seenDigit = false
    while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        seenDigit = true
        digits.append(byte - UInt8(ascii: "0"))
        if !seenPoint { exponent += 1 }
      } else {
        return nil
      }
    }
    guard seenDigit else { return nil }
    if !rest.isEmpty {
      guard let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), power.magnitude < 100_000 else {
        return nil
      }
      exponent += power
    }
    normalize()
  }

  /// The shortest decimal text that reads back as the same Double; nil if it is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.init("\(value)")
  }

  private mutating func normalize() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      isNegative = false
      exponent = 0
    }
  }

  /// Rounded half up (away from zero) to a number of significant digits.
  func rounded(significant: Int) -> DecimalText {
    guard digits.count > significant else { return self }
    return rounded(keeping: significant)
  }

  /// Rounded half up (away from zero) to a number of decimals.
  func rounded(decimals: Int) -> DecimalText {
    let kept = exponent + decimals
    guard digits.count > kept else { return self }
    if kept < 0 { return Self.zero }
    return rounded(keeping: kept)
  }

  private static var zero: DecimalText { DecimalText("0") ?? DecimalText(digits: []) }

  private init(digits: [UInt8]) {
    isNegative = false
    self.digits = digits
    exponent = 0
  }

  private func rounded(keeping count: Int) -> DecimalText {
    var result = self
    let roundsUp = digits[count] >= 5
    result.digits = Array(digits.prefix(count))
    if roundsUp {
      var place = count - 1
      while place >= 0, result.digits[place] == 9 {
        result.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        result.digits[place] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.exponent += 1
      }
    }
    result.normalize()
    return result
  }

  /// The number as people write it; very small and very large ones as `4.4e-7`. With `significant`, zeros fill up to
  /// that many digits.
  func text(significant: Int? = nil) -> String {
    guard !digits.isEmpty else { return "0" }
    var shown = digits
    if let significant, shown.count < significant {
      shown += Array(repeating: 0, count: significant - shown.count)
    }
    let sign = isNegative ? "-" : ""
    func string(_ digits: ArraySlice<UInt8>) -> String {
      String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
    if exponent < -4 || exponent > 15 {
      let fraction = shown.count > 1 ? "." + string(shown.dropFirst()) : ""
      return "\(sign)\(shown[0])\(fraction)e\(exponent - 1)"
    }
    if exponent <= 0 { return "\(sign)0.\(String(repeating: "0", count: -exponent))\(string(shown[...]))" }
    if shown.count <= exponent {
      return sign + string(shown[...]) + String(repeating: "0", count: exponent - shown.count)
    }
    return "\(sign)\(string(shown.prefix(exponent))).\(string(shown.dropFirst(exponent)))"
  }
}

extension DecimalText {
  /// A number for a page: at most `digits` significant digits. What needs fewer keeps fewer (2.5 stays 2.5); a number
  /// that was cut keeps the zeros that its rounding made, so that 0.500000 says that more digits follow. The sixteenth and
  /// seventeenth digit of a Double are noise of the calculation and do not count as following.
  static func display(_ value: Double, digits: Int) -> String {
    guard let exact = DecimalText(value) else { return value.isNaN ? "NaN" : value < 0 ? "-∞" : "∞" }
    let short = digits <= 15 ? exact.rounded(significant: 15) : exact
    guard short.digits.count > digits else { return short.text() }
    return exact.rounded(significant: digits).text(significant: digits)
  }
}
