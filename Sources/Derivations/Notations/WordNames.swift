import MathNotation

/// Names of several letters, as worked examples have them: `net_{h1}`, `out_{o_1}`, `E_{total}`, `w5`.
///
/// Typed without a command, their letters stand side by side like factors. A notation says which words are names; each
/// is then one upright symbol, however it was typed.
struct WordNames: Sendable {
  /// The words, the longest first.
  private let words: [[Character]]
  /// The letters behind which a digit on the line is an index: `w5`.
  private let numbered: Set<String>

  init(_ words: [String] = [], numbered: Set<String> = []) {
    self.words = words.sorted { ($1.count, $0) < ($0.count, $1) }.map(Array.init)
    self.numbered = numbered
  }

  /// These and some more words.
  func adding(_ more: some Sequence<String>) -> WordNames {
    WordNames(words.map { String($0) } + more, numbered: numbered)
  }

  /// Those that a notation file declares.
  init(_ fields: [NotationField]) {
    func list(_ key: String) -> [String] {
      fields.compactMap { $0.dropping(prefix: key + ":") }.flatMap { $0.split(separator: ",").map(\.text) }
    }
    self.init(list("words"), numbered: Set(list("indexed")))
  }

  /// The same mathematics with each name in one symbol.
  func joining(_ math: Math) -> Math {
    guard !words.isEmpty else { return math }
    return math.mapped(joined)
  }

  private func joined(_ node: Math) -> Math {
    switch node.form {
    case .row(let nodes): return Math.row(joining(nodes)).placed(node.range)
    case .text(let text) where words.contains(Array(text)): return Math(.symbol(text, .roman), range: node.range)
    case .symbol(let name, _) where name.count > 1 && words.contains(Array(name)):
      return Math(.symbol(name, .roman), range: node.range)
    // h_1 below a name is h1.
    case .scripts(let base, var scripts):
      scripts.sub = scripts.sub.map { Math.row($0.nodes.flatMap(\.withoutOwnIndex)) }
      return Math(.scripts(base, scripts), range: node.range)
    case .accent(let accent, let inner): return accented(accent, inner) ?? node
    default: return node
    }
  }

  /// ŷ₁ where the hat was drawn over the index too.
  private func accented(_ accent: Math.Accent, _ inner: Math) -> Math? {
    guard case .scripts(let base, let scripts) = inner.form, case .symbol = base.form else { return nil }
    return Math(.scripts(Math(.accent(accent, base), range: base.range), scripts), range: inner.range)
  }

  private func joining(_ nodes: [Math]) -> [Math] {
    var found: [Math] = []
    var rest = nodes[...]
    while let node = rest.first {
      if let (name, count) = name(rest) ?? indexed(rest) {
        found.append(name)
        rest = rest.dropFirst(count)
      } else {
        found.append(node)
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// A word that begins here, with the scripts of its last letter.
  private func name(_ nodes: ArraySlice<Math>) -> (Math, Int)? {
    for word in words where word.count > 1 && nodes.count >= word.count {
      let own = nodes.prefix(word.count)
      guard zip(own.dropLast(), word).allSatisfy({ $0.letter == String($1) }), let last = own.last else { continue }
      let name = Math(.symbol(String(word), .roman), range: own.place)
      if last.letter == String(word[word.count - 1]) { return (name, word.count) }
      if case .scripts(let base, let scripts) = last.form, base.letter == String(word[word.count - 1]) {
        return (Math(.scripts(name, scripts), range: own.place), word.count)
      }
    }
    return nil
  }

  /// A letter with a whole number right behind it: `w5`.
  private func indexed(_ nodes: ArraySlice<Math>) -> (Math, Int)? {
    guard let letter = nodes.first, letter.letter.map(numbered.contains) == true, let next = nodes.dropFirst().first,
      let end = letter.range?.upperBound, end == next.range?.lowerBound
    else { return nil }
    var digits = next
    var scripts = Math.Scripts()
    if case .scripts(let base, let found) = next.form {
      guard found.sub == nil else { return nil }
      (digits, scripts) = (base, found)
    }
    guard case .number(let literal) = digits.form, literal.allSatisfy(\.isNumber) else { return nil }
    scripts.sub = digits
    return (Math(.scripts(letter, scripts), range: nodes.prefix(2).place), 2)
  }
}

extension Math {
  fileprivate var letter: String? {
    if case .symbol(let name, _) = form, name.count == 1 { name } else { nil }
  }

  fileprivate var withoutOwnIndex: [Math] {
    guard case .scripts(let base, let scripts) = form, base.letter != nil, let sub = scripts.sub, scripts.sup == nil,
      scripts.primes == 0
    else { return [self] }
    return [base] + sub.nodes
  }

  fileprivate func placed(_ range: Range<Int>?) -> Math {
    var copy = self
    copy.range = range ?? self.range
    return copy
  }
}

extension ArraySlice<Math> {
  fileprivate var place: Range<Int>? {
    guard let start = first?.range?.lowerBound, let end = last?.range?.upperBound, start <= end else { return nil }
    return start..<end
  }
}
