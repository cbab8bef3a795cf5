import Backpropagation
import MathNotation

/// The calculation that notes describe in letters of their own: which names are given, and what each other one is made of.
///
/// It is what their equations define, name by name; nothing is known of layers or units.
struct OwnNetwork {
  /// What a name is made of, by its number.
  private(set) var definitions: [Int: Expression] = [:]
  /// Where in the notes a name is defined: the place of the claim.
  private(set) var places: [Int: Int] = [:]
  /// What a function letter stands for: its argument and its formula.
  private(set) var functions: [String: Body] = [:]
  /// The numbers that the notes give for names that are not calculated.
  private(set) var given: [Int: Double] = [:]
  /// Names that are defined of themselves, and those that are not defined where their like are: net_{o2} beside net_{o1}.
  private(set) var unclear: Set<Int> = []
  /// The names that stand somewhere.
  private(set) var used: Set<Int> = []

  /// A function's formula in its argument.
  struct Body {
    let argument: Expression
    let formula: Expression
  }

  /// Takes the definitions from claims in their order, of names that are spelt so without their digits.
  init(_ claims: [Claim], stems: [Int: String]) {
    for (place, claim) in claims.enumerated() {
      guard let left = claim.left.expression, let right = claim.right.expression else { continue }
      used.formUnion((left.ownNumbers + right.ownNumbers))
      guard ["=", ":=", "≡"].contains(claim.relation) else { continue }
      if let (letter, argument) = left.definedFunction, right.isOf(argument) {
        functions[letter] = functions[letter] ?? Body(argument: argument, formula: right)
      } else if let name = left.plainQuantity?.ownNumber {
        take(name, right, at: place)
      }
    }
    for name in definitions.keys where reaches(name, from: name) {
      unclear.insert(name)
      definitions[name] = nil
    }
    for name in definitions.keys { given[name] = nil }
    let defined = Set(definitions.keys.compactMap { stems[$0] })
    unclear.formUnion(leaves.filter { stems[$0].map(defined.contains) ?? false })
  }

  private mutating func take(_ name: Int, _ value: Expression, at place: Int) {
    if value.isNumeric {
      if value.isResult, let number = value.literalValue { given[name] = given[name] ?? number }
    } else if definitions[name] == nil, !value.ownNumbers.contains(name) {
      definitions[name] = value
      places[name] = place
    }
  }

  /// Takes the number that a claim gives for a name; the last one counts.
  mutating func learnNumber(_ claim: Claim) {
    guard let name = claim.left.expression?.plainQuantity?.ownNumber, definitions[name] == nil,
      let value = claim.right.expression, value.isNumeric, value.isResult, let number = value.literalValue
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
    guard let name = left.plainQuantity?.ownNumber, definitions[name] != nil, !right.ownNumbers.contains(name),
      !right.ownNumbers.contains(where: { reaches(name, from: $0) })
    else { return false }
    definitions[name] = right
    places[name] = place
    return true
  }

  /// The names that are not calculated from others.
  var leaves: Set<Int> { used.subtracting(definitions.keys) }

  /// Whether a name is calculated, step by step, from another one.
  func reaches(_ name: Int, from start: Int) -> Bool {
    var seen: Set<Int> = []
    var rest = definitions[start]?.ownNumbers ?? []
    while let next = rest.popLast() {
      if next == name { return true }
      if seen.insert(next).inserted { rest += definitions[next]?.ownNumbers ?? [] }
    }
    return false
  }

  /// Whether a claim at a place is the one that defines the name on its left side.
  func isDefinition(_ claim: Claim, at place: Int) -> Bool {
    if let (letter, _) = claim.left.expression?.definedFunction {
      return functions[letter]?.formula == claim.right.expression
    }
    guard let name = claim.left.expression?.plainQuantity?.ownNumber else { return false }
    return places[name] == place && definitions[name] != nil
  }

  /// Whether it says what a name that is given becomes: w − η ∂C/∂w.
  func isStep(_ value: Expression) -> Bool {
    guard case .sum(let terms) = value.bare.form, terms.count == 2, !terms[0].isNegative, terms[1].isNegative,
      let name = terms[0].value.plainQuantity, let own = name.ownNumber, definitions[own] == nil,
      case .product(let factors) = terms[1].value.bare.form, factors.count == 2,
      factors[0].value.plainQuantity?.ownNumber != nil
    else { return false }
    guard case .derivative(let numerator, let variable) = factors[1].value.bare.form, variable == name else {
      return false
    }
    return sources(of: numerator).contains(own)
  }

  /// The names that a tree is calculated from, those before them included.
  func sources(of tree: Expression) -> Set<Int> {
    var seen: Set<Int> = []
    var rest = tree.ownNumbers
    while let next = rest.popLast() {
      if seen.insert(next).inserted { rest += definitions[next]?.ownNumbers ?? [] }
    }
    return seen
  }
}

extension Expression {
  /// The numbers of the names of the notes' own that stand in the tree.
  var ownNumbers: [Int] { quantities.compactMap(\.ownNumber) }

  /// f and x of f(x), nil for anything else.
  fileprivate var definedFunction: (letter: String, argument: Expression)? {
    guard case .apply(.activation(let letter), let inner) = bare.form else { return nil }
    switch inner.bare.form {
    case .argument, .quantity: return (letter, inner.bare)
    default: return nil
    }
  }

  /// Whether nothing but an argument and numbers stand in the tree.
  fileprivate func isOf(_ argument: Expression) -> Bool {
    guard contains(where: { $0.bare == argument }) else { return false }
    return !contains { node in
      switch node.form {
      case .quantity, .argument: node != argument
      case .derivative, .total: true
      case .apply(.activation, _), .apply(.slope, _): true
      default: false
      }
    }
  }
}
