import Backpropagation

/// What a claim speaks of: its letters, and the networks and values on which it has to be tried.
struct Scope {
  /// Both sides of the claim.
  let expressions: [Expression]
  /// The quantities of both sides, as often as they occur, without those that a sum ranges over.
  let quantities: [Quantity]
  /// The networks that it reaches.
  let reach: Reach
  /// The letters of free indices, in order of appearance.
  let variables: [String]
  /// The argument of a function that the claim defines.
  private let argument: String?

  /// Values at which the definition of a function is tried, in quarters.
  private static let points = [-9, -3, 1, 6]

  init(of expressions: [Expression]) {
    self.expressions = expressions
    let free = expressions.map(\.free)
    quantities = free.flatMap(\.quantities)
    reach =
      expressions.contains(where: \.countsToNumber) ? .unitsByNumber : Reach(of: expressions.flatMap(\.quantities))
    var variables: [String] = []
    for variable in free.flatMap(\.variables) where !variables.contains(variable) { variables.append(variable) }
    self.variables = variables
    argument = expressions.lazy.compactMap(\.argumentName).first
  }

  /// Whether all samples at once stand beside one sample that is not named.
  var mixesSamples: Bool {
    quantities.contains(where: \.isOfAllSamples) && expressions.contains(where: \.namesSampleInUse)
  }

  /// A letter that counts layers in one place and units in another, or nil.
  var mixedLetter: String? {
    let layers = Set(quantities.compactMap { $0.layer?.variable }).subtracting([Index.last])
    let units = Set(quantities.flatMap { [$0.unit?.variable, $0.source?.variable] }.compactMap { $0 })
    return layers.intersection(units).min()
  }

  /// A letter of a layer that numbers of units alone tell, where something else is spoken of, or nil.
  var letterOfUnitsOnly: String? {
    let others = quantities.filter { $0.kind != .units }
    guard !others.isEmpty else { return nil }
    let counted = Set(quantities.compactMap { $0.kind == .units ? $0.layer?.variable : nil }).subtracting([Index.last])
    return counted.subtracting(others.compactMap { $0.layer?.variable }).min()
  }

  /// Whether whole layers stand beside units that a free letter counts.
  var mixesLayersAndUnits: Bool {
    let vectors: Set<Quantity.Kind> = [.activation, .preActivation, .error, .target, .bias]
    let layers = Set(quantities.compactMap { $0.layer?.variable })
    return quantities.contains { vectors.contains($0.kind) && $0.unit == nil }
      && quantities.contains { quantity in
        vectors.contains(quantity.kind) && quantity.unit?.variable.map { !layers.contains($0) } == true
      }
  }

  /// The letters that count units.
  var lettersOfUnits: [String] {
    variables.filter { letter in
      quantities.contains { $0.unit?.variable == letter || $0.source?.variable == letter }
    }
  }

  /// The letter that counts units, if there is only one, and no weight has it.
  var onlyUnitLetter: String? {
    let layers = Set(quantities.compactMap { $0.layer?.variable })
    let letters = Set(quantities.flatMap { [$0.unit?.variable, $0.source?.variable] }.compactMap { $0 })
      .subtracting(layers)
    return letters.count == 1 && !quantities.contains { $0.kind == .weight && $0.unit != nil } ? letters.first : nil
  }

  /// The index of the layer that the claim speaks of: that of its left side; nil where it says itself what holds where.
  var part: Index? {
    let hasCases = expressions.contains { $0.contains { if case .cases = $0.form { true } else { false } } }
    guard !hasCases else { return nil }
    func letter(_ side: Expression?) -> Index? {
      side?.quantities.compactMap(\.layer).first { $0.variable != nil && $0.variable != Index.last }
    }
    // Of ŷ = f(z^{(n)}) the right side tells which layer is meant.
    let isOfOutput = expressions.first?.plainQuantity.map { $0.kind == .activation && $0.layer == .last() } ?? false
    return letter(expressions.first) ?? (isOfOutput ? letter(expressions.last) : nil)
  }

  /// Whether a weight is named by the numbers of the units that it joins.
  var namesSingleWeights: Bool {
    quantities.contains { $0.kind == .weight && $0.unit != nil && $0.unit?.variable == nil }
  }

  /// Whether a shape is given by the numbers of one network.
  var namesWidths: Bool { expressions.contains { $0.isSpace && $0.countsToNumber } }

  /// The most values of the free indices that are tried on one network: 4000, but fewer of claims with sums on wide
  /// networks, each of which takes as many terms as a layer has units.
  private func most(on instance: Instance) -> Int {
    let hasSums = expressions.contains { side in
      side.contains { node in
        switch node.form {
        case .total, .series: true
        default: false
        }
      }
    }
    let widest = instance.network.widths.max() ?? 1
    return hasSums && widest > 10 ? max(50, 40_000 / widest) : 4000
  }

  /// Values of the free indices for which the network has every quantity of the claim: all of them, or of very many a
  /// selection that is the same every time.
  func assignments(on instance: Instance) -> (values: [Assignment], isSelection: Bool) {
    if let argument {
      return (Self.points.map { [argument: $0] }, false)
    }
    guard !variables.isEmpty else { return ([[:]], false) }
    let layerLetters = variables.filter { letter in quantities.contains { $0.layer?.variable == letter } }
    let unitLetters = variables.filter { !layerLetters.contains($0) }
    var layers: [Assignment] = [[:]]
    for letter in layerLetters {
      layers = layers.flatMap { earlier in range(of: letter, on: instance, earlier).map { earlier.with(letter, $0) } }
    }
    let ranges = layers.map { layer in unitLetters.map { range(of: $0, on: instance, layer) } }
    let count = ranges.reduce(0.0) { $0 + $1.reduce(1) { $0 * Double($1.count) } }
    var found: [Assignment] = []
    let most = most(on: instance)
    var generator = SplitMix64(seed: 0x7363_6F70_65)
    for (layer, ranges) in zip(layers, ranges) where ranges.allSatisfy({ !$0.isEmpty }) {
      var values = [layer]
      if count <= Double(most) {
        for (letter, range) in zip(unitLetters, ranges) {
          values = values.flatMap { earlier in range.map { earlier.with(letter, $0) } }
        }
      } else {
        values = (0..<max(1, most / layers.count)).map { _ in
          zip(unitLetters, ranges).reduce(layer) { $0.with($1.0, .random(in: $1.1, using: &generator)) }
        }
      }
      found += values.filter { assignment in
        quantities.allSatisfy { $0.resolved(in: instance.complete(assignment)).map(instance.exists) ?? false }
      }
    }
    found.sort { one, other in
      let differing = variables.first { one[$0] != other[$0] }
      return differing.map { (one[$0] ?? 0) < (other[$0] ?? 0) } ?? false
    }
    return (found, count > Double(most))
  }

  /// The values of a letter for which each layer or unit that it counts may exist, the letters of layers being known.
  private func range(of letter: String, on instance: Instance, _ known: Assignment) -> Range<Int> {
    var range = 0..<(max(instance.lastLayer, instance.network.widths.max() ?? 0) + 3)
    func narrow(_ index: Index?, to canonical: Range<Int>) {
      guard let index, index.variable == letter else { return }
      range = range.clamped(to: (canonical.lowerBound - index.offset)..<(canonical.upperBound - index.offset))
    }
    for quantity in quantities {
      narrow(quantity.layer, to: 0..<(instance.lastLayer + 1))
      narrow(quantity.sample, to: 0..<instance.network.samples.count)
      let layer = quantity.layer == nil ? instance.lastLayer : quantity.layer?.value(in: instance.complete(known))
      guard let layer, (0...instance.lastLayer).contains(layer) else { continue }
      let first = instance.countsBias ? -1 : 0
      narrow(quantity.unit, to: (quantity.kind == .activation ? first : 0)..<instance.network.widths[layer])
      narrow(quantity.source, to: first..<instance.network.widths[max(0, layer - 1)])
    }
    return range
  }
}

extension Tally {
  /// Compares on all values of the free indices.
  mutating func add(_ scope: Scope, on instance: Instance, _ compare: (Instance, Assignment) -> Comparison) {
    let assignments = scope.assignments(on: instance)
    isSelection = isSelection || assignments.isSelection
    for assignment in assignments.values {
      add(compare(instance, assignment), assignment, on: instance)
    }
  }
}

extension Expression {
  /// Whether a sum runs to a number that is written down, and so speaks of networks with so many units.
  fileprivate var countsToNumber: Bool {
    contains { node in
      switch node.form {
      case .total(let bound, _): bound.to.isNumeric
      case .space(let dimensions, _): dimensions.contains(where: \.isWidthByNumber)
      case .series(_, let whole): whole.countsToNumber
      default: false
      }
    }
  }

  fileprivate var argumentName: String? {
    var found: String?
    _ = contains { node in
      if case .argument(let name) = node.form { found = name }
      return found != nil
    }
    return found
  }
}

extension [Int] {
  /// `2-2-2`
  var dashed: String { map { String($0) }.joined(separator: "-") }
}

extension Expression {
  /// Whether something of one sample that is not named stands in it; the cost in ∂𝓛/∂A is each sample's own.
  fileprivate var namesSampleInUse: Bool {
    switch form {
    case .quantity(let quantity): quantity.isOfSampleInUse
    case .derivative(let numerator, let variable):
      variable.isOfAllSamples
        ? numerator.plainQuantity?.kind != .cost && numerator.namesSampleInUse
        : variable.isOfSampleInUse || numerator.namesSampleInUse
    default: children.contains { $0.namesSampleInUse }
    }
  }
}
