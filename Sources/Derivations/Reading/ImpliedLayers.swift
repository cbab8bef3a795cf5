import MathNotation

/// Finds the layers of neurons that are named by a letter alone: where w_{ij} leads from i to j, j stands one layer behind
/// i in the whole equation.
struct ImpliedLayers {
  /// The layer of each letter, or nil where the equation does not fix it in one way.
  private let layers: [String: IndexTerm]
  private let names: Names

  init(_ sides: [Math], names: Names) {
    self.names = names
    var finder = Finder(names: names)
    for side in sides { finder.visit(side) }
    layers = finder.solution ?? [:]
  }

  /// The names with the layers above them.
  func complete(_ math: Math) -> Math {
    let math = math.mapped { squared($0) ?? $0 }
    guard !layers.isEmpty else { return math }
    return math.mapped { node in
      guard let (symbol, letters, scripts, base) = names.withoutLayer(node) else { return node }
      let letter = symbol.template.kind == .weight ? names.destination(symbol, letters) : letters.first
      guard let letter, let layer = layers[letter] else { return node }
      var full = scripts
      full.sup = IndexTerm.math([layer])
      return Math(.scripts(base, full), range: node.range)
    }
  }

  /// z_j^2 as the square of z_j: a layer that letters tell has no number above them; nil for anything else.
  private func squared(_ node: Math) -> Math? {
    guard case .scripts(let base, var scripts) = node.form, let above = scripts.sup, above.form == .number("2"),
      scripts.sub != nil
    else { return nil }
    scripts.sup = nil
    let name = Math(.scripts(base, scripts), range: node.range)
    guard let (symbol, _, _, _) = names.withoutLayer(name),
      [.activation, .preActivation].contains(symbol.template.kind)
    else { return nil }
    return Math(.scripts(Math(.fence("(", name, ")"), range: node.range), Math.Scripts(sup: above)), range: node.range)
  }

  private struct Finder {
    let names: Names
    /// Letter a, letter b, and how many layers b stands behind a.
    var links: [(String, String, Int)] = []
    var letters: [String] = []
    var outputs: Set<String> = []
    var inputs: Set<String> = []
    /// The layers of letters that stand below a weight with its layer above it.
    var known: [String: Int] = [:]
    var isClear = true

    mutating func visit(_ node: Math) {
      if case .fraction(let top, let bottom) = node.form { link(top, bottom) }
      if let (symbol, found, _, _) = names.withoutLayer(node) {
        note(symbol, found)
      } else if let letter = names.letterOfOutput(node) {
        if !letters.contains(letter) { letters.append(letter) }
        outputs.insert(letter)
      } else if case .scripts(let base, let scripts) = node.form, scripts.sup == nil, let sub = scripts.sub,
        case .quantity(let quantity) = names.find(base: base, sub: sub, sup: nil), let letter = quantity.unit?.variable
      {
        if !letters.contains(letter) { letters.append(letter) }
        if quantity.kind == .target || quantity.layer == .last() { outputs.insert(letter) }
        if quantity.kind == .activation, quantity.layer == .fixed(0) { inputs.insert(letter) }
      } else if case .scripts(let base, let scripts) = node.form, scripts.sup != nil,
        case .quantity(let weight) = names.find(base: base, sub: scripts.sub, sup: scripts.sup), weight.kind == .weight,
        let layer = weight.layer, layer.isFixed, let end = weight.unit?.variable, let start = weight.source?.variable
      {
        for letter in [start, end] where !letters.contains(letter) { letters.append(letter) }
        links.append((start, end, 1))
        known[end] = layer.offset
      }
      if case .grid(let grid) = node.form, grid.kind == .cases {
        for row in grid.rows { visit(case: row) }
      } else {
        for child in node.children { visit(child) }
      }
    }

    /// What holds for output neurons only does not make its letter one of the output layer everywhere.
    private mutating func visit(case row: [Math]) {
      let before = outputs
      for cell in row { visit(cell) }
      if CaseWords(row.flatMap(\.nodes).filter(\.isWords)) == .output { outputs = before }
    }

    private mutating func note(_ symbol: Notation.Symbol, _ found: [String]) {
      for letter in found where !letters.contains(letter) { letters.append(letter) }
      guard symbol.template.kind == .weight else { return }
      guard let end = names.destination(symbol, found), let start = found.first(where: { $0 != end }) else {
        isClear = false
        return
      }
      links.append((start, end, 1))
    }

    /// ∂net_k/∂o_j of different neurons: k stands one layer behind j.
    private mutating func link(_ top: Math, _ bottom: Math) {
      guard let upper = top.nodes.last, let lower = bottom.nodes.last, top.nodes.count == 2, bottom.nodes.count == 2,
        let (symbol, later, _, _) = names.withoutLayer(upper), let (other, earlier, _, _) = names.withoutLayer(lower),
        symbol.template.kind != .weight, other.template.kind != .weight, later != earlier
      else { return }
      links.append((earlier[0], later[0], 1))
    }

    /// The layer of each letter; nil if the links contradict each other or leave some letter apart.
    var solution: [String: IndexTerm]? {
      guard isClear, let first = letters.first else { return nil }
      var offsets = [first: 0]
      var changed = true
      while changed {
        changed = false
        for (a, b, step) in links {
          if let known = offsets[a] {
            if let other = offsets[b] {
              if other != known + step { return nil }
            } else {
              offsets[b] = known + step
              changed = true
            }
          } else if let known = offsets[b] {
            offsets[a] = known - step
            changed = true
          }
        }
      }
      guard letters.allSatisfy({ offsets[$0] != nil }) else { return nil }
      if let (letter, layer) = known.min(by: { $0.key < $1.key }), let offset = offsets[letter] {
        let first = names.notation.firstLayer + layer - offset
        return offsets.mapValues { IndexTerm(letter: nil, number: $0 + first) }
      }
      let ends = Set(outputs.compactMap { offsets[$0] })
      let starts = Set(inputs.compactMap { offsets[$0] })
      guard ends.count <= 1, starts.count <= 1 else { return nil }
      // Inputs and outputs in one equation lie as far apart as the network is deep.
      if let end = ends.first, let start = starts.first, end - start != names.widths.count - 1 { return nil }
      // Beside inputs layers go by number, as one network only is as deep.
      if let end = ends.first, starts.isEmpty {
        guard let last = names.notation.lastLayer else { return nil }
        return offsets.mapValues { IndexTerm(letter: last, number: $0 - end) }
      }
      if let start = starts.first {
        return offsets.mapValues { IndexTerm(letter: nil, number: $0 - start + names.notation.firstLayer) }
      }
      return offsets.mapValues { IndexTerm(letter: "l", number: $0) }
    }
  }
}

extension Names {
  /// k in e_k, where that is a name for something of the targets of unit k; nil for any other node.
  fileprivate func letterOfOutput(_ node: Math) -> String? {
    guard case .scripts = node.form else { return nil }
    for (index, alias) in notation.aliases.enumerated() where alias.letters.count == 1 && alias.mayBegin(with: node) {
      guard let match = alias.match([node]), match.above == nil, let term = match.values.values.first, term.number == 0,
        let letter = term.letter, let meaning = try? meaning(ofAlias: index),
        meaning.quantities.contains(where: { $0.kind == .target })
      else { continue }
      return letter
    }
    return nil
  }

  /// What a node names that lacks nothing but its layer: the row, its letters, its scripts and its base.
  fileprivate func withoutLayer(_ node: Math) -> (Notation.Symbol, [String], Math.Scripts, Math)? {
    guard case .scripts(let base, let scripts) = node.form, scripts.sup == nil, scripts.primes == 0,
      let sub = scripts.sub
    else { return nil }
    for symbol in notation.symbols where symbol.pattern.base.isSameLetter(as: base) && symbol.pattern.sup.count == 1 {
      guard let terms = IndexTerm.split(sub, into: symbol.pattern.sub.count).first else { continue }
      let letters = terms.compactMap { $0.number == 0 ? $0.letter : nil }
      guard letters.count == terms.count else { continue }
      return (symbol, letters, scripts, base)
    }
    return nil
  }

  /// The letter of the neuron into which a weight leads.
  fileprivate func destination(_ symbol: Notation.Symbol, _ letters: [String]) -> String? {
    guard symbol.template.arguments.count == 3, case .letter(let unit) = symbol.template.arguments[1],
      let place = symbol.pattern.sub.firstIndex(where: { $0.letter == unit }), letters.indices.contains(place)
    else { return nil }
    return letters[place]
  }
}
