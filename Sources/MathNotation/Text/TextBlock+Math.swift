import Reporting

/// From the tree to the block.
extension TextBlock {
  /// How nodes stand beside each other.
  struct Setting {
    /// In scripts and bounds nothing has spaces around it.
    var isTight = false
    /// Whether a sum sign at the start has its left operand in the cell before.
    var continues = false
  }

  /// The layout of a tree.
  public init(_ math: Math) { self = Self.block(math, Setting()) }

  static func block(_ math: Math, _ setting: Setting) -> TextBlock {
    let tight = Setting(isTight: setting.isTight)
    switch math.form {
    case .symbol(let name, .blackboard): return TextBlock(text: Symbols.blackboard[name] ?? name)
    case .symbol(let text, _), .number(let text), .sign(let text), .text(let text): return TextBlock(text: text)
    case .space(let width): return TextBlock(text: spaces(columns(ofSpace: width)))
    case .row(let nodes): return row(nodes, setting)
    case .fraction(let top, let bottom): return fraction(block(top, tight), block(bottom, tight))
    case .scripts(let base, let scripts): return self.scripts(base, scripts, tight)
    case .accent(let accent, let inner): return self.accent(accent, inner, tight)
    case .fence(let open, let inner, let close):
      return fenced(open, block(inner, tight), close, isGrid: inner.isGrid)
    case .grid(let grid): return self.grid(grid)
    case .root(let inner, let degree): return root(inner, degree, tight)
    case .marked(let inner): return block(inner, setting).underlined()
    }
  }

  private static func columns(ofSpace width: Int) -> Int { width <= 0 ? 0 : max(1, width / 9) }

  /// The formula in lines of at most `width` columns where that is possible.
  public static func lines(of math: Math, toFit width: Int) -> [TextBlock] {
    let whole = TextBlock(math)
    return whole.width <= width ? [whole] : math.broken(toFit: width).map(TextBlock.init)
  }

  /// How many nodes, from the first on, stand side by side in at most `width` columns.
  static func count(of nodes: [Math], fitting width: Int) -> Int {
    var column = 0
    var count = nodes.count
    arrange(nodes, Setting()) { index, hasSpace, block in
      column += (hasSpace ? 1 : 0) + block.width
      if column > width { count = index }
      return column <= width
    }
    return count
  }

  /// Nodes side by side with the spaces that their kinds ask for.
  static func row(_ nodes: [Math], _ setting: Setting) -> TextBlock {
    var blocks: [TextBlock] = []
    blocks.reserveCapacity(2 * nodes.count)
    arrange(nodes, setting) { _, hasSpace, block in
      if hasSpace { blocks.append(space) }
      blocks.append(block)
      return true
    }
    return blocks.isEmpty ? .empty : beside(blocks)
  }

  private static let space = TextBlock(text: " ")

  /// Lays nodes out one by one while more are wanted; each comes with its index and whether a space stands before it.
  private static func arrange(_ nodes: [Math], _ setting: Setting, _ goesOn: (Int, Bool, TextBlock) -> Bool) {
    let atoms = Atom.all(of: nodes, continues: setting.continues)
    var last: (index: Int, block: TextBlock)?
    for (index, node) in nodes.enumerated() where !node.isEmpty {
      let block = block(node, Setting(isTight: setting.isTight))
      let hasSpace =
        last.map { last in
          let isTall = last.block.height > 1 && block.height > 1
          return needsSpace(nodes, atoms, last.index, index, tall: isTall, isTight: setting.isTight)
        } ?? false
      guard goesOn(index, hasSpace, block) else { return }
      last = (index, block)
    }
  }

  /// Whether a column stands between two neighbours.
  private static func needsSpace(
    _ nodes: [Math], _ atoms: [Atom], _ left: Int, _ right: Int, tall: Bool, isTight: Bool
  ) -> Bool {
    let (before, after) = (atoms[left], atoms[right])
    if before == .space || after == .space || after == .punctuation { return false }
    let touches = tall || nodes[left].endsTall || nodes[right].endsTall
    if before == .prefix { return nodes[right].endsTall }
    if isTight { return before == .function && after != .fence || touches && !before.isOperator }
    if before.isOperator || after.isOperator || before == .punctuation { return true }
    switch (before, after) {
    case (.tight, _), (_, .tight): return tall
    case (.delimiter, _), (_, .delimiter): return nodes[left].isSign("|") || nodes[right].isSign("|")
    case (.text, _), (_, .text): return !nodes[left].endsWithSpace && !nodes[right].startsWithSpace
    case (.ellipsis, _), (_, .ellipsis), (.big, _), (_, .big): return true
    case (.function, .fence), (.ordinary, .fence): return nodes[left].endsTall
    case (.function, _), (_, .function), (.fence, _): return true
    default: return touches || nodes[left].hasScripts || nodes[right].isNumber
    }
  }
}

extension Math {
  var isGrid: Bool { if case .grid = form { true } else { false } }

  fileprivate var isNumber: Bool { if case .number = form { true } else { false } }

  fileprivate var endsWithSpace: Bool { if case .text(let words) = form { words.hasSuffix(" ") } else { false } }
  fileprivate var startsWithSpace: Bool { if case .text(let words) = form { words.hasPrefix(" ") } else { false } }

  /// Whether it carries scripts, so that a space makes clear what follows them.
  fileprivate var hasScripts: Bool { if case .scripts = form { true } else { false } }

  /// Whether its neighbour would touch a fraction bar or a table.
  fileprivate var endsTall: Bool {
    switch form {
    case .fraction, .grid: true
    case .fence(_, let inner, _): inner.isTall
    case .scripts(let base, _): base.endsTall
    default: false
    }
  }
}
