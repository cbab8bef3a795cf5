import Backpropagation
import Reporting

/// What notes about classes leave unsaid: that targets are 1 for one class and 0 for the others, that there are only the
/// classes whose numbers stand there, and that two letters are not the same class.
extension Judge {
  /// A judgement of a claim that is wrong as written and right under what is usually unsaid; nil for other claims.
  func judgeOfClasses(_ left: Expression, _ right: Expression) -> Judgement? {
    let scope = Scope(of: [left, right])
    let namesCases = [left, right].contains { side in
      side.contains { node in
        switch node.form {
        case .cases, .indicator: true
        default: false
        }
      }
    }
    if !namesCases, let pair = scope.unitPair, let there = judgeOffDiagonal(left, right, scope, pair) { return there }
    let notation = names.notation
    if notation.isKindOpen, let there = judgeWithNamedUnits(left, right, scope) { return there }
    let hasClasses = notation.isKindOpen && (notation.cost == .crossEntropy || notation.cost == .binaryCrossEntropy)
    guard hasClasses || [left, right].contains(where: \.hasEntropy) else { return nil }
    return judgeOneHot(left, right, scope)
  }

  /// A judgement of a claim that is wrong as written and right without the penalty, of which it says nothing, or with one
  /// output, so that y log a or a square is a number; nil for other claims.
  func judgeOfPlainCost(
    _ left: Expression, _ relation: String, _ right: Expression, isOfPower: Bool = false
  ) -> Judgement? {
    let scope = Scope(of: [left, right])
    guard names.notation.isKindOpen || !isNotationDeclared, !left.isOfNumbers, !right.isOfNumbers else { return nil }
    let isWithoutPenalty =
      names.notation.hasL2 && !scope.quantities.contains { $0.kind == .regularisation }
      && ![left, right].contains(where: \.namesPenalty)
    // The only output of softmax is always 1.
    let namesOutputs = [left, right].contains { side in
      side.plainQuantity.map { $0.kind == .activation && $0.unit == nil && $0.layer == .last() } ?? false
    }
    let isOfOneOutput =
      names.notation.outputActivation != .softmax && scope.unitLetters.count < 2
      && (isOfPower || namesOutputs || [left, right].contains(where: \.hasEntropy))
    let isOfOneSample = names.notation.sampleCount > 1 && scope.mixesBatchAndSample
    // The penalty alone first: with it two outputs are as good as one.
    var changes: [(penalty: Bool, output: Bool, sample: Bool)] = []
    if isWithoutPenalty { changes.append((true, false, false)) }
    if isOfOneOutput || isOfOneSample { changes.append((isWithoutPenalty, isOfOneOutput, isOfOneSample)) }
    let shapes = scope.reach.shapes(document: names.widths)
    for change in changes {
      let found = random(
        change.output ? shapes.map { $0.dropLast() + [1] } : shapes, samples: change.sample ? 1 : nil)
      for instance in found { instance.reading = reading }
      let plain = found.map { instance -> Instance in
        guard change.penalty else { return instance }
        let one = Instance(instance.network.withoutL2, countsBias: instance.countsBias)
        one.reading = reading
        return one
      }
      let there = judge(left, relation, right, on: plain)
      guard there.verdict == .holds || there.verdict == .definition else { continue }
      let part: Phrase = change.sample ? .withOneSample : change.output ? .withOneOutput : .withoutPenalty
      return Judgement(.holdsWhere, part: part, instances: there.instances)
    }
    return nil
  }

  /// Right where two letters are different units, as in ∂pᵢ/∂zⱼ = −pᵢ pⱼ.
  private func judgeOffDiagonal(
    _ left: Expression, _ right: Expression, _ scope: Scope, _ pair: (String, String)
  ) -> Judgement? {
    var different = Tally()
    var same = Tally()
    for instance in instances(scope) {
      for assignment in scope.assignments(on: instance).values {
        let comparison = Comparison(left, right, on: instance, assignment)
        if assignment[pair.0] == assignment[pair.1] {
          same.add(comparison, assignment, on: instance)
        } else {
          different.add(comparison, assignment, on: instance)
        }
      }
    }
    let off = different.judgement(part: nil)
    if off.verdict == .holds {
      return Judgement(.holdsWhere, part: .whereUnitsDiffer(pair.0, pair.1), instances: off.instances)
    }
    guard same.judgement(part: nil).verdict == .holds else { return nil }
    return Judgement(.notRead, reason: .onlyWhereUnitsAreSame(pair.0, pair.1), instances: off.instances)
  }

  /// Right on networks whose layers have no other units than those that are named, as in p₁ = e^{z₁}/(e^{z₁} + e^{z₂}).
  private func judgeWithNamedUnits(_ left: Expression, _ right: Expression, _ scope: Scope) -> Judgement? {
    let widths = scope.namedWidths(besides: names.widths)
    guard widths != names.widths else { return nil }
    var tally = Tally()
    for instance in random([widths, widths]) {
      instance.reading = reading
      tally.add(scope, on: instance) { Comparison(left, right, on: $0, $1) }
    }
    let there = tally.judgement(part: nil)
    return there.verdict == .holds
      ? Judgement(.notRead, reason: .holdsWithNamedUnits(widths.dashed), instances: there.instances) : nil
  }

  /// Right where the target of one class is 1 and the others are 0, that of the letter where no target stands there.
  private func judgeOneHot(_ left: Expression, _ right: Expression, _ scope: Scope) -> Judgement? {
    let letters = scope.unitLetters
    if let letter = letters.first(where: { $0.contains("_") }) { return judgeOfClass(letter, left, right, scope) }
    let namesTargets = (left.quantities + right.quantities).contains { $0.kind == .target }
    if !namesTargets, letters.isEmpty, names.widths.last == 1 { return judgeOneTarget(left, right, scope) }
    if !namesTargets, letters.isEmpty { return judgeOfNumberedClass(left, right, scope) }
    guard namesTargets || letters.count == 1 else { return nil }
    // A single output whose target is always 1 needs no letter for it.
    if namesTargets, names.widths.last == 1 { return nil }
    // Where the letter is the class of the target, and where it is another one.
    var (hotClass, others) = (Tally(), Tally())
    forEachClass(scope) { hot, instance, assignment in
      let comparison = Comparison(left, right, on: instance, assignment)
      if namesTargets || assignment[letters[0]] == hot {
        hotClass.add(comparison, assignment, on: instance)
      } else {
        others.add(comparison, assignment, on: instance)
      }
    }
    let there = hotClass.judgement(part: nil)
    if there.verdict == .holds {
      return Judgement(
        .holdsWhere, part: namesTargets ? .whereOneTargetIsOne : .whereClassIs(letters[0]), instances: there.instances)
    }
    let elsewhere = others.judgement(part: nil)
    guard !namesTargets, elsewhere.verdict == .holds else { return nil }
    return Judgement(.notRead, reason: .onlyWhereTargetIsZero(letters[0]), instances: elsewhere.instances)
  }

  /// The cost of a sample whose class is called by its number, as 3 in l = −log ŷ_3.
  private func judgeOfNumberedClass(_ left: Expression, _ right: Expression, _ scope: Scope) -> Judgement? {
    let units = Set(scope.quantities.filter { $0.kind == .activation }.map(\.unit))
    guard left.plainQuantity?.kind == .cost, units.count == 1, let unit = units.first.flatMap(\.self), unit.isFixed
    else { return nil }
    let number = unit.offset + names.notation.firstUnit
    var tally = Tally()
    forEachClass(scope) { hot, instance, assignment in
      guard hot == number else { return }
      tally.add(Comparison(left, right, on: instance, assignment), assignment, on: instance)
    }
    let there = tally.judgement(part: nil)
    return there.verdict == .holds
      ? Judgement(.holdsWhere, part: .whereClassIs(String(number)), instances: there.instances) : nil
  }

  /// Right where a letter is the class of the sample, as y_i in p_{y_i} is.
  private func judgeOfClass(
    _ letter: String, _ left: Expression, _ right: Expression, _ scope: Scope
  ) -> Judgement? {
    var tally = Tally()
    forEachClass(scope) { hot, instance, assignment in
      guard assignment[letter] == hot else { return }
      tally.add(Comparison(left, right, on: instance, assignment), assignment, on: instance)
    }
    let there = tally.judgement(part: nil)
    return there.verdict == .holds ? there : nil
  }

  /// Right where the only target is 1, or 0: of the cost that is a statement, of anything else it may be left out by
  /// mistake.
  private func judgeOneTarget(_ left: Expression, _ right: Expression, _ scope: Scope) -> Judgement? {
    for target in [1, 0] {
      var tally = Tally()
      for instance in instances(scope) {
        guard let one = self.instance(instance, ofClass: target == 1 ? 0 : nil) else { continue }
        tally.add(scope, on: one) { Comparison(left, right, on: $0, $1) }
      }
      let there = tally.judgement(part: nil)
      guard there.verdict == .holds else { continue }
      return left.plainQuantity?.kind == .cost
        ? Judgement(.holdsWhere, part: .whereTargetIs(target), instances: there.instances)
        : Judgement(.notRead, reason: .onlyWhereTargetIs(target), instances: there.instances)
    }
    return nil
  }

  /// Calls the body with each class as the notation numbers it, an instance whose targets are 1 for it and 0 for the
  /// others, and each assignment there.
  private func forEachClass(_ scope: Scope, _ body: (Int, Instance, Assignment) -> Void) {
    for instance in instances(scope) {
      for hot in 0..<instance.network.widths[instance.lastLayer] {
        guard let one = self.instance(instance, ofClass: hot) else { continue }
        for assignment in scope.assignments(on: one).values { body(hot + names.notation.firstUnit, one, assignment) }
      }
    }
  }

  /// The same with a target of 1 for one class, from 0, or for none; nil where the cost allows no such targets.
  private func instance(_ instance: Instance, ofClass hot: Int?) -> Instance? {
    guard let network = instance.network.withTargets(of: hot) else { return nil }
    let found = Instance(network, countsBias: instance.countsBias)
    found.reading = reading
    return found
  }

  private func instances(_ scope: Scope) -> [Instance] {
    let found = pool(scope)
    for instance in found { instance.reading = reading }
    return found
  }
}

extension Expression {
  /// Whether a name for what J is more than the cost of a sample occurs.
  var namesPenalty: Bool {
    contains { node in
      guard case .alias(_, let inner) = node.form else { return false }
      let kinds = inner.quantities.map(\.kind)
      return kinds.contains(.batchCost) && kinds.contains(.cost)
    }
  }

  /// Whether a logarithm occurs, or a quotient by activations.
  fileprivate var hasEntropy: Bool {
    contains { node in
      switch node.form {
      case .apply(.log, _), .apply(.logarithm, _): true
      case .quotient(_, let bottom): bottom.quantities.contains { $0.kind == .activation }
      default: false
      }
    }
  }
}

extension Scope {
  /// Whether what belongs to the whole batch stands beside one sample that is not named.
  var mixesBatchAndSample: Bool {
    quantities.contains { $0.kind == .batchCost } && quantities.contains(where: \.isOfSampleInUse)
  }

  /// The letters of units and sources that are no layers.
  var unitLetters: [String] {
    let layers = Set(quantities.compactMap { $0.layer?.variable })
    let units = Set(quantities.flatMap { [$0.unit?.variable, $0.source?.variable] }.compactMap(\.self))
    return variables.filter { units.contains($0) && !layers.contains($0) }
  }

  /// Two letters that count units of one layer, where no weight has them.
  var unitPair: (String, String)? {
    let letters = unitLetters
    guard letters.count == 2, !quantities.contains(where: { $0.kind == .weight }) else { return nil }
    let layers = letters.map { letter in
      Set(quantities.filter { $0.unit?.variable == letter }.map { $0.layer ?? .last() })
    }
    // ŷ_i is of the last layer, and z_{2,j} may be.
    let isOfOne = !layers[0].isDisjoint(with: layers[1]) && layers[0].union(layers[1]).subtracting([.last()]).count <= 1
    return isOfOne ? (letters[0], letters[1]) : nil
  }

  /// The widths of a network whose layers have no other units than those named by number, as far as some are.
  func namedWidths(besides widths: [Int]) -> [Int] {
    var named = widths
    for (layer, width) in widths.enumerated() {
      let numbers = quantities.compactMap { quantity -> Int? in
        let own = quantity.layer?.value(in: [Index.last: widths.count - 1]) ?? widths.count - 1
        guard own == layer, !quantity.kind.isNumber, let unit = quantity.unit, unit.isFixed else { return nil }
        return unit.offset
      }
      if let largest = numbers.max() { named[layer] = min(width, largest + 1) }
    }
    return named
  }
}
