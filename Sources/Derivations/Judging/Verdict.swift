package import Reporting

/// What is said of a claim; the raw values are fixed, programs read them.
package enum Verdict: String, CaseIterable, Sendable {
  /// Equal, within 1e-9 of the largest term, on every instance that exists, and there is at least one.
  case holds
  /// Equal exactly on a part with a name: output layer, hidden layers, first layer.
  case holdsWhere = "holds-where"
  /// Some instance conforms and differs.
  case fails
  /// On no instance do the shapes fit as written.
  case doesNotConform = "does-not-conform"
  /// Introduces a name, or agrees with a known quantity's own definition; an update rule that agrees with the step.
  case definition
  /// Speaks of another kind of network than the one in use.
  case doesNotApply = "does-not-apply"
  /// Not parsed, not bound, no instance, or in doubt; with the reason.
  case notRead = "not-read"

  /// Whether the claim is right as printed.
  package var isRight: Bool { self == .holds || self == .definition || self == .holdsWhere }
  /// Whether the claim is wrong as printed.
  package var isWrong: Bool { self == .fails || self == .doesNotConform }
}

/// A verdict with its evidence.
package struct Judgement {
  /// The verdict.
  package var verdict: Verdict
  /// The part on which it holds, for ``Verdict/holdsWhere``.
  package var part: Phrase?
  /// Why, where the verdict alone does not say it.
  package var reason: Phrase?
  /// How the claim was read, where that is not the usual way.
  var reading: Reading?
  /// On how many instances both sides were compared.
  package var instances: Int
  /// Both sides where they differ: on the network in use if they differ there, else where they differ most.
  package var sides: Sides?
  /// The values of the free indices for which the sides are shown, as the document counts.
  package var indices: Assignment = [:]
  /// What could not be read and where, for ``Verdict/notRead``.
  package var fault: Diagnostic?

  /// The numbers of the notes that the verdict comes from, in the order in which they are printed.
  var printed: [Printed] = []

  /// A number that the notes print for a name.
  struct Printed {
    let name: Expression
    let number: Expression
    /// UTF-8 offset of where they print it.
    let place: Int
  }

  /// The networks on which both sides were compared.
  var trials: [Trial] = []

  /// What comparing both sides on one network gave.
  struct Trial {
    /// The network.
    let instance: Instance
    /// For how many values of the free indices the sides are equal.
    var equal = 0
    /// For how many they differ.
    var different = 0
    /// For how many they cannot be compared: shapes that do not fit, values that are not finite.
    var other = 0
  }

  /// What would help, where the claim could not be read or judged and a few words say it.
  package var hint: Phrase? { verdict == .notRead ? fault?.hint ?? reason?.remedy : nil }

  /// Two values of the same shape, row by row.
  package struct Sides: Sendable {
    /// The left side.
    package var left: Values
    /// The right side.
    package var right: Values
  }

  /// A table of numbers.
  package struct Values: Sendable, Equatable {
    /// Rows and columns.
    package var shape: Shape
    /// The elements, row by row.
    package var elements: [Double]

    init(_ tensor: Tensor<Double>) {
      shape = tensor.shape
      elements = tensor.elements
    }
  }

  init(_ verdict: Verdict, reason: Phrase? = nil, part: Phrase? = nil, instances: Int = 0, sides: Sides? = nil) {
    self.verdict = verdict
    self.reason = reason
    self.part = part
    self.instances = instances
    self.sides = sides
  }
}
