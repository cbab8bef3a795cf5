import MathNotation

/// A name for a whole expression: `①`, `g_{j}`, `dW^{[l]}`, `\nabla_{a} C`.
///
/// A letter that stands in scripts of the name and in scripts of what it names is replaced, when the name is read, by
/// what stands there: g_{3} is what the alias says of j, with 3 in place of j.
struct Alias: Sendable {
  /// What stands where the name is printed, node by node.
  private let parts: [Part]
  /// What it stands for.
  let formula: Math
  /// The letters that are replaced.
  let letters: Set<String>

  private indirect enum Part: Sendable {
    case node(Math)
    /// A superscript that is no list of indices, as a plus, stands above.
    case scripted(Pattern, primes: Int, above: Math? = nil)
    case fence(String, [Part], String)
    /// A letter that is the whole argument of a word, as in cost(t).
    case letter(String)
  }

  /// What a look-up finds.
  struct Match {
    /// What stands for the letters.
    var values: [String: IndexTerm]
    /// How many nodes the name takes.
    let count: Int
    /// A superscript behind the name that is no part of it, as a transpose or a power.
    var above: Math?
  }

  /// Nil if nothing stands on one of the sides. The letter of the last layer stands for itself.
  init?(name: Math, formula: Math, lastLayer: String? = nil) {
    let nodes = name.nodes.filter { !$0.isBlank }
    guard !nodes.isEmpty, !formula.nodes.isEmpty else { return nil }
    letters = Self.letters(nodes).intersection(formula.lettersInScripts).subtracting([lastLayer].compactMap { $0 })
    self.formula = formula
    parts = Self.parts(nodes, letters)
  }

  /// The letters that are terms of the scripts of some nodes.
  private static func letters(_ nodes: [Math]) -> Set<String> {
    nodes.reduce(into: []) { found, node in
      switch node.form {
      case .scripts:
        guard let pattern = Pattern(node, holes: []) ?? Pattern(node.withoutSup, holes: []) else { break }
        found.formUnion((pattern.sub + pattern.sup).compactMap(\.letter))
      case .fence(_, let inner, _):
        if let letter = inner.onlyLetter, nodes.count == 2, nodes[0].isNameOfLetters { found.insert(letter) }
        found.formUnion(letters(inner.nodes))
      default: break
      }
    }
  }

  private static func parts(_ nodes: [Math], _ letters: Set<String>) -> [Part] {
    nodes.map { node in
      switch node.form {
      case .scripts(_, let scripts):
        if let pattern = Pattern(node, holes: letters) {
          .scripted(pattern, primes: scripts.primes)
        } else if case let bare = node.withoutSup, let pattern = Pattern(bare, holes: letters) {
          .scripted(pattern, primes: scripts.primes, above: scripts.sup)
        } else {
          .node(node)
        }
      case .fence(let open, let inner, let close):
        if let letter = inner.onlyLetter, letters.contains(letter), nodes.count == 2, nodes[0].isNameOfLetters {
          .fence(open, [.letter(letter)], close)
        } else {
          .fence(open, parts(inner.nodes.filter { !$0.isBlank }, letters), close)
        }
      default: .node(node)
      }
    }
  }

  /// How many nodes the name takes.
  var count: Int { parts.count }

  /// The name as it stands on the page, without the superscript that is no part of it.
  func name(_ nodes: [Math], without above: Math?) -> String {
    guard above != nil, let last = nodes.last, let own = last.withoutAbove.first(where: { $0.above == above })
    else { return LaTeXWriter.write(.joined(nodes)) }
    return LaTeXWriter.write(.joined(nodes.dropLast() + [own.0]))
  }

  /// Whether a node may begin the name.
  func mayBegin(with node: Math) -> Bool {
    guard let first = parts.first else { return false }
    switch (first, node.form) {
    case (.node(let own), .scripts(let base, _)): return own.isSameLetter(as: base) || own.isSameLetter(as: node)
    case (.node(let own), _): return own.isSameLetter(as: node)
    case (.scripted(let pattern, _, _), .scripts(let base, _)): return pattern.base.isSameLetter(as: base)
    case (.fence(let open, _, _), .fence(let other, _, _)): return open == other
    default: return false
    }
  }

  /// What stands for the letters where nodes begin with the name, or nil.
  ///
  /// - Parameter nodes: What follows, without spaces.
  func match(_ nodes: [Math]) -> Match? {
    guard nodes.count >= parts.count, let last = parts.last else { return nil }
    var values: [String: IndexTerm] = [:]
    for (part, node) in zip(parts.dropLast(), nodes) {
      guard Self.match(part, node, &values) else { return nil }
    }
    for (node, above) in nodes[parts.count - 1].withoutAbove {
      var found = values
      if Self.match(last, node, &found), letters.allSatisfy({ found[$0] != nil }) {
        return Match(values: found, count: parts.count, above: above)
      }
    }
    return nil
  }

  private static func match(_ part: Part, _ node: Math, _ values: inout [String: IndexTerm]) -> Bool {
    switch (part, node.form) {
    case (.node(let own), _): return own.isSameLetter(as: node)
    case (.scripted(let pattern, let primes, let above), .scripts(let base, let scripts)):
      guard pattern.base.isSameLetter(as: base), scripts.primes == primes, above == nil || above == scripts.sup,
        let found = pattern.solutions(sub: scripts.sub, sup: above == nil ? scripts.sup : nil).first,
        found.allSatisfy({ values[$0.key] == nil || values[$0.key] == $0.value })
      else { return false }
      values.merge(found) { $1 }
      return true
    case (.fence(let open, let inner, let close), .fence(let otherOpen, let other, let otherClose)):
      let nodes = other.nodes.filter { !$0.isBlank }
      guard open == otherOpen, close == otherClose, inner.count == nodes.count else { return false }
      return zip(inner, nodes).allSatisfy { match($0, $1, &values) }
    case (.letter(let letter), _):
      guard let term = IndexTerm.split(node, into: 1).first?.first, values[letter].map({ $0 == term }) ?? true else {
        return false
      }
      values[letter] = term
      return true
    default: return false
    }
  }
}

extension Math {
  /// The letter that is all of it.
  fileprivate var onlyLetter: String? {
    let parts = nodes.filter { !$0.isBlank }
    guard parts.count == 1, case .symbol(let letter, .italic) = parts[0].form else { return nil }
    return letter
  }

  /// Whether it is a name of several letters.
  fileprivate var isNameOfLetters: Bool {
    if case .symbol(let word, .roman) = plainLetter.form { word.count > 1 } else { false }
  }

  /// Whether it is a word and a letter in brackets, as cost(t).
  var isWordOfLetter: Bool {
    guard nodes.count == 2, nodes[0].isNameOfLetters, case .fence("(", let inner, ")") = nodes[1].form else {
      return false
    }
    return inner.onlyLetter != nil
  }

  /// The node without what stands above it.
  fileprivate var withoutSup: Math {
    guard case .scripts(let base, var scripts) = form else { return self }
    scripts.sup = nil
    return Math(.scripts(base, scripts), range: range)
  }

  fileprivate var isBlank: Bool { if case .space = form { true } else { false } }

  /// The letters that stand in scripts somewhere in the tree.
  fileprivate var lettersInScripts: Set<String> {
    var found: Set<String> = []
    _ = contains { node in
      if case .scripts(_, let scripts) = node.form {
        for script in [scripts.sub, scripts.sup].compactMap({ $0 }) {
          _ = script.contains { inner in
            if case .symbol(let letter, _) = inner.form { found.insert(letter) }
            return false
          }
        }
      }
      return false
    }
    return found
  }

  /// The node with all its scripts, and without the superscript or the transpose at its end, which then stands apart.
  fileprivate var withoutAbove: [(Math, above: Math?)] {
    guard case .scripts(let base, var scripts) = form, let above = scripts.sup else { return [(self, nil)] }
    var found: [(Math, above: Math?)] = [(self, nil)]
    if case .row(let nodes) = above.form, nodes.count > 1, let last = nodes.last, ExpressionReader.isTranspose(last) {
      scripts.sup = .joined(Array(nodes.dropLast()))
      found.append((Math(.scripts(base, scripts), range: range), last))
    }
    scripts.sup = nil
    let isBare = scripts.sub == nil && scripts.primes == 0
    found.append((isBare ? base : Math(.scripts(base, scripts), range: range), above))
    return found
  }

  /// Whether two nodes look the same but for bold type, an arrow above, and upright letters.
  func isSameLetter(as other: Math) -> Bool { self == other || plainLetter == other.plainLetter }

  /// The letter without bold type and without an arrow above; words are upright names.
  var plainLetter: Math {
    switch form {
    case .symbol(let letter, .bold): .variable(letter)
    case .symbol(let letter, .roman) where letter.count == 1: .variable(letter)
    case .text(let words) where words.allSatisfy(\.isLetter): Math(.symbol(words, .roman))
    case .accent(.vec, let inner): inner.plainLetter
    case .accent(let accent, let inner): Math(.accent(accent, inner.plainLetter))
    default: self
    }
  }
}
