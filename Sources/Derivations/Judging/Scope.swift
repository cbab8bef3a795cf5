import Backpropagation

/// What a claim speaks of: its letters, and the networks and values on which it has to be tried.
struct Scope {
  /// Both sides of the claim.
  let expressions: [Expression]
  /// The quantities of both sides, as often as they occur.
  let quantities: [Quantity]
  /// The networks that it reaches.
  let reach: Reach
  /// The letters of free indices, in order of appearance.
  let variables: [String]

  /// Values at which the definition of a function is tried, in quarters.
  private static let points = [-9, -3, 1, 6]

  init(of expressions: [Expression]) {
    self.expressions = expressions
    let quantities = expressions.flatMap(\.quantities)
    self.quantities = quantities
    reach = Reach(of: quantities)
    var variables: [String] = []
    for quantity in quantities where !quantity.isFixed {
      for variable in quantity.indices.compactMap(\.variable) where !variables.contains(variable) {
        variables.append(variable)
      }
    }
    self.variables = variables
  }

  /// A letter that counts layers in one place and units in another, or nil.
  var mixedLetter: String? {
    let layers = Set(quantities.compactMap { $0.layer?.variable })
    let units = Set(quantities.flatMap { [$0.unit?.variable, $0.source?.variable] }.compactMap { $0 })
    return layers.intersection(units).min()
  }

  /// The index of the layer that the claim speaks of: that of its left side.
  var part: Index? { expressions.first?.quantities.compactMap(\.layer).first { $0.variable != nil } }

  /// Whether a weight is named by the numbers of the units that it joins.
  var namesSingleWeights: Bool {
    quantities.contains { $0.kind == .weight && $0.unit != nil && $0.unit?.variable == nil }
  }

  /// All values of the free indices for which the network has every quantity of the claim.
  func assignments(on instance: Instance) -> [Assignment] {
    if let argument = expressions.lazy.compactMap(\.argumentName).first { return Self.points.map { [argument: $0] } }
    guard !variables.isEmpty else { return [[:]] }
    let highest = max(instance.lastLayer, instance.network.widths.max() ?? 0) + 2
    var found: [Assignment] = [[:]]
    for variable in variables {
      found = found.flatMap { earlier in (0...highest).map { earlier.merging([variable: $0]) { $1 } } }
    }
    return found.filter { assignment in
      quantities.allSatisfy { $0.resolved(in: assignment).map(instance.exists) ?? false }
    }
  }
}

extension Tally {
  /// Compares on all values of the free indices.
  mutating func add(_ scope: Scope, on instance: Instance, _ compare: (Instance, Assignment) -> Comparison) {
    for assignment in scope.assignments(on: instance) {
      add(compare(instance, assignment), assignment, on: instance)
    }
  }
}

extension Expression {
  fileprivate var argumentName: String? {
    if case .argument(let name) = form { return name }
    return children.lazy.compactMap(\.argumentName).first
  }
}

extension [Int] {
  /// `2-2-2`
  var dashed: String { map { String($0) }.joined(separator: "-") }
}
