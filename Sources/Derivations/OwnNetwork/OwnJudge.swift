import Backpropagation
import Reporting

/// Judges claims in letters of the notes' own by the calculation that the notes describe.
///
/// An equality that holds for any numbers given holds. One that does not is called wrong only in a worked example, where
/// every number is given and much else holds: elsewhere a name may stand for more than its definition tells.
struct OwnJudge {
  private let network: OwnNetwork
  private let claims: [Claim]
  /// What functions mean that the notes do not define.
  private let function: UnitActivation
  /// By claim: whether both sides are equal for all numbers given, or nil where that cannot be told.
  private let equalities: [Bool?]

  /// The functions that an undefined letter may mean: any, and those that notes use most.
  private static let functions: [UnitActivation] = [.silu, .sigmoid, .tanh, .relu]

  /// - Parameter stems: How names are spelt without their digits.
  init(_ claims: [Claim], stems: [Int: String]) {
    self.claims = claims
    let network = OwnNetwork(claims, stems: stems)
    self.network = network
    var best: (function: UnitActivation, equalities: [Bool?])?
    for function in Self.functions {
      let values = Self.randomLeaves(network).map { OwnValues(network, leaves: $0, function: function) }
      let found = claims.enumerated().map { Self.equality($1, at: $0, network, values) }
      let isBetter = best.map { found.count { $0 == true } > $0.equalities.count { $0 == true } } ?? true
      if isBetter { best = (function, found) }
    }
    (function, equalities) = best ?? (.silu, [])
  }

  private static func randomLeaves(_ network: OwnNetwork) -> [[Int: Double]] {
    var generator = SplitMix64(seed: 0x6f77_6e6e)
    return (0..<3).map { _ in
      // Between 0 and 1, where every logarithm of notes on networks has a value. What is 1 for once and all stays so.
      Dictionary(
        uniqueKeysWithValues: network.leaves.sorted().map { name in
          let random = Double.random(in: 0.15...0.85, using: &generator)
          return (name, network.given[name] == 1 ? 1 : random)
        })
    }
  }

  private static func equality(
    _ claim: Claim, at place: Int, _ network: OwnNetwork, _ values: [OwnValues]
  ) -> Bool? {
    guard let left = claim.left.expression, let right = claim.right.expression, ["=", "≡"].contains(claim.relation),
      !left.isOfNumbers, !right.isOfNumbers, !network.isDefinition(claim, at: place), !left.hasNorm, !right.hasNorm,
      network.unclear.isDisjoint(with: network.sources(of: left).union(network.sources(of: right)))
    else { return nil }
    var isEqual = true
    for values in values {
      guard let a = try? values.value(left), let b = try? values.value(right), a.value.isFinite, b.value.isFinite else {
        return nil
      }
      isEqual = isEqual && abs(a.value - b.value) <= 1e-9 * max(a.valueSize, b.valueSize)
    }
    return isEqual
  }

  /// How many different claims about derivatives hold.
  private var derivativesThatHold: Int {
    let found = zip(claims, equalities).filter { $0.1 == true && $0.0.hasDerivative }.map(\.0)
    return Set(found.map { [$0.left.expression, $0.right.expression] }).count
  }

  /// What is said of each claim; nil where nothing is.
  var judgements: [Judgement?] {
    let derivatives = derivativesThatHold
    guard derivatives >= 3 else { return claims.map { _ in nil } }
    var confirmed: Set<Int> = []
    for (claim, isEqual) in zip(claims, equalities) where isEqual == true {
      for side in [claim.left, claim.right].compactMap(\.expression) { confirmed.formUnion(network.sources(of: side)) }
    }
    return claims.enumerated().map { place, claim in
      guard let left = claim.left.expression, let right = claim.right.expression else { return nil }
      if left.isOfNumbers != right.isOfNumbers {
        // What they are worth is told by the numbers that the notes print.
        return Judgement(.notRead, reason: .numbersOfUnknownNetwork)
      }
      if network.isDefinition(claim, at: place) {
        guard let name = left.plainQuantity?.ownNumber else { return Judgement(.definition) }
        let isKnown = confirmed.contains(name) || network.isStep(right)
        return isKnown ? Judgement(.definition, reason: .byOwnDefinitions) : nil
      }
      switch equalities[place] {
      case true?: return Judgement(.holds, reason: .byOwnDefinitions, instances: 3)
      case false?: return mistake(left, right)
      case nil: return nil
      }
    }
  }

  /// A difference in the numbers that are given, where nothing is left open.
  private func mistake(_ left: Expression, _ right: Expression) -> Judgement? {
    let sources = network.sources(of: left).union(network.sources(of: right))
    guard sources.intersection(network.leaves).isSubset(of: network.given.keys) else { return nil }
    let values = OwnValues(network, leaves: network.given, function: function)
    guard let a = try? values.value(left), let b = try? values.value(right),
      abs(a.value - b.value) > 1e-6 * max(a.valueSize, b.valueSize)
    else { return nil }
    let sides = Judgement.Sides(
      left: Judgement.Values(Tensor(a.value)), right: Judgement.Values(Tensor(b.value)))
    return Judgement(.fails, reason: .byOwnDefinitions, instances: 1, sides: sides)
  }
}

extension Claim {
  fileprivate var hasDerivative: Bool {
    [left, right].compactMap(\.expression).contains { side in
      side.contains { if case .derivative = $0.form { true } else { false } }
    }
  }
}

extension Expression {
  /// Whether ‖v‖ stands in it, which of a number is its size or not a number's at all.
  fileprivate var hasNorm: Bool { contains { if case .norm = $0.form { true } else { false } } }
}
