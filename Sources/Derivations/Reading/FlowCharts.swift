import MathNotation

extension Math {
  /// The same where a flow chart of formulas, { x, w, b } ⟹ z = wᵀx + b ⟹ a = σ(z), is its statements one below the other,
  /// and W ⟹ W − α dW is a step.
  var withFlowsAsRows: Math {
    let stepped = withArrowsOfSteps
    let steps = stepped.inOneRow.split { $0.leadsOn }.map { $0.filter { !$0.isEmptyRow } }
    guard steps.count > 1, steps.contains(where: { $0.bracedRows != nil }) else { return stepped }
    let statements = steps.flatMap { $0.bracedRows ?? [.row($0)] }.filter(\.hasRelation)
    return statements.isEmpty ? stepped : Math(.grid(Grid(.aligned, statements.map { [$0] })), range: range)
  }

  /// Its nodes, with rows that begin with an arrow behind the row above.
  private var inOneRow: [Math] {
    guard plainNodes.count == 1, case .grid(let grid) = plainNodes[0].form, grid.kind == .aligned else { return nodes }
    let rows = grid.rows.map { row in row.flatMap(\.nodes) }
    let goOn = rows.dropFirst().allSatisfy { $0.first { !$0.isSpace }?.leadsOn ?? true }
    return goOn ? rows.flatMap(\.self) : nodes
  }

  /// The same with → for the ⟹ from a name to the name less something.
  private var withArrowsOfSteps: Math {
    guard case .row(var all) = form else { return self }
    for place in all.indices where all[place].leadsOn {
      let before = all[..<place].last { !$0.isSpace }
      let behind = all[(place + 1)...].filter { !$0.isSpace }.prefix(2)
      guard behind.count == 2, before == behind[0], behind[1].isMinus else { continue }
      all[place] = Math(.sign("→"), range: all[place].range)
    }
    return Math(.row(all), range: range)
  }

  private var leadsOn: Bool { form == .sign("⟹") || form == .sign("⇒") }
}

extension [Math] {
  /// The rows beside a brace that stands on one side of them, or nil.
  fileprivate var bracedRows: [Math]? {
    guard count == 1 else { return nil }
    let inner: Math
    switch self[0].form {
    case .fence("", let content, _), .fence(_, let content, ""): inner = content
    default: inner = self[0]
    }
    guard inner.plainNodes.count == 1, case .grid(let grid) = inner.plainNodes[0].form,
      grid.kind == .cases || inner != self[0]
    else { return nil }
    return grid.rows.map { Math.row($0) }
  }
}
