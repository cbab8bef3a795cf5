import Backpropagation
import Reporting

/// Counts what comparing a claim on its instances gave, and decides.
struct Tally {
  private var equal: [(layer: Assignment, last: Int)] = []
  private var different: [(layer: Assignment, last: Int)] = []
  private var odd: [(layer: Assignment, last: Int)] = []
  private var missing: [(layer: Assignment, last: Int)] = []
  private var worst: (sides: Judgement.Sides, gap: Double)?
  private var firstOnDocument: (sides: Judgement.Sides, at: Assignment)?
  private var firstMisshapen: (reason: Phrase, at: Assignment)?
  private var shapes: Phrase?
  private var doubt: Phrase?
  private var hidden: Phrase?
  /// Whether only some of very many values of the free indices were tried.
  var isSelection = false

  /// What each network gave, in their order.
  private var trials: [Judgement.Trial] = []

  mutating func add(_ comparison: Comparison, _ assignment: Assignment, on instance: Instance) {
    record(comparison, on: instance)
    switch comparison {
    case .equal: equal.append((assignment, instance.lastLayer))
    case .different(let sides, let gap):
      different.append((assignment, instance.lastLayer))
      if worst.map({ gap > $0.gap }) ?? true { worst = (sides, gap) }
      firstOnDocument = firstOnDocument ?? (sides, assignment)
    case .misshapen(let reason):
      different.append((assignment, instance.lastLayer))
      firstMisshapen = firstMisshapen ?? (reason, assignment)
    case .doesNotConform(let reason):
      odd.append((assignment, instance.lastLayer))
      shapes = shapes ?? reason
    // What rounding or overflow hides on one network is seen on the others.
    case .lostInRounding: hidden = hidden ?? .lostInRounding
    case .notFinite: hidden = hidden ?? .notFinite
    case .missing: missing.append((assignment, instance.lastLayer))
    case .undecided(let reason): doubt = doubt ?? reason
    }
  }

  private mutating func record(_ comparison: Comparison, on instance: Instance) {
    if trials.last?.instance !== instance { trials.append(Judgement.Trial(instance: instance)) }
    switch comparison {
    case .equal: trials[trials.count - 1].equal += 1
    case .different: trials[trials.count - 1].different += 1
    default: trials[trials.count - 1].other += 1
    }
  }

  /// The verdict with the networks that it comes from; `part` is the index of the layer that the claim speaks of.
  func judgement(part: Index?) -> Judgement {
    var judgement = verdict(part: part)
    judgement.trials = trials
    return judgement
  }

  private func verdict(part: Index?) -> Judgement {
    let count = equal.count + different.count
    if let doubt { return Judgement(.notRead, reason: doubt, instances: count) }
    if !different.isEmpty {
      if let name = namedPart(part) { return Judgement(.holdsWhere, part: name, instances: count, sides: worst?.sides) }
      var judgement = Judgement(
        .fails, reason: firstMisshapen?.reason, instances: count, sides: firstOnDocument?.sides)
      judgement.indices = firstOnDocument?.at ?? firstMisshapen?.at ?? [:]
      return judgement
    }
    if let shapes {
      if let name = namedPart(part) ?? partOfOneOutput {
        return Judgement(.holdsWhere, part: name, instances: count)
      }
      return equal.isEmpty
        ? Judgement(.doesNotConform, reason: shapes)
        : Judgement(.notRead, reason: .holdsOnlyIfSquare, instances: count)
    }
    if equal.isEmpty { return Judgement(.notRead, reason: hidden ?? .noInstance) }
    return Judgement(.holds, reason: isSelection ? .onSelection(count) : nil, instances: count)
  }

  /// With one output unit, where the claim holds on just the networks that have no more; where the layer before it has one
  /// too, a matrix is a number, and nothing is told.
  private var partOfOneOutput: Phrase? {
    guard trials.contains(where: { $0.equal > 0 && $0.instance.network.widths.dropLast().last ?? 1 > 1 }) else {
      return nil
    }
    let isSo = trials.allSatisfy { trial in
      trial.instance.network.widths.last == 1 ? trial.equal > 0 && trial.other == 0 : trial.equal == 0
    }
    return isSo ? .withOneOutput : nil
  }

  /// The part of the network on which the claim holds exactly, if that part has a name.
  private func namedPart(_ index: Index?) -> Phrase? {
    guard let index, !equal.isEmpty else { return nil }
    let parts: [(Phrase, (Int, Int) -> Bool)] = [
      (.outputLayerOnly, { $0 == $1 }), (.hiddenLayersOnly, { $0 < $1 }), (.firstLayerOnly, { layer, _ in layer == 1 }),
    ]
    return parts.first { name, contains in
      func isInside(_ entry: (layer: Assignment, last: Int)) -> Bool {
        index.value(in: entry.layer).map { contains($0, entry.last) } ?? false
      }
      // Where an output is cut off by nothing, ReLU's cases hold of it too, as the sign of z has it.
      let isExact = equal.allSatisfy(isInside) || name == .hiddenLayersOnly && equal.contains(where: isInside)
      // In a layer of one unit an index that runs over another layer cannot be told from its own.
      return isExact && !(different + odd + missing).contains(where: isInside)
    }?.0
  }
}
