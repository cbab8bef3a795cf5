import Backpropagation
import Reporting

/// The numbers of an own network for some values of what is given, and derivatives by forward mode.
final class OwnValues {
  private let network: OwnNetwork
  /// The shapes of the names.
  let shapes: OwnShapes
  private let leaves: [Int: Tensor<Double>]
  /// What letters for functions mean that the notes do not define.
  private let function: UnitActivation
  /// How derivatives and products of columns are laid out.
  private let reading: Reading
  private var known: [Key: Tensor<Dual>] = [:]

  /// A number by which something is derived: a name, or an entry of one.
  private struct Seed: Hashable {
    let name: Int
    let place: [Int]
  }

  private struct Key: Hashable {
    let name: Int
    let place: [Int]
    let seed: Seed?
  }

  /// - Parameter leaves: What is given, by its number.
  init(
    _ network: OwnNetwork, _ shapes: OwnShapes, leaves: [Int: Tensor<Double>], function: UnitActivation,
    reading: Reading = Reading()
  ) {
    (self.network, self.shapes, self.leaves, self.function, self.reading) = (network, shapes, leaves, function, reading)
  }

  /// Whether the derivative of a number by a vector is a row.
  var gradientsAreRows: Bool { reading.vector == .gradientIsRow }

  /// The value of a tree; its sizes tell what rounding can do.
  func value(_ tree: Expression, _ assignment: Assignment = [:]) throws(EvaluationFault) -> Tensor<Dual> {
    try value(tree, assignment, around: nil)
  }

  /// The value of a tree where f(x) is of any x, for one x.
  func value(_ tree: Expression, at argument: Dual) throws(EvaluationFault) -> Tensor<Dual> {
    let evaluator = evaluator([:], around: nil, argument: argument) { quantity, assignment throws(EvaluationFault) in
      try self.value(of: quantity, assignment, around: nil)
    }
    return try evaluator(tree)
  }

  private func value(
    _ tree: Expression, _ assignment: Assignment, around seed: Seed?
  ) throws(EvaluationFault) -> Tensor<Dual> {
    let evaluator = evaluator(assignment, around: seed) { quantity, assignment throws(EvaluationFault) in
      try self.value(of: quantity, assignment, around: seed)
    }
    return try evaluator(tree)
  }

  private func evaluator(
    _ assignment: Assignment, around seed: Seed?, argument: Dual? = nil,
    _ quantity: @escaping (Quantity, Assignment) throws(EvaluationFault) -> Tensor<Dual>
  ) -> Evaluator<Dual> {
    var evaluator = Evaluator<Dual>(
      quantity: quantity,
      derivative: { numerator, variable, assignment throws(EvaluationFault) in
        guard seed == nil else { throw .unsupported(.nestedDerivative) }
        return try self.derivative(of: numerator, by: variable, assignment)
      },
      activation: { function, _, value, _ throws(EvaluationFault) in
        try value.mapping { one throws(EvaluationFault) in try self.apply(function, to: one, isInside: seed != nil) }
      },
      argument: { _ throws(EvaluationFault) in
        guard let argument else { throw .unsupported(.cannotEvaluate) }
        return Tensor(argument)
      },
      count: { bound, _ throws(EvaluationFault) in
        if let number = bound.wholeNumber { return number }
        guard let (number, index) = bound.plainQuantity?.ownSize else { throw .unsupported(.cannotEvaluate) }
        return self.shapes.size(of: number, index: index)
      },
      truth: { condition, assignment throws(EvaluationFault) in
        guard let left = try self.value(condition.left, assignment).scalar?.value,
          let right = try self.value(condition.right, assignment).scalar?.value
        else { throw .unsupported(.cannotEvaluate) }
        switch condition.relation {
        case "=": return left == right
        case "≠": return left != right
        case "<": return left < right
        case "≤": return left <= right
        case ">": return left > right
        case "≥": return left >= right
        default: throw .unsupported(.cannotEvaluate)
        }
      })
    evaluator.contraction = { left, numerator, matrix, assignment throws(EvaluationFault) in
      guard seed == nil else { throw .unsupported(.nestedDerivative) }
      return try self.contraction(left, numerator, by: matrix, assignment)
    }
    evaluator.assignment = assignment
    evaluator.reading = reading
    evaluator.rowsMeetColumns = gradientsAreRows
    return evaluator
  }

  private func value(
    of quantity: Quantity, _ assignment: Assignment, around seed: Seed?
  ) throws(EvaluationFault) -> Tensor<Dual> {
    guard let name = quantity.ownNumber else { throw .missing(quantity) }
    let places = quantity.ownPlace.compactMap { $0.value(in: assignment) }
    guard places.count == quantity.ownPlace.count else { throw .missing(quantity) }
    return try value(of: name, at: places, around: seed)
  }

  /// The value of a name, or of an entry of it.
  private func value(of name: Int, at place: [Int], around seed: Seed?) throws(EvaluationFault) -> Tensor<Dual> {
    if let entry = network.letters.wholes[name] { return try value(of: entry.whole, at: entry.place, around: seed) }
    let key = Key(name: name, place: place, seed: seed)
    if let value = known[key] { return value }
    let value =
      if let seed, seed.name == name {
        try seeded(name, at: place, seed)
      } else {
        try place.isEmpty ? whole(name, around: seed) : entry(of: name, at: place, around: seed)
      }
    known[key] = value
    return value
  }

  /// A name by which something is derived: it moves itself, whatever it is made of.
  private func seeded(_ name: Int, at place: [Int], _ seed: Seed) throws(EvaluationFault) -> Tensor<Dual> {
    let plain = try value(of: name, at: place, around: nil)
    var elements = plain.elements.map { Dual($0.value, tangent: 0, valueSize: $0.valueSize, tangentSize: 0) }
    if place.isEmpty || place == seed.place {
      let index = place == seed.place ? 0 : shapes.position(of: seed.place, in: name) ?? elements.count
      guard elements.indices.contains(index) else { throw .unsupported(.cannotEvaluate) }
      elements[index].tangent = 1
      elements[index].tangentSize = 1
    }
    return Tensor(rows: plain.rows, columns: plain.columns, elements: elements)
  }

  private func whole(_ name: Int, around seed: Seed?) throws(EvaluationFault) -> Tensor<Dual> {
    if let definition = network.definitions[name] { return try value(definition, [:], around: seed) }
    if let parts = network.costParts[name] { return try cost(of: parts, around: seed) }
    if let leaf = leaves[name], network.formulas[name] == nil { return leaf.map { Dual($0) } }
    guard let shape = shapes.shapes[name], !shape.places.isEmpty else { throw .unsupported(.cannotEvaluate) }
    var elements: [Dual] = []
    for place in shape.places {
      guard let one = try value(of: name, at: place, around: seed).scalar else { throw .unsupported(.cannotEvaluate) }
      elements.append(one)
    }
    return Tensor(rows: shape.rows, columns: shape.columns, elements: elements)
  }

  private func entry(of name: Int, at place: [Int], around seed: Seed?) throws(EvaluationFault) -> Tensor<Dual> {
    guard let index = shapes.position(of: place, in: name) else { throw .unsupported(.cannotEvaluate) }
    let own = network.letters.entries[OwnLetters.Entry(whole: name, place: place)]
    if let own, let definition = network.definitions[own] { return try value(definition, [:], around: seed) }
    if let formula = network.formulas[name] {
      let assignment = zip(formula.indices, place).reduce(into: Assignment()) { $0[$1.0] = $1.1 }
      return try value(formula.body, assignment, around: seed)
    }
    if let own, let leaf = leaves[own] { return leaf.map { Dual($0) } }
    guard network.definitions[name] != nil || leaves[name] != nil else { throw .unsupported(.cannotEvaluate) }
    let all = try value(of: name, at: [], around: seed).elements
    guard all.indices.contains(index) else { throw .unsupported(.cannotEvaluate) }
    return Tensor(all[index])
  }

  /// Some function of everything that a cost can be calculated from: Σ (c a + ½ d a²), with c and d of its own for every
  /// number a.
  private func cost(of parts: [Int], around seed: Seed?) throws(EvaluationFault) -> Tensor<Dual> {
    var sum: Dual = 0
    for part in parts {
      // What cannot be calculated moves no cost.
      guard let value = try? value(of: part, at: [], around: seed) else { continue }
      for (index, a) in value.elements.enumerated() {
        let (c, d) = (Dual(0.3 + 0.07 * Double((3 * index + part) % 11)), Dual(0.2 + 0.05 * Double((5 * index) % 7)))
        sum = sum + c * a + d * a * a
      }
    }
    return Tensor(sum)
  }

  /// ∂A/∂b, where A is calculated from b; anything else has no derivative here.
  private func derivative(
    of numerator: Expression, by variable: Quantity, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Dual> {
    guard let own = variable.ownNumber else { throw .unsupported(.derivativeByThat) }
    let sources = network.sources(of: numerator)
    let places = variable.ownPlace.compactMap { $0.value(in: assignment) }
    let entry = network.letters.wholes[own] ?? OwnLetters.Entry(whole: own, place: places)
    guard places.count == variable.ownPlace.count, sources.contains(own) || sources.contains(entry.whole) else {
      throw .unsupported(.derivativeByThat)
    }
    let shape = shapes.shapes[entry.whole] ?? OwnShapes.Dimensions()
    guard entry.place.isEmpty, !shape.places.isEmpty else {
      return try slope(of: numerator, at: entry.place, in: entry.whole, assignment)
    }
    return try Self.laidOut(slopes(of: numerator, by: entry.whole, assignment), by: shape, reading)
  }

  /// ∂A by one entry of a name.
  private func slope(
    of numerator: Expression, at place: [Int], in name: Int, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Dual> {
    try value(numerator, assignment, around: Seed(name: name, place: place))
      .map { Dual($0.tangent, tangent: 0, valueSize: $0.tangentSize, tangentSize: 0) }
  }

  /// ∂A by each entry of a name in their order.
  private func slopes(
    of numerator: Expression, by name: Int, _ assignment: Assignment
  ) throws(EvaluationFault) -> [Tensor<Dual>] {
    var slopes: [Tensor<Dual>] = []
    for place in shapes.shapes[name]?.places ?? [] {
      slopes.append(try slope(of: numerator, at: place, in: name, assignment))
    }
    return slopes
  }

  /// Σ_k u_k ∂v_k/∂W, laid out like W; nil where v is no vector or W no matrix.
  private func contraction(
    _ left: Tensor<Dual>, _ numerator: Expression, by matrix: Quantity, _ assignment: Assignment
  ) throws(EvaluationFault) -> Tensor<Dual>? {
    guard let name = matrix.ownNumber, let shape = shapes.shapes[name], shape.indices == 2,
      network.sources(of: numerator).contains(name)
    else { return nil }
    var sums: [Dual] = []
    for slopes in try slopes(of: numerator, by: name, assignment) {
      guard !slopes.isScalar, slopes.isVector, slopes.elements.count == left.elements.count else { return nil }
      sums.append(zip(left.elements, slopes.elements).reduce(Dual(0)) { $0 + $1.0 * $1.1 })
    }
    return Tensor(rows: shape.rows, columns: shape.columns, elements: sums)
  }

  /// The derivatives by each entry of a vector or matrix as one table.
  private static func laidOut(
    _ slopes: [Tensor<Dual>], by shape: OwnShapes.Dimensions, _ reading: Reading
  ) throws(EvaluationFault) -> Tensor<Dual> {
    let isVector = shape.rows == 1 || shape.columns == 1
    let scalars = slopes.compactMap(\.scalar)
    if scalars.count == slopes.count {
      let gradient = Tensor(rows: shape.rows, columns: shape.columns, elements: scalars)
      return isVector && reading.vector == .gradientIsRow ? gradient.transposed : gradient
    }
    guard isVector, slopes.allSatisfy(\.isVector) else { throw .unsupported(.derivativeByThat) }
    let jacobian = Tensor(rows: slopes.count, columns: slopes[0].elements.count, elements: slopes.flatMap(\.elements))
    switch reading.jacobian {
    case .rowsOfVariable: return jacobian
    case .rowsOfNumerator: return jacobian.transposed
    case .elementwise:
      let isDiagonal = jacobian.elements.enumerated().allSatisfy { index, element in
        index / jacobian.columns == index % jacobian.columns || element.value == 0
      }
      guard isDiagonal, jacobian.rows == jacobian.columns else { throw .unsupported(.cannotEvaluate) }
      let diagonal = (0..<jacobian.rows).map { jacobian[$0, $0] }
      return Tensor(rows: shape.rows, columns: shape.columns, elements: diagonal)
    }
  }

  private func apply(
    _ function: Expression.Function, to value: Dual, isInside: Bool
  ) throws(EvaluationFault) -> Dual {
    switch function {
    case .known(let own): return own.value(value)
    case .activation(let letter):
      return try network.functions[letter].map { body throws(EvaluationFault) in try self.value(of: body, at: value) }
        ?? self.function.value(value)
    case .slopeOfKnown(let own):
      guard !isInside else { throw .unsupported(.nestedDerivative) }
      return Dual(own.slope(value.value), size: value.valueSize)
    case .slope(let letter):
      guard !isInside else { throw .unsupported(.nestedDerivative) }
      guard let body = network.functions[letter] else {
        return Dual(self.function.slope(value.value), size: value.valueSize)
      }
      let slope = try self.value(
        of: body, at: Dual(value.value, tangent: 1, valueSize: value.valueSize, tangentSize: 1))
      return Dual(slope.tangent, size: slope.tangentSize)
    default: throw .unsupported(.cannotEvaluate)
    }
  }

  /// f(x) of a function that the notes define.
  private func value(of body: OwnNetwork.Body, at argument: Dual) throws(EvaluationFault) -> Dual {
    let inside = Seed(name: -1, place: [])
    let evaluator = evaluator([:], around: inside, argument: argument) { _, _ throws(EvaluationFault) in
      Tensor(argument)
    }
    guard let number = try evaluator(body.formula).scalar else { throw .unsupported(.cannotEvaluate) }
    return number
  }
}

extension Tensor {
  /// The table with every number changed by a function that may fail.
  fileprivate func mapping(
    _ transform: (Scalar) throws(EvaluationFault) -> Scalar
  ) throws(EvaluationFault) -> Tensor {
    var changed: [Scalar] = []
    for element in elements { changed.append(try transform(element)) }
    return Tensor(rows: rows, columns: columns, elements: changed)
  }
}
