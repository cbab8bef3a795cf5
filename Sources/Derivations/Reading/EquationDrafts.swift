import MathNotation
import Reporting

/// Equations as rows complete them, before their members are read.
struct EquationDrafts {
  /// An equation so far.
  struct Draft {
    /// What stands on each side; nothing where a row begins with a relation and none stands before it.
    var sides: [[Math]]
    /// Where each side begins.
    var places: [Int]
    var relations: [String]
    /// Why a side must not be read as it stands.
    var faults: [Int: Diagnostic] = [:]
    var warnings: [Diagnostic] = []
    /// Whether words behind a row say that it holds under a condition only.
    var isConditional = false

    /// The same without the relation that nothing stands before, unless it is the only one.
    var withoutFirst: Draft {
      guard relations.count > 1 else { return self }
      var draft = self
      draft.warnings.append(Diagnostic(.warning, .nothingBefore(relations[0]), at: places[0]..<places[1]))
      draft.sides.removeFirst()
      draft.places.removeFirst()
      draft.relations.removeFirst()
      draft.faults = Dictionary(uniqueKeysWithValues: faults.filter { $0.key > 0 }.map { ($0.key - 1, $0.value) })
      return draft
    }

    /// The same without sides behind a relation that are tables of numbers with dots: what is left out there cannot be
    /// compared.
    var withoutShortenedNumbers: Draft {
      let shortened = sides.indices.dropFirst().filter { Math.joined(sides[$0]).isShortenedNumbers }
      let kept = sides.indices.filter { !shortened.contains($0) }
      guard !shortened.isEmpty, kept.count > 1 else { return self }
      var draft = self
      draft.sides = kept.map { sides[$0] }
      draft.places = kept.map { places[$0] }
      draft.relations = kept.dropFirst().map { relations[$0 - 1] }
      draft.faults = [:]
      for (place, side) in kept.enumerated() { draft.faults[place] = faults[side] }
      draft.warnings.append(Diagnostic(.warning, .numbersLeftOut, at: places[shortened[0]]..<places[shortened[0]]))
      return draft
    }

    /// Whether the last side waits for the next row: nothing or an operator stands at its end.
    var isOpen: Bool { sides[sides.count - 1].last { !$0.isEmptyRow }?.isOperator ?? true }
  }

  private var drafts: [Draft] = []
  /// Rows without a relation that continue nothing.
  private var loose: [Math] = []
  private var warnings: [Diagnostic] = []
  /// Statements that no row goes on with.
  private var asides: [Draft] = []
  private let start: Int

  /// No equation yet, in a formula that begins at an offset.
  init(start: Int) { self.start = start }

  /// The equations, when no row comes any more.
  var finished: [Draft] {
    var copy = self
    copy.passLoose()
    if !copy.drafts.isEmpty { copy.drafts[copy.drafts.count - 1].warnings += copy.warnings }
    return asides.isEmpty ? copy.drafts : (copy.drafts + asides).sorted { $0.places[0] < $1.places[0] }
  }

  mutating func add(_ row: EquationRows.Row) {
    var parts = Self.split(row.math, from: row.math.range?.lowerBound ?? start)
    parts.isConditional = row.isConditional
    if row.isAside, !parts.relations.isEmpty { return asides.append(parts) }
    let last = drafts.indices.last
    let sign = row.math.operatorAtStart
    if parts.relations.isEmpty {
      if row.math.saysNothing { return }
      guard let last, loose.isEmpty, sign != nil || drafts[last].isOpen else { return loose.append(row.math) }
      return extend(with: parts)
    }
    if parts.sides[0].allSatisfy(\.isEmptyRow) {
      if loose.isEmpty, last != nil { return extend(with: parts) }
      var draft = parts
      for row in loose { draft.sides[0].continueRow(with: row.nodes) }
      draft.places[0] = loose.first?.range?.lowerBound ?? draft.places[0]
      loose = []
      return begin(draft)
    }
    guard let last, loose.isEmpty, drafts[last].isOpen || sign.map({ continues($0, row) }) ?? false else {
      return begin(parts)
    }
    if sign == "−", row.startsLeft == nil {
      let side = drafts[last].sides.count - 1
      drafts[last].faults[side] = Diagnostic(.error, .unclearRow, at: row.math.range ?? start..<start)
    }
    extend(with: parts)
  }

  /// Whether a row that begins with a sign goes on with the row above, rather than with a left side of its own.
  private func continues(_ sign: String, _ row: EquationRows.Row) -> Bool {
    sign == "−" ? row.startsLeft != true : true
  }

  private mutating func begin(_ draft: Draft) {
    passLoose()
    drafts.append(draft)
    drafts[drafts.count - 1].warnings += warnings
    warnings = []
  }

  private mutating func extend(with row: Draft) {
    let last = drafts.count - 1
    let side = drafts[last].sides.count - 1
    drafts[last].sides[side].continueRow(with: row.sides[0])
    drafts[last].sides += row.sides.dropFirst()
    drafts[last].places += row.places.dropFirst()
    drafts[last].relations += row.relations
    drafts[last].isConditional = drafts[last].isConditional || row.isConditional
  }

  /// Rows that continue nothing make the side above them doubtful, or are passed over with a word.
  private mutating func passLoose() {
    for row in loose {
      let place = row.range ?? start..<start
      if let last = drafts.indices.last {
        drafts[last].faults[drafts[last].sides.count - 1] = Diagnostic(.error, .unclearRow, at: place)
      } else {
        warnings.append(Diagnostic(.warning, .rowWithoutRelation, at: place))
      }
    }
    loose = []
  }

  private static func split(_ row: Math, from start: Int) -> Draft {
    var draft = Draft(sides: [[]], places: [start], relations: [])
    for node in row.nodes {
      if node.isRelation, case .sign(let sign) = node.form {
        draft.relations.append(sign)
        draft.sides.append([])
        draft.places.append(node.range?.upperBound ?? start)
      } else {
        draft.sides[draft.sides.count - 1].append(node)
      }
    }
    return draft
  }
}

extension Math {
  /// Whether tables with dots stand here, and nothing that names anything.
  fileprivate var isShortenedNumbers: Bool {
    func isDots(_ node: Math) -> Bool { ["⋮", "⋯", "⋱", "…"].contains { node.form == .sign($0) } }
    let hasDots = contains { node in
      if case .grid(let grid) = node.form {
        grid.rows.joined().contains { $0.nodes.contains(where: isDots) }
      } else {
        false
      }
    }
    return hasDots && !contains { if case .symbol = $0.form { true } else { false } }
  }
}
