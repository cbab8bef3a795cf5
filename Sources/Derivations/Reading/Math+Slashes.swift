import MathNotation

/// Quotients in one line.
extension Math {
  /// The same with `a/b` as fractions where it is plain what the slash divides: a single factor, a derivative, what
  /// stands in brackets. `a/bc` stays as it is, for it is read in two ways.
  func withSlashesAsFractions(function: String) -> Math {
    mapped { node in
      guard case .row(let nodes) = node.form, nodes.contains(where: \.isSlash) else { return node }
      let done = Self.fractions(nodes, function)
      return done.count == 1 ? done[0] : Math(.row(done), range: node.range)
    }
  }

  private var isSlash: Bool { form == .sign("/") }

  private static func fractions(_ nodes: [Math], _ function: String) -> [Math] {
    var done: [Math] = []
    var index = 0
    while index < nodes.count {
      guard nodes[index].isSlash, let below = factor(behind: index, in: nodes, function),
        let above = factor(before: done, function), isPlain(above, below, before: done, behind: below.end, in: nodes)
      else {
        done.append(nodes[index])
        index += 1
        continue
      }
      done.removeLast(above.nodes.count)
      let (top, bottom) = (joined(above.nodes), joined(below.nodes))
      let range = top.range.flatMap { start in
        bottom.range.map { start.lowerBound..<max(start.lowerBound, $0.upperBound) }
      }
      done.append(
        Math(.fraction(above.isDerivative ? top : top.bare, below.isDerivative ? bottom : bottom.bare), range: range))
      index = below.end
    }
    return done
  }

  /// Nodes that a slash divides, and where they end.
  private struct Part {
    var nodes: [Math]
    var end = 0
    var isDerivative = false
  }

  /// What stands behind a slash: `∂x`, a function of something, or one node.
  private static func factor(behind slash: Int, in nodes: [Math], _ function: String) -> Part? {
    var at = slash + 1
    while at < nodes.count, nodes[at].isSpace { at += 1 }
    guard at < nodes.count, nodes[at].isOperand else { return nil }
    let next = at + 1 < nodes.count ? nodes[at + 1] : nil
    if nodes[at].isDifferential {
      guard let next, next.isOperand else { return nil }
      return Part(nodes: [nodes[at], next], end: at + 2, isDerivative: true)
    }
    if let next, next.isBracket, nodes[at].isFunction(function) { return Part(nodes: [nodes[at], next], end: at + 2) }
    return Part(nodes: [nodes[at]], end: at + 1)
  }

  /// What stands before a slash.
  private static func factor(before done: [Math], _ function: String) -> Part? {
    guard let last = done.last, last.isOperand, !last.isDifferential else { return nil }
    let before = done.dropLast().last
    if let before, before.isDifferential { return Part(nodes: [before, last], isDerivative: true) }
    if let before, last.isBracket, before.isFunction(function) { return Part(nodes: [before, last]) }
    return Part(nodes: [last])
  }

  /// Whether nobody can read it otherwise: nothing is multiplied without a sign behind it, unless both are derivatives or
  /// a number stands above, and no other slash stands beside it.
  private static func isPlain(_ above: Part, _ below: Part, before done: [Math], behind end: Int, in nodes: [Math])
    -> Bool
  {
    guard above.isDerivative == below.isDerivative else { return false }
    let rest = nodes[end...].drop(while: \.isSpace)
    if rest.first?.isSlash ?? false { return false }
    if let sign = done.dropLast(above.nodes.count).last(where: { !$0.isSpace }), sign.isSlash { return false }
    if above.isDerivative { return true }
    guard let next = rest.first, next.isOperand || next.isSum else { return true }
    guard above.nodes.count == 1, above.nodes[0].isNumber else { return false }
    return next.isSum || next.isBracket && below.nodes[0].isCount
  }

  private var isOperand: Bool {
    switch form {
    case .sign, .space, .text, .row: false
    case .scripts(let base, _): base.isOperand
    default: true
    }
  }

  private var isSum: Bool {
    if case .scripts(let base, _) = form { return base.isSum }
    return form == .sign("∑")
  }

  private var isNumber: Bool { if case .number = form { true } else { false } }

  /// Whether it counts samples or units, so that brackets behind it are no argument.
  private var isCount: Bool {
    guard case .symbol(let letter, _) = form else { return isNumber }
    return ["m", "n", "N", "M", "k", "K", "B"].contains(letter)
  }

  private var isDifferential: Bool { if case .symbol("∂", _) = form { true } else { false } }

  private var isBracket: Bool {
    switch form {
    case .fence("(", _, ")"), .fence("[", _, "]"): true
    case .scripts(let base, _): base.isBracket
    default: false
    }
  }

  private func isFunction(_ name: String) -> Bool {
    switch form {
    case .symbol(let letter, let style): letter == name || style == .roman
    case .scripts(let base, _): base.isFunction(name)
    default: false
    }
  }

  /// What stands in round brackets, or the node itself.
  private var bare: Math { if case .fence("(", let inner, ")") = form { inner } else { self } }
}
