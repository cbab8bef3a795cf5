/// What a node is to its neighbours: this decides spaces in every medium and where a line may break.
enum Atom {
  /// A letter, a number, a letter with scripts.
  case ordinary
  /// A name that takes what follows as its argument: `exp`.
  case function
  /// A big sign: `∑`.
  case big
  /// A binary sign between operands, by the kind in ``Signs``.
  case sum, product, tight
  /// A sign without a left operand: the minus of `−η`.
  case prefix
  case relation, punctuation, ellipsis, delimiter
  /// Something between brackets.
  case fence
  case text, space

  /// Whether a break may stand before it and spaces stand around it.
  var isOperator: Bool { self == .sum || self == .product || self == .relation }

  /// Whether a sign after it has no left operand.
  var expectsOperand: Bool {
    switch self {
    case .function, .big, .sum, .product, .tight, .prefix, .relation, .punctuation: true
    case .ordinary, .ellipsis, .delimiter, .fence, .text, .space: false
    }
  }

  /// The atoms of nodes side by side; a sum sign at the start is a prefix, except where the cell before it goes on.
  static func all(of nodes: [Math], continues: Bool = false) -> [Atom] {
    var atoms: [Atom] = []
    atoms.reserveCapacity(nodes.count)
    for node in nodes {
      var atom = Atom(node)
      let previous = atoms.last { $0 != .space }
      if atom == .sum, previous?.expectsOperand ?? !continues || opens(nodes, before: atoms.count) { atom = .prefix }
      atoms.append(atom)
    }
    return atoms
  }

  private static func opens(_ nodes: [Math], before index: Int) -> Bool {
    guard index > 0, case .sign(let sign) = nodes[index - 1].form else { return false }
    return sign == "(" || sign == "[" || sign == "{"
  }

  /// The atom of one node on its own.
  init(_ node: Math) {
    switch node.form {
    case .number, .fraction, .grid, .root, .row, .accent: self = .ordinary
    case .symbol(let name, let style):
      self =
        style == .roman && (Symbols.functions.contains(name) || Symbols.customFunctions.contains(name))
        ? .function : .ordinary
    case .sign(let sign): self = Atom(Signs.kinds[sign] ?? .relation)
    case .scripts(let base, _):
      let atom = Atom(base)
      self = atom == .text || atom == .space ? .ordinary : atom
    case .marked(let inner): self = inner.nodes.count == 1 ? Atom(inner) : .ordinary
    case .fence: self = .fence
    case .text: self = .text
    case .space: self = .space
    }
  }

  private init(_ kind: Signs.Kind) {
    self =
      switch kind {
      case .sum: .sum
      case .product: .product
      case .tight: .tight
      case .relation: .relation
      case .punctuation: .punctuation
      case .big: .big
      case .ellipsis: .ellipsis
      case .delimiter: .delimiter
      }
  }
}

extension Math {
  /// Whether it needs more than one line however it is written: fractions, tables, bounds under and over a sum.
  var isTall: Bool {
    switch form {
    case .fraction: true
    case .grid(let grid): grid.rows.count > 1 || grid.rows.contains { $0.contains(where: \.isTall) }
    case .scripts(let base, let scripts): scripts.limits && (scripts.sub ?? scripts.sup) != nil || base.isTall
    case .symbol, .number, .sign, .text, .space: false
    case .row, .accent, .fence, .root, .marked: children.contains(where: \.isTall)
    }
  }
}
