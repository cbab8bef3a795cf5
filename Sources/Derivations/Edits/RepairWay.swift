/// A way in which notes may mean what they claim, and a network to look at edits on.
struct RepairWay {
  let reading: Reading
  let instance: Instance?
  /// Whether claims are usually read so.
  let isUsual: Bool

  /// The ways in which claims are read, the usual one first: then for one unit a layer, for a batch of one sample, and as
  /// authors declare that they read them.
  static func all(of members: [Expression], _ relations: [String], _ judge: Judge) -> [RepairWay] {
    let scope = Scope(of: members)
    let notation = judge.names.notation
    let network = judge.pool(scope).last
    var found = [RepairWay(reading: judge.usual, instance: network, isUsual: true)]
    if notation.wholeLayersAreUnits, scope.quantities.contains(where: { !$0.isSingle }) {
      found.append(RepairWay(reading: judge.usual, instance: judge.singleUnits.last, isUsual: false))
    }
    let shapes = scope.reach.shapes(document: judge.names.widths)
    let isStep = relations.indices.contains { Update(members[$0], relations[$0], members[$0 + 1]) != nil }
    if notation.isSpeltLoosely, isStep || scope.quantities.contains(where: { $0.kind == .batchCost }) {
      let instance = judge.withOwnRates(judge.random(shapes, samples: 1, l2: isStep ? nil : 0)).last
      found.append(RepairWay(reading: judge.usual, instance: instance, isUsual: false))
    }
    let others = judge.usual.others(
      of: members, isNotationDeclared: judge.isNotationDeclared, countsBias: notation.countsBias,
      layoutIsDeclared: notation.layoutIsDeclared && judge.isNotationDeclared)
    return found
      + others.filter { $0.distance(to: judge.usual) <= 1 && $0.declaredName(besides: judge.usual) != nil }
      .map { RepairWay(reading: $0, instance: network, isUsual: false) }
  }
}
