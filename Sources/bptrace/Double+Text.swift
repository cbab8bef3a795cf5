extension Double {
  /// The number rounded to so many significant digits, half up, without zeros at its end: `0.0721571`, `1.5e-17`.
  ///
  /// What is not zero never prints as zero, and there is no −0.
  func text(significantDigits count: Int) -> String {
    guard isFinite, self != 0 else { return self == 0 ? "0" : "\(self)" }
    let parts = "\(magnitude)".split(separator: "e")
    let point = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = (point[0] + (point.count > 1 ? point[1] : "")).compactMap(\.wholeNumberValue)
    var exponent = point[0].count - 1 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    if digits.count > count, Self.roundUp(&digits, at: count) { exponent += 1 }
    while digits.last == 0, digits.count > 1 { digits.removeLast() }
    return (self < 0 ? "−" : "") + Self.written(digits, exponent: exponent)
  }

  /// Cuts the digits off and rounds what is left; whether that made one digit more in front.
  private static func roundUp(_ digits: inout [Int], at count: Int) -> Bool {
    let isUp = digits[count] >= 5
    digits.removeLast(digits.count - count)
    guard isUp else { return false }
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
    return index < 0
  }

  private static func written(_ digits: [Int], exponent: Int) -> String {
    let text = digits.map(String.init).joined()
    if exponent < -5 || exponent > 15 {
      let mantissa = text.count > 1 ? "\(text.prefix(1)).\(text.dropFirst())" : text
      return "\(mantissa)e\(exponent < 0 ? "−" : "")\(abs(exponent))"
    }
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + text }
    let padded = text + String(repeating: "0", count: max(0, exponent + 1 - text.count))
    let tail = padded.dropFirst(exponent + 1)
    return tail.isEmpty ? padded : "\(padded.prefix(exponent + 1)).\(tail)"
  }
}
