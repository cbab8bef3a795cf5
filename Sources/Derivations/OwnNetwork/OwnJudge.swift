import Backpropagation
import Reporting

/// Judges claims in letters of the notes' own by the calculation that the notes describe.
///
/// An equality that holds for any numbers given holds. One that does not is called wrong only in a worked example, where
/// every number is given and much else holds: elsewhere a name may stand for more than its definition tells. What a name
/// is said to be after it has been defined, and does not follow, is another definition from there on.
struct OwnJudge {
  private let claims: [Claim]
  private let shapes: OwnShapes
  /// What functions mean that the notes do not define.
  private let function: UnitActivation
  private let findings: [Finding]

  /// What is known of a claim where it stands.
  private struct Finding {
    /// Whether both sides are equal for all numbers given; nil where that cannot be told.
    var isEqual: Bool?
    /// Whether it says what a name or a function is.
    var isDefinition = false
    /// The network as the notes have it there.
    let network: OwnNetwork
  }

  /// The functions that an undefined letter may mean: any, and those that notes use most.
  private static let functions: [UnitActivation] = [.silu, .sigmoid, .tanh, .relu]

  init(_ claims: [Claim], _ letters: OwnLetters) {
    self.claims = claims
    let shapes = OwnShapes(claims, letters)
    self.shapes = shapes
    let network = OwnNetwork(claims, letters)
    var best: (function: UnitActivation, findings: [Finding])?
    let isOpen = claims.contains { claim in
      claim.sides.contains {
        $0.appliesFunction(outside: network.functions.keys)
      }
    }
    // Notes keep to one layout.
    for layout in letters.hasTables ? Self.layouts : Array(Self.layouts.prefix(1)) {
      for function in isOpen ? Self.functions : Array(Self.functions.prefix(1)) {
        let found = Self.findings(claims, network, shapes, function, layout)
        let count = found.count { $0.isEqual == true }
        if best.map({ found in count > found.findings.count { $0.isEqual == true } }) ?? true {
          best = (function, found)
        }
      }
    }
    (function, findings) = best ?? (.silu, [])
  }

  private static func findings(
    _ claims: [Claim], _ first: OwnNetwork, _ shapes: OwnShapes, _ function: UnitActivation, _ layout: Layout
  ) -> [Finding] {
    var network = first
    func values() -> [[OwnValues]] {
      randomLeaves(network, shapes).map { leaves in
        readings(network, layout).map {
          OwnValues(network, shapes, leaves: leaves, function: function, reading: $0)
        }
      }
    }
    let original = values()
    var current = original
    return claims.enumerated().map { place, claim in
      if network.isDefinition(claim, at: place) { return Finding(isDefinition: true, network: network) }
      network.learnNumber(claim)
      network.forget(claim)
      if network.hasForgotten(claim) { return Finding(network: network) }
      let isEqual = equality(claim, network, current)
      // What an example in between has defined anew may be meant as before, or not.
      if isEqual != true, equality(claim, first, original) == true {
        return Finding(isEqual: isEqual == nil ? true : nil, network: first)
      }
      if isEqual == true {
        let found = Finding(isEqual: true, network: network)
        if network.refine(claim, at: place) { current = values() }
        return found
      }
      guard network.redefine(claim, at: place) else { return Finding(isEqual: isEqual, network: network) }
      current = values()
      return Finding(isDefinition: true, network: network)
    }
  }

  private typealias Layout = (jacobian: Reading.Jacobian, vector: Reading.Vector)

  /// The layouts of derivatives that notes may keep to.
  private static let layouts: [Layout] = [
    (.rowsOfNumerator, .column), (.rowsOfNumerator, .gradientIsRow), (.rowsOfVariable, .column),
    (.elementwise, .column),
  ]

  /// What products of columns may mean in notes of one layout.
  private static func readings(_ network: OwnNetwork, _ layout: Layout) -> [Reading] {
    guard network.letters.hasTables else { return [Reading()] }
    return [Reading.Columns.noProduct, .elementwise, .dot].map { columns in
      var reading = Reading()
      (reading.jacobian, reading.vector, reading.columns) = (layout.jacobian, layout.vector, columns)
      return reading
    }
  }

  private static func randomLeaves(_ network: OwnNetwork, _ shapes: OwnShapes) -> [[Int: Tensor<Double>]] {
    var generator = SplitMix64(seed: 0x6f77_6e6e)
    // Between 0 and 1, where every logarithm of notes on networks has a value.
    func random() -> Double { Double.random(in: 0.15...0.85, using: &generator) }
    let wholes = Set(network.letters.wholes.values.map(\.whole))
    let distributions = network.distributions
    return (0..<3).map { _ in
      var leaves: [Int: Tensor<Double>] = [:]
      for name in network.used.union(wholes).sorted() {
        let shape = shapes.shapes[name] ?? OwnShapes.Dimensions()
        let value = Tensor(
          rows: shape.rows, columns: shape.columns, elements: (0..<shape.rows * shape.columns).map { _ in random() })
        // What is 1 for once and all stays so; an entry has the value that it has in the whole.
        if network.given[name]?.scalar == 1 {
          leaves[name] = Tensor(1)
        } else if network.letters.wholes[name] == nil {
          let sum = distributions.contains(name) ? value.elements.reduce(0, +) : 1
          leaves[name] = value.map { $0 / sum }
        }
      }
      return leaves
    }
  }

  private static func equality(_ claim: Claim, _ network: OwnNetwork, _ values: [[OwnValues]]) -> Bool? {
    guard let left = claim.left.expression, let right = claim.right.expression?.asLarge(as: left),
      ["=", "≡"].contains(claim.relation), !left.isOfNumbers,
      !right.isOfNumbers || right.isResult && left.hasDerivative,
      network.letters.hasTables || !left.hasNorm && !right.hasNorm,
      network.unclear.isDisjoint(with: network.sources(of: left).union(network.sources(of: right)))
    else { return nil }
    let assignments = Self.assignments([left, right], values)
    guard !assignments.isEmpty, let readings = values.first?.indices else { return nil }
    var found: Bool?
    for reading in readings {
      let isEqual = equality(left, right, values.map { $0[reading] }, assignments)
      if isEqual == true { return true }
      // Notes whose derivatives are rows make the column of a parameter of the last one: ∂J/∂b = δᵀ.
      if left.hasDerivative, case .transpose(let row) = right.bare.form,
        values.first?[reading].gradientsAreRows == true,
        equality(left, row, values.map { $0[reading] }, assignments) == true
      {
        return true
      }
      found = found ?? isEqual
    }
    // A number is that of an example, unless it always is.
    return right.isOfNumbers ? nil : found
  }

  private static func equality(
    _ left: Expression, _ right: Expression, _ values: [OwnValues], _ assignments: [Assignment]
  ) -> Bool? {
    for values in values {
      for assignment in assignments {
        guard let a = try? values.value(left, assignment), let b = try? values.value(right, assignment),
          a.elements.allSatisfy(\.value.isFinite), b.elements.allSatisfy(\.value.isFinite)
        else { return nil }
        if !a.isEqual(to: b, within: 1e-9) { return false }
      }
    }
    return true
  }

  /// How many values of free letters are tried at most.
  private static let mostAssignments = 64

  /// All values of the letters that stand for indices; none where there are too many.
  private static func assignments(_ sides: [Expression], _ values: [[OwnValues]]) -> [Assignment] {
    guard let shapes = values.first?.first?.shapes else { return [] }
    var all: [Assignment] = [[:]]
    for letter in sides.flatMap(\.free.variables).reduce(into: [String](), { if !$0.contains($1) { $0.append($1) } }) {
      let sizes = sides.flatMap(\.quantities).flatMap { quantity in
        quantity.ownPlace.enumerated().compactMap { index, place in
          place.variable == letter ? quantity.ownNumber.map { shapes.size(of: $0, index: index) } : nil
        }
      }
      guard let size = sizes.min(), size * all.count <= mostAssignments else { return [] }
      all = all.flatMap { one in (1...size).map { one.with(letter, $0) } }
    }
    return all
  }

  /// What is said of each claim; nil where nothing is.
  var judgements: [Judgement?] {
    let right = zip(claims, findings).filter { $0.1.isEqual == true }
    let derivatives = Set(right.map(\.0).filter(\.hasDerivative).map { [$0.left.expression, $0.right.expression] })
      .count
    guard derivatives >= 3 else { return claims.map(identity) }
    // Where much does not follow, something is meant otherwise.
    let mayFail = right.count >= 4 * findings.count { $0.isEqual == false }
    return claims.indices.map { judgement(at: $0, mayFail: mayFail) ?? identity(claims[$0]) }
  }

  /// The judgement of a claim that holds whatever its names are, as numbers or, where something is transposed, as tables
  /// of more; nil for others.
  private func identity(_ claim: Claim) -> Judgement? {
    let sides = claim.sides
    // A capital of which nothing tells its size may be a matrix, and no factor that may stand anywhere.
    let isOpen = sides.flatMap(\.ownNumbers).contains { name in
      findings[0].network.letters.look(name) == .matrix
        && (shapes.shapes[name].map { $0.rows * $0.columns == 1 } ?? true)
    }
    let isOfTables = sides.flatMap(\.ownNumbers).allSatisfy {
      shapes.shapes[$0].map { $0.rows * $0.columns > 1 } ?? false
    }
    guard sides.count == 2, sides[0] != sides[1], !claim.hasDerivative, !isOpen,
      isOfTables || !sides.contains(where: \.hasTranspose),
      sides.allSatisfy({ !$0.isOfNumbers && !$0.ownNumbers.isEmpty }), sides.allSatisfy({ $0.plainQuantity == nil })
    else { return nil }
    let network = findings[0].network.withoutDefinitions
    let values = Self.randomLeaves(network, shapes).map { leaves in
      // A letter for a function that the notes do not define may be any.
      [OwnValues(network, shapes, leaves: leaves, function: Self.functions[0])]
    }
    return Self.equality(claim, network, values) == true
      ? Judgement(.holds, reason: .whateverNamesAre, instances: values.count) : nil
  }

  private func judgement(at place: Int, mayFail: Bool) -> Judgement? {
    let (claim, finding) = (claims[place], findings[place])
    guard let left = claim.left.expression, let right = claim.right.expression else { return nil }
    if left.isOfNumbers != right.isOfNumbers, finding.isEqual != true {
      // What they are worth is told by the numbers that the notes print.
      return Judgement(.notRead, reason: .numbersOfUnknownNetwork)
    }
    if finding.isDefinition {
      guard let name = left.plainQuantity?.ownNumber else { return Judgement(.definition) }
      let isKnown = isUsed(name, behind: place) || finding.network.isStep(right)
      return isKnown ? Judgement(.definition, reason: .byOwnDefinitions) : nil
    }
    switch finding.isEqual {
    case true?: return Judgement(.holds, reason: .byOwnDefinitions, instances: 3)
    case false?: return mayFail ? mistake(left, right, at: place, finding.network) : nil
    case nil: return nil
    }
  }

  /// Whether something that holds is calculated from a name as it is defined at a place.
  private func isUsed(_ name: Int, behind place: Int) -> Bool {
    let definition = findings[place].network.definitions[name]
    return zip(claims, findings).contains { claim, finding in
      finding.isEqual == true && finding.network.definitions[name] == definition
        && claim.sides.contains {
          finding.network.sources(of: $0).contains(name)
        }
    }
  }

  /// A difference in the numbers that are given, where nothing is left open.
  private func mistake(
    _ left: Expression, _ right: Expression, at place: Int, _ network: OwnNetwork
  ) -> Judgement? {
    let sources = network.sources(of: left).union(network.sources(of: right))
    let needed = sources.intersection(network.leaves)
    guard needed.isSubset(of: network.given.keys),
      !left.derivedNames.contains(where: { network.isNamedAnew($0, before: place) }),
      network.costParts.keys.allSatisfy({ !sources.contains($0) }),
      left.free.variables.isEmpty, right.free.variables.isEmpty,
      // x = [1, 1] may be typed so for a column, as wᵀx shows.
      !left.hasTranspose && !right.hasTranspose
        || !needed.contains(where: { network.given[$0].map { $0.rows == 1 && $0.columns > 1 } ?? false })
    else { return nil }
    let values = OwnValues(network, shapes, leaves: network.given, function: function)
    guard let a = try? values.value(left), let b = try? values.value(right), a.shape == b.shape,
      !a.isEqual(to: b, within: 1e-6)
    else { return nil }
    let sides = Judgement.Sides(
      left: Judgement.Values(a.map(\.value)), right: Judgement.Values(b.map(\.value)))
    return Judgement(.fails, reason: .byOwnDefinitions, instances: 1, sides: sides)
  }
}

extension Tensor where Scalar == Dual {
  /// Whether all numbers are the same, up to so much of what they are made of.
  fileprivate func isEqual(to other: Tensor, within tolerance: Double) -> Bool {
    shape == other.shape
      && zip(elements, other.elements).allSatisfy {
        abs($0.value - $1.value) <= tolerance * max($0.valueSize, $1.valueSize)
      }
  }
}

extension Claim {
  fileprivate var hasDerivative: Bool { sides.contains(where: \.hasDerivative) }
}

extension Expression {
  /// Whether f or f′ stands in it for another letter than some.
  func appliesFunction(outside known: some Collection<String>) -> Bool {
    contains { node in
      switch node.form {
      case .apply(.activation(let letter), _), .apply(.slope(let letter), _): !known.contains(letter)
      default: false
      }
    }
  }

  fileprivate var hasTranspose: Bool { contains { if case .transpose = $0.form { true } else { false } } }

  /// Whether ‖v‖ stands in it, which of a number is its size or not a number's at all.
  fileprivate var hasNorm: Bool { contains { if case .norm = $0.form { true } else { false } } }
}
