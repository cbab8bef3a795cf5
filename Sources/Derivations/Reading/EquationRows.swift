import MathNotation

/// The rows of a display as the statements that stand in them, one after the other.
struct EquationRows {
  let names: Names

  /// A statement, or a part of one that a row above or below completes.
  struct Row {
    let math: Math
    /// Whether the first cell holds the left side of an equation; nil where no cells tell it.
    var startsLeft: Bool?
    /// Whether words behind it say that it holds under a condition only.
    var isConditional = false
    /// Whether it gives a reason for the statement before, with which the next row goes on.
    var isAside = false
  }

  /// The statements of a display; where two equations stand beside each other, those on the left come first.
  func rows(of math: Math) -> [Row] {
    guard let grid = Self.grid(of: math) else { return statements(math.nodes, startsLeft: nil) }
    let starts = columnsOfEquations(grid)
    let hasCells = grid.contains { $0.count > 1 }
    return zip(starts, starts.dropFirst() + [Int.max]).flatMap { start, end in
      grid.flatMap { row -> [Row] in
        let cells = row.indices.filter { $0 >= start && $0 < end }.map { row[$0] }
        guard let first = cells.first else { return [] }
        let nodes = cells.enumerated().flatMap { place, cell -> [Math] in
          if cell.isEquationTag { return [] }
          return place > 0 && isRange(cell.nodes) ? [Math(.space(36))] + cell.nodes : cell.nodes
        }
        return statements(nodes, startsLeft: hasCells ? first.isLeftSide(before: cells.dropFirst().first) : nil)
      }
    }
  }

  /// The cells of a display of several rows: aligned ones, a table with equations, a brace before equations.
  private static func grid(of math: Math) -> [[Math]]? {
    var nodes = math.nodes.filter { !$0.isSpace && !$0.isPunctuation }
    if nodes.count == 2, nodes[1].isEquationTag, case .grid = nodes[0].form { nodes.removeLast() }
    guard nodes.count == 1 else { return nil }
    if let braced = nodes[0].besideBrace { return Self.grid(of: braced) }
    guard case .grid(let grid) = nodes[0].form else { return nil }
    switch grid.kind {
    case .aligned: break
    case .matrix: guard grid.rows.contains(where: { $0.contains(where: \.hasRelation) }) else { return nil }
    case .cases:
      // Behind an equation stands the condition under which it holds.
      let cells = grid.rows.map { $0.filter { !$0.isEmptyRow } }
      guard cells.contains(where: { $0.contains(where: \.hasRelation) }),
        !cells.contains(where: { $0.count > 1 && $0[0].hasRelation })
      else { return nil }
    }
    return grid.rows.count == 1 && grid.rows[0].count == 1 ? Self.grid(of: grid.rows[0][0]) ?? grid.rows : grid.rows
  }

  /// The columns in which equations begin: the first, and those in which a row begins a second left side.
  private func columnsOfEquations(_ rows: [[Math]]) -> [Int] {
    var starts: Set<Int> = [0]
    for row in rows {
      var hasRelation = false
      for (column, cell) in row.enumerated() {
        let next = column + 1 < row.count ? row[column + 1] : nil
        let isEquation = cell.isLeftSide(before: next) && !cell.contains(where: \.isWords) && !isRange(cell.nodes)
        // A column of relations alone is that of eqnarray: what follows is the right side.
        let isRightSide = column > 0 && row[column - 1].nodes.last { !$0.isSpace }?.isRelation ?? false
        if hasRelation, isEquation, !isRightSide { starts.insert(column) }
        hasRelation = hasRelation || cell.hasRelation
      }
    }
    return starts.sorted()
  }

  /// The statements that commas, semicolons and wide spaces separate, where each has a relation of its own.
  private func statements(_ nodes: [Math], startsLeft: Bool?) -> [Row] {
    let spelt = Self.withConnectivesTypedAsLetters(nodes)
    let (kept, isConditional) = withoutRemarks(Self.withoutEnds(Self.withoutConclusion(spelt)))
    let ended = Self.withoutInterval(Self.withoutEnds(kept))
    // A word that leads to the first statement parts it from none.
    let plain = Array(ended.drop { $0.isSpace || $0.isConnective })
    if isRange(plain) { return [] }
    var parts: [[Math]] = [[]]
    for (place, node) in plain.enumerated() {
      let next = plain[(place + 1)...].first { !$0.isSpace }
      // A space before a sign of a product is one within a formula.
      let isWithinFormula = node.isSpace && next?.isProductSign ?? false
      if node.separatesStatements, !isWithinFormula { parts.append([]) } else { parts[parts.count - 1].append(node) }
    }
    // An arrow alone between two wide spaces leads from one statement to the next.
    let arrows = ["→", "⟶"]
    parts.removeAll { part in part.allSatisfy { node in node.isSpace || arrows.contains { node.form == .sign($0) } } }
    parts = parts.map { part in Array(part.drop(while: \.isSpace)) }.map { part in
      Array(part.dropLast(part.reversed().prefix(while: \.isSpace).count))
    }
    // Statements in braces of their own, behind what they are made of.
    parts = parts.map { $0.count == 1 ? $0[0].nodes : $0 }
    if parts.count > 1, parts[0].count == 1, case .fence(_, _, "}") = parts[0][0].form { parts.removeFirst() }
    if parts.count > 1, parts.dropFirst().allSatisfy(Self.explainsName) {
      return [Row(math: .joined(parts[0]), startsLeft: startsLeft, isConditional: isConditional)]
    }
    let areStatements = parts.allSatisfy { part in part.contains(where: \.isRelation) && !isCondition(part) }
    guard parts.count > 1, areStatements else {
      return [Row(math: .joined(plain), startsLeft: startsLeft, isConditional: isConditional)]
    }
    return parts.enumerated().map { place, part in
      let start = part.first?.range?.lowerBound
      let before = plain.prefix { $0.range?.upperBound ?? 0 <= start ?? 0 }.last { !$0.isSpace }
      return Row(
        math: .joined(part), startsLeft: place == 0 ? startsLeft : true, isConditional: isConditional,
        isAside: place > 0 && start != nil && before?.isReason ?? false)
    }
  }

  /// `x_1 = 0 \ and \ x_2 = 0 \ then \ g(-30) = 0`, where words between statements are typed as letters.
  private static func withConnectivesTypedAsLetters(_ nodes: [Math]) -> [Math] {
    var kept: [Math] = []
    var place = 0
    while place < nodes.count {
      let letters = nodes[place...].prefix { $0.typedLetter != nil }
      let word = letters.compactMap(\.typedLetter).joined()
      let end = place + letters.count
      let isApart = place > 0 && nodes[place - 1].isSpace && end < nodes.count && nodes[end].isSpace
      if isApart, ["and", "then", "so", "or"].contains(word) {
        kept.append(Math(.text(word), range: letters.first?.range))
        place = end
      } else {
        kept += letters
        place = end
        if place < nodes.count { kept.append(nodes[place]) }
        place += 1
      }
    }
    return kept
  }

  /// A row without the `⇒` or `∴` that it begins with.
  private static func withoutConclusion(_ nodes: [Math]) -> [Math] {
    let signs = ["⇒", "⟹", "⇔", "⟺", "∴", "∵", "→", "⟶", "⟸"]
    guard let first = nodes.first(where: { !$0.isSpace }), signs.contains(where: { first.form == .sign($0) }) else {
      return nodes
    }
    let rest = Array(nodes.drop(while: \.isSpace).dropFirst())
    // An arrow with nothing else related to it goes on with the row above.
    return rest.contains(where: \.isRelation) && !(rest.first { !$0.isSpace }?.isRelation ?? true) ? rest : nodes
  }

  /// Whether it says in words what a name means, as in `d_i \text{ is the target}`, and no condition.
  static func explainsName(_ nodes: [Math]) -> Bool {
    let full = nodes.filter { !$0.isSpace }
    guard full.count > 1, !full[0].isWords, full[1].isWords else { return false }
    return !full.contains(where: \.isRelation)
  }

  /// Whether it says for which index the statement beside it holds: `i = 2`.
  private func isCondition(_ nodes: [Math]) -> Bool {
    let left = nodes.prefix { !$0.isRelation }.filter { !$0.isSpace }
    guard left.count == 1, case .symbol(let letter, _) = left[0].form else { return false }
    if case .quantity = names.find(base: left[0], sub: nil, sup: nil) { return false }
    // An index is counted by a letter of its kind, and has no calculated value.
    guard letter.count == 1, let code = letter.unicodeScalars.first, ("i"..."t").contains(code) || letter == "ℓ" else {
      return false
    }
    return !nodes.contains { node in
      switch node.form {
      case .fence("(", _, ")"), .fraction, .scripts: true
      default: false
      }
    }
  }

  /// An equation without the ∈ [0, 1] that it ends with.
  private static func withoutInterval(_ nodes: [Math]) -> [Math] {
    guard let sign = nodes.lastIndex(where: { $0.form == .sign("∈") }), nodes[..<sign].contains(where: \.isRelation)
    else { return nodes }
    let set = nodes[(sign + 1)...].filter { !$0.isSpace }
    guard set.count == 1, case .fence(_, let inner, _) = set[0].form,
      inner.nodes.contains(where: { $0.form == .sign(",") })
    else { return nodes }
    return Array(nodes[..<sign].reversed().drop(while: \.isSpace).reversed())
  }

  /// A row without the number of the equation, and without the spaces and the punctuation at its end.
  private static func withoutEnds(_ nodes: [Math]) -> [Math] {
    var rest = nodes.drop(while: \.isSpace)
    func width(_ spaces: ArraySlice<Math>) -> Int {
      spaces.reduce(0) { if case .space(let width) = $1.form { $0 + width } else { $0 } }
    }
    if let first = rest.first, first.isEquationTag {
      let behind = rest.dropFirst()
      if width(behind.prefix(while: \.isSpace)) >= 18 { rest = behind.drop(while: \.isSpace) }
    }
    func trim() { while let last = rest.last, last.isSpace || last.isPunctuation { rest.removeLast() } }
    trim()
    if let last = rest.last, last.isEquationTag {
      let before = rest.dropLast()
      let spaces = before.suffix(before.reversed().prefix(while: \.isSpace).count)
      if width(spaces) >= 18 { rest = before }
      trim()
    }
    return Array(rest)
  }
}

extension Math {
  /// The letter of a word that is typed letter by letter.
  fileprivate var typedLetter: String? {
    if case .symbol(let letter, .italic) = form, letter.count == 1 { letter } else { nil }
  }

  /// Whether it stands between two statements: `,`, `;` or a space as wide as `\quad`.
  fileprivate var separatesStatements: Bool {
    switch form {
    case .sign(let sign): [",", ";", "∵", "∴", "⇒", "⟹"].contains(sign)
    case .space(let width): width >= 18
    default: isConnective
    }
  }

  /// Whether it is words between two statements.
  fileprivate var isConnective: Bool {
    if case .text(let words) = form { Self.connectives.contains(words.trimmed.lowercased()) } else { false }
  }

  /// Whether it is a word before a reason.
  fileprivate var isReason: Bool {
    guard case .text(let words) = form else { return form == .sign("∵") }
    return ["since", "because", "where", "as", "with", "其中", "因为", "由于"].contains(words.trimmed.lowercased())
  }

  /// `*`, `⊙`, `×` and the like, which nothing begins with.
  fileprivate var isProductSign: Bool { ["*", "∗", "⊙", "∘", "×", "·", "⋅"].contains { form == .sign($0) } }

  /// Words between two statements that both hold.
  private static let connectives: Set<String> = [
    "and", "so", "thus", "hence", "therefore", "where", "with", "since", "because", "as", "then", "so that", "i.e.",
    "that is", "or equivalently", "equivalently", "whence", "giving", "which gives", "so we have", "and so", "or",
    "let", "i.e", "设", "令", "记", "或", "或者",
    "和", "且", "及", "以及", "其中", "所以", "因此", "即",
    "故", "因为", "由于", "又", "而", "则", "于是", "从而", "可得", "得到", "可知", "所以有", "并且",
  ]

  /// Whether it ends a sentence or a part of one.
  fileprivate var isPunctuation: Bool { [".", ",", ";"].contains { form == .sign($0) } }

  /// The cases that a brace on one side holds together, when this is a table beside one; else nil.
  fileprivate var besideBrace: Math? {
    guard case .fence(let open, let inner, let close) = form,
      [["", "}"], ["{", ""], ["", "]"], ["[", ""]].contains([open, close])
    else { return nil }
    let nodes = inner.nodes.filter { !$0.isEmptyRow }
    guard nodes.count == 1, case .grid(let grid) = nodes[0].form, grid.kind != .cases else { return nil }
    return Math(.grid(Math.Grid(.cases, grid.rows)), range: nodes[0].range)
  }

  var isWords: Bool { if case .text = form { true } else { false } }

  /// `(7)`, `(1.2)`, `(7a)`, `(*)`, also as words.
  fileprivate var isEquationTag: Bool {
    switch form {
    case .fence("(", let inner, ")"):
      return inner.nodes.allSatisfy { node in
        switch node.form {
        case .number, .sign("*"), .sign("."), .sign("−"): true
        case .symbol(let letter, .roman): letter.count == 1
        // (式3)
        case .symbol("式", _), .text("式"): inner.nodes.count > 1
        case .symbol("a", _), .symbol("b", _): inner.nodes.count > 1
        default: false
        }
      }
    case .text(let words):
      let inside = words.trimmed
      return inside.hasPrefix("(") && inside.hasSuffix(")") && inside.count <= 8 && inside.contains(where: \.isNumber)
    case .row(let nodes) where !nodes.isEmpty:
      let full = nodes.filter { !$0.isSpace }
      return full.count == 1 && full[0].isEquationTag
    default: return false
    }
  }

  /// Whether an equation begins in this cell: something stands before its relation, or before that of the next cell.
  fileprivate func isLeftSide(before next: Math?) -> Bool {
    let nodes = nodes.filter { !$0.isSpace }
    guard let first = nodes.first, !first.isRelation, !isEquationTag else { return false }
    if nodes.count == 1, case .sign = first.form { return false }
    return hasRelation || next?.nodes.first { !$0.isSpace }?.isRelation ?? false
  }
}
