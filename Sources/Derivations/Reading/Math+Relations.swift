import MathNotation

/// Relations and quotients as the reader knows them, however they are written.
extension Math {
  /// Relations without the words above or below them: `\overset{(1)}{=}` is `=`, `\stackrel{def}{=}` and `\triangleq` are
  /// `:=`. One with a question mark asks and stays as it is.
  var withPlainRelations: Math {
    mapped { node in
      switch node.form {
      case .sign("≜"), .sign("≐"), .sign("≝"): return Math(.sign(":="), range: node.range)
      case .sign("⟵"): return Math(.sign("←"), range: node.range)
      case .scripts(let base, let scripts) where scripts.limits && base.isRelation && scripts.primes == 0:
        let words = [scripts.sub, scripts.sup].compactMap { $0.map(\.spelled) }.joined()
        if words.contains("?") || words.contains("!") { return node }
        let defines =
          base.form == .sign("=") && ["def", "Def", "△", "Δ", "∆", "定义", "define"].contains { words.contains($0) }
        return Math(defines ? .sign(":=") : base.form, range: node.range)
      default: return node
      }
    }
  }

  /// Dots typed as full stops as one sign: `...` is `…`.
  var withPlainDots: Math {
    mapped { node in
      guard case .row(let nodes) = node.form, nodes.contains(where: \.isFullStop) else { return node }
      var kept: [Math] = []
      for node in nodes {
        guard node.isFullStop || node.isDots, let last = kept.last, last.isFullStop || last.isDots else {
          kept.append(node)
          continue
        }
        let range = last.range.flatMap { first in node.range.map { first.lowerBound..<$0.upperBound } }
        kept[kept.count - 1] = Math(.sign("…"), range: range)
      }
      return Math(.row(kept), range: node.range)
    }
  }

  /// Scripts of a differential in braces at its letter, as they are meant: `{dz}^{[l]}` is `d z^{[l]}`.
  var withPlainDifferentials: Math {
    mapped { node in
      guard case .scripts(let base, let scripts) = node.form, !scripts.limits, scripts.primes == 0,
        case let letters = base.nodes.filter({ !$0.isSpace }), letters.count == 2,
        letters[0].plainLetter == .variable("d"), case .symbol(let letter, .italic) = letters[1].form, letter.count == 1
      else { return node }
      let range = letters[1].range.flatMap { first in node.range.map { first.lowerBound..<$0.upperBound } }
      return Math(.row([letters[0], Math(.scripts(letters[1], scripts), range: range)]), range: node.range)
    }
  }

  private var isFullStop: Bool { form == .sign(".") }

  /// The letters of a word over a relation.
  private var spelled: String {
    switch form {
    case .symbol(let name, _), .text(let name), .sign(let name), .number(let name): name
    default: children.map(\.spelled).joined()
    }
  }
}
