import Backpropagation
import Reporting

/// What becomes of a judgement where the network in use is of another kind than the document's.
extension Judge {
  /// Whether the network in use is of the document's kind.
  var isInUseOfKind: Bool {
    var notation = names.notation
    notation.widths = names.widths
    return notation.isOfKind(inUse.network)
  }

  /// That the network in use has another shape than the one that literal numbers speak of, or nil.
  var otherShape: Phrase? {
    names.widths == inUse.network.widths
      ? nil : .writtenForShape(names.widths.dashed, inUse: inUse.network.widths.dashed)
  }

  /// That a claim which is wrong of the network in use is right of one with the notation's own shape, or nil.
  func holdsOnOwnShape(_ claim: Claim) -> Phrase? {
    let own = names.notation.widths
    guard own != inUse.network.widths, let judge = ofOwnShape else { return nil }
    let reader = ExpressionReader(names: judge.names)
    guard let left = try? reader.read(claim.left.math), let right = try? reader.read(claim.right.math),
      judge.judge(left, claim.relation, right).verdict.isRight
    else { return nil }
    return .writtenForShape(own.dashed, inUse: inUse.network.widths.dashed)
  }

  /// The judgement as far as it carries over to the network in use.
  func applied(
    _ judgement: Judgement, _ scope: Scope, _ compare: (Instance, Assignment) -> Comparison
  ) -> Judgement {
    guard judgement.verdict != .notRead else { return judgement }
    if let otherShape, scope.namesSingleWeights || scope.namesWidths {
      return Judgement(.doesNotApply, reason: otherShape)
    }
    var tally = Tally()
    for instance in likeInUse {
      instance.reading = reading
      tally.add(scope, on: instance, compare)
    }
    let here = tally.judgement(part: scope.part)
    if judgement.verdict.isWrong {
      if here.verdict.isWrong { return here }
      // What is wrong of the document's depth and right of this one speaks of another depth.
      let isSameDepth = names.widths.count == inUse.network.widths.count
      guard scope.reach == .general || isSameDepth else { return Judgement(.doesNotApply, reason: otherShape) }
      guard here.verdict.isRight else { return judgement }
      // Numbers of another network than the one in use would say nothing to anybody.
      return Judgement(judgement.verdict, reason: .holdsHereByChance, instances: judgement.instances)
    }
    if here.verdict == .holds || here.verdict == .holdsWhere && here.part == judgement.part { return judgement }
    let reason = missingFeatures(scope, compare) ?? (here.verdict == .fails ? nil : otherShape)
    return Judgement(.doesNotApply, reason: reason ?? .writtenForOtherKind)
  }
}
