import Backpropagation
import MathNotation

/// The calculation that notes describe in letters of their own: which names are given, and what each other one is made of.
///
/// It is what their equations define, name by name; nothing is known of layers or units.
struct OwnNetwork {
  /// What a name is made of, by its number.
  private(set) var definitions: [Int: Expression] = [:]
  /// What the entries of a name are made of, by their indices.
  private(set) var formulas: [Int: Formula] = [:]
  /// Where in the notes a name is defined: the place of the claim.
  private(set) var places: [Int: Int] = [:]
  /// What a function letter stands for: its argument and its formula.
  private(set) var functions: [String: Body] = [:]
  /// What a cost that the notes do not define is some function of, by its name: all that nothing else is made of.
  private(set) var costParts: [Int: [Int]] = [:]
  /// The numbers that the notes give for names that are not calculated.
  private(set) var given: [Int: Tensor<Double>] = [:]
  /// The names and their entries.
  let letters: OwnLetters
  /// Names that are defined of themselves, and those that are not defined where their like are: net_{o2} beside net_{o1}.
  private(set) var unclear: Set<Int> = []
  /// Names that have been defined anew by what could not be read.
  private(set) var forgotten: Set<Int> = []
  /// The names that stand somewhere.
  private(set) var used: Set<Int> = []

  /// A function's formula in its argument.
  struct Body {
    let argument: Expression
    let formula: Expression
  }

  /// z_i = Σ_j w_{ij} x_j: the letters of the entry's indices, and what it is made of.
  struct Formula: Equatable {
    let indices: [String]
    let body: Expression
  }

  /// Takes the definitions from claims in their order.
  init(_ claims: [Claim], _ letters: OwnLetters) {
    self.letters = letters
    let stems = letters.stems
    for (place, claim) in claims.enumerated() {
      guard let left = claim.left.expression, let right = claim.right.expression else { continue }
      used.formUnion((left.ownNumbers + right.ownNumbers))
      guard ["=", ":=", "≡"].contains(claim.relation) else { continue }
      if let (letter, argument) = left.definedFunction, right.isOf(argument) {
        functions[letter] = functions[letter] ?? Body(argument: argument, formula: right)
      } else if let name = left.plainQuantity {
        take(name, right, at: place)
      }
    }
    for (place, claim) in claims.enumerated() {
      if let (name, value) = claim.definedUnderDerivative ?? claim.definedBySubstitution {
        take(name, value, at: place)
      }
    }
    for name in places.keys.sorted() where reaches(name, from: name) {
      unclear.insert(name)
      definitions[name] = nil
      formulas[name] = nil
    }
    costParts = costs(in: claims)
    for name in defined { given[name] = nil }
    let stemsOfDefined = Set(defined.compactMap { stems[$0] })
    unclear.formUnion(leaves.filter { stems[$0].map(stemsOfDefined.contains) ?? false })
  }

  /// The same where every name is given.
  var withoutDefinitions: OwnNetwork {
    var plain = self
    (plain.definitions, plain.formulas, plain.functions, plain.costParts) = ([:], [:], [:], [:])
    (plain.given, plain.unclear, plain.forgotten) = ([:], [], [])
    return plain
  }

  /// The same where nothing but functions is defined.
  var withFunctionsOnly: OwnNetwork {
    var plain = withoutDefinitions
    plain.functions = functions
    return plain
  }

  /// The costs that are derived by something and not defined, with the last names of the calculation that are.
  private func costs(in claims: [Claim]) -> [Int: [Int]] {
    let sides = claims.flatMap(\.sides)
    let costs = Set(sides.flatMap(\.derivedNames)).filter { letters.look($0) == .cost && !isDefined($0) }
    let own = definedInNotes.filter { sources(ofNames: [$0]).isDisjoint(with: costs) }
    let inner = Set(own.flatMap(parts))
    let last = own.subtracting(inner).sorted()
    return last.isEmpty ? [:] : Dictionary(uniqueKeysWithValues: costs.map { ($0, last) })
  }

  private mutating func take(_ quantity: Quantity, _ value: Expression, at place: Int) {
    guard let name = quantity.ownNumber else { return }
    if value.isNumeric {
      if quantity.ownPlace.isEmpty, let number = value.given { given[name] = given[name] ?? number }
    } else if !isDefined(name), !mentions(value, name) {
      define(quantity, value, at: place)
    }
  }

  /// Whether a name or an entry of it stands in a tree.
  private func mentions(_ tree: Expression, _ name: Int) -> Bool {
    let whole = letters.wholes[name]?.whole
    return tree.ownNumbers.contains { $0 == name || $0 == whole || letters.wholes[$0]?.whole == name }
  }

  /// Takes what a name or its entries are made of; false where the entry is one like x_{i−1}.
  @discardableResult
  private mutating func define(_ quantity: Quantity, _ value: Expression, at place: Int) -> Bool {
    guard let name = quantity.ownNumber else { return false }
    if quantity.ownPlace.isEmpty {
      definitions[name] = value
    } else {
      let indices = quantity.ownPlace.compactMap { $0.offset == 0 ? $0.variable : nil }
      guard indices.count == quantity.ownPlace.count, Set(indices).count == indices.count,
        Set(value.free.variables).isSubset(of: indices)
      else { return false }
      formulas[name] = Formula(indices: indices, body: value)
    }
    places[name] = place
    forgotten.remove(name)
    return true
  }

  /// Takes that nothing is known any more of a name that is defined anew by what cannot be read.
  mutating func forget(_ claim: Claim) {
    guard ["=", ":=", "≡"].contains(claim.relation), claim.right.expression == nil,
      let name = claim.left.expression?.plainQuantity?.ownNumber, isDefined(name) || given[name] != nil
    else { return }
    forgotten.insert(name)
  }

  /// Whether anything in a claim is made of such a name.
  func hasForgotten(_ claim: Claim) -> Bool {
    !forgotten.isEmpty
      && claim.sides.contains { !forgotten.isDisjoint(with: sources(of: $0)) }
  }

  /// Whether the notes say what a name or its entries are made of.
  private func isDefined(_ name: Int) -> Bool { definitions[name] != nil || formulas[name] != nil }

  /// The names of which they do; an entry is defined with the whole.
  private var defined: Set<Int> {
    let own = definedInNotes
    return own.union(letters.wholes.filter { own.contains($1.whole) }.keys)
  }

  /// Those that have a definition or a formula themselves.
  private var definedInNotes: Set<Int> { Set(definitions.keys).union(formulas.keys) }

  /// Takes the number that a claim gives for a name; the last one counts.
  mutating func learnNumber(_ claim: Claim) {
    guard let quantity = claim.left.expression?.plainQuantity, let name = quantity.ownNumber,
      quantity.ownPlace.isEmpty, !defined.contains(name), let value = claim.right.expression, value.isNumeric,
      let number = value.given
    else { return }
    given[name] = number
  }

  /// Takes what a claim says of a name or a function that was something else before; false where it says nothing of one.
  mutating func redefine(_ claim: Claim, at place: Int) -> Bool {
    guard ["=", ":=", "≡"].contains(claim.relation), let left = claim.left.expression,
      let right = claim.right.expression, !right.isNumeric
    else { return false }
    if let (letter, argument) = left.definedFunction, right.isOf(argument) {
      functions[letter] = Body(argument: argument, formula: right)
      return true
    }
    guard let quantity = left.plainQuantity, let name = quantity.ownNumber, isDefined(name),
      !mentions(right, name), !right.ownNumbers.contains(where: { reaches(name, from: $0) })
    else { return false }
    return define(quantity, right, at: place)
  }

  /// Takes what a claim rightly says that a name is made of, where that names steps in between: f = q z with q = x + y for
  /// f = (x + y) z. False where it names none.
  mutating func refine(_ claim: Claim, at place: Int) -> Bool {
    guard let quantity = claim.left.expression?.plainQuantity, let name = quantity.ownNumber, isDefined(name),
      let right = claim.right.expression, !right.ownNumbers.contains(where: { $0 == name || reaches(name, from: $0) })
    else { return false }
    let (old, new) = (sources(ofNames: parts(of: name)), sources(of: right))
    return old.isStrictSubset(of: new) && define(quantity, right, at: place)
  }

  /// Whether a letter that is a name by itself has also named something with scripts since: f_a(x) behind f(x).
  func isNamedAnew(_ name: Int, before end: Int) -> Bool {
    guard let place = places[name], case .symbol = letters.names[name].form else { return false }
    return places.contains {
      $0.value > place && $0.value < end && $0.key != name && letters.names[$0.key].parts.base == letters.names[name]
    }
  }

  /// The targets whose entries are the factors of logarithms, Σ yᵢ log aᵢ, and so are shares of one; not those of
  /// y log a + (1 − y) log(1 − a).
  var distributions: Set<Int> {
    var found: Set<Int> = []
    for body in definitions.values + formulas.values.map(\.body) {
      var (own, isOfTwo) = (Set<Int>(), false)
      _ = body.contains { node in
        guard case .product(let factors) = node.form else { return false }
        for factor in factors {
          guard case .apply(let function, let inner) = factor.value.bare.form, [.log, .logarithm].contains(function)
          else { continue }
          if inner.plainQuantity == nil { isOfTwo = true }
          own.formUnion(factors.compactMap { $0.value.untransposed.plainQuantity?.ownNumber })
        }
        return false
      }
      if !isOfTwo { found.formUnion(own.filter { letters.isVector($0) && !isDefined($0) }) }
    }
    return found
  }

  /// The names that are not calculated from others.
  var leaves: Set<Int> { used.subtracting(defined) }

  /// Those of which the notes may give numbers: not u_1 beside u_i, of which it is an entry.
  var givable: Set<Int> { letters.hasTables ? leaves : leaves.subtracting(letters.numbered(beside: used)) }

  /// Whether a name is calculated, step by step, from another one.
  func reaches(_ name: Int, from start: Int) -> Bool { sources(ofNames: parts(of: start)).contains(name) }

  /// The names that stand in what a name is made of; of a whole, its entries too.
  private func parts(of name: Int) -> [Int] {
    var found = (definitions[name]?.ownNumbers ?? []) + (formulas[name]?.body.ownNumbers ?? [])
    found += letters.entries.filter { $0.key.whole == name && isDefined($0.value) }.map(\.value)
    if !isDefined(name), let whole = letters.wholes[name]?.whole, isDefined(whole) { found.append(whole) }
    return found + (costParts[name] ?? [])
  }

  /// Whether a claim at a place is the one that defines the name on its left side.
  func isDefinition(_ claim: Claim, at place: Int) -> Bool {
    if let (letter, _) = claim.left.expression?.definedFunction {
      return functions[letter]?.formula == claim.right.expression
    }
    let quantity = claim.left.expression?.plainQuantity ?? claim.definedUnderDerivative?.name
    guard let name = quantity?.ownNumber else { return false }
    let isAssignment = [":=", "←"].contains(claim.relation)
    return places[name] == place && isDefined(name) || isAssignment && claim.right.expression.map(isStep) ?? false
  }

  /// Whether it says what a name that is given becomes: w − η ∂C/∂w, or x + 0.01 ∂f/∂x where f is to grow.
  func isStep(_ value: Expression) -> Bool {
    guard case .sum(let terms) = value.bare.form, terms.count == 2, !terms[0].isNegative,
      let name = terms[0].value.plainQuantity, let own = name.ownNumber, !defined.contains(own),
      case .product(let factors) = terms[1].value.bare.form, factors.count == 2,
      factors[0].value.plainQuantity?.ownNumber != nil || factors[0].value.isResult
    else { return false }
    guard case .derivative(let numerator, let variable) = factors[1].value.bare.form, variable == name else {
      return false
    }
    return sources(of: numerator).contains(own)
  }

  /// The names that a tree is calculated from, those before them included; an entry with its whole.
  func sources(of tree: Expression) -> Set<Int> { sources(ofNames: tree.ownNumbers) }

  private func sources(ofNames names: [Int]) -> Set<Int> {
    var seen: Set<Int> = []
    var rest = names
    while let next = rest.popLast() {
      if seen.insert(next).inserted { rest += parts(of: next) }
    }
    return seen
  }
}
