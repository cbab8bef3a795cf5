import MathNotation
import Reporting

extension [AuditedEquation] {
  /// The same where what could not be read says by how much something changes with something else, to first order:
  /// ΔC ≈ ∂C/∂w Δw, Δa_q^{l+1} ≈ ∂a_q^{l+1}/∂a_j^l · ∂a_j^l/∂w_{jk}^l · Δw_{jk}^l.
  func judgedBySmallChanges() -> [AuditedEquation] {
    map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index]
        guard judgement.verdict == .notRead, let change = SmallChange(claim.claim),
          change.isBySlope || claim.judge.map(change.holds) ?? false
        else { return judgement }
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
    guard ["=", "≈"].contains(claim.relation), left.count == 2, right.count > 2, left[0].isChangeSign,
      right[right.count - 2].isChangeSign
    else { return nil }
    var before = right.dropLast(2)
    if let sign = before.last, case .sign = sign.form {
      guard sign.isTimes else { return nil }
      before = before.dropLast()
    }
    guard !before.contains(where: { $0.contains(where: \.isChangeSign) }), !before.isEmpty else { return nil }
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

extension Math {
  fileprivate var isChangeSign: Bool {
    switch form {
    case .symbol("Δ", _), .symbol("∆", _), .sign("Δ"), .sign("∆"): true
    default: false
    }
  }
}
