import MathNotation

/// Which names of notes in letters of their own have entries: one index each as x_i, or two as w_{ij}.
struct OwnIndices {
  /// How many indices follow a letter, by how it is spelt without them.
  private var counts: [String: Set<Int>] = [:]
  /// How the whole is spelt that entries with two indices belong to: W of w_{ij}.
  private var wholes: [String: String] = [:]
  /// Names with a label below them: z_2, of which z_{2,i} is an entry, and z_h, of which z_{hi} is one.
  private var labelled: Set<String> = []
  /// Names with nothing below them.
  private var bare: Set<String> = []
  /// The letters of indices.
  private var counting: Set<String> = []

  /// The letters that count, and those that, behind or before a comma, are labels all the same.
  private static let letters: Set<String> = ["i", "j", "k", "m", "n", "p", "q", "r"]
  private static let labels: Set<String> = ["h", "o", "x", "y", "z", "t"]

  /// Whether no name has entries.
  var isEmpty: Bool { counts.isEmpty }

  /// What the formulas of notes show.
  init(_ notes: ReadNotes) {
    for item in notes.items { visit(item.math) }
    for (stem, sizes) in counts where sizes.contains(2) {
      let capital = stem.prefix(1).uppercased() + stem.dropFirst()
      if capital != stem, bare.contains(capital), counts[capital]?.contains(2) ?? true,
        sizes.count == 2 || !bare.contains(stem)
      {
        wholes[stem] = capital
        counts[capital, default: []].insert(2)
      } else if sizes.count == 2 {
        wholes[stem] = stem + " ,"
      }
    }
  }

  private mutating func visit(_ node: Math) {
    let (base, sub, sup) = node.parts
    guard let stem = OwnLetters.stem(base, sup) else { return node.children.forEach { visit($0) } }
    guard let sub else {
      bare.insert(stem)
      return
    }
    if let label = sub.label { labelled.insert(stem + " " + label) }
    if let terms = Self.terms(sub) { counting.formUnion(terms.compactMap(\.letter)) }
    if let count = Self.terms(sub)?.count, !Self.isKronecker(base, sub) { counts[stem, default: []].insert(count) }
  }

  /// The name of the whole that an entry belongs to, and its place there; nil where what stands below is a label.
  func entry(_ stem: String, _ sub: Math) -> (whole: String, indices: [Index])? {
    if let found = entryOfLabelled(stem, sub) { return found }
    guard let sizes = counts[stem] else { return nil }
    let lists = sizes.sorted().compactMap { count in
      IndexTerm.split(sub, into: count).first { list in
        list.count == count && list.allSatisfy { $0.letter.map { Self.mayCount($0, in: sub) } ?? ($0.number > 0) }
      }
    }
    guard lists.count == 1 else { return nil }
    let whole = lists[0].count == 2 ? wholes[stem] ?? stem : stem
    return (whole, lists[0].map { Index(variable: $0.letter, offset: $0.number) })
  }

  /// z_{2,i} as an entry of z_2, z_{hi} of z_h and w_{h12} of W_h, where that is a name.
  private func entryOfLabelled(_ stem: String, _ sub: Math) -> (whole: String, indices: [Index])? {
    guard case .row(let nodes) = sub.form, let label = nodes[0].label else { return nil }
    let capital = stem.prefix(1).uppercased() + stem.dropFirst()
    let rest = Math.joined(Array(nodes.dropFirst().drop { $0.form == .sign(",") || $0.isSpace }))
    let lists = IndexTerm.split(rest).filter { list in
      list.allSatisfy { !$0.isLong && ($0.letter.map(Self.letters.contains) ?? ($0.number > 0)) }
    }
    func entry(_ whole: String, _ count: Int) -> (whole: String, indices: [Index])? {
      guard labelled.contains(whole + " " + label), let list = lists.first(where: { $0.count == count }) else {
        return nil
      }
      return (whole + " " + label, list.map { Index(variable: $0.letter, offset: $0.number) })
    }
    return entry(stem, stem == capital ? 2 : 1) ?? entry(capital, 2)
  }

  /// How many indices the entries of a name have; nil for a name without entries.
  func count(_ stem: String) -> Int? { counts[stem]?.min() }

  /// Whether a letter counts in these notes and is no name.
  func isCounter(_ letter: String) -> Bool { Self.onlyCounts(letter) && counting.contains(letter) }

  /// Whether a letter is one that seldom does anything but count.
  static func onlyCounts(_ letter: String) -> Bool { ["i", "j", "k", "l"].contains(letter) }

  /// Whether a letter that only counts stands in a script.
  static func counts(_ sub: Math) -> Bool {
    sub.contains { if case .symbol(let letter, _) = $0.form { onlyCounts(letter) } else { false } }
  }

  /// δ_{ij}, which is 1 where both are the same.
  static func isKronecker(_ base: Math, _ sub: Math) -> Bool {
    guard case .symbol("δ", _) = base.form, let terms = IndexTerm.split(sub).first(where: { $0.count == 2 }) else {
      return false
    }
    return terms.allSatisfy { $0.number == 0 && $0.letter.map(onlyCounts) ?? false }
  }

  /// The one or two indices that a script consists of; nil for labels, numbers alone and more of them.
  private static func terms(_ sub: Math) -> [IndexTerm]? {
    let lists = IndexTerm.split(sub).filter { list in
      (1...2).contains(list.count) && list.allSatisfy { $0.letter.map { mayCount($0, in: sub) } ?? ($0.number > 0) }
        && (list.contains { $0.letter != nil } || sub.hasComma)
    }
    return lists.count == 1 ? lists[0] : nil
  }

  private static func mayCount(_ letter: String, in sub: Math) -> Bool {
    sub.hasComma ? letter.count == 1 && !labels.contains(letter) : letters.contains(letter)
  }
}

extension Math {
  /// The number, or the letter that counts nothing, that it is.
  fileprivate var label: String? {
    switch form {
    case .number(let literal): literal
    case .symbol(let letter, _): OwnIndices.onlyCounts(letter) || letter.count > 1 ? nil : letter
    default: nil
    }
  }

  fileprivate var hasComma: Bool { nodes.contains { $0.form == .sign(",") } }

  /// A letter, accents included, and what stands below and above it.
  var parts: (base: Math, sub: Math?, sup: Math?) {
    switch form {
    case .scripts(let base, let scripts) where scripts.primes == 0: (base, scripts.sub, scripts.sup)
    case .accent(let accent, let inner):
      // \overline{w_{ij}} is an entry of \overline{w}.
      if case .scripts(let base, let scripts) = inner.form, scripts.primes == 0 {
        (Math(.accent(accent, base), range: range), scripts.sub, scripts.sup)
      } else {
        (self, nil, nil)
      }
    default: (self, nil, nil)
    }
  }
}
