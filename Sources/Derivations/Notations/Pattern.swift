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
  /// Whether a comma stands behind the first of the subscript's terms: `W_{l,ij}`.
  private var separatesFirst = false
  /// The brackets around the superscript's terms, if they stand in brackets: `a^{(l)}`, `a^{[l]}`, `a^{[l](k)}`.
  package var supFences: [String] = []
  /// The letters that are holes.
  package var holes: Set<String>
  /// Those in which nothing but the letter itself may stand: h of w_{ho}, which is always a hidden unit.
  var letterHoles: Set<String> = []

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
      separatesFirst = below.nodes.count { $0.form == .sign(",") } == 1
    }
    if let above = scripts.sup {
      let fences = Self.fences(above)
      supFences = fences?.map(\.open) ?? []
      guard let terms = (fences?.map(\.inner) ?? [above]).splitTogether(count: nil).first else { return nil }
      guard supFences.count < 2 || terms.count == supFences.count else { return nil }
      sup = terms
    }
  }

  /// The values of the holes for which the pattern looks like these scripts: one solution for each way to split
  /// digits that stand together.
  ///
  /// - Parameter isLoose: Whether the superscript may stand in other brackets, or a letter in none.
  func solutions(sub actualSub: Math?, sup actualSup: Math?, isLoose: Bool = false) -> [[String: IndexTerm]] {
    guard let below = splits(of: actualSub, count: sub.count) else { return [] }
    // What stands behind the number of a layer stands behind a comma: δ_{12} is another name than δ_{1,2}.
    if separatesFirst, sub.contains(where: { $0.letter.map(holes.contains) ?? false }),
      actualSub?.nodes.contains(where: { $0.form == .sign(",") }) == false
    {
      return []
    }
    if isLoose, let above = actualSup {
      guard let loose = loosely(above) else { return [] }
      return solutions(sub: actualSub, sup: loose)
    }
    guard let aboveSplits = splits(ofSuperscript: actualSup) else { return [] }
    var found: [[String: IndexTerm]] = []
    for low in below {
      for high in aboveSplits {
        guard let solution = solution(low + high), !found.contains(solution) else { continue }
        found.append(solution)
      }
    }
    return found
  }

  /// What stands in brackets, if nothing else stands there.
  private static func fences(_ above: Math) -> [(open: String, inner: Math)]? {
    var found: [(open: String, inner: Math)] = []
    for node in above.nodes where !node.isSpace {
      guard case .fence(let open, let inner, let close) = node.form, brackets[open] == close else { return nil }
      found.append((open, inner))
    }
    return found.isEmpty ? nil : found
  }

  private func splits(ofSuperscript above: Math?) -> [[IndexTerm]]? {
    guard !supFences.isEmpty, let above else { return splits(of: above, count: sup.count) }
    guard let fences = Self.fences(above), fences.map(\.open) == supFences else { return nil }
    guard fences.count > 1 else { return splits(of: fences[0].inner, count: sup.count) }
    let fitting = fences.map(\.inner).splitTogether(count: 1)
    return fitting.isEmpty ? nil : fitting
  }

  /// The superscript in the brackets of the pattern. A number without brackets may be a power, T is a transpose, and where
  /// layers stand in square brackets round ones hold samples.
  private func loosely(_ above: Math) -> Math? {
    guard supFences.count < 2 else { return nil }
    let supFence = supFences.first
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
        if letterHoles.contains(letter), given != wanted { return nil }
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
    func filledTerms(_ terms: [IndexTerm]) -> [IndexTerm]? {
      var printed: [IndexTerm] = []
      for term in terms {
        guard let letter = term.letter, holes.contains(letter) else {
          printed.append(term)
          continue
        }
        guard let value = values[letter] else { return nil }
        printed.append(IndexTerm(letter: value.letter, number: value.number + term.number))
      }
      return printed
    }
    func filled(_ terms: [IndexTerm]) -> Math? { filledTerms(terms).map(IndexTerm.math) }
    guard !sub.isEmpty || !sup.isEmpty else { return base }
    var scripts = Math.Scripts()
    if !sub.isEmpty {
      guard let below = filledTerms(sub) else { return nil }
      scripts.sub =
        separatesFirst
        ? .row([IndexTerm.math(Array(below.prefix(1))), .sign(","), IndexTerm.math(Array(below.dropFirst()))])
        : IndexTerm.math(below)
    }
    if !sup.isEmpty {
      guard let above = filled(sup) else { return nil }
      scripts.sup = above
      if supFences.count == 1 {
        scripts.sup = Math(.fence(supFences[0], above, Self.brackets[supFences[0]] ?? ""))
      } else if !supFences.isEmpty {
        guard let terms = filledTerms(sup), terms.count == supFences.count else { return nil }
        scripts.sup = .row(
          zip(supFences, terms).map { Math(.fence($0, IndexTerm.math([$1]), Self.brackets[$0] ?? "")) })
      }
    }
    return Math(.scripts(base, scripts))
  }
}

extension [Math] {
  /// All ways to read scripts beside each other as one list of terms; with a count, each as so many.
  fileprivate func splitTogether(count: Int?) -> [[IndexTerm]] {
    reduce([[]]) { found, part in
      let terms = IndexTerm.split(part, into: count)
      return found.flatMap { earlier in terms.map { earlier + $0 } }
    }
  }
}
