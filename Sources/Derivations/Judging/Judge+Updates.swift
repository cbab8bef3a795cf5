import Reporting

/// Update rules against the step that the network takes.
extension Judge {
  /// Compares an update rule with the step that the network really takes.
  func judge(_ update: Update) -> Judgement {
    let scope = Scope(of: [update.target, update.value])
    var judgement = tally(scope) { self.compare(update, on: $0, $1) }
    if judgement.verdict.isWrong, names.notation.hasBatch, names.notation.isSpeltLoosely {
      judgement = judgeOfOneSample(update, scope) ?? judgement
    }
    if judgement.verdict == .holds { judgement.verdict = .definition }
    return judgement
  }

  /// The judgement where an update that names no samples may be made after each of them, or nil where it names samples.
  private func judgeOfOneSample(_ update: Update, _ scope: Scope) -> Judgement? {
    let quantities = update.value.quantities
    guard !quantities.contains(where: { $0.sample != nil || $0.isOfAllSamples || $0.kind == .batchCost }) else {
      return nil
    }
    // η/m beside the gradient of C: it may be the sum of many.
    if quantities.contains(where: { $0.kind == .sampleCount }) {
      return Judgement(.notRead, reason: .kindNotDeclared(names.notation.name))
    }
    var tally = Tally()
    let drawn = random(scope.reach.shapes(document: names.widths), samples: 1)
    for instance in quantities.contains(where: { $0.kind == .learningRate }) ? withOwnRates(drawn) : drawn {
      instance.reading = reading
      tally.add(scope, on: instance) { self.compare(update, on: $0, $1) }
    }
    return tally.judgement(part: scope.part)
  }

  func compare(_ update: Update, on instance: Instance, _ assignment: Assignment) -> Comparison {
    do {
      let step = try instance.step(of: update.target, assignment)
      let before = try instance.value(update.target, assignment)
      var value = try instance.value(update.value, assignment)
      if update.moment == .afterUpdate {
        guard before.shape == value.shape else { return Comparison(before, value) }
        value = value.combined(with: before) { $0 - $1 }
      }
      return Comparison(step, value, scale: before.elements)
    } catch EvaluationFault.doesNotConform(let a, let sign, let b) {
      return .doesNotConform(.shapesDoNotFit(a.description, sign, b.description))
    } catch EvaluationFault.unsupported(let reason) {
      return .undecided(reason)
    } catch {
      return .missing
    }
  }
}
