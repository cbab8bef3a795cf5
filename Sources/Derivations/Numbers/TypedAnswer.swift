/// A number that somebody typed as the value of a quantity, compared digit by digit with the right one.
package struct TypedAnswer: Hashable {
  /// How the number stands to the right one.
  package enum Verdict: Hashable {
    /// All digits are right, and the last is rounded.
    case right
    /// All digits are right; the last would be another if it were rounded.
    case cutOff
    /// It would be right with the other sign.
    case wrongSign
    /// So many leading digits are right, not all of them.
    case wrong(rightDigits: Int)
  }

  /// How the number stands to the right one.
  package let verdict: Verdict
  /// How many significant digits were typed.
  package let digits: Int
  /// The right value, rounded to as many digits.
  package let rounded: String

  /// More digits than these are noise of the calculation.
  private static let limit = 15

  /// Compares a literal such as `0.0044` or `4.4e-3`; nil if it is none, or the right value is not finite.
  init?(_ literal: String, rightValue: Double) {
    let plain = literal.replacing("−", with: "-")
    guard let typed = DecimalText(plain), let exact = DecimalText(rightValue)?.rounded(significant: Self.limit) else {
      return nil
    }
    let places = Self.places(of: plain)
    let given = min(Self.limit, max(1, typed.exponent + places))
    digits = given
    func rounded(_ number: DecimalText, _ count: Int) -> DecimalText {
      number.rounded(decimals: min(places, count - number.exponent))
    }
    let nearest = rounded(exact, Self.limit)
    self.rounded = exact.rounded(significant: given).text(significant: given)
    let cut = rounded(typed, Self.limit)
    if typed.digits.isEmpty, !exact.digits.isEmpty {
      verdict = .wrong(rightDigits: 0)
    } else if cut == nearest {
      verdict = .right
    } else if cut == exact.cutOff(decimals: places) {
      verdict = .cutOff
    } else if cut.negated == nearest {
      verdict = .wrongSign
    } else {
      let common = (1..<max(1, given)).last { count in
        typed.rounded(significant: count) == exact.rounded(significant: count)
          || typed.cutOff(decimals: count - typed.exponent) == exact.cutOff(decimals: count - typed.exponent)
      }
      verdict = .wrong(rightDigits: common ?? 0)
    }
  }

  /// How many decimals a literal has; negative for `2e3`.
  private static func places(of literal: String) -> Int {
    let parts = literal.split(whereSeparator: { $0 == "e" || $0 == "E" })
    let fraction = parts[0].split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    return fraction - (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }
}

extension DecimalText {
  /// Without the digits after a number of decimals.
  fileprivate func cutOff(decimals: Int) -> DecimalText {
    var copy = self
    copy.digits = Array(digits.prefix(max(0, exponent + decimals)))
    while copy.digits.last == 0 { copy.digits.removeLast() }
    return copy.digits.isEmpty ? DecimalText("0") ?? copy : copy
  }

  fileprivate var negated: DecimalText {
    var copy = self
    copy.isNegative.toggle()
    return copy
  }
}
