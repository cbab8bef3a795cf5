import MathNotation

/// What stands behind an equation without being part of it: for which indices it holds, why, its number, a tick.
extension EquationRows {
  /// Of how many nodes a remark may consist.
  private static let mostNodes = 60

  /// A row without the remarks behind its equations and before them.
  func withoutRemarks(_ nodes: [Math]) -> (nodes: [Math], isConditional: Bool) {
    let nodes = withoutLeadingWords(nodes)
    guard let relation = nodes.firstIndex(where: \.isRelation) else { return (nodes, false) }
    // The longest remark: the first place from which on nothing but remarks stand there.
    let first = max(relation + 2, nodes.count - Self.mostNodes)
    for start in nodes.indices.dropFirst(first) where mayBeginRemark(nodes[start], after: nodes[start - 1]) {
      let before = nodes[..<start].last { !$0.isSpace }
      guard let before, !before.isRelation, !before.isOperator else { continue }
      let tail = nodes[start...].filter { !$0.isSpace }
      guard !tail.isEmpty, let kind = remark(tail, behind: nodes[..<start]) else { continue }
      // Words close to a factor may be one.
      let isClose = tail[0].isSomeWord && !tail[0].isSetApart && !nodes[start - 1].isWideSpace && !before.isSeparator
      return (Array(nodes[..<start]), kind == .condition || isClose)
    }
    return (nodes, false)
  }

  /// Whether nothing stands there but for which indices something holds: `j = 1, …, n`, `\forall j`.
  func isRange(_ nodes: [Math], behind head: [Math]? = nil) -> Bool {
    guard nodes.count <= Self.mostNodes else { return false }
    let full = nodes.filter { !$0.isSpace }
    guard let first = full.first else { return false }
    if first.isForAll { return condition(full, []) != nil }
    guard full.contains(where: \.isRelation), full.contains(where: \.isDots) else { return false }
    // On its own a range speaks of the letter that it begins with.
    return condition(full, ArraySlice(head ?? [Math(.scripts(first, Math.Scripts(sub: first)))])) == .plain
  }

  private enum Remark {
    /// It says nothing about when the equation holds, or names all indices for which it has a meaning.
    case plain
    /// The equation is said to hold under a condition only.
    case condition
  }

  /// What nodes without spaces say, if they are a remark.
  private func remark(_ tail: [Math], behind head: ArraySlice<Math>) -> Remark? {
    var rest = tail[...]
    // `← \text{easy}`
    if rest[0].isArrow, rest.count > 1, rest.dropFirst().allSatisfy(isSaying) { return .plain }
    while let first = rest.first, first.isSeparator { rest = rest.dropFirst() }
    guard let first = rest.first else { return nil }
    if rest.allSatisfy({ isSaying($0) || $0.isSeparator }) {
      return rest.contains { $0.supposes || $0.restricts } ? .condition : .plain
    }
    if tail[0].isSeparator, Self.explainsName(Array(rest)) { return .plain }
    if first.form == .symbol("eqno", .italic) || first.form == .symbol("leqno", .italic) { return .plain }
    if rest.count == 2, first.isDots, rest[rest.startIndex + 1].isLabel(orNumber: true) { return .plain }
    if rest.count == 1, first.isLabel(orNumber: false) { return .plain }
    // `(l = L - 1, …, 1)`, `[\text{as } …]`
    if rest.count == 1, case .fence(let open, let inner, _) = first.form, open == "(" || open == "[" {
      let inside = inner.plainNodes
      if let found = condition(inside, head) { return found }
      // `\quad (\text{sigmoid})`: the name of a function stands in no brackets of its own.
      if !inside.isEmpty, inside.allSatisfy(\.isWords), head.last?.isWideSpace == true { return .plain }
      guard let word = inside.first, isSaying(word) else { return nil }
      return inside.contains { $0.supposes || $0.restricts } ? .condition : .plain
    }
    // `\text{(add } a_0 = 1)`: words in brackets that begin in one piece of text and end in another.
    if case .text(let words) = first.form, words.trimmed.hasPrefix("("), !words.contains(")"),
      let last = rest.last, last.closesBracket
    {
      return rest.contains { $0.supposes || $0.restricts } ? .condition : .plain
    }
    return condition(Array(rest), head)
  }

  /// What `\forall i`, `i = 1, …, K`, `i \ne j`, `\text{for } l < L` say of the equation before them; nil for anything
  /// else.
  private func condition(_ nodes: [Math], _ head: ArraySlice<Math>) -> Remark? {
    // What follows from the statement before is no condition.
    if let first = nodes.first, case .text(let word) = first.form, word.trimmed == "then" { return nil }
    var rest = nodes[...]
    var hasWords = false
    while let first = rest.first, isSaying(first) || first.isForAll || first.isSeparator {
      hasWords = hasWords || !first.isSeparator
      rest = rest.dropFirst()
    }
    guard let first = rest.first else { return nil }
    if nodes.contains(where: \.isForAll), rest.count == 3, rest.dropFirst().first?.form == .sign("∈"),
      case .fence(_, let interval, _)? = rest.last?.form, interval.plainNodes.contains(where: { $0.form == .sign(",") })
    {
      return .condition
    }
    guard rest.allSatisfy(isOfIndices) else {
      // A condition on what the network computes: `\text{if } z > 0`.
      return nodes.contains(where: \.supposes) && rest.contains(where: \.isAnyRelation) ? .condition : nil
    }
    if nodes.contains(where: \.restricts) { return .condition }
    let isRange = rest.contains { $0.contains(where: \.isDots) } || rest.contains(where: \.isComparison)
    let relates = rest.contains(where: \.isAnyRelation)
    if !hasWords {
      // Without words only what is said of a letter that stands below or above in the equation is no claim of its own.
      let scripts = head.reduce(into: Set<String>()) { $1.collectScriptLetters(into: &$0) }
      guard relates, !scripts.isDisjoint(with: rest.flatMap(\.indexLetters)), first.isAnyNumber || !first.isAnyRelation
      else { return nil }
    }
    if isRange || !relates { return relates || !nodes.contains(where: \.supposes) ? .plain : .condition }
    return .condition
  }

  /// Whether it may stand in a condition on indices: letters that name nothing, numbers, sizes, signs, `{1, …, n}`.
  private func isOfIndices(_ node: Math) -> Bool {
    switch node.form {
    case .number, .text: return true
    case .sign(let sign):
      return ["=", "≠", "<", ">", "≤", "≥", "∈", ",", "+", "−", "…", "⋯", ";", ".", ":"].contains(sign)
    case .symbol("∀", _): return true
    case .symbol(let letter, _):
      if case .quantity(let quantity) = names.find(base: node, sub: nil, sup: nil) {
        return [.sampleCount, .lastLayer].contains(quantity.kind)
      }
      return letter.count == 1 || isSaying(node)
    case .scripts(let base, let scripts):
      guard case .symbol = base.form, scripts.primes == 0 else { return false }
      if case .quantity(let quantity) = names.find(base: base, sub: scripts.sub, sup: scripts.sup) {
        return quantity.kind == .units
      }
      return true
    case .fence("{", let inner, "}"): return inner.plainNodes.allSatisfy(isOfIndices)
    case .fence("[", let inner, "]"): return inner.plainNodes.allSatisfy(isOfIndices)
    default: return false
    }
  }

  /// A row without `\text{For all } j:`, `\forall j:`, `\text{Output layer:}` before its first equation.
  private func withoutLeadingWords(_ nodes: [Math]) -> [Math] {
    guard let start = nodes.firstIndex(where: { !$0.isSpace }), isSaying(nodes[start]) || nodes[start].isForAll else {
      return nodes
    }
    if let colon = nodes.firstIndex(where: { $0.form == .sign(":") }), !nodes[..<colon].contains(where: \.isRelation),
      nodes[(colon + 1)...].contains(where: \.isRelation)
    {
      return Array(nodes[(colon + 1)...])
    }
    // `\forall j \in [1, …, m], \quad z_j = …`
    if nodes[start].isForAll, let gap = nodes.firstIndex(where: \.isWideSpace), gap > start,
      !nodes[..<gap].contains(where: { $0.form == .sign("=") }), nodes[gap...].contains(where: \.isRelation)
    {
      return Array(nodes[(gap + 1)...])
    }
    let rest = nodes[(start + 1)...]
    guard case .text(let words) = nodes[start].form, let next = rest.first(where: { !$0.isSpace }), !next.isRelation,
      !next.isOperator, rest.contains(where: \.isRelation),
      [":", "：", ",", "，"].contains(where: words.trimmed.hasSuffix) || rest.first?.isWideSpace == true
    else { return nodes }
    return Array(rest)
  }

  /// Words, or a sign that stands for words: a tick, the end of a proof. Words that name something are none.
  private func isSaying(_ node: Math) -> Bool {
    switch node.form {
    case .text(let word), .symbol(let word, .roman):
      guard node.isSomeWord, function(word) == nil else { return false }
      guard case .unknownLetter = names.find(base: node, sub: nil, sup: nil) else { return false }
      return !names.notation.aliases.contains { $0.mayBegin(with: node) }
    case .symbol(let sign, _), .sign(let sign): return Math.ticks.contains(sign)
    case .row(let nodes): return !nodes.isEmpty && nodes.allSatisfy { isSaying($0) || $0.isSpace }
    default: return false
    }
  }

  private func function(_ word: String) -> Expression.Function? {
    ExpressionReader(names: names).function(Math(.text(word)))
  }

  /// Whether a remark may begin at a node: behind a space or a separator, or with a sign that begins nothing else.
  private func mayBeginRemark(_ node: Math, after before: Math) -> Bool {
    if node.isSpace { return false }
    if isSaying(node) || node.isSeparator || node.isDots || node.isArrow || node.isForAll { return true }
    // ① may be a factor too.
    if node.isLabel(orNumber: false) { return before.isWideSpace || before.isSpace && node.isBracketed }
    if node.form == .symbol("eqno", .italic) || node.form == .symbol("leqno", .italic) {
      return true
    }
    return before.isSpace || before.isSeparator || isSaying(before)
  }
}
