package import Derivations

/// What became of one blank of a student's sheet.
package struct Assessment: Hashable, Sendable {
  /// The verdicts of classroom work; the raw values are stable words of reports.
  package enum Verdict: String, CaseIterable, Sendable {
    case correct
    /// The digits are right, but fewer than were asked for.
    case tooFewDigits = "too-few-digits"
    /// Right but for the sign.
    case sign
    /// Right but for the place of the point.
    case decimalSlip = "decimal-slip"
    /// The value of a mistake that the catalogue knows.
    case mistake
    /// Right for the student's own earlier numbers, of which one is wrong.
    case follows
    /// A mistake, on earlier numbers of which one is wrong.
    case both
    /// The number of another blank.
    case swapped
    case notANumber = "not-a-number"
    case empty
    /// Wrong in a way that is not recognised.
    case wrong
  }

  /// The blank.
  package let cell: Cell
  /// What was typed, as it stands.
  package let given: String
  /// The number that was read.
  package var number: Answer?
  /// The right value.
  package let expected: Double
  /// What became of it.
  package var verdict: Verdict
  /// The codes of the mistakes that give the number, the likeliest first; several only where they cannot be told apart.
  package var codes: [String] = []
  /// The place of the first of them in the catalogue, for its formula.
  package var mistake: Int?
  /// The blank whose number stands here, for one that was swapped.
  package var other: Cell?
  /// The earlier blanks that are wrong and that the number was calculated from.
  package var follows: [Cell] = []
  /// Whether the mistake was made in an earlier number that is no blank.
  package var isCarried = false
  /// Whether the number was a decimal comma's.
  package var hasComma = false

  /// Whether it earns all points.
  package var isRight: Bool { verdict == .correct }
}
