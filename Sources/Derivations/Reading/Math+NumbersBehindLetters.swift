import MathNotation

/// Notes that name layers as programs do: Z1 = X W1 + B1, dZ2, w1_{11}.
extension [ReadNotes.Item] {
  /// Whether matrices of weights and what they make have a number right behind them; w1 alone is one weight of many.
  var haveNumbersBehindLetters: Bool {
    var letters: Set<String> = []
    for item in self {
      _ = item.math.contains { node in
        guard case .row(let nodes) = node.form else { return false }
        for (letter, number) in zip(nodes, nodes.dropFirst()) {
          if case .symbol(let name, _) = letter.form, letter.numbered(by: number) != nil { letters.insert(name) }
        }
        return false
      }
    }
    return letters.contains("W") && !letters.isDisjoint(with: ["Z", "A"])
  }
}

extension Math {
  /// The same with a number that is typed right behind a letter above it, or below it: W1 as W^1, w1_{11} as w^1_{11}.
  func withNumbersInScripts(below: Bool) -> Math {
    mapped { node in
      guard case .row(let nodes) = node.form, nodes.count > 1 else { return node }
      var kept: [Math] = []
      for next in nodes {
        if let last = kept.last, let (number, rest) = last.numbered(by: next) {
          kept[kept.count - 1] = last.with(number, rest, below: below, end: next.range?.upperBound)
        } else {
          kept.append(next)
        }
      }
      return kept.count == 1 ? kept[0] : Math(.row(kept), range: node.range)
    }
  }

  /// The number that stands right behind a letter, and the scripts of the two; nil for anything else.
  fileprivate func numbered(by next: Math) -> (number: Math, Scripts)? {
    guard case .symbol(let letter, .italic) = form, letter.count == 1, letter.unicodeScalars.allSatisfy(\.isASCII),
      let end = range?.upperBound, next.range?.lowerBound == end
    else { return nil }
    switch next.form {
    case .number(let digits) where digits.count == 1: return (next, Scripts())
    case .scripts(let base, let scripts):
      guard case .number(let digits) = base.form, digits.count == 1 else { return nil }
      return (base, scripts)
    default: return nil
    }
  }

  private func with(_ number: Math, _ scripts: Scripts, below: Bool, end: Int?) -> Math {
    func beside(_ script: Math?, _ sign: [Math]) -> Math {
      script.map { .joined([number] + sign + $0.nodes) } ?? number
    }
    let whole = range.flatMap { range in end.map { range.lowerBound..<$0 } }
    // A power is of all of it.
    if case .number? = scripts.sup?.form, !below {
      let layer = Math(.scripts(self, Scripts(sub: scripts.sub, sup: number)), range: whole)
      return Math(.scripts(Math(.fence("(", layer, ")"), range: whole), Scripts(sup: scripts.sup)), range: whole)
    }
    var scripts = scripts
    if below { scripts.sub = beside(scripts.sub, [.sign(",")]) } else { scripts.sup = beside(scripts.sup, []) }
    return Math(.scripts(self, scripts), range: whole)
  }
}
