/// A layer or unit number in a formula: `2`, `i`, `i − 1`.
///
/// Indices are canonical: layer 0 is the input, and units count from 0. The offset holds the difference to the
/// document's own counting, so that the same variable may count layers from 0 and units from 1.
package struct Index: Hashable, Sendable {
  /// The letter that ranges over layers or units, or nil for a fixed number.
  package var variable: String?
  /// What is added to the variable's value as the document counts it; the number itself where it is fixed.
  package var offset: Int

  /// Whether it is a number.
  var isFixed: Bool { variable == nil }

  /// The variable that is the last layer L on every network; notations call it L, n_l and the like.
  package static let last = "<last>"

  /// The prefix of variables that count samples, so that one letter may count samples in one place and units in another.
  package static let samplePrefix = "#"

  /// The letter of a variable as it is printed, without the prefix that says that it counts samples.
  package static func letter(of variable: String) -> String {
    variable.hasPrefix(samplePrefix) ? String(variable.dropFirst(samplePrefix.count)) : variable
  }

  /// The last layer, or one so many before it.
  package static func last(_ offset: Int = 0) -> Index { Index(variable: last, offset: offset) }

  /// A fixed canonical number.
  package static func fixed(_ value: Int) -> Index { Index(variable: nil, offset: value) }

  /// So many layers or units further on.
  func advanced(by steps: Int) -> Index { Index(variable: variable, offset: offset + steps) }

  /// The canonical number, or nil if the variable has no value.
  package func value(in assignment: Assignment) -> Int? {
    guard let variable else { return offset }
    return assignment[variable].map { $0 + offset }
  }
}
