import Reporting

/// The cheapest edits that make every claim of an equation hold.
struct Repair {
  /// The members of the mended equation; parts that changed are marked.
  let members: [Expression]
  /// What was changed.
  let edits: [Edit]
  /// How the mended equation is read, where that is not the usual way.
  let reading: Phrase?
}

/// Looks for edits that mend an equation: one if one does, else two.
struct RepairSearch {
  let judge: Judge
  let members: [Expression]
  let relations: [String]
  /// Whether the first member stands in the block before and is right there.
  let keepsFirst: Bool
  /// How many edits may be made at once.
  var mostEdits = 2

  private typealias Candidate = (members: [Expression], edit: Edit)

  /// The most nodes of the members together; every edit costs a look at all of them, so more are not searched.
  static let mostNodes = 400

  /// The first edit, in the order of `Edit.Kind` and of the page, that makes all claims hold; nil if none does.
  func run() -> Repair? {
    var nodes = 0
    for member in members { member.forEachNode { _ in nodes += 1 } }
    guard nodes <= Self.mostNodes else { return nil }
    for kind in Edit.Kind.allCases {
      for candidate in candidates(kind, for: members) where holds(candidate.members) {
        return repair(candidate.members, [candidate.edit])
      }
    }
    guard mostEdits > 1 else { return nil }
    // Two signs may cancel, so pairs are made of the other kinds.
    let kinds = Edit.Kind.allCases.filter { $0 != .sign }
    for (index, one) in kinds.enumerated() {
      for first in candidates(one, for: members) {
        for second in kinds[index...].flatMap({ candidates($0, for: first.members) }) where holds(second.members) {
          return repair(second.members, [first.edit, second.edit])
        }
      }
    }
    return nil
  }

  private func repair(_ members: [Expression], _ edits: [Edit]) -> Repair {
    guard let shape = members.last, shape.isSpace, let relation = relations.last else {
      return Repair(members: members, edits: edits, reading: nil)
    }
    let judgement = judge.judge(members[members.count - 2], relation, shape)
    return Repair(members: members, edits: edits, reading: judgement.reason)
  }

  private func candidates(_ kind: Edit.Kind, for members: [Expression]) -> [Candidate] {
    if kind == .index { return renamings(members) }
    // Of a claimed shape the claim is transposed, not what it is claimed of.
    let claimsShape = kind == .transpose && members.last?.isSpace == true
    let kept = claimsShape ? members.count - 1 : keepsFirst ? 1 : 0
    return members.indices.dropFirst(kept).flatMap { position in
      let negated = kind == .sign && position > 0 ? members[position].negated : []
      return (negated + members[position].edited(kind, names: judge.names)).map { changed, edit in
        var edited = members
        edited[position] = changed
        return (edited, edit)
      }
    }
  }

  /// A weight read as another weight of its layer throughout the equation.
  private func renamings(_ members: [Expression]) -> [Candidate] {
    guard !keepsFirst else { return [] }
    var weights: [Quantity] = []
    for weight in members.flatMap(\.quantities) where weight.isFixedWeight && !weights.contains(weight) {
      weights.append(weight)
    }
    return weights.flatMap { weight in
      judge.names.weights(besides: weight).map { other in
        let renamed = members.map { $0.replacing(weight, by: other) }
        return (renamed, Edit(kind: .index, printed: .quantity(weight), meant: .quantity(other)))
      }
    }
  }

  private func holds(_ members: [Expression]) -> Bool {
    let claims = relations.indices.map { (members[$0], relations[$0], members[$0 + 1]) }
    return claims.allSatisfy { judge.mayHold($0, $1, $2) }
      && claims.allSatisfy { left, relation, right in
        // A shape may be claimed with the bias or without.
        let judgement =
          right.isSpace ? judge.judge(left, relation, right) : judge.judgeAsWritten(left, relation, right)
        return judgement.verdict.isRight
      }
  }
}

extension Quantity {
  fileprivate var isFixedWeight: Bool {
    kind == .weight && unit != nil && indices.allSatisfy { $0.variable == nil }
  }
}

extension Expression {
  /// The tree with one quantity read as another throughout, the places marked.
  fileprivate func replacing(_ quantity: Quantity, by other: Quantity) -> Expression {
    replacing { node in
      switch node.form {
      case .quantity(quantity): Expression(.changed(.quantity(other)))
      case .derivative(let numerator, quantity):
        Expression(.changed(Expression(.derivative(of: numerator.replacing(quantity, by: other), by: other))))
      default: nil
      }
    }
  }
}
