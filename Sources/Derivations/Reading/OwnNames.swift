import MathNotation
import Reporting

/// A name that notes define themselves: e_j in e_j = a_j − y_j, from there to the end of the section.
struct OwnName {
  let alias: Alias
  /// The name as it stands where it is defined.
  let latex: String
  /// Where it is defined, and where it ceases to be.
  let definition: Range<Int>
  fileprivate(set) var end = Int.max
  /// Whether it is defined as a derivative, so that a formula for it is a claim.
  let isDerivative: Bool
  /// Whether it is given another meaning step by step, as g in g ← Wᵀg.
  fileprivate(set) var isReassigned = false
  /// How deep its section lies; 0 where it stands in none.
  fileprivate let level: Int

  /// Whether an expression at a place uses the name.
  func isUsed(in expression: Expression, at place: Int) -> Bool {
    guard (definition.upperBound..<end).contains(place) else { return false }
    return expression.contains { isNamed(by: $0) }
  }

  /// Whether mathematics is the name and nothing else.
  func isNamed(by math: Math) -> Bool { alias.match(math.nodes)?.count == math.nodes.count }

  /// Whether a node of a tree is the name and nothing else.
  func isNamed(by node: Expression) -> Bool {
    guard case .alias(let name, _) = node.form else { return false }
    let nodes = LaTeXReader.read(name).math.nodes
    return alias.match(nodes)?.count == nodes.count
  }
}

/// The names that notes have defined so far, each for its section.
struct OwnNames {
  private let names: Names
  /// All of them, with those of sections that have ended.
  private(set) var found: [OwnName] = []
  private var level = 0

  /// How many names are taken from notes, and how many nodes the meaning of one may have; each costs time wherever it
  /// may stand.
  private static let most = (names: 60, nodes: 400)

  init(_ names: Names) { self.names = names }

  /// The notation's names with those of the notes.
  var all: Names { names.adding(found.filter { $0.end == .max }.map(\.alias)) }

  /// Passes into another section; true if names end there.
  mutating func enter(sectionOfLevel level: Int, at place: Int) -> Bool {
    self.level = level
    var hasEnded = false
    for index in found.indices where found[index].end == .max && found[index].level >= level {
      found[index].end = place
      hasEnded = true
    }
    return hasEnded
  }

  /// Whether an equation defines a name.
  func defines(_ equations: [Equation]) -> Bool {
    equations.contains { equation in
      equation.claims.first.map { definition($0, at: equation.range) != nil } ?? false
    }
  }

  /// Takes the names that equations define; true if there are any.
  mutating func learn(from equations: [Equation]) -> Bool {
    let before = found.count
    for equation in equations where found.count < Self.most.names {
      for claim in equation.claims.prefix(1) {
        if reassign(claim, at: equation.range) { continue }
        if let name = definition(claim, at: equation.range) { found.append(name) }
      }
    }
    return found.count > before
  }

  /// Gives a name of the notes its next meaning, in which it stands for the one before; false where the claim does not.
  private mutating func reassign(_ claim: Claim, at range: Range<Int>) -> Bool {
    guard claim.relation == "←",
      let index = found.lastIndex(where: { $0.end == .max && $0.isNamed(by: claim.left.math) })
    else { return false }
    let old = found[index]
    guard claim.left.math.nodes.count == 1, let name = claim.left.math.nodes.first, name.isPlainLetter else {
      return false
    }
    var others = self
    others.found.remove(at: index)
    let formula = claim.right.math.mapped { node in
      node.isSameLetter(as: name) ? Math(.fence("(", old.alias.formula, ")"), range: node.range) : node
    }
    found[index].end = range.upperBound
    found[index].isReassigned = true
    guard let alias = Alias(name: claim.left.math, formula: formula, lastLayer: names.notation.lastLayer),
      case let known = others.all.adding([alias]),
      let whole = try? known.meaning(ofAlias: known.notation.aliases.count - 1),
      !whole.hasMoreNodes(than: Self.most.nodes)
    else { return true }
    var next = OwnName(
      alias: alias, latex: old.latex, definition: range, isDerivative: old.isDerivative, level: old.level)
    next.isReassigned = true
    found.append(next)
    return true
  }

  /// The equations where a name that is given its next meaning has none yet.
  func forgettingAssigned(_ equations: [Equation]) -> [Equation] {
    equations.map { equation in
      guard equation.relations.first == "←", let left = equation.members.first, left.expression != nil,
        found.contains(where: { $0.end == .max && $0.isNamed(by: left.math) })
      else { return equation }
      var other = equation
      let fault = Diagnostic(
        .error, .assignedAgain(LaTeXWriter.write(left.math)), at: left.math.range ?? equation.range)
      other.members[0] = Member(math: left.math, meaning: .failure(fault))
      return other
    }
  }

  /// What the notes name by an equation: a name that the notation does not know, of what can be read and has no free
  /// letters but those of the name.
  private func definition(_ claim: Claim, at range: Range<Int>) -> OwnName? {
    guard claim.left.expression == nil, let latex = claim.introducedName, names.introduces(claim.left.math),
      claim.left.math.isOwnName, let meaning = claim.right.expression, meaning.namesPartsOfNetworks,
      let alias = Alias(name: claim.left.math, formula: claim.right.math, lastLayer: names.notation.lastLayer)
    else { return nil }
    let letters = Set(Scope(of: [meaning]).variables.map { String($0.drop { $0 == "#" }) })
    guard letters.isSubset(of: alias.letters.union([Index.last])),
      case let known = all.adding([alias]),
      let whole = try? known.meaning(ofAlias: known.notation.aliases.count - 1),
      !whole.hasMoreNodes(than: Self.most.nodes)
    else { return nil }
    return OwnName(
      alias: alias, latex: latex, definition: range, isDerivative: meaning.isDerivative, level: level)
  }
}

extension Math {
  /// Whether it is a letter without scripts.
  fileprivate var isPlainLetter: Bool { if case .symbol = plainLetter.form { true } else { false } }

  /// Whether notes may mean a name by it, and no product of two, no letter of analysis and nothing transposed.
  fileprivate var isOwnName: Bool {
    let differentials: [Math.Form] = [.symbol("d", .italic), .symbol("Δ", .italic), .symbol("∂", .italic)]
    if isWordOfLetter { return true }
    if nodes.count == 2 { return differentials.contains(nodes[0].plainLetter.form) }
    guard nodes.count == 1 else { return false }
    switch nodes[0].form {
    case .scripts(_, let scripts):
      return ![scripts.sub, scripts.sup].compactMap { $0 }.contains {
        $0.nodes.contains(where: ExpressionReader.isTranspose)
      }
    case .symbol(let letter, _): return !["e", "d", "i", "T", "∂"].contains(letter)
    default: return true
    }
  }
}

extension Expression {
  /// Whether weights, activations and the like stand in it, and not numbers of layers and units alone.
  fileprivate var namesPartsOfNetworks: Bool {
    quantities.contains { ![.units, .lastLayer, .sampleCount, .learningRate, .regularisation].contains($0.kind) }
  }

  fileprivate var isDerivative: Bool {
    if case .derivative = bare.form { true } else { false }
  }
}
