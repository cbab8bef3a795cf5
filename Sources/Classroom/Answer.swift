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
    guard let match = text.wholeMatch(of: /(-?)([0-9]*)(?:\.([0-9]*))?(?:e([+-]?[0-9]{1,3}))?/) else { return nil }
    let (whole, fraction) = (match.2, match.3 ?? "")
    guard !whole.isEmpty || !fraction.isEmpty, let value = Double(text.hasSuffix(".") ? text + "0" : text),
      value.isFinite
    else { return nil }
    let exponent = match.4.flatMap { Int($0) } ?? 0
    literal = text
    self.value = value
    digits = max(1, (whole + fraction).drop { $0 == "0" }.count)
    halfUnit = 0.5 * Self.powerOfTen(exponent - fraction.count)
  }

  private static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
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
