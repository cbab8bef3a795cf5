import MathNotation

extension ExpressionReader {
  /// Nodes from left to right. Spaces are left out but for wide ones between operands, which are no product.
  struct Cursor {
    private let nodes: [Math]
    private var position = 0
    let range: Range<Int>

    init(_ math: Math) {
      let all = math.nodes
      var kept: [Math] = []
      var gap: Math?
      for node in all {
        if case .space(let width) = node.form {
          if width >= 18 { gap = node }
          continue
        }
        if let gap, let before = kept.last, !before.isAnySign, !node.isAnySign { kept.append(gap) }
        gap = nil
        kept.append(node)
      }
      nodes = kept
      range = math.range ?? 0..<0
    }

    var next: Math? { position < nodes.count ? nodes[position] : nil }
    var afterNext: Math? { position + 1 < nodes.count ? nodes[position + 1] : nil }
    /// So many of the nodes that follow, or as many as there are.
    func following(_ count: Int) -> ArraySlice<Math> { nodes[min(position, nodes.count)...].prefix(count) }
    /// The nodes before this place, from an earlier one.
    func passed(since earlier: Cursor) -> [Math] { Array(nodes[earlier.position..<position]) }
    mutating func advance(by count: Int = 1) { position += count }

    /// Whether a sign comes next and behind it something in brackets, nothing but a name in them.
    var leadsToBrackets: Bool {
      guard nextSign != nil, case .fence("(", let inner, ")")? = afterNext?.form else { return false }
      return inner.nodes.count { !$0.isSpace } == 1
    }

    var nextSign: String? {
      if case .sign(let sign)? = next?.form { sign } else { nil }
    }
  }
}

extension ExpressionReader.Cursor {
  /// Whether .* comes next.
  var isDottedStar: Bool { nextSign == "." && afterNext?.form == .sign("*") }

  /// Whether the next node is ∂.
  var isDifferential: Bool {
    if case .symbol("∂", _)? = next?.form { true } else { false }
  }
}

extension Math {
  fileprivate var isAnySign: Bool { if case .sign = form { true } else { false } }
}
