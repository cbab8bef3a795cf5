import MathNotation
import Reporting

/// Splits displayed mathematics into equations and reads their members.
struct EquationReader {
  let names: Names

  /// Relations that make claims.
  static let relations: Set<String> = ["=", "≈", "≡", "+=", "-=", "−=", ":=", "←", "→"]

  /// The equations of one block. A block or row that begins with a relation continues the equation before it, whose
  /// last member is `previous`.
  func read(_ math: Math, diagnostics: [Diagnostic], range: Range<Int>, after previous: Member?) -> [Equation] {
    var equations: [Equation] = []
    for row in Self.rows(of: math).flatMap(Self.statements) {
      let (sides, relations) = Self.split(row)
      if relations.isEmpty, row.beginsWithOperator, let last = equations.last?.members.last {
        let whole = member(last.math.continued(by: row), argument: nil)
        equations[equations.count - 1].members[equations[equations.count - 1].members.count - 1] = whole
      }
      guard !relations.isEmpty else { continue }
      let beginsWithRelation = sides.first == nil || sides[0].isEmptyRow
      if beginsWithRelation, !equations.isEmpty {
        let last = equations.count - 1
        equations[last].members += sides.dropFirst().map { member($0, argument: nil) }
        equations[last].relations += relations
        continue
      }
      let argument = sides.first.flatMap(definedArgument)
      var members = sides.map { member($0, argument: argument) }
      if beginsWithRelation {
        guard let previous else { continue }
        members[0] = previous
      }
      equations.append(
        Equation(
          members: members, relations: relations, continuesBlockBefore: beginsWithRelation, range: range,
          diagnostics: diagnostics + row.danglingOperators(names)))
    }
    if equations.isEmpty, diagnostics.contains(where: { $0.severity == .error }) {
      let whole = Member(math: math, meaning: .failure(diagnostics[0]))
      return [
        Equation(members: [whole], relations: [], continuesBlockBefore: false, range: range, diagnostics: diagnostics)
      ]
    }
    return equations
  }

  private func member(_ math: Math, argument: String?) -> Member {
    do {
      return Member(math: math, meaning: .success(try ExpressionReader(names: names, argument: argument).read(math)))
    } catch {
      return Member(math: math, meaning: .failure(error))
    }
  }

  /// x, where the side is f(x) or f′(x) and x names nothing: the side begins a definition of f.
  private func definedArgument(_ side: Math) -> String? {
    guard case .row(let nodes) = side.form, nodes.count == 2,
      case .symbol(names.notation.functionName, _) = nodes[0].withoutPrimes.form,
      case .fence("(", let inner, ")") = nodes[1].form, case .symbol(let letter, _) = inner.form
    else { return nil }
    if case .quantity = names.find(base: inner, sub: nil, sup: nil) { return nil }
    return letter
  }

  /// The rows of an aligned display, cells joined; anything else is one row.
  static func rows(of math: Math) -> [Math] {
    if case .grid(let grid) = math.form, grid.kind == .aligned { return grid.rows.map { Math.row($0) } }
    if case .row(let nodes) = math.form, nodes.count == 1 { return rows(of: nodes[0]) }
    return [math]
  }

  /// A row as the statements that commas, semicolons and wide spaces separate, where each has a relation of its own.
  static func statements(_ row: Math) -> [Math] {
    var parts: [[Math]] = [[]]
    for node in row.nodes {
      if node.separatesStatements { parts.append([]) } else { parts[parts.count - 1].append(node) }
    }
    parts.removeAll { $0.allSatisfy(\.isSpace) }
    let hasRelation = parts.allSatisfy { part in
      part.contains { if case .sign(let sign) = $0.form { relations.contains(sign) } else { false } }
    }
    return parts.count > 1 && hasRelation ? parts.map(joined) : [row]
  }

  /// Splits a row at its relations.
  static func split(_ row: Math) -> (sides: [Math], relations: [String]) {
    let nodes: [Math] = if case .row(let nodes) = row.form { nodes } else { [row] }
    var sides: [[Math]] = [[]]
    var found: [String] = []
    for node in nodes {
      if case .sign(let sign) = node.form, relations.contains(sign) {
        found.append(sign)
        sides.append([])
      } else {
        sides[sides.count - 1].append(node)
      }
    }
    return (sides.map(Self.joined), found)
  }

  private static func joined(_ nodes: [Math]) -> Math {
    var row = Math.row(nodes)
    if let start = nodes.first?.range?.lowerBound, let end = nodes.last?.range?.upperBound, start <= end {
      row.range = start..<end
    }
    return row
  }
}

extension Math {
  /// Whether an operator stands first, so that the row continues the one above.
  fileprivate var beginsWithOperator: Bool {
    var rest = nodes[...]
    while let first = rest.first, first.isEmptyRow || first.isSpace { rest.removeFirst() }
    guard let first = rest.first else { return false }
    if case .fence("", let inner, _) = first.form { return inner.beginsWithOperator }
    guard case .sign(let sign) = first.form else { return false }
    return !EquationReader.relations.contains(sign) && sign != ","
  }

  /// A formula and the row that continues it as one: brackets that were left open at the break are closed again.
  func continued(by row: Math) -> Math {
    var front = nodes
    var back = row.nodes.filter { !$0.isEmptyRow && !$0.isSpace }
    if case .fence(let open, let inner, "")? = front.last?.form, !open.isEmpty,
      case .fence("", let rest, let close)? = back.first?.form
    {
      front[front.count - 1] = Math(.fence(open, inner.continued(by: rest), close), range: front.last?.range)
      back.removeFirst()
    }
    return Math(.row(front + back), range: range)
  }

  /// The base of a node that carries nothing but primes.
  fileprivate var withoutPrimes: Math {
    guard case .scripts(let base, let scripts) = form, scripts.sub == nil, scripts.sup == nil else { return self }
    return base
  }

  /// Whether it stands between two statements: `,`, `;` or a space as wide as `\quad`.
  fileprivate var separatesStatements: Bool {
    switch form {
    case .sign(let sign): sign == "," || sign == ";"
    case .space(let width): width >= 18
    default: false
    }
  }

  fileprivate var isSpace: Bool { if case .space = form { true } else { false } }

  /// Whether nothing stands here but space.
  var isEmptyRow: Bool {
    guard case .row(let nodes) = form else { return false }
    return nodes.allSatisfy { if case .space = $0.form { true } else { false } }
  }
}
