import MathNotation

/// Notes that name the moment behind every name, e_j(n) and w_{ji}(n), say the same without it.
extension [ReadNotes.Item] {
  /// The letter that stands in brackets behind many names and hardly anywhere else.
  var moment: String? {
    ["n", "t", "k"].first { letter in
      var bases: Set<Math> = []
      var (all, behind) = (0, 0)
      for item in self {
        _ = item.math.contains { node in
          if node.form == .symbol(letter, .italic) { all += 1 }
          for base in node.namesBefore(moment: letter) {
            bases.insert(base)
            behind += 1
          }
          return false
        }
      }
      return bases.count >= 4 && behind >= 12 && 10 * behind >= 8 * all
    }
  }
}

extension Math {
  /// The same without a moment behind names.
  func withoutMoment(_ letter: String) -> Math {
    mapped { node in
      guard case .row(let nodes) = node.form else { return node }
      var kept: [Math] = []
      for next in nodes {
        if next.isMoment(letter), kept.last?.baseOfName != nil { continue }
        kept.append(next)
      }
      return kept.count == nodes.count ? node : kept.count == 1 ? kept[0] : Math(.row(kept), range: node.range)
    }
  }

  /// The names in a row behind which a letter stands in brackets.
  fileprivate func namesBefore(moment letter: String) -> [Math] {
    guard case .row(let nodes) = form else { return [] }
    return zip(nodes, nodes.dropFirst()).compactMap { $1.isMoment(letter) ? $0.baseOfName : nil }
  }

  private func isMoment(_ letter: String) -> Bool {
    guard case .fence("(", let inner, ")") = form else { return false }
    return inner.plainNodes.map(\.form) == [.symbol(letter, .italic)]
  }

  /// The letter of a name with its scripts; nil for anything else.
  private var baseOfName: Math? {
    switch form {
    case .symbol: self
    case .accent: self
    case .scripts(let base, _): base.baseOfName
    default: nil
    }
  }
}
