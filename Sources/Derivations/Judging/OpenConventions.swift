import Reporting

/// What notes that declare no notation may mean the other way round: which index of a weight comes first, which sign δ
/// has, whether J is of one sample or of all.
///
/// A claim that holds so is held against the notation's own way only where other claims bear that out: that hold as
/// they are and not the other way round.
final class OpenConventions {
  private let judge: Judge
  private let claims: [Claim]
  private var areBorneOut: [Int: Bool] = [:]

  /// What is exchanged, and how many claims that hold the other way round settle it. Where most of δ is negative, the
  /// notation has been found so.
  private static var ways: [(reason: Phrase, exchange: (Expression) -> Expression, enough: Int)] {
    [
      (.indexOrderOpen, \.exchangingEndsOfWeights, 2), (.errorSignOpen, \.withOppositeErrors, 1),
      (.costOfSamplesOpen, \.exchangingCosts, 2),
    ]
  }

  init(_ judge: Judge, claims: [Claim]) { (self.judge, self.claims) = (judge, claims) }

  /// Why a claim that is wrong may be right, or nil.
  func doubt(_ claim: Claim) -> Phrase? {
    Self.ways.indices.first { verdict(of: claim, $0)?.isRight == true && !isBorneOut(against: $0) }
      .map { Self.ways[$0].reason }
  }

  private func isBorneOut(against way: Int) -> Bool {
    if let known = areBorneOut[way] { return known }
    let own = claims.lazy.filter { self.judge.judgeOnce($0).verdict.isRight }
    // Rows and columns of whole matrices tell which index of w_{ij} is which.
    let hasMatrices = way == 0 && own.contains { $0.quantities.contains { $0.kind == .weight && $0.unit == nil } }
    let enough = Self.ways[way].enough
    let isBorneOut =
      hasMatrices || own.filter { self.verdict(of: $0, way)?.isWrong == true }.prefix(enough).count == enough
    areBorneOut[way] = isBorneOut
    return isBorneOut
  }

  /// The verdict with something the other way round; nil where that is nowhere.
  private func verdict(of claim: Claim, _ way: Int) -> Verdict? {
    guard let left = claim.left.expression, let right = claim.right.expression else { return nil }
    let exchange = Self.ways[way].exchange
    let other = claim.mapping(exchange)
    guard other.left.expression != left || other.right.expression != right else { return nil }
    return judge.judgeOnce(other).verdict
  }
}

extension Expression {
  /// The same with J of all samples for J of one, or the reverse, also where it is derived.
  fileprivate var exchangingCosts: Expression {
    replacing { node in
      guard case .quantity(var quantity) = node.form, quantity.sample == nil else { return nil }
      switch quantity.kind {
      case .cost: quantity.kind = .batchCost
      case .batchCost: quantity.kind = .cost
      default: return nil
      }
      return Expression(.quantity(quantity), range: node.range)
    }
  }

  /// The same with w_{ji} for w_{ij}, also where something is derived by it.
  fileprivate var exchangingEndsOfWeights: Expression {
    func exchanged(_ quantity: Quantity) -> Quantity {
      guard quantity.kind == .weight, let unit = quantity.unit, let source = quantity.source else { return quantity }
      var other = quantity
      (other.unit, other.source) = (source, unit)
      return other
    }
    return replacing { node in
      switch node.form {
      case .quantity(let quantity):
        let other = exchanged(quantity)
        return other == quantity ? nil : Expression(.quantity(other), range: node.range)
      case .derivative(let numerator, let variable):
        return Expression(
          .derivative(of: numerator.exchangingEndsOfWeights, by: exchanged(variable)), range: node.range)
      default: return nil
      }
    }
  }
}
