import MathNotation
import Reporting

extension [AuditedEquation] {
  /// The same where what could not be read says by how much something changes with something else, to first order:
  /// ΔC ≈ ∂C/∂w Δw, Δa_q^{l+1} ≈ ∂a_q^{l+1}/∂a_j^l · ∂a_j^l/∂w_{jk}^l · Δw_{jk}^l, f(x) ≈ f(x_0) + ∇f · (x − x_0).
  func judgedBySmallChanges() -> [AuditedEquation] {
    map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index]
        guard judgement.verdict == .notRead else { return judgement }
        let change = SmallChange(claim.claim)
        let isTotal = claim.claim.isInUnknownNames && claim.claim.isTotalChange
        let isKnown = isTotal || claim.claim.isTangent || change?.isBySlope ?? false
        guard isKnown || claim.judge.flatMap({ judge in change?.holds(by: judge) }) ?? false else { return judgement }
        return Judgement(.holds, reason: .toFirstOrder)
      }
    }
  }
}

/// Δa ≈ … Δb, which says what ∂a/∂b is.
private struct SmallChange {
  /// a and b.
  private let changed: Math
  private let by: Math
  /// What stands before Δb.
  private let factors: Math

  /// Nil for other claims, and where more than one thing changes.
  init?(_ claim: Claim) {
    let (left, right) = (claim.left.math.plainNodes, claim.right.math.plainNodes)
    guard ["=", "≈"].contains(claim.relation), left.count == 2, right.count > 2, left[0].isDelta,
      right[right.count - 2].isDelta
    else { return nil }
    var before = right.dropLast(2)
    if let sign = before.last, case .sign = sign.form {
      guard sign.isTimes else { return nil }
      before = before.dropLast()
    }
    guard !before.contains(where: { $0.contains(where: \.isDelta) }), !before.isEmpty else { return nil }
    (changed, by, factors) = (left[1], right[right.count - 1], .joined(Array(before)))
  }

  /// Whether what stands before Δb is ∂a/∂b itself.
  var isBySlope: Bool {
    guard factors.nodes.count == 1, case .fraction(let top, let bottom) = factors.nodes[0].form else { return false }
    return top.differentiated == changed && bottom.differentiated == by
  }

  /// Whether ∂a/∂b is what stands before Δb.
  func holds(by judge: Judge) -> Bool {
    let partial = Math(.symbol("∂", .italic))
    let slope = Math(.fraction(.row([partial, changed]), .row([partial, by])))
    let reader = ExpressionReader(names: judge.names)
    guard let left = try? reader.read(slope), let right = try? reader.read(factors) else { return false }
    let claim = Claim(
      left: Member(math: slope, meaning: .success(left)), relation: "=",
      right: Member(math: factors, meaning: .success(right)))
    return judge.judge(claim).verdict == .holds
  }
}

extension Claim {
  /// Whether it says how something changes with all it depends on: ΔC ≈ ∂C/∂v Δv + ∂C/∂u Δu, Δy ≈ Σ_j ∂y/∂w_j Δw_j + …,
  /// ΔC ≈ ∇C · Δv.
  fileprivate var isTotalChange: Bool {
    let (left, right) = (left.math.plainNodes, right.math.plainNodes)
    guard ["=", "≈"].contains(relation), left.count == 2, left[0].isDelta else { return false }
    if right.count > 3, right[right.count - 2].isDelta, let gradient = Gradient(right.prefix(2)) {
      let signs = right.dropFirst(2).dropLast(2)
      return gradient.of == left[1] && gradient.by == nil && signs.allSatisfy { $0.isTimes && $0.form != .sign("×") }
    }
    let terms = right.split { $0.form == .sign("+") }.filter { $0.count > 1 || !$0.allSatisfy(\.isDots) }
    let causes = terms.map { term -> Math? in
      var term = term
      let sum = term.first.flatMap { $0.parts.base.form == .sign("∑") ? $0.parts.sub : nil }
      if sum != nil { term = term.dropFirst() }
      let factors = term.filter { !$0.isTimes }
      guard factors.count == 3, let slope = factors[0].slope, factors[1].isDelta, slope.of == left[1],
        slope.by == factors[2], sum == nil || slope.by.contains(where: { $0 == sum?.nodes.first })
      else { return nil }
      return slope.by
    }
    return !causes.isEmpty && !causes.contains(nil) && Set(causes).count == causes.count
  }

  /// Whether it is f(x) ≈ f(x_0) + ∇f · (x − x_0).
  fileprivate var isTangent: Bool {
    let (left, right) = (left.math.plainNodes, right.math.plainNodes)
    guard relation == "≈", left.count == 2, case .fence("(", let point, ")") = left[1].form, right.count > 4,
      right[0] == left[0], case .fence("(", let start, ")") = right[1].form, right[2].form == .sign("+"),
      case .fence("(", let step, ")")? = right.last?.form
    else { return false }
    let factors = right.dropFirst(3).dropLast().filter { !$0.isTimes }
    guard let gradient = Gradient(factors), gradient.of == left[0], gradient.by == nil, factors.count == 2 else {
      return false
    }
    let (to, from) = (point.plainNodes, start.plainNodes)
    let difference = step.plainNodes
    return difference.count > to.count && difference[to.count].isMinus && difference.starts(with: to)
      && Array(difference.dropFirst(to.count + 1)) == from
  }
}
