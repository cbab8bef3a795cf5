package import MathNotation

/// How a name looks: a base with subscripts and superscripts, some of whose letters are holes.
///
/// `W_{l-1}` with the hole `l` matches `W_{1}` and gives l = 2; the same pattern prints `W_{1}` from l = 2.
package struct Pattern: Hashable, Sendable {
  /// The letter, accents included.
  package var base: Math
  /// The subscript's terms.
  package var sub: [IndexTerm]
  /// The superscript's terms.
  package var sup: [IndexTerm]
  /// The bracket before the superscript, if it stands in brackets: `a^{(l)}`, `a^{[l]}`.
  package var supFence: String?
  /// The letters that are holes.
  package var holes: Set<String>

  /// The brackets in which a layer may stand.
  private static let brackets = ["(": ")", "[": "]"]

  /// Reads a pattern from mathematics; `holes` are the letters that stand for numbers.
  init?(_ math: Math, holes: Set<String>) {
    self.holes = holes
    sub = []
    sup = []
    guard case .scripts(let base, let scripts) = math.form else {
      self.base = math
      return
    }
    self.base = base
    if let below = scripts.sub {
      guard let terms = IndexTerm.split(below).first else { return nil }
      sub = terms
    }
    if let above = scripts.sup {
      var inner = above
      if case .fence(let open, let content, _) = above.form, Self.brackets[open] != nil {
        inner = content
        supFence = open
      }
      guard let terms = IndexTerm.split(inner).first else { return nil }
      sup = terms
    }
  }

  /// The values of the holes for which the pattern looks like these scripts: one solution for each way to split
  /// digits that stand together.
  ///
  /// - Parameter isLoose: Whether the superscript may stand in other brackets, or a letter in none.
  func solutions(sub actualSub: Math?, sup actualSup: Math?, isLoose: Bool = false) -> [[String: IndexTerm]] {
    guard let below = splits(of: actualSub, count: sub.count) else { return [] }
    var above: Math? = actualSup
    if isLoose, let above = actualSup {
      guard let loose = loosely(above) else { return [] }
      return solutions(sub: actualSub, sup: loose)
    }
    if let supFence, let fenced = actualSup {
      guard case .fence(supFence, let content, Self.brackets[supFence]) = fenced.form else { return [] }
      above = content
    }
    guard let aboveSplits = splits(of: above, count: sup.count) else { return [] }
    var found: [[String: IndexTerm]] = []
    for low in below {
      for high in aboveSplits {
        guard let solution = solution(low + high), !found.contains(solution) else { continue }
        found.append(solution)
      }
    }
    return found
  }

  /// The superscript in the brackets of the pattern. A number without brackets may be a power, T is a transpose, and where
  /// layers stand in square brackets round ones hold samples.
  private func loosely(_ above: Math) -> Math? {
    var inner = above
    if case .fence(let open, let content, _) = above.form {
      guard Self.brackets[open] != nil, !(supFence == "[" && open == "(") else { return nil }
      inner = content
    } else if supFence != nil {
      guard case .symbol? = above.nodes.first?.form, !ExpressionReader.isTranspose(above) else { return nil }
    }
    return supFence.map { Math(.fence($0, inner, Self.brackets[$0] ?? "")) } ?? inner
  }

  private func splits(of math: Math?, count: Int) -> [[IndexTerm]]? {
    guard let math else { return count == 0 ? [[]] : nil }
    guard count > 0 else { return nil }
    let fitting = IndexTerm.split(math, into: count)
    return fitting.isEmpty ? nil : fitting
  }

  private func solution(_ actual: [IndexTerm]) -> [String: IndexTerm]? {
    var values: [String: IndexTerm] = [:]
    for (wanted, given) in zip(sub + sup, actual) {
      if let letter = wanted.letter, holes.contains(letter) {
        let value = IndexTerm(letter: given.letter, number: given.number - wanted.number)
        if let earlier = values[letter], earlier != value { return nil }
        values[letter] = value
      } else if wanted != given {
        return nil
      }
    }
    return values
  }

  /// The name with numbers in the holes, or nil if a hole has none.
  func math(_ values: [String: IndexTerm]) -> Math? {
    func filled(_ terms: [IndexTerm]) -> Math? {
      var printed: [IndexTerm] = []
      for term in terms {
        guard let letter = term.letter, holes.contains(letter) else {
          printed.append(term)
          continue
        }
        guard let value = values[letter] else { return nil }
        printed.append(IndexTerm(letter: value.letter, number: value.number + term.number))
      }
      return IndexTerm.math(printed)
    }
    guard !sub.isEmpty || !sup.isEmpty else { return base }
    var scripts = Math.Scripts()
    if !sub.isEmpty {
      guard let below = filled(sub) else { return nil }
      scripts.sub = below
    }
    if !sup.isEmpty {
      guard let above = filled(sup) else { return nil }
      scripts.sup = supFence.map { Math(.fence($0, above, Self.brackets[$0] ?? "")) } ?? above
    }
    return Math(.scripts(base, scripts))
  }
}
