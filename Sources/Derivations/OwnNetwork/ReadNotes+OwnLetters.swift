import MathNotation

/// What notes in letters of their own show of their letters before anything is read.
extension ReadNotes {
  /// Whether vectors and matrices seem to stand in the notes: a transpose, ⊙, bold letters, tables.
  var hasMatrices: Bool {
    items.contains { item in
      item.math.contains { node in
        switch node.form {
        case .sign("⊙"), .sign("⊤"), .symbol("⊤", _), .symbol(_, .bold), .symbol(_, .blackboard): true
        case .grid(let grid): grid.kind == .matrix
        case .scripts(_, let scripts): scripts.sup.map(ExpressionReader.isTranspose) ?? false
        default: false
        }
      }
    }
  }

  /// The parts between headings that have no vectors or matrices, where these are most of the notes.
  var withoutMatrices: ReadNotes? {
    let starts = [0] + items.indices.filter { items[$0].item.kind == .heading } + [items.count]
    let parts = zip(starts, starts.dropFirst()).map { part($0..<$1) }
    let plain = parts.filter { !$0.hasMatrices }
    let count = plain.reduce(0) { $0 + $1.items.count }
    return 3 * count >= 2 * items.count ? plain.reduce(part(0..<0)) { $0.followed(by: $1) } : nil
  }

  /// The letters that begin an equation with a letter in brackets behind them: f in f(x) = ax.
  var calledLetters: Set<String> {
    Set(lines.compactMap { $0.callDefined?.letter })
  }

  /// What is a name here and something else in other notes: d and e that no differential and no exponential is, an I that
  /// no equation ends with, a Δ that is defined by itself, and letters with primes that are no slopes.
  var plainLetters: Set<String> {
    let lines = lines
    var found = primedLetters
    let isIdentity = lines.contains { line in
      guard case .symbol("I", _)? = line.last?.parts.base.form else { return false }
      return line.dropLast().last?.form == .sign("=")
    }
    if !isIdentity { found.insert("I") }
    for letter in ["d", "e"]
    where lines.contains(where: { $0.defines(letter) || $0.ends(with: letter) })
      || items.contains(where: { $0.math.derives(letter) })
    {
      found.insert(letter)
    }
    if lines.contains(where: { $0.defines("Δ", mayBeScripted: true) }) { found.insert("Δ") }
    // In dx = … and Δw = … they belong to what follows.
    return found.subtracting(["d", "Δ"].filter { letter in lines.contains { $0.begins(with: letter) } })
  }

  /// The letters with primes, where none of these stands before brackets.
  private var primedLetters: Set<String> {
    var (found, slopes): (Set<String>, Set<String>) = ([], [])
    for item in items {
      _ = item.math.contains { node in
        for (first, second) in zip(node.nodes, node.nodes.dropFirst() + [Math(.row([]))]) {
          guard case .scripts(let base, let scripts) = first.form, scripts.primes > 0,
            case .symbol(let letter, .italic) = base.form
          else { continue }
          found.insert(letter + String(repeating: "′", count: scripts.primes))
          if case .fence("(", _, _) = second.form { slopes.insert(letter) }
        }
        return false
      }
    }
    return found.filter { name in !slopes.contains { name.hasPrefix($0) } }
  }

  /// The words of several letters that stand here for one name, typed like factors: prediction, Error.
  var spelledWords: Set<String> {
    var counts: [String: Int] = [:]
    for item in items {
      _ = item.math.contains { node in
        for word in node.nodes.runs { counts[word, default: 0] += 1 }
        return false
      }
    }
    let typed = counts.filter { word, count in
      count > 1 && word.contains { "aeiou".contains($0.lowercased()) } && Set(word).count > 2
    }
    let named = lines.compactMap { line -> String? in
      guard case .text(let word)? = line.first?.form, word.count > 1, word.allSatisfy(\.isLetter),
        line.dropFirst().first?.form == .sign("=")
      else { return nil }
      return word
    }
    return Set(typed.keys).union(named)
  }

  private var lines: [[Math]] { items.flatMap(\.math.lines) }
}

extension [ReadNotes.Item] {
  /// The letters of functions that layers go through: of an argument with scripts, as z^{(l)}, and made of e, tanh or max
  /// or derived.
  var activationLetters: Set<String> {
    let lines = flatMap { $0.math.withFunctionsTypedPlainly.lines }
    return functionLetters.filter { letter in
      !ExpressionReader.isFunction(letter) && contains { $0.math.calls(letter) { $0.isScripted } }
        && (contains { $0.math.derivesFunction(letter) }
          || lines.contains { line in
            guard let (name, _, value) = line.callDefined, name == letter else { return false }
            return value.contains { $0.isMadeOfActivation }
          })
    }
  }

  /// The letters that equations define as functions of their argument, R in R(z) = max(0, z), and that hardly stand
  /// without one.
  var functionLetters: Set<String> {
    var found: Set<String> = []
    for line in flatMap({ $0.math.withFunctionsTypedPlainly.lines }) {
      guard let (letter, argument, value) = line.callDefined else { continue }
      let known: Set<String> = ["e", "exp", "max", "tanh", "ln", "log", argument]
      let isOfArgument = value.allSatisfy { node in
        !node.contains { if case .symbol(let name, _) = $0.form { !known.contains(name) } else { false } }
      }
      if isOfArgument { found.insert(letter) }
    }
    for letter in ["f", "g", "h"] where contains(where: { $0.math.derivesFunction(letter) }) {
      found.insert(letter)
    }
    return found.filter { letter in
      let (all, called) = reduce((0, 0)) { sum, item in
        let counts = item.math.occurrences(of: letter)
        return (sum.0 + counts.all, sum.1 + counts.called)
      }
      return 5 * called >= 4 * all
    }
  }
}

extension [Math] {
  /// The words of four and more letters that are typed without anything between these.
  fileprivate var runs: [String] {
    var (words, word, end): ([String], String, Int?) = ([], "", nil)
    func close() {
      if word.count > 3 { words.append(word) }
      word = ""
    }
    for node in self {
      guard case .symbol(let letter, .italic) = node.parts.base.form, letter.count == 1,
        letter.unicodeScalars.allSatisfy(\.isASCII), let range = node.range
      else {
        close()
        continue
      }
      if range.lowerBound != end { close() }
      word += letter
      end = range.upperBound
      if case .scripts = node.form { close() }
    }
    close()
    return words
  }

  /// Whether it begins with a letter and a name behind it.
  fileprivate func begins(with letter: String) -> Bool {
    count > 2 && self[0].form == .symbol(letter, .italic) && self[1].isName
  }

  /// f, x and what follows in f(x) = …; nil for anything else.
  var callDefined: (letter: String, argument: String, value: ArraySlice<Math>)? {
    guard count > 3, case .symbol(let letter, _) = self[0].form, case .fence("(", let inner, ")") = self[1].form,
      case .symbol(let argument, _) = inner.form, self[2].form == .sign("=")
    else { return nil }
    return (letter, argument, self[3...])
  }

  /// Whether nothing follows a letter that it could belong to: u + d, d · q.
  fileprivate func ends(with letter: String) -> Bool {
    indices.contains { place in
      guard self[place].form == .symbol(letter, .italic) else { return false }
      guard place + 1 < count else { return true }
      return self[place + 1].isRelation || self[place + 1].isOperator && self[place + 1].form != .sign("/")
    }
  }

  /// Whether it begins with a letter and =, or has these behind a comma.
  fileprivate func defines(_ letter: String, mayBeScripted: Bool = false) -> Bool {
    indices.dropLast().contains { place in
      (self[place].form == .symbol(letter, .italic)
        || mayBeScripted && self[place].parts.base.form == .symbol(letter, .italic))
        && self[place + 1].form == .sign("=")
        && (place == 0 || self[place - 1].form == .sign(","))
    }
  }
}

extension Math {
  /// Whether it is a letter or a word, with or without scripts.
  fileprivate var isName: Bool {
    switch parts.base.form {
    case .symbol, .text: true
    default: false
    }
  }

  /// The rows of a display, or what it is if it has one, without spaces.
  var lines: [[Math]] {
    nodes.flatMap { node -> [[Math]] in
      guard case .grid(let grid) = node.form, grid.kind == .aligned else { return [] }
      return grid.rows.map { $0.flatMap(\.nodes).filter { !$0.isSpace } }
    } + [nodes.filter { !$0.isSpace }]
  }

  /// Whether ∂ stands before a letter.
  fileprivate func derives(_ letter: String) -> Bool {
    containsPair { first, second in
      if case .symbol("∂", _) = first.form { second.form == .symbol(letter, .italic) } else { false }
    }
  }

  /// Whether e, tanh or max stands in it.
  fileprivate var isMadeOfActivation: Bool {
    contains { if case .symbol(let name, _) = $0.form { ["e", "exp", "tanh", "max"].contains(name) } else { false } }
  }

  /// Whether it has f′(…) of a letter f.
  fileprivate func derivesFunction(_ letter: String) -> Bool {
    containsPair { first, second in
      guard case .scripts(let base, let scripts) = first.form, scripts.primes == 1,
        case .symbol(letter, _) = base.form, case .fence("(", _, ")") = second.form
      else { return false }
      return true
    }
  }

  /// Whether it has f(…) of a letter f and of such an argument.
  fileprivate func calls(_ letter: String, _ isWanted: (Math) -> Bool) -> Bool {
    containsPair { first, second in
      guard case .symbol(letter, _) = first.scripted.form, case .fence("(", let inner, ")") = second.scripted.form
      else {
        return false
      }
      let nodes = inner.plainNodes
      return nodes.count == 1 && isWanted(nodes[0])
    }
  }

  /// Whether two nodes of a kind stand side by side in it.
  private func containsPair(_ isPair: (Math, Math) -> Bool) -> Bool {
    contains { node in zip(node.nodes, node.nodes.dropFirst()).contains(where: isPair) }
  }

  /// How often a letter stands in it, and how often right before brackets.
  fileprivate func occurrences(of letter: String) -> (all: Int, called: Int) {
    // A letter alone is only spoken of.
    if form == .symbol(letter, .italic) { return (0, 0) }
    var (all, called) = (0, 0)
    _ = contains { node in
      if case .symbol(letter, _) = node.form { all += 1 }
      guard case .row(let nodes) = node.form else { return false }
      for (first, second) in zip(nodes, nodes.dropFirst()) {
        guard case .symbol(letter, _) = first.scripted.form, case .fence("(", _, ")") = second.scripted.form else {
          continue
        }
        called += 1
      }
      return false
    }
    return (all, called)
  }

  /// What has scripts, or what it is without any.
  private var scripted: Math { if case .scripts(let base, _) = form { base } else { self } }
}
