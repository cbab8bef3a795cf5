import MathNotation

extension ExpressionReader {
  /// Nodes from left to right, spaces left out.
  struct Cursor {
    private let nodes: [Math]
    private var position = 0
    let range: Range<Int>

    init(_ math: Math) {
      let all: [Math] = if case .row(let nodes) = math.form { nodes } else { [math] }
      nodes = all.filter { if case .space = $0.form { false } else { true } }
      range = math.range ?? 0..<0
    }

    var next: Math? { position < nodes.count ? nodes[position] : nil }
    var afterNext: Math? { position + 1 < nodes.count ? nodes[position + 1] : nil }
    mutating func advance() { position += 1 }

    var nextSign: String? {
      if case .sign(let sign)? = next?.form { sign } else { nil }
    }
  }
}

extension ExpressionReader.Cursor {
  /// Whether the next node is ∂.
  var isDifferential: Bool {
    if case .symbol("∂", _)? = next?.form { true } else { false }
  }
}
