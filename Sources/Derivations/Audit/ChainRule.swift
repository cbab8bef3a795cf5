import MathNotation
import Reporting

extension [AuditedEquation] {
  /// The same where what could not be read holds by the chain rule, whatever its names are: ∂L/∂W = ∂L/∂Y · ∂Y/∂W.
  func holdingByChainRule() -> [AuditedEquation] {
    let uses = usesOfNames
    return map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index].claim
        guard judgement.verdict == .notRead, claim.isInUnknownNames || equation.claims[index].judge == nil,
          let names = claim.namesOfChain, names.allSatisfy({ uses[$0, default: []].count < 2 })
        else { return judgement }
        return Judgement(.holds, reason: .byChainRule)
      }
    }
  }

  /// What is said to be made of each name: of what two others are made of, more than one chain leads back.
  private var usesOfNames: [Math: Set<Math>] {
    var uses: [Math: Set<Math>] = [:]
    for claim in flatMap(\.claims) {
      guard claim.left.nodes.count(where: { !$0.isSpace }) == 1, let name = claim.left.nodes.first else { continue }
      if case .fraction = name.form { continue }
      _ = claim.right.contains { node in
        uses[node, default: []].insert(name)
        return false
      }
    }
    return uses
  }
}

/// A product of derivatives, each by what the next one is of.
private struct Chain {
  let ends: [Math]
  let between: [Math]

  /// ∂a/∂b · ∂b/∂c, or the same the other way round; nil for anything else.
  init?(_ side: Math) {
    var links: [(of: Math, by: Math)] = []
    for node in side.plainNodes where !node.isTimes {
      guard case .fraction(let top, let bottom) = node.form, let of = top.differentiated,
        let by = bottom.differentiated
      else { return nil }
      links.append((of, by))
    }
    func isLinked(_ links: [(of: Math, by: Math)]) -> Bool {
      zip(links, links.dropFirst()).allSatisfy { $0.by == $1.of }
    }
    if !isLinked(links) { links.reverse() }
    guard let first = links.first, let last = links.last, isLinked(links), first.of != last.by else { return nil }
    ends = [first.of, last.by]
    between = links.dropLast().map(\.by)
  }
}

extension Claim {
  /// Whether a side of it could not be read.
  var isInUnknownNames: Bool { left.expression == nil || right.expression == nil }

  /// What is derived by where both sides are chains between the same ends, with nothing between that several of its kind
  /// may be; nil for other claims.
  fileprivate var namesOfChain: [Math]? {
    guard relation == "=", let one = Chain(left.math), let two = Chain(right.math), one.ends == two.ends,
      one.between != two.between, Set(two.between).isDisjoint(with: one.ends)
    else { return nil }
    let letters = Set(one.ends.flatMap(\.lettersOfScripts))
    let between = one.between + two.between
    // A letter that the ends have not is summed over, and a number is one unit of many unless its own weight leads there.
    let isByWeight = one.ends[1].isOfParameter
    let isOfOne = between.allSatisfy {
      letters.isSuperset(of: $0.lettersOfScripts) && (isByWeight || !$0.hasNumber)
    }
    return isOfOne ? between + [one.ends[1]] : nil
  }
}

extension Math {
  /// What stands in a row, without spaces.
  var plainNodes: [Math] { nodes.filter { !$0.isSpace } }

  /// Whether it is a sign of multiplication.
  var isTimes: Bool {
    switch form {
    case .sign(let sign): ["·", "⋅", "*", "∗", "×"].contains(sign)
    default: false
    }
  }

  /// What stands behind ∂ or d; nil where neither begins it, or it is a calculation.
  var differentiated: Math? {
    let nodes = plainNodes
    guard nodes.count == 2 else { return nil }
    switch nodes[0].form {
    case .symbol("∂", _), .symbol("d", _): break
    default: return nil
    }
    switch nodes[1].parts.base.form {
    case .symbol, .text, .accent: return nodes[1]
    default: return nil
    }
  }

  /// The letters of one character that stand above or below it.
  fileprivate var lettersOfScripts: [String] {
    let (_, sub, sup) = parts
    var letters: [String] = []
    for script in [sub, sup].compactMap(\.self) {
      _ = script.contains { node in
        if case .symbol(let letter, _) = node.form, letter.count == 1 { letters.append(letter) }
        return false
      }
    }
    return letters
  }

  fileprivate var hasNumber: Bool {
    parts.sub?.contains { if case .number = $0.form { true } else { false } } ?? false
  }
}
