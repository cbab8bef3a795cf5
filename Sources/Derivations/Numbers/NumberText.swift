/// Numbers as they stand on pages, for whoever writes lines of their own.
package enum NumberText {
  /// A number with at most `digits` significant digits.
  package static func display(_ value: Double, digits: Int) -> String {
    DecimalText.display(value, digits: digits)
  }

  /// A number rounded half up to significant digits, with the zeros that belong to them: 0.5000 has four.
  package static func rounded(_ value: Double, significant digits: Int) -> String {
    DecimalText(value)?.rounded(significant: digits).text(significant: digits) ?? "\(value)"
  }
}
