import MathNotation
import Reporting

extension [AuditedEquation] {
  /// The same where what could not be read holds by the chain rule, whatever its names are: ∂L/∂W = ∂L/∂Y · ∂Y/∂W.
  func holdingByChainRule() -> [AuditedEquation] {
    let uses = usesOfNames
    return map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index].claim
        // Where a derivative is by what is named a target, the names mean something else.
        func isOneChain(_ names: [Math]) -> Bool { names.allSatisfy { uses[$0, default: []].count < 2 } }
        guard judgement.verdict == .notRead,
          claim.isChainOfGradients
            || (equation.claims[index].isInUnknownNames || judgement.reason == .derivativeByThat)
              && (claim.isSumOfChains || claim.namesOfChain.map(isOneChain) ?? false)
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
      // Of z = f(g(x)) it is g(x) that z is made of.
      for node in claim.right.nodesOutsideCallsOfCalls { uses[node, default: []].insert(name) }
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
    for node in side.factorsOfProd ?? side.plainNodes where !node.isTimes {
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

extension Claim {
  /// Whether it is ∇_x z = (∂y/∂x)ᵀ ∇_y z, with Jacobians in numerator layout, or in the same summed over the
  /// elements of y: ∇_X z = Σ_j (∇_X Y_j) ∂z/∂Y_j.
  fileprivate var isChainOfGradients: Bool {
    let factors = right.math.plainNodes.filter { !$0.isTimes }
    guard relation == "=", factors.count == 3, let whole = Gradient(left.math.plainNodes), let by = whole.by,
      by != whole.of
    else { return false }
    if case .fence("(", let inner, ")")? = factors[0].transposed?.form, let jacobian = inner.slope, jacobian.by == by,
      jacobian.of != whole.of, jacobian.of != by, let outer = Gradient(factors.dropFirst()), outer.of == whole.of,
      outer.by == jacobian.of
    {
      return true
    }
    guard case .scripts(let sum, let scripts) = factors[0].form, sum.form == .sign("∑"), let index = scripts.sub,
      case .fence("(", let inner, ")") = factors[1].form, let each = Gradient(inner.plainNodes), each.by == by,
      each.of.parts.sub == index, let outer = factors[2].slope, outer.of == whole.of, outer.by == each.of
    else { return false }
    return true
  }

  /// Whether it is ∂z/∂x_i = Σ_j ∂z/∂y_j ∂y_j/∂x_i, for letters of which none is another.
  fileprivate var isSumOfChains: Bool {
    let factors = right.math.plainNodes.filter { !$0.isTimes }
    guard relation == "=", factors.count == 3, left.math.plainNodes.count == 1,
      let whole = left.math.plainNodes[0].slope,
      case .scripts(let sum, let scripts) = factors[0].form, sum.form == .sign("∑"), let index = scripts.sub,
      scripts.sup == nil, let outer = factors[1].slope, let inner = factors[2].slope
    else { return false }
    let (first, second) = outer.of == whole.of ? (outer, inner) : (inner, outer)
    let letters = [whole.of, first.by, whole.by].map(\.parts.base)
    return first.of == whole.of && second.by == whole.by && first.by == second.of && first.by.parts.sub == index
      && whole.by.parts.sub != index && Set(letters).count == 3
  }
}

extension Math {
  /// Every node of it, but of a call those within two pairs of round brackets.
  fileprivate var nodesOutsideCallsOfCalls: [Math] {
    // Beside a call something else may be made of the same.
    if plainNodes.count == 2, case .fence = plainNodes[1].form { nodes(within: 2) } else { nodes(within: .max) }
  }

  /// Every node of it, but those within so many pairs of round brackets.
  private func nodes(within pairs: Int) -> [Math] {
    let rest = if case .fence("(", _, _) = form { pairs - 1 } else { pairs }
    return [self] + (rest > 0 ? children.flatMap { $0.nodes(within: rest) } : [])
  }

  /// a and b of prod(a, b), a product of derivatives as tensors with whatever transpositions it needs.
  fileprivate var factorsOfProd: [Math]? {
    let nodes = plainNodes
    guard nodes.count == 2, nodes[0].form == .text("prod") || nodes[0].form == .symbol("prod", .roman),
      case .fence("(", let inner, ")") = nodes[1].form
    else { return nil }
    return inner.partsAtCommas
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
