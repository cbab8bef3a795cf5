import Backpropagation
import MathNotation
import Reporting

/// Cases, indicators, the Kronecker delta, and tables named by one sign.
extension ExpressionReader {
  /// Values with conditions behind one brace.
  func cases(_ grid: Math.Grid, _ node: Math) throws(Fault) -> Expression {
    var cases: [Expression.Case] = []
    var outputs: [Int] = []
    for row in grid.rows where !row.allSatisfy(\.isEmptyRow) {
      let first = row[0].plainNodes
      let rest = Math.withConditionsTypedAsText(row.dropFirst().flatMap(\.nodes).filter { !$0.isSpace })
      let nodes = row.count > 1 ? first + rest : Math.withConditionsTypedAsText(first)
      guard let start = row.count > 1 ? first.count : nodes.firstIndex(where: \.isWord) else { throw unreadable(node) }
      let value = Self.withoutPunctuation(nodes[..<start])
      let condition = Self.withoutPunctuation(nodes[start...]).drop(while: \.isWord)
      guard !value.isEmpty else { throw unreadable(node) }
      if Math.saysNothing(value) { continue }
      var found = Expression.Case(value: try read(.joined(Array(value))), condition: nil)
      if condition.contains(where: \.isAnyRelation) {
        found.condition = try self.condition(.joined(Array(condition)))
      } else {
        switch CaseWords(Array(nodes[start...])) {
        case .otherwise: guard condition.isEmpty else { throw unreadable(node) }
        case .output: outputs.append(cases.count)
        case .hidden: guard grid.rows.count == 2 else { throw unreadable(node) }
        case nil: throw unreadable(condition.isEmpty ? node : .joined(Array(condition)))
        }
      }
      cases.append(found)
    }
    for place in outputs {
      guard let condition = isLastLayer(cases.map(\.value)) else { throw unreadable(node) }
      cases[place].condition = condition
    }
    // The first case that holds decides, so what holds everywhere else stands last.
    cases.sort { $0.condition != nil && $1.condition == nil }
    guard cases.count > 1 else { throw unreadable(node) }
    return Expression(.cases(cases), range: node.range)
  }

  /// l = L, where the values are of a layer l; nil where they name no layer by a letter, or several.
  private func isLastLayer(_ values: [Expression]) -> Expression.Condition? {
    let letters = values.flatMap(\.quantities).compactMap(\.layer).filter { $0.offset == 0 }.compactMap(\.variable)
    let own = Set(letters.filter { $0 != Index.last })
    guard own.count == 1, let letter = own.first else { return nil }
    let last = Quantity(.lastLayer, layer: .last(names.notation.firstLayer))
    return Expression.Condition(left: Expression(.index(letter)), relation: "=", right: .quantity(last))
  }

  private static func withoutPunctuation(_ nodes: ArraySlice<Math>) -> ArraySlice<Math> {
    var rest = nodes
    while let last = rest.last, last.form == .sign(",") || last.form == .sign(".") || last.form == .sign(";") {
      rest.removeLast()
    }
    return rest.drop { $0.form == .sign(",") }
  }

  /// `i = j`, `z > 0`
  func condition(_ math: Math) throws(Fault) -> Expression.Condition {
    let nodes = math.nodes.withTypedRelations
    let places = nodes.indices.filter { nodes[$0].isAnyRelation }
    guard places.count == 1, case .sign(let relation) = nodes[places[0]].form else { throw unreadable(math) }
    let left = Math.joined(Array(nodes[..<places[0]]))
    let right = Math.joined(Array(nodes[(places[0] + 1)...]))
    return Expression.Condition(left: try indexOrValue(left), relation: relation, right: try indexOrValue(right))
  }

  /// A letter that names nothing counts something.
  private func indexOrValue(_ math: Math) throws(Fault) -> Expression {
    if let letter = freeLetter(math) { return Expression(.index(letter), range: math.range) }
    return try read(math)
  }

  /// The letter that a node is, if it names nothing.
  private func freeLetter(_ math: Math) -> String? {
    let nodes = math.plainNodes
    guard nodes.count == 1, case .symbol(let letter, .italic) = nodes[0].form, letter.count == 1, letter != argument,
      case .unknownLetter = names.find(base: nodes[0], sub: nil, sup: nil)
    else { return nil }
    return letter
  }

  /// `1(z > 0)`, the slope of the rectifier; nil for anything else.
  private func positive(_ inner: Math, _ range: Range<Int>?) throws(Fault) -> Expression? {
    let nodes = inner.plainNodes
    guard nodes.count > 2, nodes[nodes.count - 1].form == .number("0"), nodes[nodes.count - 2].form == .sign(">") else {
      return nil
    }
    return Expression(.apply(.slopeOfKnown(.relu), try read(.joined(Array(nodes.dropLast(2))))), range: range)
  }

  /// `1\{y = k\}`, which is the target of class k, and `1\{i = j\}`; nil for anything else.
  func indicator(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard let next = cursor.next, case .fence(let open, let inner, _) = next.form, node.isOne || node.isSignOfOnes
    else {
      return nil
    }
    if let slope = try positive(inner, join(node, next)) {
      cursor.advance()
      return slope
    }
    guard
      inner.nodes.contains(where: { node in ["=", "≠", "<", "≤", ">", "≥"].contains { node.form == .sign($0) } }),
      open == "{" || open == "(" || open == "["
    else { return nil }
    cursor.advance()
    let condition = try condition(inner)
    if var target = condition.left.plainQuantity, target.kind == .target, target.unit == nil {
      guard condition.relation == "=", case .index(let letter) = condition.right.form else { throw unreadable(next) }
      target.unit = Index(variable: letter, offset: -names.notation.firstUnit)
      return Expression(.quantity(target), range: join(node, next))
    }
    return Expression(.indicator(condition), range: join(node, next))
  }

  /// δ_{ij}, 1 and I, where the notation has no such names; nil for anything else.
  func tableOfOneSign(_ base: Math, _ scripts: Math.Scripts, _ node: Math) throws(Fault) -> Expression? {
    guard scripts.primes == 0, case .symbol(let letter, let style) = base.form else { return nil }
    if letter == "δ" || base.isSignOfOnes, scripts.sup == nil, let below = scripts.sub {
      let letters = below.nodes.filter { !$0.isSpace && $0.form != .sign(",") }.map(freeLetter)
      guard letters.count == 2, let first = letters[0], let second = letters[1] else { return nil }
      let condition = Expression.Condition(
        left: Expression(.index(first)), relation: "=", right: Expression(.index(second)))
      return Expression(.indicator(condition), range: node.range)
    }
    let form: Expression.Form
    if base.isSignOfOnes {
      form = .ones
    } else if letter == "I", style != .italic || names.notation.isSpeltLoosely && scripts == Math.Scripts() {
      form = .identity
    } else {
      return nil
    }
    // How many there are follows from what stands beside it.
    let table = Expression(form, range: base.range)
    guard let above = scripts.sup else { return table }
    guard Self.isTranspose(above) else { return nil }
    return Expression(.transpose(table), range: node.range)
  }
}

extension Math {
  /// The number 1 in bold or with a double stroke.
  fileprivate var isSignOfOnes: Bool {
    switch form {
    case .symbol("1", .bold), .symbol("1", .blackboard), .symbol("𝟙", _), .symbol("𝟏", _): true
    default: false
    }
  }

  fileprivate var isOne: Bool { form == .number("1") }

  fileprivate var isWord: Bool {
    switch form {
    case .text: true
    case .symbol(let word, .roman): word.count > 1
    default: false
    }
  }
}

extension [Math] {
  /// The same with ≥ and ≤ where these are typed as two signs.
  fileprivate var withTypedRelations: [Math] {
    reduce(into: []) { done, node in
      switch (done.last?.form, node.form) {
      case (.sign(">"), .sign("=")): done[done.count - 1] = Math(.sign("≥"), range: done.last?.range)
      case (.sign("<"), .sign("=")): done[done.count - 1] = Math(.sign("≤"), range: done.last?.range)
      default: done.append(node)
      }
    }
  }
}
