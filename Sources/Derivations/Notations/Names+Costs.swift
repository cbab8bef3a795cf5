import MathNotation

/// Costs with what they are of in brackets, in whatever order and however much of it: L(a^{[2]}, y), C(y, ŷ), J(W, b).
extension Names {
  /// The cost that a letter names where outputs and targets of one sample, or parameters, and nothing but them stand in
  /// brackets behind it.
  func cost(_ base: Math, _ sub: Math?, _ sup: Math?, of arguments: Math) -> Quantity? {
    let parts = ArgumentList.arguments(arguments)
    guard sub == nil, sup == nil else { return nil }
    let quantities = parts.compactMap(plainQuantity)
    guard quantities.count == parts.count else { return costOfNames(base, parts) }
    func rows(_ kind: Quantity.Kind) -> [Quantity] {
      notation.symbols.filter { $0.list == nil && $0.template.kind == kind && $0.pattern.base.isSameLetter(as: base) }
        .compactMap { $0.template.sample == nil ? Quantity(kind) : nil }
    }
    if !parts.isEmpty, quantities.allSatisfy({ [.weight, .bias].contains($0.kind) }) {
      return rows(.batchCost).first ?? rows(.cost).first
    }
    guard (1...2).contains(parts.count), !rows(.cost).isEmpty, Set(quantities.map(\.sample)).count == 1,
      quantities.allSatisfy(isOutputOrTarget), Set(quantities.map(\.kind)).count == parts.count
    else { return nil }
    return Quantity(.cost, sample: quantities[0].sample)
  }

  /// J(W, b, a, y): several names behind a letter for the cost of a sample, a target among them.
  private func costOfNames(_ base: Math, _ parts: [Math]) -> Quantity? {
    let isCost = notation.symbols.contains {
      $0.list == nil && $0.template.kind == .cost && $0.template.sample == nil && $0.pattern.base.isSameLetter(as: base)
    }
    guard isCost, parts.count > 2, parts.allSatisfy(\.isNameOfOne),
      parts.contains(where: { plainQuantity($0)?.kind == .target })
    else { return nil }
    return Quantity(.cost)
  }

  /// Whether it is the letter of a cost with a word or λ below it: L_{reg}, J_λ, which notes make of that cost.
  func isOtherCost(_ name: Math) -> Bool {
    guard case .scripts(let base, let scripts) = name.form, let word = scripts.sub, scripts.sup == nil,
      scripts.primes == 0, word.isWordOrPenalty
    else { return false }
    let same = notation.symbols.filter { $0.pattern.base == base }
    return !same.isEmpty && same.allSatisfy { $0.template.kind == .cost || $0.template.kind == .batchCost }
  }

  /// The cost that a word is, or a letter for it with the cost's name below: Loss, \mathcal{L}_{\text{CE}}; nil for those
  /// with a penalty.
  func costInWords(_ base: Math, _ sub: Math?, of arguments: Math?) -> Quantity? {
    let rows = notation.symbols.filter { $0.list == nil && $0.template.kind == .cost && $0.template.sample == nil }
    guard !rows.isEmpty,
      !notation.symbols.contains(where: { $0.pattern.base.isSameLetter(as: base) && $0.list == nil })
        || sub != nil
    else { return nil }
    if let arguments {
      let parts = ArgumentList.arguments(arguments)
      guard parts.allSatisfy(\.isNameOfOne), parts.contains(where: { plainQuantity($0)?.kind == .target }) else {
        return nil
      }
    }
    if let word = base.word, ["loss", "cost", "error", "err"].contains(word.lowercased()) {
      return sub == nil ? Quantity(.cost) : nil
    }
    guard let name = sub?.word?.lowercased(), rows.contains(where: { $0.pattern.base.isSameLetter(as: base) }),
      ["nll", "nllm", "ce", "bce", "mse", "mle", "se", "sq", "xent", "log", "logistic", "cross", "data", "hinge"]
        .contains(name)
    else { return nil }
    return Quantity(.cost)
  }

  private func plainQuantity(_ part: Math) -> Quantity? {
    var (letter, below, above): (Math, Math?, Math?) = (part, nil, nil)
    if case .scripts(let inner, let scripts) = part.form {
      guard scripts.primes == 0 else { return nil }
      (letter, below, above) = (inner, scripts.sub, scripts.sup)
    }
    guard case .quantity(let quantity) = find(base: letter, sub: below, sup: above) else { return nil }
    return quantity
  }

  /// Whether it is all outputs or all targets of a sample; of a single output its only unit is all.
  private func isOutputOrTarget(_ quantity: Quantity) -> Bool {
    guard quantity.unit == nil || widths.last == 1 && quantity.unit == .fixed(0), !quantity.isOfAllSamples else {
      return false
    }
    switch quantity.kind {
    case .target: return true
    case .activation: return quantity.layer == .last() || quantity.layer == .fixed(lastLayer)
    default: return false
    }
  }
}

extension Math {
  /// The word that it is, of several letters.
  fileprivate var word: String? {
    switch form {
    case .text(let word) where word.count > 1, .symbol(let word, .roman) where word.count > 1: word
    case .row(let nodes) where nodes.count == 1: nodes[0].word
    default: nil
    }
  }

  /// Whether it is a letter, with or without scripts or an accent.
  fileprivate var isNameOfOne: Bool {
    switch form {
    case .symbol, .accent: true
    case .scripts(let base, let scripts): scripts.primes == 0 && base.isNameOfOne
    default: false
    }
  }

  /// Whether it is a word, as `reg` or `\text{total}`, or λ.
  fileprivate var isWordOrPenalty: Bool {
    switch form {
    case .text: true
    case .symbol(let name, _): name == "λ" || name.count > 2
    case .row(let nodes):
      nodes.count > 2
        && nodes.allSatisfy {
          if case .symbol(let name, .italic) = $0.form { name.first?.isLetter == true } else { false }
        }
    default: false
    }
  }
}
