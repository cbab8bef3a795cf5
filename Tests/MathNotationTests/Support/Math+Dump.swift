import MathNotation

extension Math {
  /// The tree in one line, every node with its form.
  var dump: String {
    switch form {
    case .symbol(let name, .italic): name
    case .symbol(let name, let style): "\(name):\(style)"
    case .number(let literal): literal
    case .sign(let sign): "'\(sign)'"
    case .row(let nodes): "(\(nodes.map(\.dump).joined(separator: " ")))"
    case .fraction(let top, let bottom): "(frac \(top.dump) \(bottom.dump))"
    case .scripts(let base, let scripts):
      "(scripts \(base.dump)\(scripts.sub.map { " sub \($0.dump)" } ?? "")"
        + "\(scripts.sup.map { " sup \($0.dump)" } ?? "")"
        + (scripts.primes > 0 ? " primes \(scripts.primes)" : "") + (scripts.limits ? " limits)" : ")")
    case .accent(let accent, let inner): "(\(accent.rawValue) \(inner.dump))"
    case .fence(let open, let inner, let close): "(fence \"\(open)\" \(inner.dump) \"\(close)\")"
    case .grid(let grid):
      "(\(grid.kind)\(grid.rows.map { " [" + $0.map(\.dump).joined(separator: " | ") + "]" }.joined()))"
    case .text(let words): "\"\(words)\""
    case .root(let inner, let degree): "(root \(inner.dump)\(degree.map { " degree \($0.dump)" } ?? ""))"
    case .space(let width): "space:\(width)"
    case .marked(let inner): "(marked \(inner.dump))"
    }
  }
}
