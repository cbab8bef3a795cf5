import Backpropagation

/// What an equation and its notation offer to put in the place of something: letters, quantities, factors, terms.
struct EditMaterial {
  let names: Names
  /// The letters that count units.
  let unitLetters: [String]
  /// The letters that count samples.
  let sampleLetters: [String]
  /// Factors that may have been forgotten: those of the other members, and what belongs to the units that are named.
  let factors: [Expression]
  /// Terms that may have been forgotten.
  let terms: [Expression]
  /// Sums of the notes of which a term may have been forgotten.
  let sums: [Expression]
  /// The signs of products that the members use beside tables, with what they mean.
  let signs: [(String, Expression.Multiplication)]

  /// The most factors that are tried; every one is put into every place.
  private static let mostFactors = 80
  /// The most of them that other equations offer.
  private static let mostOffered = 30

  /// - Parameters:
  ///   - offered: Factors of other equations.
  ///   - sums: Sums of other equations.
  init(names: Names, members: [Expression], offered: [Expression] = [], sums: [Expression] = []) {
    self.names = names
    let quantities = members.flatMap(\.quantities).unique
    unitLetters = quantities.flatMap { [$0.unit, $0.source] }.compactMap { $0?.variable }.unique
    sampleLetters = quantities.compactMap { $0.sample?.variable.map(Index.letter) }.unique
    let letters = Set(quantities.flatMap(\.indices).compactMap(\.variable))
    let others = offered.filter { letters.isSuperset(of: $0.free.variables) }
    let own = Self.factors(members)
    // What the notes speak of is likelier meant than what they could.
    let known = Self.links(members) + own + others.filter { !own.contains($0) }.prefix(Self.mostOffered)
    factors = Array((known + Self.factors(quantities, names)).unique.prefix(Self.mostFactors))
    terms = Self.terms(quantities, names)
    self.sums = Self.sums(members + sums, quantities, names)
    signs = Self.signs(members, names)
  }

  /// The quantities that an edit of a kind puts in the place of one.
  func others(_ kind: Edit.Kind, than quantity: Quantity) -> [Quantity] {
    switch kind {
    case .index: otherUnits(than: quantity)
    case .swap:
      if let unit = quantity.unit, let source = quantity.source, unit != source {
        [Quantity(quantity.kind, layer: quantity.layer, unit: source, source: unit, sample: quantity.sample)]
          .filter(names.isInRange)
      } else {
        []
      }
    case .layer: names.neighbours(of: quantity)
    case .letter: (names.sameScripts(as: quantity) + names.ofSameUnit(as: quantity)).unique.filter { $0 != quantity }
    default: []
    }
  }

  /// The same quantity of another unit, and the weight from or to another one.
  private func otherUnits(than quantity: Quantity) -> [Quantity] {
    let layer = quantity.kind == .target ? .fixed(names.lastLayer) : quantity.layer
    func others(_ index: Index?, _ layer: Index?) -> [Index] {
      guard let index else { return [] }
      if index.variable != nil {
        return unitLetters.filter { $0 != index.variable }.map { Index(variable: $0, offset: index.offset) }
      }
      let width = layer.flatMap { $0.variable == nil && names.widths.indices.contains($0.offset) ? $0.offset : nil }
      return (0..<min(12, width.map { names.widths[$0] } ?? 3)).filter { $0 != index.offset }.map { .fixed($0) }
    }
    let units = others(quantity.unit, layer).map { unit in
      var other = quantity
      other.unit = unit
      return other
    }
    let before = layer.map { Index(variable: $0.variable, offset: $0.offset - 1) }
    return units
      + others(quantity.source, before).map { source in
        var other = quantity
        other.source = source
        return other
      }
  }

  // MARK: What may be put in

  /// The differences of outputs and targets, and what else is added up somewhere.
  private static func sums(_ trees: [Expression], _ quantities: [Quantity], _ names: Names) -> [Expression] {
    func difference(_ one: Quantity, _ other: Quantity) -> Expression {
      Expression(
        .sum([
          Expression.Term(isNegative: false, value: .quantity(one)),
          Expression.Term(isNegative: true, value: .quantity(other)),
        ]))
    }
    var found: [Expression] = []
    for tree in trees {
      tree.forEachNode { if case .sum(let terms) = $0.form, terms.count > 1 { found.append($0.unmarked) } }
    }
    for quantity in quantities where quantity.kind == .target || quantity.kind == .activation {
      if quantity.kind == .activation {
        found.append(
          Expression(
            .sum([
              Expression.Term(isNegative: false, value: .one),
              Expression.Term(isNegative: true, value: .quantity(quantity)),
            ])))
      }
      let others = quantity.kind == .target ? [Quantity.Kind.activation] : [.target]
      for other in names.ofSameUnit(as: quantity) where others.contains(other.kind) {
        found += [difference(quantity, other), difference(other, quantity)]
      }
    }
    return found.unique
  }

  /// The derivatives that join others to a chain: ∂a/∂z between ∂C/∂a and ∂z/∂w, ∂C/∂z before ∂z/∂w.
  private static func links(_ members: [Expression]) -> [Expression] {
    var (numerators, variables): ([Expression], [Quantity]) = ([], [])
    for member in members {
      member.forEachNode { node in
        guard case .derivative(let numerator, let variable) = node.form else { return }
        numerators.append(numerator.unmarked)
        variables.append(variable)
      }
    }
    let inner = numerators.compactMap(\.plainQuantity).filter { !$0.kind.isNumber }.unique
    let outer =
      numerators.filter { $0.plainQuantity?.kind.isNumber == true }
      + variables.filter(inner.isLink).map { .quantity($0) }
    return outer.unique.flatMap { one in
      inner.filter { one.plainQuantity != $0 }.map { Expression(.derivative(of: one, by: $0)) }
    }
  }

  private static func factors(_ members: [Expression]) -> [Expression] {
    var found: [Expression] = []
    for member in members {
      member.forEachNode { node in
        switch node.form {
        case .product(let factors): found += factors.map(\.value)
        case .derivative: found.append(node)
        default: break
        }
      }
    }
    return found.map(\.unmarked).filter { !$0.isNumeric }.unique
  }

  private static func factors(_ quantities: [Quantity], _ names: Names) -> [Expression] {
    var found: [Expression] = []
    for quantity in quantities where quantity.kind.isOfUnit || quantity.kind == .bias {
      let net = quantity.as(.preActivation)
      if quantity.layer != .fixed(0), names.math(net) != nil {
        found.append(Expression(.apply(.slope(names.notation.functionName), .quantity(net))))
      }
      found += [.quantity(quantity)]
      found += [Quantity.Kind.activation, .error].map { quantity.as($0) }.filter { names.math($0) != nil }
        .map { .quantity($0) }
    }
    found += quantities.filter { $0.kind == .weight }.map { .quantity($0) }
    found += quantities.filter { $0.kind == .bias || $0.kind == .preActivation }.flatMap(names.summed).map {
      .quantity($0)
    }
    let numbers: [Quantity.Kind] = [.learningRate, .regularisation]
    found += numbers.map { Quantity($0) }.filter { names.math($0) != nil }.map { .quantity($0) }
    if names.notation.hasBatch, names.math(Quantity(.sampleCount)) != nil {
      found.append(Expression(.quotient(.one, .quantity(Quantity(.sampleCount)))))
    }
    return found.unique
  }

  private static func terms(_ quantities: [Quantity], _ names: Names) -> [Expression] {
    var found: [Expression] = []
    for quantity in quantities where quantity.kind == .preActivation || quantity.kind == .activation {
      guard names.notation.hasBiases, quantity.layer != .fixed(0) else { continue }
      let bias = quantity.as(.bias)
      if names.math(bias) != nil { found.append(.quantity(bias)) }
    }
    for parameter in quantities where parameter.kind == .weight || parameter.kind == .bias {
      found.append(.quantity(parameter))
      guard names.notation.hasL2, parameter.kind == .weight else { continue }
      let factors = [Quantity(.regularisation), parameter].map {
        Expression.Factor(sign: "", meaning: .any, value: .quantity($0))
      }
      found.append(Expression(.product(factors)))
    }
    return found.unique
  }

  private static func signs(_ members: [Expression], _ names: Names) -> [(String, Expression.Multiplication)] {
    var found: [(String, Expression.Multiplication)] = []
    func add(_ sign: String, _ meaning: Expression.Multiplication) {
      if !found.contains(where: { $0.0 == sign }) { found.append((sign, meaning)) }
    }
    for member in members {
      member.forEachNode { node in
        guard case .product(let factors) = node.form else { return }
        for factor in factors.dropFirst() { add(factor.sign, factor.meaning) }
      }
    }
    if !found.contains(where: { $0.1.isElementwise }),
      // ⊙ before *.
      let sign = names.notation.products.filter({ $0.value.isElementwise }).keys.max()
    {
      add(sign, names.notation.products[sign] ?? .element)
    }
    if found.allSatisfy({ $0.1.isElementwise }) {
      let sign = names.notation.products.filter { $0.value == .matrix }.keys.min() ?? ""
      add(sign, names.notation.products[sign] ?? .any)
    }
    return found
  }
}

extension Quantity {
  /// Another quantity of the same unit or layer.
  func `as`(_ kind: Kind) -> Quantity {
    var other = self
    other.kind = kind
    if kind == .bias { (other.sample, other.isOfAllSamples) = (nil, false) }
    return other
  }
}

extension [Quantity] {
  /// Whether a quantity and one of these are of the same unit, or of neighbouring layers.
  fileprivate func isLink(_ quantity: Quantity) -> Bool {
    guard quantity.kind.isOfUnit, let layer = quantity.layer else { return false }
    return contains { other in
      guard other.kind.isOfUnit, let before = other.layer, before.variable == layer.variable else { return false }
      return (0...1).contains(layer.offset - before.offset)
    }
  }
}

extension Quantity.Kind {
  /// Whether each unit of a layer has one in each sample.
  var isOfUnit: Bool { self == .activation || self == .preActivation || self == .error }
}

extension Names {
  /// The weights of a layer, and what they multiply.
  func summed(in quantity: Quantity) -> [Quantity] {
    guard quantity.unit == nil, var layer = quantity.layer else { return [] }
    let weights = Quantity(.weight, layer: layer)
    layer.offset -= 1
    var before = Quantity(.activation, layer: layer, sample: quantity.sample)
    before.isOfAllSamples = quantity.isOfAllSamples
    return [weights, before].filter { isInRange($0) && math($0) != nil }
  }

  /// What else the unit or layer of a quantity has.
  func ofSameUnit(as quantity: Quantity) -> [Quantity] {
    var found: [Quantity] = []
    let kinds: [Quantity.Kind] = [.activation, .preActivation, .error]
    switch quantity.kind {
    case .activation, .preActivation, .error:
      let isInput = quantity.layer == .fixed(0)
      found = kinds.filter { $0 == .activation || !isInput }.map { quantity.as($0) }
      if quantity.layer == .last() || quantity.layer == .fixed(lastLayer) {
        var target = quantity.as(.target)
        target.layer = nil
        found.append(target)
      }
    case .target:
      found = kinds.map { kind in
        var other = quantity.as(kind)
        other.layer = notation.lastLayer == nil ? .fixed(lastLayer) : .last()
        return other
      }
    default: break
    }
    return found.filter { $0 != quantity && isInRange($0) && math($0) != nil }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in order, each once.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
