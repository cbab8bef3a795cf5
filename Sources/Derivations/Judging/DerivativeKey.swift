/// What a derivative on some network is known by, so that it is taken once.
struct DerivativeKey: Hashable {
  private let reading: Reading
  /// What is derived.
  let numerator: Expression
  /// What it is derived by, with numbers for its indices.
  let variable: Quantity
  /// The values of the numerator's indices.
  let assignment: Assignment

  /// A quantity is kept with numbers for its indices: the same derivative then serves all values of letters that it does
  /// not depend on.
  init(_ numerator: Expression, by variable: Quantity, _ assignment: Assignment, on instance: Instance) {
    reading = instance.reading
    self.variable = variable
    if let quantity = numerator.plainQuantity, let fixed = try? instance.resolved(quantity, assignment) {
      self.numerator = .quantity(fixed)
      self.assignment = [:]
    } else {
      self.numerator = numerator
      self.assignment = assignment
    }
  }

  /// Hashes of quantities the numbers only, which are what their keys on one network differ in.
  func hash(into hasher: inout Hasher) {
    variable.hashNumbers(into: &hasher)
    if case .quantity(let quantity) = numerator.form {
      quantity.hashNumbers(into: &hasher)
    } else {
      numerator.hash(into: &hasher)
    }
    for entry in assignment.entries { hasher.combine(entry.value) }
  }
}

extension Quantity {
  fileprivate func hashNumbers(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(layer?.offset ?? -2)
    hasher.combine(unit?.offset ?? -2)
    hasher.combine(source?.offset ?? -2)
    hasher.combine(sample?.offset ?? -2)
  }
}
