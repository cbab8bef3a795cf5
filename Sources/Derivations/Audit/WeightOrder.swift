import Backpropagation
import MathNotation

/// Which index of a weight notes put first, by the sums in which they define what comes in: in net_j = Σ_i w_{ji} x_i it is
/// that of the unit.
///
/// A notation with the other order makes right equations wrong, and wrong ones right.
struct WeightOrder {
  /// A weight in such a sum, with the letters of its unit and of what it leads on from.
  private struct Weight {
    let name: (base: Math, sub: Math, sup: Math?)
    let unit: String
    let source: String
  }

  private let weights: [Weight]

  /// The letters of errors, which go the other way: δ_j = Σ_k w_{kj} δ_k.
  private static let backward: Set<String> = ["δ", "Δ", "∂", "ε", "ϵ", "e", "g"]

  /// How many sums are looked at.
  private static let most = 40

  init(_ notes: ReadNotes) {
    let lines = notes.items.lazy.flatMap(\.math.lines)
    weights = Array(lines.compactMap(Self.weight).prefix(Self.most))
  }

  /// Whether a notation reads none of these weights the other way round.
  func allows(_ notation: Notation, on network: Network) -> Bool {
    guard !weights.isEmpty else { return true }
    let names = Names(notation, widths: network.widths)
    func find(_ weight: Weight, _ sub: Math) -> Quantity? {
      // Where letters tell the layers, these are added to the names.
      for sup in [weight.name.sup, Math(.symbol("l", .italic))] {
        if case .quantity(let found) = names.find(base: weight.name.base, sub: sub, sup: sup), found.kind == .weight {
          return found
        }
      }
      return nil
    }
    return !weights.contains { weight in
      if let own = find(weight, weight.name.sub) {
        return own.unit?.variable == weight.source && own.source?.variable == weight.unit
      }
      // w_{ij} may be a name and w_{ji} none.
      guard let turned = find(weight, Math(.row(weight.name.sub.nodes.reversed()))) else { return false }
      return turned.unit?.variable == weight.unit && turned.source?.variable == weight.source
    }
  }

  /// The weight in z_j = Σ_i w_{ji} x_i; nil for anything else.
  private static func weight(_ line: [Math]) -> Weight? {
    // The letters of net may be typed one by one.
    guard let equals = line.firstIndex(of: Math(.sign("="))), equals > 0,
      case .scripts(let base, let below) = line[equals - 1].form,
      let unit = below.sub?.letters, unit.count == 1, !base.contains(where: isBackward),
      line[..<(equals - 1)].allSatisfy({ if case .symbol = $0.form { true } else { false } })
    else { return nil }
    let right = line[(equals + 1)...].prefix { $0.form != .sign("=") && $0.form != .sign(",") }
    guard !right.contains(where: { $0.contains(where: isBackward) }),
      let sum = right.firstIndex(where: { $0.summed != nil }), let source = right[sum].summed, source != unit[0]
    else { return nil }
    let factors = right[(sum + 1)...]
    let isFed = factors.contains { factor in
      let (other, sub, _) = factor.parts
      return other != base && sub?.letters?.contains(source) == true && sub?.letters?.contains(unit[0]) != true
        || sub?.letters == [unit[0], source] && other.form == .symbol("x", .italic)
    }
    guard isFed else { return nil }
    for factor in factors {
      let (name, sub, sup) = factor.parts
      guard let sub, let letters = sub.letters, letters.count == 2, Set(letters) == [unit[0], source],
        name.form != .symbol("x", .italic)
      else { continue }
      return Weight(name: (name, sub, sup), unit: unit[0], source: source)
    }
    return nil
  }

  private static func isBackward(_ node: Math) -> Bool {
    switch node.form {
    case .symbol(let letter, _): backward.contains(letter)
    case .scripts(_, let scripts): scripts.primes > 0
    default: false
    }
  }
}

extension Math {
  /// The letters of indices that it consists of; nil where anything else stands there.
  fileprivate var letters: [String]? {
    var found: [String] = []
    for node in nodes where !node.isSpace && node.form != .sign(",") {
      guard case .symbol(let letter, _) = node.form, letter.count == 1 else { return nil }
      found.append(letter)
    }
    return found
  }

  /// The letter that a sum counts.
  fileprivate var summed: String? {
    guard case .scripts(let base, let scripts) = form, base.form == .sign("∑"),
      case .symbol(let letter, _)? = scripts.sub?.nodes.first(where: { !$0.isSpace })?.form
    else { return nil }
    return letter
  }
}
