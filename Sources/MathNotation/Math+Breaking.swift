/// Breaking long formulas into lines.
///
/// A line breaks before its operator: first before relations after the first one, then before sums, then before
/// products and between factors, then inside brackets in the same order. Of the outermost kind that fits, the last
/// place is taken, so that lines fill up. A bracket that is broken leaves two fences, each with an invisible
/// delimiter at the break.
extension Math {
  /// Lines of at most `width` columns of a terminal where that is possible.
  ///
  /// A continuation line starts with its operator. Before a plus or minus stands an empty row, so that the sign
  /// stays a binary one (`{} + b` in LaTeX).
  public func broken(toFit width: Int) -> [Math] {
    func fits(_ nodes: [Math]) -> Bool { TextBlock(.line(nodes)).width <= width }
    var lines: [Math] = []
    var rest = nodes
    // A node on its own can only be broken if it is a bracket.
    while rest.count > 1 || rest.first?.parts != nil {
      let fitting = TextBlock.count(of: rest, fitting: width)
      guard fitting < rest.count, let cut = Break.best(in: rest, fitting: fitting, width, where: fits) else { break }
      lines.append(.line(cut.head))
      rest = cut.tail
    }
    return lines + [.line(rest)]
  }

  /// Nodes side by side, as they are: an empty row in front stays.
  fileprivate static func line(_ nodes: [Math]) -> Math { nodes.count == 1 ? nodes[0] : Math(.row(nodes)) }
}

/// A place at which a row is cut in two.
private struct Break {
  let head: [Math]
  let tail: [Math]

  /// The best cut of a row of which so many nodes fit; if no head fits, the one with the shortest head.
  static func best(in nodes: [Math], fitting: Int, _ width: Int, where fits: ([Math]) -> Bool) -> Break? {
    // Places far behind all that fits need not be looked for.
    let reach = Array(nodes.prefix(nodes.count / 4 > width ? 4 * width : nodes.count))
    let atoms = Atom.all(of: reach)
    let levels = (0..<3).map { level in places(in: reach, atoms, level) }
    for places in levels {
      if let last = places.last(where: { $0 <= fitting }) { return at(last, in: nodes, atoms) }
    }
    let inner = insideFence(nodes, fitting: fitting, width, where: fits)
    if let inner, inner.fits { return inner.cut }
    return levels.lazy.compactMap(\.first).first.map { at($0, in: nodes, atoms) } ?? inner?.cut
  }

  /// The indices of nodes that can start a line: relations, then sums, then products and factors.
  private static func places(in nodes: [Math], _ atoms: [Atom], _ level: Int) -> [Int] {
    let first = nodes.first?.isEmpty == true ? 2 : 1
    guard nodes.count > first else { return [] }
    let candidates = (first..<nodes.count).filter { index in
      switch level {
      case 0: return atoms[index] == .relation
      case 1: return atoms[index] == .sum
      default: return atoms[index] == .product || isFactor(nodes, atoms, index)
      }
    }
    let startsWithRelation = atoms.first == .relation
    return level == 0 && !startsWithRelation ? Array(candidates.dropFirst()) : candidates
  }

  /// Whether a factor starts here that stands beside the one before without a sign.
  private static func isFactor(_ nodes: [Math], _ atoms: [Atom], _ index: Int) -> Bool {
    switch (atoms[index - 1], atoms[index]) {
    case (.fence, .ordinary), (.fence, .fence), (.fence, .function), (.fence, .big), (.ordinary, .function): return true
    case (.ordinary, .ordinary):
      let isOperator = nodes[index - 1].form == .symbol("∂", .italic) || nodes[index - 1].form == .symbol("∇", .italic)
      return !isOperator && !(nodes[index - 1].children.isEmpty && nodes[index].children.isEmpty)
    case (.ordinary, .fence): if case .fraction = nodes[index - 1].form { return true } else { return false }
    default: return false
    }
  }

  private static func at(_ index: Int, in nodes: [Math], _ atoms: [Atom]) -> Break {
    let isSum = atoms[index] == .sum
    return Break(head: Array(nodes[..<index]), tail: (isSum ? [Math(.row([]))] : []) + nodes[index...])
  }

  /// Cuts inside the bracket at which the line becomes too wide, or else inside the last one before it.
  private static func insideFence(
    _ nodes: [Math], fitting: Int, _ width: Int, where fits: ([Math]) -> Bool
  ) -> (cut: Break, fits: Bool)? {
    var last: Break?
    for index in nodes.indices.prefix(fitting).reversed() where last == nil {
      last = inside(index, of: nodes, isFitting: true, width, where: fits)
    }
    for index in nodes.indices.dropFirst(fitting) {
      guard let cut = inside(index, of: nodes, isFitting: false, width, where: fits) else { continue }
      if fits(cut.head) { return (cut, true) }
      return last.map { ($0, true) } ?? (cut, false)
    }
    return last.map { ($0, true) }
  }

  /// A cut inside one bracket; what stands in a bracket that fits does so too, and need not be laid out.
  private static func inside(
    _ index: Int, of nodes: [Math], isFitting: Bool, _ width: Int, where fits: ([Math]) -> Bool
  ) -> Break? {
    guard let (open, inner, close, scripts) = nodes[index].parts else { return nil }
    let before = Array(nodes[..<index])
    func opened(_ head: [Math]) -> [Math] { before + [Math(.fence(open, .line(head), ""))] }
    let content = inner.nodes
    let fitting = isFitting ? content.count : count(upTo: content.count) { fits(opened(Array(content[..<$0]))) }
    guard let cut = best(in: content, fitting: fitting, width, where: { fits(opened($0)) }) else { return nil }
    var closed = Math(.fence("", .line(cut.tail), close))
    if let scripts { closed = Math(.scripts(closed, scripts)) }
    return Break(head: opened(cut.head), tail: [closed] + nodes[(index + 1)...])
  }

  /// The highest number that fits; numbers only get harder to fit, so half of them are ruled out at each look.
  private static func count(upTo highest: Int, where fits: (Int) -> Bool) -> Int {
    var low = 0
    var high = highest
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension Math {
  /// What a bracket consists of, with the scripts that it carries.
  fileprivate var parts: (open: String, inner: Math, close: String, scripts: Scripts?)? {
    switch form {
    case .fence(let open, let inner, let close) where !inner.isGrid: (open, inner, close, nil)
    case .scripts(let base, let scripts): base.parts.map { ($0.open, $0.inner, $0.close, scripts) }
    default: nil
    }
  }
}
