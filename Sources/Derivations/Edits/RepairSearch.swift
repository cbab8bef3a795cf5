/// Looks for the cheapest edits that mend an equation: one if one does, else two.
struct RepairSearch {
  let judge: Judge
  let members: [Expression]
  let relations: [String]
  /// The numbers of the claims that do not hold; nil for all.
  var wrong: [Int]?
  /// Whether the first member stands in the block before and is right there.
  let keepsFirst: Bool
  /// Factors of other equations of the notes, the nearest first.
  var offered: [Expression] = []
  /// Sums of other equations of the notes.
  var sums: [Expression] = []
  /// Pairs of sides that hold elsewhere in the notes.
  var said: Set<[Expression]> = []
  /// The work that may be done.
  var budget = RepairBudget()
  /// How many edits may be made at once.
  var mostEdits = 2

  private typealias Candidate = (members: [Expression], edit: Edit)

  /// The most nodes of the members together; every edit costs a look at all of them, so more are not searched.
  static let mostNodes = 400

  /// How many times a judgement takes the work of one look at the members.
  private static let workOfJudging = 30

  /// The most edits that are judged in an unusual way: where more seem to hold, its one network tells little.
  private static let mostLikely = 8

  /// Whether a Σ runs over derivatives, each of which takes a pass through the network for every edit.
  private var sumsDerivatives: Bool {
    members.contains { $0.contains { if case .total(_, let body) = $0.form { body.hasDerivative } else { false } } }
  }

  /// The most pairs of edits that are looked at.
  var mostPairs = 4000

  /// The first of the repairs.
  func run() -> Repair? { all().first }

  /// The cheapest edits that make all claims hold, in the order of `Edit.Kind` and of the page; edits that come to the
  /// same by algebra are one. None where no edit does.
  func all() -> [Repair] {
    guard nodeCount <= Self.mostNodes else { return [] }
    budget.beginSearch()
    let material = EditMaterial(names: judge.names, members: members, offered: offered, sums: sums)
    var known: [Int: [Candidate]] = [:]
    func candidates(_ cost: Int) -> [Candidate] {
      if let found = known[cost] { return found }
      // In a step without η no number makes up for it.
      let kinds = Edit.Kind.allCases.filter { $0.cost == cost && !($0 == .number && lacksRate) }
      let found = kinds.flatMap { self.candidates($0, for: members, material) }.filter { changesWrong($0.members) }
      known[cost] = found
      return found
    }
    for way in RepairWay.all(of: members, relations, judge) where way.isUsual || !sumsDerivatives {
      let found = judge.whileReading(as: way.reading) { cheapest(candidates, way) }
      if !found.isEmpty { return found }
    }
    let usual = RepairTrial(
      judge, members: members, relations: relations, on: judge.pool(Scope(of: members)).last, budget: budget)
    return mostEdits > 1 ? usual.flatMap { pair(material, $0) }.map { [$0] } ?? [] : []
  }

  private var nodeCount: Int { members.reduce(0) { $0 + $1.nodeCount } }

  /// Whether there is work left for judging the members once more.
  private var mayJudge: Bool { budget.spend(nodeCount * Self.workOfJudging) }

  /// Whether it is a step that does not name the learning rate.
  private var lacksRate: Bool {
    relations.indices.contains { Update(members[$0], relations[$0], members[$0 + 1]) != nil }
      && !members.flatMap(\.quantities).contains { $0.kind == .learningRate }
  }

  /// The cheapest single edits that make all claims hold, as they are meant in one way.
  private func cheapest(_ candidates: (Int) -> [Candidate], _ way: RepairWay) -> [Repair] {
    guard
      let trial = RepairTrial(judge, members: members, relations: relations, on: way.instance, budget: budget)
    else { return [] }
    for everywhere in [true, false] {
      for cost in Set(Edit.Kind.allCases.map(\.cost)).sorted() {
        let likely = candidates(cost).filter { trial.mayHold($0.members, everywhere: everywhere) }
        let found = likely.prefix(way.isUsual ? likely.count : Self.mostLikely).filter { candidate in
          guard mayJudge else { return false }
          return way.isUsual
            ? holds(candidate.members) : judge.whileReading(as: judge.usual) { holdsInGeneral(candidate.members) }
        }
        let repairs = distinct(nearestFirst(found, cost), trial).map { repair($0.members, [$0.edit]) }
        // Of a list that is broken off nobody knows what else would be on it.
        if budget.isSpent { return [] }
        if !repairs.isEmpty { return repairs }
      }
    }
    return []
  }

  /// Equally cheap edits, with what is less likely meant behind the others.
  private func nearestFirst(_ found: [Candidate], _ cost: Int) -> [Candidate] {
    // A number or minus that is left out is nearer than one that makes up for it.
    func isFar(_ candidate: Candidate) -> Bool {
      cost == 1 && candidate.edit.kind != .drop && !(candidate.edit.kind == .sign && candidate.edit.meant.isNegated)
    }
    func isSaid(_ candidate: Candidate) -> Bool {
      relations.indices.contains { index in
        let (old, new) = (members[index...(index + 1)], candidate.members[index...(index + 1)])
        return old != new && said.contains(new.map(\.unmarked))
      }
    }
    // A formula is repeated, of the lines of a computation each is new.
    let isGeneral = members.contains { !$0.free.variables.isEmpty }
    func isUnlike(_ candidate: Candidate) -> Bool {
      isGeneral ? !isSaid(candidate) : candidate.edit.kind == .layer && isSaid(candidate)
    }
    // What is named on the left seldom has a minus before it.
    func isRight(_ candidate: Candidate) -> Bool { candidate.edit.kind == .sign && candidate.members[0] == members[0] }
    return found.enumerated().sorted { one, two in
      func rank(_ candidate: Candidate) -> [Int] {
        [isFar(candidate), isRight(candidate), isUnlike(candidate)].map { $0 ? 1 : 0 }
      }
      let (first, second) = (rank(one.element) + [one.offset], rank(two.element) + [two.offset])
      return first.lexicographicallyPrecedes(second)
    }.map(\.element)
  }

  /// Two edits that make all claims hold together, in one member if two there do.
  private func pair(_ material: EditMaterial, _ trial: RepairTrial) -> Repair? {
    // Two signs may cancel, so pairs are made of the other kinds.
    let kinds: [Edit.Kind] = [.transpose, .index, .swap, .layer, .order, .letter]
    let first = kinds.flatMap { kind in candidates(kind, for: members, material).map { (kind, $0) } }
    for isInOneMember in [true, false] {
      var rest = mostPairs
      for (kind, one) in first where !budget.isSpent && rest > 0 {
        let later = kinds[(kinds.firstIndex(of: kind) ?? 0)...]
        for two in later.flatMap({ candidates($0, for: one.members, material) })
        where (members.indices.count { two.members[$0] != members[$0] } == 1) == isInOneMember {
          // An edit on each side only says the same of another layer or unit.
          if members.count == 2, two.members[0] != members[0], two.members[1] != members[1] { continue }
          rest -= 1
          guard rest > 0 else { break }
          if changesWrong(two.members), trial.mayHold(two.members, everywhere: false), mayJudge, holds(two.members) {
            return repair(two.members, [one.edit, two.edit])
          }
        }
      }
    }
    return nil
  }

  /// The candidates without those whose changed members have the same values as those of one before.
  private func distinct(_ candidates: [Candidate], _ trial: RepairTrial) -> [Candidate] {
    var seen: [[Int: [Tensor<Double>?]]] = []
    return candidates.filter { candidate in
      let changed = members.indices.filter { candidate.members[$0] != members[$0] }
      let values = Dictionary(
        uniqueKeysWithValues: changed.map { ($0, trial.values(candidate.members[$0], at: $0)) })
      let isNew = !seen.contains { other in
        other.keys == values.keys && values.allSatisfy { trial.areNear($0.value, other[$0.key] ?? []) }
      }
      if isNew { seen.append(values) }
      return isNew
    }
  }

  private func repair(_ members: [Expression], _ edits: [Edit]) -> Repair {
    let members = members.map(\.withoutInnerMarks)
    let edits = edits.map { Edit(kind: $0.kind, printed: $0.printed.unmarked, meant: $0.meant.unmarked) }
    guard let shape = members.last, shape.isSpace, let relation = relations.last else {
      return Repair(members: members, edits: edits, reading: nil)
    }
    let judgement = judge.judge(members[members.count - 2], relation, shape)
    return Repair(members: members, edits: edits, reading: judgement.reason)
  }

  private func candidates(_ kind: Edit.Kind, for members: [Expression], _ material: EditMaterial) -> [Candidate] {
    var positions = (keepsFirst ? 1 : 0)..<members.count
    if members.last?.isSpace == true {
      // A claimed shape is turned or counted otherwise; it is claimed of another layer.
      switch kind {
      case .transpose, .sign: positions = (members.count - 1)..<members.count
      case .layer, .letter: positions = positions.lowerBound..<(members.count - 1)
      default: return []
      }
    }
    // What is worked out last is what goes wrong most.
    let inPlace = positions.reversed().flatMap { position in
      let negated = kind == .sign && position > 0 ? members[position].negated : []
      return (negated + members[position].edited(kind, material)).map { changed, edit in
        var edited = members
        edited[position] = changed.recounted(judge.names)
        return (edited, edit)
      }
    }
    guard kind == .index else { return inPlace }
    // Of one place the others are as likely; several speak for a mistake in the letter itself.
    let renamings = renamings(members)
    func isInOnePlace(_ candidate: Candidate) -> Bool {
      members.indices.count { candidate.members[$0] != members[$0] } < 2
    }
    return renamings.filter { !isInOnePlace($0) } + inPlace + renamings.filter(isInOnePlace)
  }

  /// A weight read as another weight of its layer throughout the equation.
  private func renamings(_ members: [Expression]) -> [Candidate] {
    guard !keepsFirst else { return [] }
    let weights = members.flatMap(\.quantities).filter(\.isFixedWeight).unique
    return weights.flatMap { weight in
      judge.names.weights(besides: weight).map { other in
        let renamed = members.map { $0.replacing(weight, by: other) }
        return (renamed, Edit(kind: .index, printed: .quantity(weight), meant: .quantity(other)))
      }
    }
  }

  /// Whether the edits change every claim that does not hold, and none to one that says nothing: A = A.
  private func changesWrong(_ edited: [Expression]) -> Bool {
    (wrong ?? Array(relations.indices)).allSatisfy {
      (edited[$0] != members[$0] || edited[$0 + 1] != members[$0 + 1])
        && edited[$0].unmarked != edited[$0 + 1].unmarked
    }
  }

  /// Whether the claims that the edits have changed hold in one of the ways in which notes are read.
  private func holdsInGeneral(_ edited: [Expression]) -> Bool {
    holds(edited) { judge.judge($0, $1, $2) }
  }

  /// Whether the claims that the edits have changed hold as they are usually read.
  private func holds(_ edited: [Expression]) -> Bool {
    // A shape may be claimed with the bias or without.
    holds(edited) { $2.isSpace ? judge.judge($0, $1, $2) : judge.judgeAsWritten($0, $1, $2) }
  }

  private func holds(_ edited: [Expression], _ judgement: (Expression, String, Expression) -> Judgement) -> Bool {
    relations.indices.allSatisfy { index in
      let (left, right) = (edited[index], edited[index + 1])
      guard left != members[index] || right != members[index + 1] else { return true }
      if leavesStepOut(left, of: members[index], besides: right)
        || leavesStepOut(right, of: members[index + 1], besides: left)
      {
        return false
      }
      return judgement(left, relations[index], right).verdict.isRight
    }
  }
}

/// Whether a side that says what parameters become is the parameters themselves now, which holds and says nothing.
private func leavesStepOut(_ side: Expression, of printed: Expression, besides other: Expression) -> Bool {
  side.isOfParameters && !printed.isOfParameters
    && (other.isOfParameters || other.quantities.contains { $0.kind == .learningRate })
}

extension Expression {
  fileprivate var isNegated: Bool { if case .sum(let terms) = form { terms.count == 1 } else { false } }
}

extension Quantity {
  fileprivate var isFixedWeight: Bool {
    kind == .weight && unit != nil && indices.allSatisfy { $0.variable == nil }
  }
}

extension Expression {
  /// The tree with the outermost marks only.
  fileprivate var withoutInnerMarks: Expression {
    replacing { node in
      guard case .changed(let inner) = node.form else { return nil }
      return Expression(.changed(inner.unmarked), range: node.range)
    }
  }

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
