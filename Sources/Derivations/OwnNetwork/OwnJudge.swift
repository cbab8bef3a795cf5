import Backpropagation
import Reporting

/// Judges claims in letters of the notes' own by the calculation that the notes describe.
///
/// An equality that holds for any numbers given holds. One that does not is called wrong only in a worked example, where
/// every number is given and much else holds: elsewhere a name may stand for more than its definition tells. What a name
/// is said to be after it has been defined, and does not follow, is another definition from there on.
struct OwnJudge {
  private let claims: [Claim]
  /// What functions mean that the notes do not define.
  private let function: UnitActivation
  private let findings: [Finding]

  /// What is known of a claim where it stands.
  private struct Finding {
    /// Whether both sides are equal for all numbers given; nil where that cannot be told.
    var isEqual: Bool?
    /// Whether it says what a name or a function is.
    var isDefinition = false
    /// The network as the notes have it there.
    let network: OwnNetwork
  }

  /// The functions that an undefined letter may mean: any, and those that notes use most.
  private static let functions: [UnitActivation] = [.silu, .sigmoid, .tanh, .relu]

  /// - Parameter stems: How names are spelt without their digits.
  init(_ claims: [Claim], stems: [Int: String]) {
    self.claims = claims
    let network = OwnNetwork(claims, stems: stems)
    var best: (function: UnitActivation, findings: [Finding])?
    for function in Self.functions {
      let found = Self.findings(claims, network, function)
      let count = found.count { $0.isEqual == true }
      if best.map({ found in count > found.findings.count { $0.isEqual == true } }) ?? true { best = (function, found) }
    }
    (function, findings) = best ?? (.silu, [])
  }

  private static func findings(
    _ claims: [Claim], _ first: OwnNetwork, _ function: UnitActivation
  ) -> [Finding] {
    var network = first
    func values() -> [OwnValues] { randomLeaves(network).map { OwnValues(network, leaves: $0, function: function) } }
    let original = values()
    var current = original
    return claims.enumerated().map { place, claim in
      if network.isDefinition(claim, at: place) { return Finding(isDefinition: true, network: network) }
      network.learnNumber(claim)
      let isEqual = equality(claim, network, current)
      // What an example in between has defined anew may be meant as before.
      if isEqual != true, equality(claim, first, original) == true { return Finding(isEqual: true, network: first) }
      guard isEqual != true, network.redefine(claim, at: place) else {
        return Finding(isEqual: isEqual, network: network)
      }
      current = values()
      return Finding(isDefinition: true, network: network)
    }
  }

  private static func randomLeaves(_ network: OwnNetwork) -> [[Int: Double]] {
    var generator = SplitMix64(seed: 0x6f77_6e6e)
    return (0..<3).map { _ in
      // Between 0 and 1, where every logarithm of notes on networks has a value. What is 1 for once and all stays so.
      Dictionary(
        uniqueKeysWithValues: network.used.sorted().map { name in
          let random = Double.random(in: 0.15...0.85, using: &generator)
          return (name, network.given[name] == 1 ? 1 : random)
        })
    }
  }

  private static func equality(_ claim: Claim, _ network: OwnNetwork, _ values: [OwnValues]) -> Bool? {
    guard let left = claim.left.expression, let right = claim.right.expression, ["=", "≡"].contains(claim.relation),
      !left.isOfNumbers, !right.isOfNumbers, !left.hasNorm, !right.hasNorm,
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

  /// What is said of each claim; nil where nothing is.
  var judgements: [Judgement?] {
    let right = zip(claims, findings).filter { $0.1.isEqual == true }
    let derivatives = Set(right.map(\.0).filter(\.hasDerivative).map { [$0.left.expression, $0.right.expression] })
      .count
    guard derivatives >= 3 else { return claims.map { _ in nil } }
    // Where much does not follow, something is meant otherwise.
    let mayFail = right.count >= 4 * findings.count { $0.isEqual == false }
    return claims.indices.map { judgement(at: $0, mayFail: mayFail) }
  }

  private func judgement(at place: Int, mayFail: Bool) -> Judgement? {
    let (claim, finding) = (claims[place], findings[place])
    guard let left = claim.left.expression, let right = claim.right.expression else { return nil }
    if left.isOfNumbers != right.isOfNumbers {
      // What they are worth is told by the numbers that the notes print.
      return Judgement(.notRead, reason: .numbersOfUnknownNetwork)
    }
    if finding.isDefinition {
      guard let name = left.plainQuantity?.ownNumber else { return Judgement(.definition) }
      let isKnown = isUsed(name, behind: place) || finding.network.isStep(right)
      return isKnown ? Judgement(.definition, reason: .byOwnDefinitions) : nil
    }
    switch finding.isEqual {
    case true?: return Judgement(.holds, reason: .byOwnDefinitions, instances: 3)
    case false?: return mayFail ? mistake(left, right, finding.network) : nil
    case nil: return nil
    }
  }

  /// Whether something that holds is calculated from a name as it is defined at a place.
  private func isUsed(_ name: Int, behind place: Int) -> Bool {
    let definition = findings[place].network.definitions[name]
    return zip(claims, findings).contains { claim, finding in
      finding.isEqual == true && finding.network.definitions[name] == definition
        && [claim.left, claim.right].compactMap(\.expression).contains {
          finding.network.sources(of: $0).contains(name)
        }
    }
  }

  /// A difference in the numbers that are given, where nothing is left open.
  private func mistake(_ left: Expression, _ right: Expression, _ network: OwnNetwork) -> Judgement? {
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
