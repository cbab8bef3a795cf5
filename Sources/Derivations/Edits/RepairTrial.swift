/// A quick look at whether edits may make an equation hold: on one network, where most do not.
///
/// What an edit leaves alone is evaluated once, however many edits are tried.
final class RepairTrial {
  private let judge: Judge
  private let members: [Expression]
  private let relations: [String]
  private let instance: Instance
  private let reading: Reading
  private let assignments: [Assignment]
  private let budget: RepairBudget
  /// The values of the members as printed, one an assignment; nil where there is none.
  private var known: [Int: [Tensor<Double>?]] = [:]

  /// How many values of the free indices are looked at.
  private static let mostAssignments = 12

  /// A trial on a network, as claims are read at the moment; nil where there is nothing to try it for.
  init?(
    _ judge: Judge, members: [Expression], relations: [String], on instance: Instance?, budget: RepairBudget
  ) {
    let scope = Scope(of: members)
    guard let instance else { return nil }
    reading = judge.reading
    instance.reading = reading
    self.judge = judge
    self.members = members
    self.relations = relations
    self.instance = instance
    self.budget = budget
    // From the first layer to the last.
    let all = scope.assignments(on: instance).values
    let count = min(all.count, Self.mostAssignments)
    assignments = (0..<count).map { all[$0 * (all.count - 1) / max(1, count - 1)] }
  }

  /// The values of a member as edited, one an assignment; nil where it has none.
  func values(_ member: Expression, at position: Int) -> [Tensor<Double>?] {
    instance.reading = reading
    guard member == members[position] else {
      guard budget.spend(member.nodeCount * assignments.count) else { return assignments.map { _ in nil } }
      return assignments.map { try? instance.value(member, $0) }
    }
    if let found = known[position] { return found }
    let found = assignments.map { try? instance.value(member, $0) }
    known[position] = found
    return found
  }

  /// Whether the values of two members are the same wherever both have some.
  func areNear(_ one: [Tensor<Double>?], _ other: [Tensor<Double>?]) -> Bool {
    zip(one, other).allSatisfy { one, other in
      guard let one, let other else { return one == nil && other == nil }
      return one.isNear(other)
    }
  }

  /// Whether the claims that an edit changes may hold.
  ///
  /// - Parameter everywhere: Whether for all values of the indices, or for some.
  func mayHold(_ edited: [Expression], everywhere: Bool) -> Bool {
    relations.indices.allSatisfy { index in
      let (left, right) = (edited[index], edited[index + 1])
      guard left != members[index] || right != members[index + 1] else { return true }
      return mayHold(left, relations[index], right, at: index, everywhere)
    }
  }

  private func mayHold(
    _ left: Expression, _ relation: String, _ right: Expression, at index: Int, _ everywhere: Bool
  ) -> Bool {
    guard !assignments.isEmpty, !left.isSpace, !right.isSpace, !left.isNumeric, !right.isNumeric else { return true }
    if let update = Update(left, relation, right) {
      guard budget.spend((left.nodeCount + right.nodeCount) * assignments.count) else { return false }
      return assignments.contains { assignment in
        switch judge.compare(update, on: instance, assignment) {
        case .equal, .undecided: true
        default: false
        }
      }
    }
    guard relation == "=" else { return true }
    var isEqual = false
    for (a, b) in zip(values(left, at: index), values(right, at: index + 1)) {
      guard let a, let b else { continue }
      if a.isNear(b) {
        // What is zero on both sides holds of nothing.
        isEqual = isEqual || a.magnitude > 0
        if isEqual, !everywhere { return true }
      } else if everywhere {
        return false
      }
    }
    return isEqual
  }
}

extension Tensor<Double> {
  /// Whether two tables are alike but for rounding; those that are not are not equal.
  fileprivate func isNear(_ other: Tensor<Double>) -> Bool {
    guard shape == other.shape else { return false }
    let scale = Swift.max(magnitude, other.magnitude)
    return combined(with: other) { $0 - $1 }.magnitude <= 1e-6 * scale
  }
}
