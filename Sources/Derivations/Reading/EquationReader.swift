import MathNotation
import Reporting

/// Splits displayed mathematics into equations and reads their members.
struct EquationReader {
  let names: Names

  /// Relations that make claims.
  static let relations: Set<String> = ["=", "≈", "≡", "+=", "-=", "−=", ":=", "←", "→", Memberships.mark]

  /// The equations of one formula. A display or row that begins with a relation continues the equation before it, whose
  /// last member is `previous`; inline mathematics that begins with one is no equation.
  func read(
    _ printed: Math, diagnostics: [Diagnostic], range: Range<Int>, isDisplay: Bool = true, after previous: Member?
  ) -> [Equation] {
    let spelt = names.notation.isSpeltLoosely ? printed.withFunctionsTypedPlainly.withScriptsBesideHats : printed
    let plain = spelt.withPlainRelations.withPlainDots.withPlainNumbers.withPlainDifferentials.withSlashesAsFractions(
      function: names.notation.functionName)
    let math = names.notation.words.joining(plain).withFlowsAsRows
    var drafts = EquationDrafts(start: range.lowerBound)
    let marked = Memberships(names: names).marking(math)
    for row in EquationRows(names: names).rows(of: marked) { drafts.add(row) }
    var equations: [Equation] = []
    let primed = PrimedParameters(names: names)
    for draft in drafts.finished.map({ primed.withoutPrimes($0.withoutShortenedNumbers) })
    where !draft.sides.allSatisfy(\.isEmpty) {
      if !draft.sides[0].isEmpty || previous != nil {
        equations.append(equation(draft, range, after: previous))
      } else if isDisplay {
        equations.append(equation(draft.withoutFirst, range, after: nil))
      }
    }
    if equations.isEmpty { equations = inside(math, range, isDisplay: isDisplay) }
    if equations.isEmpty, let fault = diagnostics.first(where: { $0.severity == .error }) {
      let whole = Member(math: math, meaning: .failure(fault))
      equations.append(
        Equation(members: [whole], relations: [], continuesBlockBefore: false, range: range, diagnostics: []))
    }
    if !equations.isEmpty { equations[0].diagnostics = diagnostics + equations[0].diagnostics }
    equations = equations.map(\.withPlainMemberships)
    return equations.count > 1 ? equations.map(\.withOwnRange) : equations
  }

  private func equation(_ draft: EquationDrafts.Draft, _ range: Range<Int>, after previous: Member?) -> Equation {
    let argument = definedArgument(draft.sides)
    var warnings = draft.warnings
    let layers =
      names.notation.impliesLayers ? ImpliedLayers(draft.sides.map { plain(.joined($0)) }, names: names) : nil
    var members: [Member] = []
    for (index, nodes) in draft.sides.enumerated() {
      let math = Math.joined(nodes, at: draft.places[index])
      if index == 0, nodes.isEmpty, let previous {
        members.append(previous)
      } else if let fault = draft.faults[index] {
        members.append(Member(math: math, meaning: .failure(fault)))
      } else {
        members.append(member(math, argument: argument, layers))
        warnings += math.danglingOperators(names)
      }
    }
    if names.notation.isSpeltLoosely { members = members.distinguishingCosts(names.notation) }
    return Equation(
      members: members, relations: draft.relations, continuesBlockBefore: draft.sides[0].isEmpty && previous != nil,
      range: range, isConditional: draft.isConditional, diagnostics: warnings)
  }

  private func member(_ math: Math, argument: String?, _ layers: ImpliedLayers?) -> Member {
    do {
      let full = layers?.complete(plain(math)) ?? plain(math)
      return Member(math: math, meaning: .success(try ExpressionReader(names: names, argument: argument).read(full)))
    } catch {
      // What has no place of its own is wrong with the whole side.
      let place = error.range.isEmpty && error.range.lowerBound == 0 ? math.range ?? error.range : error.range
      return Member(
        math: math, meaning: .failure(Diagnostic(error.severity, error.message, hint: error.hint, at: place)))
    }
  }

  /// What a side says without the habits of the notes.
  private func plain(_ math: Math) -> Math { names.habits.plain(math, ownNames: names.isOwn) }

  /// Equations inside brackets, tables and cases, which hold only together or under a condition: none is read, and
  /// none is passed over.
  private func inside(_ math: Math, _ range: Range<Int>, isDisplay: Bool) -> [Equation] {
    let nodes = math.nodes.filter { !$0.isEmptyRow }
    guard isDisplay || nodes.count == 1 else { return [] }
    return nodes.flatMap(\.rowsInside).filter(\.hasRelation).map { row in
      let (sides, relations) = Self.split(row)
      let place = row.range ?? range
      let members = sides.map { Member(math: $0, meaning: .failure(Diagnostic(.error, .equationInside, at: place))) }
      return Equation(
        members: members, relations: relations, continuesBlockBefore: false, range: range, diagnostics: [])
    }
  }

  /// Functions that bear their own names.
  private static let functionWords: Set<String> = [
    "exp", "ln", "log", "tanh", "cosh", "max", "sigmoid", "relu", "ReLU", "RELU", "softplus",
  ]

  /// x, where the side is f(x) or f′(x) and x names nothing: the side begins a definition of f.
  private func definedArgument(_ sides: [[Math]]) -> String? {
    guard let (name, inner) = Math.joined(sides[0]).call, case .symbol(let function, _) = name.withoutPrimes.form,
      names.notation.isFunction(function) || Self.functionWords.contains(function),
      case .symbol(let letter, _) = inner.form
    else { return nil }
    // In letters of the notes' own d/dx is by the name x.
    let isDerivative = Math.joined(sides[0]).slopeCall != nil
    if isDerivative, names.notation.name == OwnLetters.notationName { return nil }
    guard case .quantity = names.find(base: inner, sub: nil, sup: nil) else { return letter }
    // x may be the input elsewhere; beside nothing but numbers it is the argument.
    let known = Self.functionWords.union(["e", "d", letter])
    let mentionsOthers = sides.joined().contains { side in
      side.contains { node in
        if case .symbol(let name, _) = node.form {
          !known.contains(name) && !names.notation.isFunction(name)
        } else {
          false
        }
      }
    }
    return mentionsOthers || !names.notation.isSpeltLoosely ? nil : letter
  }

  /// Splits a row at its relations, or at those that are given.
  static func split(_ row: Math, at relations: Set<String> = relations) -> (sides: [Math], relations: [String]) {
    var sides: [[Math]] = [[]]
    var found: [String] = []
    for node in row.nodes {
      if case .sign(let sign) = node.form, relations.contains(sign) {
        found.append(sign)
        sides.append([])
      } else {
        sides[sides.count - 1].append(node)
      }
    }
    return (sides.map { Math.joined($0) }, found)
  }
}

extension Equation {
  /// The same with the range of its own members, where a formula has several equations.
  fileprivate var withOwnRange: Equation {
    let own = members.dropFirst(continuesBlockBefore ? 1 : 0).compactMap(\.math.range)
    guard let start = own.map(\.lowerBound).min(), let end = own.map(\.upperBound).max() else { return self }
    var copy = self
    copy.range = start..<end
    return copy
  }
}

extension [Member] {
  /// The members where C beside C_x, or beside a sum over samples where there is no other name, is the cost of all
  /// samples.
  fileprivate func distinguishingCosts(_ notation: Notation) -> [Member] {
    let sides = compactMap(\.expression)
    let costs = sides.flatMap(\.quantities).filter { $0.kind == .cost }
    let sumsSamples =
      !notation.symbols.contains { $0.template.kind == .batchCost } && sides.contains(where: \.sumsSamples)
    guard sumsSamples || costs.contains(where: { $0.sample != nil }), costs.contains(where: { $0.sample == nil }) else {
      return self
    }
    return map { member in
      guard let expression = member.expression else { return member }
      let whole = expression.replacing { node in
        guard case .quantity(let quantity) = node.form, quantity == Quantity(.cost) else { return nil }
        return Expression(.quantity(Quantity(.batchCost)), range: node.range)
      }
      return Member(math: member.math, meaning: .success(whole))
    }
  }
}

extension Expression {
  /// Whether a Σ over samples stands in it.
  fileprivate var sumsSamples: Bool {
    contains { if case .total(let bound, _) = $0.form { bound.variable.hasPrefix(Index.samplePrefix) } else { false } }
  }
}

extension Math {
  /// f and x of f(x) and of df(x)/dx.
  fileprivate var call: (Math, Math)? {
    if case .row(let nodes) = form, nodes.count == 2, case .fence("(", let inner, ")") = nodes[1].withoutPrimes.form,
      case .symbol = nodes[0].withoutPrimes.form
    {
      return (nodes[0], inner)
    }
    return slopeCall.map { ($0.function, $0.argument) }
  }

  /// The base of a node that carries nothing but primes.
  fileprivate var withoutPrimes: Math {
    guard case .scripts(let base, let scripts) = form, scripts.sub == nil, scripts.sup == nil else { return self }
    return base
  }

  /// The rows inside brackets and tables.
  fileprivate var rowsInside: [Math] {
    switch form {
    case .fence(_, let inner, _), .marked(let inner): [inner] + inner.nodes.flatMap(\.rowsInside)
    case .grid(let grid):
      grid.rows.flatMap { cells in [Math.joined(cells)] + cells.flatMap { $0.nodes.flatMap(\.rowsInside) } }
    case .row(let nodes): nodes.flatMap(\.rowsInside)
    default: []
    }
  }
}
