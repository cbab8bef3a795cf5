/// Numbers as they stand on pages, for whoever writes lines of their own.
package enum NumberText {
  /// A number with at most `digits` significant digits.
  package static func display(_ value: Double, digits: Int) -> String {
    DecimalText.display(value, digits: digits)
  }
}
