import Backpropagation
import Reporting

/// Judges claims of numbers by the numbers that the notes print.
extension PrintedNumbers {
  /// A claim that symbols are equal to numbers, with its place.
  struct Comparison {
    let symbols: Expression
    let numbers: Expression
    /// The number of the equation.
    let equation: Int
    /// What the numbers are calculated to be, if they are a calculation.
    let result: Expression?
    /// Whether that is wrong.
    let isSlip: Bool
    /// The names among the members of the equation.
    let names: [Expression]
    /// Whether nothing else stands in the equation.
    let isAlone: Bool
    /// Whether a difference can be called a mistake.
    let mayFail: Bool
  }

  /// What the printed numbers say of a claim; nil where they say nothing.
  func judgement(of claim: Comparison) -> Judgement? {
    if claim.symbols.isOfNumbers { return judgementOfOwnFunction(claim) }
    if claim.symbols.isChosen { return judgementOfGiven(claim) ?? judgementOfUpdate(claim) }
    for function in functions {
      if let found = agreement(claim, function) { return found }
    }
    if let found = judgementOfStating(claim) ?? judgementOfOutput(claim) { return found }
    return claim.mayFail ? mistake(claim) : nil
  }

  /// A number that is given for what somebody chooses: the first time it says which; later it is the same one.
  private func judgementOfGiven(_ claim: Comparison) -> Judgement? {
    guard claim.numbers.isResult, let own = value(of: claim.numbers) else { return nil }
    let others = statements[claim.symbols.keyed, default: []].filter { $0.equation != claim.equation }
    guard others.allSatisfy({ $0.value.overlaps(own) }) else {
      // Another example has inputs and targets of its own.
      let kind = claim.symbols.plainQuantity?.kind
      let isOfExample = kind == .activation || kind == .target
      return claim.isAlone && isOfExample ? Judgement(.definition, reason: .statesNumbers) : nil
    }
    return others.contains { $0.equation < claim.equation }
      ? Judgement(.holds, reason: .byPrintedNumbers, instances: 1)
      : Judgement(.definition, reason: .statesNumbers)
  }

  /// A function that the notes define themselves, of numbers: f(3) = 9 where f(x) = x².
  private func judgementOfOwnFunction(_ claim: Comparison) -> Judgement? {
    guard let left = value(of: claim.symbols.applying(ownFunctions)), let right = value(of: claim.numbers),
      left.overlaps(right)
    else { return nil }
    return Judgement(.holds, reason: .byPrintedNumbers, instances: 1)
  }

  /// What a parameter is set to: w ← 0.4 − 0.5 · 0.0787.
  private func judgementOfUpdate(_ claim: Comparison) -> Judgement? {
    guard let quantity = claim.symbols.plainQuantity, let own = value(of: claim.numbers, before: claim.result)
    else { return nil }
    let costs: [Expression]
    let rates: [Expression]
    switch quantity.kind {
    case .weight, .bias: (costs, rates) = ([.quantity(Quantity(.cost))], [.quantity(Quantity(.learningRate))])
    case .own: (costs, rates) = (numerators(by: quantity), chosenNames.filter { $0 != claim.symbols.keyed })
    default: return nil
    }
    for cost in costs {
      for rate in rates {
        let step = Expression.product([rate, Expression(.derivative(of: cost, by: quantity))])
        let updated = Expression.difference(claim.symbols, step)
        guard let found = value(of: updated, for: claim.equation, functions[0]), found.value.overlaps(own) else {
          continue
        }
        var judgement = Judgement(.definition, reason: .byPrintedNumbers, instances: 1)
        judgement.printed = printed(found.sources.values)
        return judgement
      }
    }
    return nil
  }

  /// What numbers are printed of the derivatives of, by a name of the notes' own or the whole that it is an entry of.
  private func numerators(by quantity: Quantity) -> [Expression] {
    let found = statements.keys.compactMap { key -> Expression? in
      guard case .derivative(let numerator, let variable) = key.form, variable.ownNumber == quantity.ownNumber,
        numerator.plainQuantity?.ownNumber != nil
      else { return nil }
      return numerator
    }
    return Self.sorted(Set(found))
  }

  /// The numbers that the notes give under names of their own, in the order of these.
  private var chosenNames: [Expression] {
    Self.sorted(statements.filter { $0.key.isChosen && $0.value.contains { $0.value.isScalar } }.map(\.key))
  }

  /// Names in the order of their numbers, the entries of one in that of their places.
  private static func sorted(_ names: some Collection<Expression>) -> [Expression] {
    func order(_ name: Expression) -> [Int] {
      name.plainQuantity.map { [$0.ownNumber ?? 0] + $0.ownPlace.map(\.offset) } ?? []
    }
    return names.sorted { order($0).lexicographicallyPrecedes(order($1)) }
  }

  /// The ways to come by a value of the symbols.
  private func values(
    _ claim: Comparison, _ function: UnitActivation, within distance: Int = .max
  ) -> [Found] {
    let symbols = claim.symbols
    guard symbols.isKey else { return [value(of: symbols, for: claim.equation, function)].compactMap(\.self) }
    return formulas(of: symbols, for: claim.equation).compactMap { formula in
      guard abs(formula.equation - claim.equation) <= distance,
        let found = value(of: formula.value, for: claim.equation, function)
      else { return nil }
      return Found(value: found.value, isFirm: found.isFirm && !formula.isPartial, sources: found.sources)
    }
  }

  private func agreement(_ claim: Comparison, _ function: UnitActivation) -> Judgement? {
    guard let own = value(of: claim.numbers, before: claim.result, function) else { return nil }
    var holds = Judgement(.holds, reason: .byPrintedNumbers, instances: 1)
    if let found = values(claim, function).first(where: { $0.value.overlaps(own) }) {
      holds.printed = printed(found.sources.values)
      return holds
    }
    if claim.symbols.isKey, let said = statement(of: claim.symbols.keyed, for: claim.equation),
      said.equation < claim.equation, said.value.overlaps(own)
    {
      holds.printed = printed([said])
      return holds
    }
    return nil
  }

  /// A line in numbers that has the shape of one in symbols, and so says which numbers are meant.
  private func judgementOfStating(_ claim: Comparison) -> Judgement? {
    guard !claim.numbers.isResult else { return nil }
    let lines =
      [claim.symbols] + (claim.symbols.isKey ? formulas(of: claim.symbols, for: claim.equation).map(\.value) : [])
    for line in lines where !line.isKey {
      guard let pairs = line.expanded(toFit: claim.numbers).matching(claim.numbers), !pairs.isEmpty else { continue }
      let agrees = pairs.allSatisfy { name, literal in
        guard let own = value(of: literal) else { return false }
        // What is chosen may be chosen again for an example further down.
        let said = statements[name.keyed, default: []].filter {
          name.isChosen ? $0.equation < claim.equation : $0.equation != claim.equation
        }
        return said.isEmpty ? name.isChosen : said.contains { $0.value.overlaps(own) }
      }
      if agrees { return Judgement(.definition, reason: .statesNumbers) }
    }
    return nil
  }

  /// What a unit puts out or takes in, where the notes print nothing that it could be calculated from.
  private func judgementOfOutput(_ claim: Comparison) -> Judgement? {
    guard claim.numbers.isResult, let quantity = claim.symbols.plainQuantity,
      quantity.kind == .activation || quantity.kind == .preActivation && Scope(of: [claim.symbols]).variables.isEmpty,
      !statements.keys.contains(where: { key in
        guard key != claim.symbols.keyed, let other = key.plainQuantity else { return false }
        return other.kind == .weight || other.kind == .preActivation
      }),
      let own = value(of: claim.numbers),
      statements[claim.symbols.keyed, default: []].allSatisfy({ $0.value.overlaps(own) })
    else { return nil }
    return Judgement(.definition, reason: .statesNumbers)
  }

  /// A result that does not follow from the only numbers that the notes print.
  private func mistake(_ claim: Comparison) -> Judgement? {
    let symbols = claim.symbols
    guard Scope(of: [symbols]).variables.isEmpty, symbols.quantities.allSatisfy(\.isSingle),
      claim.names.allSatisfy({ isUnambiguous($0.keyed) })
    else { return nil }
    var sides: Judgement.Sides?
    var sources: [Judgement.Printed] = []
    for function in symbols.hasLetterOfFunction ? UnitActivation.allCases : Array(functions.prefix(1)) {
      guard let own = value(of: claim.numbers, before: claim.result, function, units: 3), own.isScalar else {
        return nil
      }
      // What a name is worth after many steps may stand far from its formula.
      let found = values(claim, function, within: 3)
      // Inputs and targets that follow later are those of another example.
      guard let first = found.first, found.allSatisfy({ $0.isFirm && $0.value.isScalar }),
        first.sources.values.allSatisfy({ !$0.name.isChosen || $0.equation <= claim.equation + 3 }),
        !first.sources.values.contains(where: { isForgotten($0, at: claim.equation) }),
        !found.contains(where: { $0.value.widened.overlaps(own) })
      else { return nil }
      if claim.isSlip, let result = claim.result {
        guard let right = value(of: result, before: nil, function),
          first.value.overlaps(right) || symbols.hasLetterOfFunction
        else {
          return nil
        }
      }
      if sides == nil {
        sources = printed(first.sources.values)
        sides = Judgement.Sides(left: Judgement.Values(first.value.middle), right: Judgement.Values(own.middle))
      }
    }
    var fails = Judgement(.fails, reason: .notByPrintedNumbers, instances: 1, sides: sides)
    fails.printed = sources
    return fails
  }
}

extension Tensor<Interval> {
  /// Whether two tables of one shape may be the same.
  fileprivate func overlaps(_ other: Tensor<Interval>) -> Bool {
    // Whether a vector stands or lies is told by its neighbours.
    let fits = shape == other.shape || isVector && other.isVector && elements.count == other.elements.count
    return fits && zip(elements, other.elements).allSatisfy { $0.overlaps($1) }
  }

  /// The same with twice the doubt, and a thousandth of the size more.
  fileprivate var widened: Tensor<Interval> {
    map { Interval(around: ($0.low + $0.high) / 2, radius: $0.high - $0.low + 0.001 * max(abs($0.low), abs($0.high))) }
  }

  fileprivate var middle: Tensor<Double> { map { ($0.low + $0.high) / 2 } }
}

extension Expression {
  /// Whether a letter stands for an activation function here.
  fileprivate var hasLetterOfFunction: Bool {
    contains { node in
      switch node.form {
      case .apply(.activation, _), .apply(.slope, _): true
      default: false
      }
    }
  }

  /// The tree with the terms of its Σ written out, as many as a line in numbers has.
  func expanded(toFit numbers: Expression) -> Expression {
    guard case .sum(let shown) = numbers.bare.form else { return self }
    let terms: [Term] = if case .sum(let terms) = bare.form { terms } else { [Term(isNegative: false, value: bare)] }
    let totals = terms.indices.filter { if case .total = terms[$0].value.bare.form { true } else { false } }
    guard totals.count == 1, case .total(let bound, let body) = terms[totals[0]].value.bare.form, bound.except == nil
    else { return self }
    let count = shown.count - (terms.count - 1)
    guard (1...99).contains(count) else { return self }
    var all: [Term] = []
    for (place, term) in terms.enumerated() {
      guard place == totals[0] else {
        all.append(term)
        continue
      }
      for step in 0..<count {
        all.append(Term(isNegative: term.isNegative, value: body.fixing(bound.variable, at: bound.from + step)))
      }
    }
    return Expression(.sum(all))
  }
}
