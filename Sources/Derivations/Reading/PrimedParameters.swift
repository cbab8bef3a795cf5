import MathNotation

/// w′ for what a weight is after a step, as Nielsen writes it: `w → w′ = w − η ∂C/∂w` and `b′ = b − η ∂C/∂b`.
struct PrimedParameters {
  let names: Names

  /// The same update without the name of what comes after it, which the step tells.
  func withoutPrimes(_ draft: EquationDrafts.Draft) -> EquationDrafts.Draft {
    guard names.notation.isSpeltLoosely, draft.sides.last.map(stepsDownSlope) ?? false,
      let primed = draft.sides.indices.first(where: { before(draft.sides[$0]) != nil }),
      let plain = before(draft.sides[primed]),
      draft.sides[draft.sides.count - 1].joined.contains(where: { $0 == plain })
    else { return draft }
    var draft = draft
    if primed == 0 {
      draft.sides[0] = [plain]
      return draft
    }
    let arrows = ["→", ":=", "←"]
    guard primed == 1, draft.sides.count > 2, arrows.contains(draft.relations[0]),
      draft.sides[0].joined.nodes.filter({ !$0.isSpace }) == [plain]
    else { return draft }
    draft.sides.remove(at: 1)
    draft.places.remove(at: 1)
    draft.relations.remove(at: 1)
    draft.faults = [:]
    return draft
  }

  /// w, where a side is w′ and nothing else, and w is a weight or a bias; else nil.
  private func before(_ side: [Math]) -> Math? {
    let shown = side.joined.nodes.filter { !$0.isSpace }
    guard shown.count == 1, case .scripts(let base, var scripts) = shown[0].form, scripts.primes == 1 else {
      return nil
    }
    scripts.primes = 0
    let isBare = scripts.sub == nil && scripts.sup == nil
    guard case .quantity(let quantity) = names.find(base: base, sub: scripts.sub, sup: scripts.sup),
      [.weight, .bias].contains(quantity.kind)
    else { return nil }
    return isBare ? base : Math(.scripts(base, scripts), range: shown[0].range)
  }

  private func stepsDownSlope(_ side: [Math]) -> Bool {
    side.joined.contains { if case .symbol("∂", _) = $0.form { true } else { false } }
      && side.joined.contains { node in
        guard case .symbol = node.form, case .quantity(let quantity) = names.find(base: node, sub: nil, sup: nil) else {
          return false
        }
        return quantity.kind == .learningRate
      }
  }
}

extension [Math] {
  fileprivate var joined: Math { Math.joined(self) }
}
