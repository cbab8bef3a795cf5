extension Math {
  /// The nodes directly below this one, in the order in which they are written.
  public var children: [Math] {
    switch form {
    case .symbol, .number, .sign, .text, .space: []
    case .row(let nodes): nodes
    case .fraction(let top, let bottom): [top, bottom]
    case .scripts(let base, let scripts): [base] + [scripts.sub, scripts.sup].compactMap(\.self)
    case .accent(_, let inner), .fence(_, let inner, _), .marked(let inner): [inner]
    case .grid(let grid): grid.rows.flatMap(\.self)
    case .root(let inner, let degree): [degree].compactMap(\.self) + [inner]
    }
  }

  /// The same node with each child replaced; rows are kept as they are, and the range stays.
  public func mappingChildren(_ transform: (Math) throws -> Math) rethrows -> Math {
    var copy = self
    switch form {
    case .symbol, .number, .sign, .text, .space: break
    case .row(let nodes): copy.form = .row(try nodes.map(transform))
    case .fraction(let top, let bottom): copy.form = .fraction(try transform(top), try transform(bottom))
    case .scripts(let base, var scripts):
      let newBase = try transform(base)
      scripts.sub = try scripts.sub.map(transform)
      scripts.sup = try scripts.sup.map(transform)
      copy.form = .scripts(newBase, scripts)
    case .accent(let accent, let inner): copy.form = .accent(accent, try transform(inner))
    case .fence(let open, let inner, let close): copy.form = .fence(open, try transform(inner), close)
    case .marked(let inner): copy.form = .marked(try transform(inner))
    case .grid(let grid): copy.form = .grid(Grid(grid.kind, try grid.rows.map { try $0.map(transform) }))
    case .root(let inner, let degree): copy.form = .root(try transform(inner), degree: try degree.map(transform))
    }
    return copy
  }

  /// The tree with every node replaced, from the leaves up.
  public func mapped(_ transform: (Math) throws -> Math) rethrows -> Math {
    try transform(try mappingChildren { try $0.mapped(transform) })
  }

  /// Whether this node or one below it satisfies the condition.
  public func contains(where condition: (Math) throws -> Bool) rethrows -> Bool {
    if try condition(self) { return true }
    return try children.contains { try $0.contains(where: condition) }
  }

  /// Whether it is a row of no nodes.
  var isEmpty: Bool { if case .row(let nodes) = form { nodes.isEmpty } else { false } }

  /// Whether it is a sign.
  func isSign(_ sign: String) -> Bool { if case .sign(sign) = form { true } else { false } }

  /// The nodes of a row; any other node is a row of one.
  public var nodes: [Math] {
    if case .row(let nodes) = form { nodes } else { [self] }
  }
}
