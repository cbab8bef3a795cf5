import MathNotation

/// Letters that most notes use alike, whichever notation they follow.
extension Notation {
  /// Ways to read what the notation does not name: n and N as the number of samples, Δw as the step, then λ as the
  /// regularisation as well. What is wrong when it is read so is not called wrong.
  var loosened: [Notation] {
    guard isSpeltLoosely, !isLoosened else { return [] }
    let plain = namingCostsOfSamples.naming([
      (["n", "N", "m", "M"], .sampleCount), (["η", "α", "μ", "γ"], .learningRate),
    ])
    let penalised = plain.naming([(["λ"], .regularisation)])
    return penalised.symbols.count > plain.symbols.count ? [plain, penalised] : [plain]
  }

  /// The same with E^{(i)} and E_i as the costs of samples where E is the cost, and neither says anything else.
  private var namingCostsOfSamples: Notation {
    var other = self
    let costs = symbols.filter { [.cost, .batchCost].contains($0.template.kind) && $0.list == nil }
    for cost in costs where cost.template.kind == .cost && cost.pattern.sub.isEmpty && cost.pattern.sup.isEmpty {
      let base = cost.pattern.base
      let hasScripts = symbols.contains {
        $0.pattern.base.isSameLetter(as: base) && !($0.pattern.sub.isEmpty && $0.pattern.sup.isEmpty)
      }
      if hasScripts { continue }
      for scripts in [Math.Scripts(sup: Math(.fence("(", .variable("i"), ")"))), Math.Scripts(sub: .variable("i"))] {
        guard let pattern = Pattern(Math(.scripts(base, scripts)), holes: ["i"]) else { continue }
        other.symbols.append(
          Symbol(
            pattern: pattern, isSpelling: true, list: nil,
            template: Template(kind: .cost, arguments: [], usesNodes: false, sample: .letter("i"))))
      }
    }
    return other
  }

  /// The same with letters for quantities, as far as they name nothing.
  private func naming(_ names: [(letters: [String], kind: Quantity.Kind)]) -> Notation {
    var other = self
    other.beside = []
    other.isLoosened = true
    for (letters, kind) in names {
      for letter in letters.map({ Math.variable($0) }) {
        let isKnown = symbols.contains { $0.pattern.base.isSameLetter(as: letter) }
        guard !isKnown, !aliases.contains(where: { $0.mayBegin(with: letter) }),
          let pattern = Pattern(letter, holes: [])
        else { continue }
        other.symbols.append(
          Symbol(
            pattern: pattern, isSpelling: true, list: nil,
            template: Template(kind: kind, arguments: [], usesNodes: false)))
      }
    }
    return other
  }
}

extension Math {
  private static let usualLetters: Set<String> = ["n", "N", "m", "M", "η", "α", "μ", "γ", "λ", "Δ"]

  /// Whether a letter stands somewhere that most notes use alike; looking for others takes time.
  var namesUsualLetters: Bool {
    contains { node in
      if case .symbol(let letter, _) = node.form { Self.usualLetters.contains(letter) } else { false }
    }
  }
}
