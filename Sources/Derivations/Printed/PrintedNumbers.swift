import Backpropagation
import MathNotation

/// The numbers that notes print for what their equations name: the value of a quantity, of a derivative or of an
/// expression with a name of its own, wherever it equals a number or stands where a number stands a line below.
///
/// They are what a reader goes on with who has no network at hand. A value may be stated several times, by other examples
/// or after an update; a claim is held against what stands next to it.
struct PrintedNumbers {
  /// A number at a place.
  struct Statement {
    let value: Tensor<Interval>
    /// What the notes print.
    let name: Expression
    let number: Expression
    /// The number of the equation that states it.
    let equation: Int
  }

  /// What is equal to a name in the notes' own words, under an equation that was found to be right.
  struct Formula {
    let name: Expression
    let value: Expression
    let equation: Int
    /// Whether it is right of some units or layers only.
    let isPartial: Bool
  }

  /// Numbers by what they are of; see ``Expression/keyed``.
  private(set) var statements: [Expression: [Statement]] = [:]
  /// Formulas by what they are of.
  private(set) var formulas: [Expression: [Formula]] = [:]
  /// Formulas of names with free letters, by which those of numbered units may be had.
  private(set) var general: [Formula] = []
  /// The sizes of numbers that are chosen, not calculated: as literals they are exact.
  private var exact: Set<Double> = []
  /// Where the equations stand.
  private let places: [Int]
  /// The equations that say anew what a letter is a function of: f of f(w, x) = ….
  private let redefinitions: [Math: [Int]]
  /// The names as they are written, without scripts.
  private let letters: [Expression: Math]
  /// The activation functions that a letter for one may mean.
  let functions: [UnitActivation]

  /// The functions that the notes define themselves, by their letters.
  private(set) var ownFunctions: [String: Expression] = [:]
  /// What the notation of most of the equations says of their networks.
  let hasBiases: Bool
  let sharesBiases: Bool
  let isHalfSquared: Bool
  let lastLayer: Int

  /// How many formulas with free letters are looked through at most.
  private static let mostGeneral = 80

  init(_ equations: [AuditedEquation]) {
    let names = equations.lazy.flatMap(\.claims).compactMap(\.judge).first?.names
    functions = names?.functions ?? [.sigmoid]
    hasBiases = names?.notation.hasBiases ?? false
    sharesBiases = names?.notation.sharesBiases ?? false
    isHalfSquared = names?.notation.cost == .halfSquaredError
    places = equations.map(\.range.lowerBound)
    redefinitions = equations.redefinitions
    letters = equations.letters
    let found = equations.map(\.row)
    // Of a notation for any network the notes show how deep theirs is.
    let isFixed = names?.notation.lastLayer == nil
    let last = (isFixed ? nil : found.compactMap(\.highestLayer).max()) ?? names?.lastLayer ?? 0
    lastLayer = last
    let rows = found.map { $0.fixing(lastLayer: last) }
    learnFunctions(equations)
    for row in rows {
      for (name, number) in row.pairs { learnExact(name, number) }
    }
    for (place, row) in rows.enumerated() {
      for (name, value, isPartial) in row.formulas {
        add(Formula(name: name, value: value, equation: place, isPartial: isPartial))
      }
    }
    for (place, row) in rows.enumerated() {
      for run in row.runs { state(run, at: place) }
    }
  }

  private mutating func learnExact(_ symbols: Expression, _ numbers: Expression) {
    for (name, literal) in symbols.matching(numbers) ?? [] where name.isChosen {
      if let value = literal.literalValue { exact.insert(abs(value)) }
    }
  }

  /// Takes f(x) = x² where that is not the activation function of the notes, and is the only f.
  private mutating func learnFunctions(_ equations: [AuditedEquation]) {
    var several: Set<String> = []
    for claim in equations.flatMap(\.claims) where claim.relation == "=" && !claim.judgement.verdict.isRight {
      guard let body = claim.claim.right.expression, let letter = claim.claim.left.expression?.letterOfDefinition,
        !body.isOfNumbers, body.quantities.isEmpty
      else { continue }
      if let known = ownFunctions[letter], known != body { several.insert(letter) }
      ownFunctions[letter] = body
    }
    for letter in several { ownFunctions[letter] = nil }
  }

  private mutating func add(_ formula: Formula) {
    formulas[formula.name.keyed, default: []].append(formula)
    if general.count < Self.mostGeneral, !Scope(of: [formula.name]).variables.isEmpty { general.append(formula) }
  }

  /// Takes the numbers that members of an equation are equal to.
  private mutating func state(_ run: [Expression], at place: Int) {
    let numbers = run.filter(\.isOfNumbers)
    let names = run.filter { !$0.isOfNumbers }
    guard let last = numbers.last else { return }
    for name in names where name.isKey && !run.contains(where: { $0.bare != name.bare && $0.mentions(name) }) {
      guard let value = name.isChosen ? exactValue(last) : result(of: numbers) else { continue }
      state(Statement(value: value, name: name, number: last, equation: place))
    }
    for number in numbers where !number.isResult {
      let lines =
        names.filter { !$0.isKey }
        + names.filter(\.isKey).flatMap { formulas(of: $0, for: place).prefix(1).map(\.value) }
      for line in lines {
        for (part, literal) in line.expanded(toFit: number).matching(number) ?? [] {
          guard let value = part.isChosen ? exactValue(literal) : value(of: literal) else { continue }
          state(Statement(value: value, name: part, number: literal, equation: place))
        }
      }
    }
  }

  /// How many numbers of one name are kept; a claim is held against all of them.
  private static let mostOfOneName = 60

  private mutating func state(_ statement: Statement) {
    guard statements[statement.name.keyed, default: []].count < Self.mostOfOneName else { return }
    statements[statement.name.keyed, default: []].append(statement)
  }

  private func exactValue(_ number: Expression) -> Tensor<Interval>? {
    guard number.isResult else { return value(of: number) }
    var evaluator = Evaluator<Interval>.ofLiterals
    evaluator.literal = { Interval(literal: $0) }
    return try? evaluator(number)
  }

  /// What members in numbers are worth that are equal: from what the calculation gives to the result as printed.
  private func result(of numbers: [Expression]) -> Tensor<Interval>? {
    guard let last = numbers.last, let printed = value(of: last) else { return nil }
    guard last.isResult, numbers.count > 1, !numbers[numbers.count - 2].isResult,
      let made = value(of: numbers[numbers.count - 2], before: last), made.shape == printed.shape,
      let plain = exactValue(last)
    else { return printed }
    let all = zip(made.elements, printed.elements)
    guard all.allSatisfy({ $0.overlaps($1) }) else { return printed }
    return made.combined(with: plain) { Interval(from: min($0.low, $1.low), to: max($0.high, $1.high)) }
  }

  /// What a side in numbers is worth: literals carry half a unit of their last digit, a result a whole one.
  ///
  /// - Parameter result: What the side is calculated to be, if it is: what has fewer digits is exact.
  func value(of numbers: Expression, before result: Expression? = nil, units: Double = 1) -> Tensor<Interval>? {
    functions.lazy.compactMap { value(of: numbers, before: result, $0, units: units) }.first
  }

  func value(
    of numbers: Expression, before result: Expression?, _ function: UnitActivation, units: Double = 1
  ) -> Tensor<Interval>? {
    let digits = result?.literals.map(\.significantDigits).max() ?? 0
    var evaluator = Evaluator<Interval>.ofLiterals
    evaluator.activation = { letter, _, value, _ throws(EvaluationFault) in function.applied(letter, to: value) }
    let isResult = numbers.isResult
    evaluator.literal = { [exact] literal in
      guard let value = Double(literal: literal) else { return nil }
      if literal.isWhole, !isResult || value != 0 { return Interval(literal: literal) }
      if !isResult, exact.contains(abs(value)) || literal.significantDigits < digits {
        return Interval(literal: literal)
      }
      guard isResult else { return Interval(around: value, radius: literal.lastUnit * units / 2) }
      if units == 1, literal.significantDigits < 4 { return Interval(result: literal) }
      return Interval(result: literal, units: units)
    }
    guard let found = try? evaluator(numbers), found.elements.allSatisfy(\.isFinite) else { return nil }
    return found
  }

  /// The statement that a claim would be held against: the last one before it, or the first behind it.
  func statement(of key: Expression, for place: Int) -> Statement? {
    guard let all = statements[key] else { return nil }
    return all.last { $0.equation < place } ?? all.first { $0.equation > place }
  }

  /// The numbers that something comes from, in the order in which the notes print them.
  func printed(_ statements: some Sequence<Statement>) -> [Judgement.Printed] {
    let all = statements.map { statement in
      Judgement.Printed(
        name: statement.name, number: statement.number,
        place: statement.number.range?.lowerBound ?? places[statement.equation])
    }
    return all.sorted { ($0.place, $0.name.range?.lowerBound ?? 0) < ($1.place, $1.name.range?.lowerBound ?? 0) }
  }

  /// Whether a name is defined anew between the place where its number is stated and another one.
  func isForgotten(_ statement: Statement, at place: Int) -> Bool {
    guard let letter = letters[statement.name.keyed], let anew = redefinitions[letter] else { return false }
    let between = min(statement.equation, place)...max(statement.equation, place)
    return anew.contains { between.contains($0) && $0 != statement.equation }
  }

  /// Whether all that is stated of a name may be one number.
  func isUnambiguous(_ key: Expression) -> Bool {
    let all = statements[key] ?? []
    guard let first = all.first else { return true }
    guard all.count < Self.mostOfOneName else { return false }
    let low = all.dropFirst().reduce(first.value) { Self.meet($0, $1.value, max) { $0.low } }
    let high = all.dropFirst().reduce(first.value) { Self.meet($0, $1.value, min) { $0.high } }
    guard all.allSatisfy({ $0.value.shape == first.value.shape }) else { return false }
    return zip(low.elements, high.elements).allSatisfy { $0.low <= $1.high }
  }

  private static func meet(
    _ left: Tensor<Interval>, _ right: Tensor<Interval>, _ choose: (Double, Double) -> Double,
    _ bound: (Interval) -> Double
  ) -> Tensor<Interval> {
    guard left.shape == right.shape else { return left }
    return left.combined(with: right) {
      let value = choose(bound($0), bound($1))
      return Interval(around: value, radius: 0)
    }
  }
}

extension [AuditedEquation] {
  /// The equations that say what a letter is a function of, by the letter.
  fileprivate var redefinitions: [Math: [Int]] {
    var found: [Math: [Int]] = [:]
    for (place, equation) in enumerated() {
      for claim in equation.claims {
        let nodes = claim.left.plainNodes
        guard nodes.count == 2, case .symbol = nodes[0].form, case .fence("(", _, ")") = nodes[1].form else { continue }
        found[nodes[0], default: []].append(place)
      }
    }
    return found
  }

  /// The letters that names are written with.
  fileprivate var letters: [Expression: Math] {
    var found: [Expression: Math] = [:]
    for claim in flatMap(\.claims) {
      for side in [claim.claim.left, claim.claim.right] {
        let nodes = side.math.plainNodes
        if nodes.count == 1, case .symbol = nodes[0].form, let name = side.expression?.keyed { found[name] = nodes[0] }
      }
    }
    return found
  }
}

extension UnitActivation {
  /// f or f′ of a value, as the function's name says.
  func applied(_ function: Expression.Function, to value: Tensor<Interval>) -> Tensor<Interval> {
    switch function {
    case .known(let own): value.map { own.value($0) }
    case .slopeOfKnown(let own): value.map { own.slope($0) }
    default: value.map { function.isSlope ? slope($0) : self.value($0) }
    }
  }
}

extension Names {
  /// What a letter for an activation function may mean in these notes.
  fileprivate var functions: [UnitActivation] {
    var found: [UnitActivation] = []
    for activation in [notation.activation, notation.outputActivation ?? notation.activation] {
      if case .unitwise(let function) = activation, !found.contains(function) { found.append(function) }
    }
    return found.isEmpty ? [.sigmoid] : found
  }
}
