import MathNotation

/// Costs with what they are of in brackets, in whatever order and however much of it: L(a^{[2]}, y), C(y, ŷ).
extension Names {
  /// The cost that a letter names where outputs and targets, and nothing but them, stand in brackets behind it.
  func cost(_ base: Math, _ sub: Math?, _ sup: Math?, of arguments: Math) -> Quantity? {
    let parts = ArgumentList.arguments(arguments)
    guard sub == nil, sup == nil, (1...2).contains(parts.count) else { return nil }
    let rows = notation.symbols.filter { $0.template.kind == .cost && $0.pattern.base.isSameLetter(as: base) }
    guard rows.contains(where: { $0.template.sample == nil }) else { return nil }
    var kinds: Set<Quantity.Kind> = []
    for part in parts {
      var (letter, below, above): (Math, Math?, Math?) = (part, nil, nil)
      if case .scripts(let inner, let scripts) = part.form {
        guard scripts.primes == 0 else { return nil }
        (letter, below, above) = (inner, scripts.sub, scripts.sup)
      }
      guard case .quantity(let quantity) = find(base: letter, sub: below, sup: above), quantity.unit == nil,
        quantity.sample == nil, !quantity.isOfAllSamples
      else { return nil }
      switch quantity.kind {
      case .target: break
      case .activation where quantity.layer == .last() || quantity.layer == .fixed(lastLayer): break
      default: return nil
      }
      kinds.insert(quantity.kind)
    }
    return kinds.count == parts.count ? Quantity(.cost) : nil
  }
}
