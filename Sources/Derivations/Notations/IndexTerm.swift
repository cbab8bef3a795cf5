import MathNotation

/// A term of a subscript as it is printed: `2`, `12`, `i`, `i - 1`.
package struct IndexTerm: Hashable, Sendable {
  /// The letter, or nil for a number.
  package var letter: String?
  /// The number, or what is added to the letter.
  package var number: Int

  /// Whether the term takes more than one character.
  var isLong: Bool { letter == nil ? number > 9 || number < 0 : number != 0 }

  private enum Token {
    case digits([Int])
    case letter(String)
    case sign(Int)
    case comma
  }

  /// The most terms of a script; a longer one is no name, and its ways to be split are too many.
  static let most = 6

  /// All ways to read a script as a list of terms, or as so many terms. Commas separate; without them every digit may
  /// end a term.
  static func split(_ math: Math, into count: Int? = nil) -> [[IndexTerm]] {
    guard let tokens = tokens(math) else { return [] }
    var groups: [[Token]] = [[]]
    for token in tokens {
      if case .comma = token { groups.append([]) } else { groups[groups.count - 1].append(token) }
    }
    if groups.count == 1 {
      let found = lists(groups[0][...], atMost: count ?? most)
      return count.map { count in found.filter { $0.count == count } } ?? found
    }
    // W_{2,jk}: a layer before the units.
    if groups.count == 2, let layer = lists(groups[0][...], atMost: 1).first, count ?? 3 == 3 {
      let units = lists(groups[1][...], atMost: 2).filter { layer.count == 1 && $0.count == 2 }
      if count == 3 || !units.isEmpty && lists(groups[1][...], atMost: 1).isEmpty { return units.map { layer + $0 } }
    }
    guard groups.count <= most, count == nil || groups.count == count else { return [] }
    let single = groups.map { group in lists(group[...], atMost: 1).first { $0.count == 1 }?[0] }
    let terms = single.compactMap { $0 }
    return terms.count == groups.count ? [terms] : []
  }

  private static func tokens(_ math: Math) -> [Token]? {
    var tokens: [Token] = []
    for node in math.nodes {
      // A letter, a sign, a number and a comma for each term.
      guard tokens.count < 4 * most else { return nil }
      switch node.form {
      case .number(let literal):
        let digits = literal.compactMap(\.wholeNumberValue)
        guard digits.count == literal.count, digits.count <= 8 else { return nil }
        tokens.append(.digits(digits))
      case .symbol(let name, _): tokens.append(.letter(name))
      // n_l and s_{l+1} count like letters.
      case .scripts(let base, let scripts) where scripts.sup == nil && scripts.primes == 0:
        guard case .symbol = base.form, scripts.sub != nil else { return nil }
        tokens.append(.letter(LaTeXWriter.write(node)))
      case .sign("−"): tokens.append(.sign(-1))
      case .sign("+"): tokens.append(.sign(1))
      case .sign(","): tokens.append(.comma)
      case .space: break
      default: return nil
      }
    }
    return tokens
  }

  private static func lists(_ tokens: ArraySlice<Token>, atMost count: Int) -> [[IndexTerm]] {
    guard let first = tokens.first else { return [[]] }
    guard count > 0 else { return [] }
    let rest = tokens.dropFirst()
    func prefixed(_ term: IndexTerm, _ tail: ArraySlice<Token>) -> [[IndexTerm]] {
      lists(tail, atMost: count - 1).map { [term] + $0 }
    }
    switch first {
    case .letter(let letter):
      if case .sign(let sign)? = rest.first {
        guard case .digits(let digits)? = rest.dropFirst().first else { return [] }
        return digits.indices.flatMap { last -> [[IndexTerm]] in
          let term = IndexTerm(letter: letter, number: sign * value(digits[...last]))
          return prefixed(term, tail(digits[(last + 1)...], rest.dropFirst(2)))
        }
      }
      return prefixed(IndexTerm(letter: letter, number: 0), rest)
    case .digits(let digits):
      return digits.indices.flatMap { last -> [[IndexTerm]] in
        guard last == 0 || digits[0] != 0 else { return [] }
        return prefixed(IndexTerm(letter: nil, number: value(digits[...last])), tail(digits[(last + 1)...], rest))
      }
    case .sign, .comma: return []
    }
  }

  private static func tail(_ digits: ArraySlice<Int>, _ rest: ArraySlice<Token>) -> ArraySlice<Token> {
    digits.isEmpty ? rest : [.digits(Array(digits))] + rest
  }

  private static func value(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

  /// The terms as a script; commas separate them where one takes more than one character.
  static func math(_ terms: [IndexTerm]) -> Math {
    if terms.allSatisfy({ $0.letter == nil && !$0.isLong }) {
      return .number(terms.map { String($0.number) }.joined())
    }
    let separates = terms.count > 1 && terms.contains(where: \.isLong)
    var nodes: [Math] = []
    for term in terms {
      if separates, !nodes.isEmpty { nodes.append(.sign(",")) }
      nodes += term.math
    }
    return .row(nodes)
  }

  private var math: [Math] {
    guard let letter else { return number < 0 ? [.sign("−"), .number(String(-number))] : [.number(String(number))] }
    let name = letter.contains("_") ? LaTeXReader.read(letter).math : .variable(letter)
    guard number != 0 else { return [name] }
    return [name, .sign(number < 0 ? "−" : "+"), .number(String(abs(number)))]
  }
}

extension Math {
  /// Whether it is a letter, or one with a number added, as the number of a layer is: `l`, `n_l - 1`, but no transpose.
  var mayBeLayer: Bool {
    guard let terms = IndexTerm.split(self, into: 1).first, let letter = terms.first?.letter else { return false }
    return !ExpressionReader.isTranspose(self) && !["T", "⊤", "∗", "*"].contains(letter)
  }
}
