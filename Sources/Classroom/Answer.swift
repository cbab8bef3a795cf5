import Derivations

/// A number as a student writes it, read strictly: digits with at most one point and an exponent.
///
/// Read are also U+2212 for the minus sign, `×10^-3` and `·10^-3`; a decimal comma is a fault of its own, which is not
/// taken for a thousand's separator nor for a point. Words such as `nan`, `inf` and `0x10` are no numbers.
package struct Answer: Hashable, Sendable {
  /// What a cell of an answer sheet holds.
  package enum Reading: Hashable, Sendable {
    case number(Answer)
    case empty
    /// A number with a decimal comma.
    case comma
    case notANumber
  }

  /// The number in the form `-0.0044`, `4.4e-3`.
  package let literal: String
  /// Its value.
  package let value: Double
  /// Half a unit of its last digit.
  package let halfUnit: Double
  /// How many significant digits it has.
  package let digits: Int

  /// More characters than these are no number.
  static let mostCharacters = 64

  /// Reads what stands in a cell.
  package static func read(_ text: String) -> Reading {
    let bare = text.trimmingSpaces
    if bare.isEmpty { return .empty }
    guard bare.unicodeScalars.count <= mostCharacters else { return .notANumber }
    let plain = bare.plainNumber
    if let answer = Answer(plain) { return .number(answer) }
    if plain.count(where: { $0 == "," }) == 1, !plain.contains("."), Answer(plain.replacing(",", with: ".")) != nil {
      return .comma
    }
    return .notANumber
  }

  /// Nil if the text is not of the form `-12.5e-3`.
  init?(_ text: String) {
    guard let form = NumberForm(text), let value = Double(text.replacing("e+", with: "e")), value.isFinite else {
      return nil
    }
    literal = text
    self.value = value
    digits = max(1, form.digits.drop { $0 == UInt8(ascii: "0") }.count)
    halfUnit = 0.5 * Self.powerOfTen(form.exponent - form.decimals)
  }

  private static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
}

/// The parts of a number of the form `-12.5e-3`, read byte by byte: a class has tens of thousands of them.
struct NumberForm {
  /// The digits before and behind the point.
  let digits: [UInt8]
  /// How many digits stand behind the point.
  let decimals: Int
  let exponent: Int

  /// Nil if the text is of another form, or its exponent has more than three digits.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    func takeDigits() -> ArraySlice<UInt8> {
      let found = rest.prefix(while: isDigit)
      rest = rest.dropFirst(found.count)
      return found
    }
    func take(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest.removeFirst()
      return true
    }
    _ = take("-")
    let whole = takeDigits()
    let fraction = take(".") ? takeDigits() : []
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    var exponent = 0
    if take("e") {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      let digits = takeDigits()
      guard (1...3).contains(digits.count) else { return nil }
      exponent = digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) } * (isNegative ? -1 : 1)
    }
    guard rest.isEmpty else { return nil }
    (digits, decimals, self.exponent) = (Array(whole + fraction), fraction.count, exponent)
  }
}

extension String {
  /// The text without blanks and line breaks around it.
  package var trimmingSpaces: String {
    let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0.isNewline }
    return String(drop(while: blank).reversed().drop(while: blank).reversed())
  }

  /// The number with the signs of a keyboard.
  fileprivate var plainNumber: String {
    var text = replacing("\u{2212}", with: "-").replacing("E", with: "e")
    for mark in ["×", "·", "*", "x"] {
      text = text.replacing(" \(mark) 10^", with: "e").replacing("\(mark)10^", with: "e")
        .replacing("\(mark) 10^", with: "e")
    }
    if let power = text.firstIndex(of: "e"), text[power...].hasPrefix("e{"), text.hasSuffix("}") {
      text = text[..<power] + "e" + text[text.index(power, offsetBy: 2)...].dropLast()
    }
    return text
  }
}
