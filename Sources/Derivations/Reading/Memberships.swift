import MathNotation

/// `∈` before ℝ, which claims a shape. Before any other set it makes no claim, and notes are full of it: i ∈ {1, 2, 3}.
struct Memberships {
  /// The relation of a claim of a shape.
  static let relation = "∈"
  /// What stands for it while rows are taken apart; no document can print it.
  static let mark = "⟨∈ℝ⟩"

  let names: Names

  /// The mathematics with each such sign marked, also in the cells of a display.
  func marking(_ math: Math) -> Math {
    switch math.form {
    case .grid(let grid): return Math(.grid(Math.Grid(grid.kind, grid.rows.map(marking))), range: math.range)
    case .row(let nodes): return Math(.row(marking(nodes, before: nil)), range: math.range)
    default: return math
    }
  }

  /// The cells of a row; the sign and ℝ may stand in two of them.
  private func marking(_ cells: [Math]) -> [Math] {
    cells.indices.map { index in
      let cell = cells[index]
      let next = index + 1 < cells.count ? cells[index + 1].nodes.first { !$0.isSpace } : nil
      if case .grid = cell.form { return marking(cell) }
      let marked = marking(cell.nodes, before: next)
      return Math(marked.count == 1 ? marked[0].form : .row(marked), range: cell.range)
    }
  }

  private func marking(_ nodes: [Math], before next: Math?) -> [Math] {
    nodes.indices.map { index in
      let node = nodes[index]
      if case .grid = node.form { return marking(node) }
      guard node.form == .sign(Self.relation) else { return node }
      let rest = nodes[(index + 1)...].filter { !$0.isSpace }
      guard let set = rest.first ?? next, set.isReals(names), rest.dropFirst().first?.endsStatement ?? true else {
        return node
      }
      return Math(.sign(Self.mark), range: node.range)
    }
  }
}

extension Equation {
  /// The same with ∈ for the marks.
  var withPlainMemberships: Equation {
    guard relations.contains(Memberships.mark) else { return self }
    var copy = self
    copy.relations = relations.map { $0 == Memberships.mark ? Memberships.relation : $0 }
    return copy
  }
}

extension Math {
  /// Whether a side ends before it: a relation, punctuation, words.
  fileprivate var endsStatement: Bool {
    switch form {
    case .sign(let sign): isRelation || [",", ";", ".", Memberships.relation].contains(sign)
    case .text: true
    default: false
    }
  }
}
