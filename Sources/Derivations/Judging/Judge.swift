import Backpropagation
import Reporting

/// Judges claims on the network in use and on random networks of the document's kind.
final class Judge {
  /// The names of the document, on the network that its literal numbers speak of.
  let names: Names
  /// What was said of claims that are asked about again.
  var known: [ClaimMeaning: Judgement] = [:]
  /// The network in use.
  let inUse: Instance
  private var pools: [Pool: [Instance]] = [:]
  /// The only networks that claims are judged on at the moment, if they are not the usual ones.
  private var special: [Instance]?
  /// The network in use and, lest something holds there by chance, others with its shape and activations.
  private(set) lazy var likeInUse: [Instance] = {
    var generator = SplitMix64(seed: 0x6c69_6b65)
    return [inUse] + (0..<2).compactMap { _ in Instance.random(like: inUse, using: &generator) }
  }()

  /// The network in use after its update.
  private(set) lazy var afterUpdate: Instance = {
    let instance = Instance(inUse.trace.networkAfterUpdate, countsBias: inUse.countsBias)
    instance.reading = reading
    return instance
  }()

  /// A judge of the same notes for a network of the notation's own shape.
  private(set) lazy var ofOwnShape: Judge? = {
    let notation = names.notation
    var generator = SplitMix64(seed: 0x73_6861_7065)
    let network = try? Network.random(
      widths: notation.widths, activation: notation.activation, output: notation.outputActivation, cost: notation.cost,
      biases: notation.hasBiases, using: &generator)
    return network.map {
      Judge(names: Names(notation, widths: notation.widths), inUse: $0, isNotationDeclared: isNotationDeclared)
    }
  }()

  /// Judges of the same notes where letters have another meaning.
  private lazy var beside = names.beside.map { names in
    Judge(
      names: names, inUse: inUse.network, isNetworkDeclared: isNetworkDeclared, isNotationDeclared: isNotationDeclared,
      usual: usual, mostChanges: mostChanges, sample: inUse.sampleInUse)
  }

  /// The judge of an equation: this one, or that of the meaning of letters by which the equation was read.
  func judge(of equation: Equation) -> Judge { equation.besideIndex.map { beside[$0] } ?? self }

  /// How claims are read at the moment.
  private(set) var reading: Reading {
    didSet {
      inUse.reading = reading
      afterUpdate.reading = reading
    }
  }
  /// How claims are usually read.
  let usual: Reading
  /// In how many respects a claim is read otherwise at once.
  let mostChanges: Int

  /// Whether the network in use is known to be the one that numbers beside symbols speak of.
  let isNetworkDeclared: Bool
  /// Whether somebody has said which notation the notes use.
  let isNotationDeclared: Bool

  init(
    names: Names, inUse: Network, isNetworkDeclared: Bool = true, isNotationDeclared: Bool = true,
    usual: Reading? = nil, mostChanges: Int = .max, sample: Int = 0
  ) {
    self.names = names
    self.inUse = Instance(inUse, countsBias: names.notation.countsBias)
    self.isNetworkDeclared = isNetworkDeclared
    self.isNotationDeclared = isNotationDeclared
    let usual = usual ?? names.notation.usualReading
    self.usual = usual
    self.mostChanges = mostChanges
    reading = usual
    self.inUse.reading = usual
    self.inUse.sampleInUse = sample
  }

  /// A judge of the same notes, were they written for another kind of network or read otherwise; nil if there is no such
  /// network. A search over many kinds reads claims in few other ways.
  func judging(_ kind: NetworkKind, mostChanges: Int = 1) -> Judge? {
    var notation = names.notation
    var usual = usual
    notation.activation = kind.activation
    notation.outputActivation = kind.output
    notation.cost = kind.cost
    usual.cost = kind.factor
    usual.orientation = kind.orientation
    usual.batch = kind.batch
    usual.penalty = kind.penalty
    let own = kind.hasBiases == notation.hasBiases ? inUse.network : inUse.network.withoutBiases
    notation.hasBiases = kind.hasBiases
    notation.widths = names.widths
    let isWidened = kind.output == .softmax && names.widths.last == 1 && mayHaveMoreOutputs
    if isWidened { notation.widths[names.lastLayer] = Self.outputsOfSoftmax }
    let made =
      isWidened
      ? try? BuiltInDocument.network(for: notation)
      : own.activated(by: kind.activation, output: kind.output, cost: kind.cost)
    guard let network = made else { return nil }
    return Judge(
      names: Names(notation, widths: notation.widths), inUse: network, isNetworkDeclared: isNetworkDeclared,
      isNotationDeclared: isNotationDeclared, usual: usual, mostChanges: mostChanges, sample: inUse.sampleInUse)
  }

  /// How many outputs a network gets for softmax whose only output would always be 1.
  private static let outputsOfSoftmax = 3

  /// Whether notes on softmax may speak of a network with more outputs than the notation's own.
  var mayHaveMoreOutputs: Bool { !isNetworkDeclared && !names.notation.isOfNeurons }

  /// The kind of network that claims are held against.
  var kind: NetworkKind {
    let notation = names.notation
    return NetworkKind(
      activation: notation.activation, output: notation.outputActivation ?? notation.activation, cost: notation.cost,
      factor: usual.cost, orientation: usual.orientation, batch: usual.batch, penalty: usual.penalty,
      hasBiases: notation.hasBiases)
  }

  /// Judges A = B.
  func judge(_ written: Claim) -> Judgement {
    let claim = meant(written)
    let sides = [claim.left, claim.right].map(\.meaning)
    if claim.left.expression == nil, let name = claim.introducedName, let right = claim.right.expression,
      names.introduces(claim.left.math),
      canEvaluate(right)
    {
      return Judgement(.definition, reason: .introducesName(name))
    }
    if let name = claim.runningName, names.introduces(claim.left.math) {
      return Judgement(.definition, reason: .introducesName(name))
    }
    for side in sides {
      guard case .failure(let fault) = side else { continue }
      var judgement = Judgement(.notRead, reason: fault.message)
      judgement.fault = fault
      return judgement
    }
    guard let sides = claim.sidesOfOneSample else {
      return Judgement(.notRead, reason: .cannotEvaluate)
    }
    let (left, right) = sides
    // δ_{ij} = 1 says what the sign stands for where i is j.
    if case .indicator(let condition) = left.bare.form, case .index = condition.left.form,
      case .index = condition.right.form, right.isOfNumbers
    {
      return Judgement(.definition)
    }
    let judgement = judge(left, claim.relation, right)
    guard judgement.verdict.isWrong, names.notation.errorSignIsOpen,
      (left.quantities + right.quantities).contains(where: { $0.kind == .error }),
      judge(left.withOppositeErrors, claim.relation, right.withOppositeErrors).verdict.isRight
    else { return judgement }
    return Judgement(.notRead, reason: .errorSignOpen)
  }

  /// Judges a relation between two expressions; where names of whole layers are meant for one unit a layer, on such
  /// networks.
  func judge(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement {
    if let judgement = judgeAccumulation(left, relation, right) { return judgement }
    let judgement = judgeInGeneral(left, relation, right)
    guard names.notation.wholeLayersAreUnits, !judgement.verdict.isRight,
      case let scope = Scope(of: [left, right]), scope.quantities.contains(where: { !$0.isSingle }),
      case let there = tally(scope, left, right, on: singleUnits), there.verdict == .holds
    else { return judgement }
    // A network with another cost, say, is no chain of the document's kind, whatever its widths.
    if !isInUseOfKind, !tally(scope, left, right, on: singleUnitsLikeInUse).verdict.isRight {
      let reason = missingFeatures(scope, isChain: true) { Comparison(left, right, on: $0, $1) }
      return Judgement(.doesNotApply, reason: reason ?? .writtenForOtherKind)
    }
    return Judgement(.holdsWhere, part: .oneUnitALayer, instances: there.instances)
  }

  /// Whether a claim holds on networks with one unit a layer.
  func holdsOnSingleUnits(_ claim: Claim) -> Bool {
    guard claim.relation == "=", let left = claim.left.expression, let right = claim.right.expression else {
      return false
    }
    return tally(Scope(of: [left, right]), left, right, on: singleUnits).verdict == .holds
  }

  private func tally(_ scope: Scope, _ left: Expression, _ right: Expression, on instances: [Instance]) -> Judgement {
    var tally = Tally()
    for instance in instances {
      instance.reading = reading
      tally.add(scope, on: instance) { Comparison(left, right, on: $0, $1) }
    }
    return tally.judgement(part: nil)
  }

  /// Judges a relation under one reading.
  func judgeAsWritten(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement {
    if left.isSpace || right.isSpace { return judgeShape(left, relation, right) }
    let right = right.asLarge(as: left)
    if left.isOfNumbers || right.isOfNumbers, relation != "=" || Scope(of: [left, right]).variables.isEmpty {
      return judgeNumbers(left, relation, right)
    }
    if let update = Update(left, relation, right) {
      let judgement = judge(update)
      guard judgement.verdict.isWrong, relation == "=" else { return judgement }
      let plain = judgeEquality(left, right)
      return plain.verdict.isRight ? plain : judgement
    }
    guard ["=", "≡", ":=", "←", "≈"].contains(relation) else {
      return Judgement(.notRead, reason: .relationNotJudged(relation))
    }
    let plain = judgeEquality(left, right)
    // How near two sides come that are not equal is nothing that can be told.
    if relation == "≈", !plain.verdict.isRight { return Judgement(.notRead, reason: .relationNotJudged(relation)) }
    let defines = relation == ":=" || relation == "←" || Definition.restates(left, right)
    guard plain.verdict == .holds, defines else { return plain }
    return Judgement(.definition, instances: plain.instances)
  }

  /// Whether a relation holds on one network, so that a search can pass over most candidates at once.
  func mayHold(_ left: Expression, _ relation: String, _ right: Expression) -> Bool {
    let scope = Scope(of: [left, right])
    guard relation == "=", Update(left, relation, right) == nil, !left.isNumeric, !right.isNumeric,
      let instance = pool(scope).last
    else { return true }
    instance.reading = reading
    return scope.assignments(on: instance).values.contains { assignment in
      if case .equal = Comparison(left, right, on: instance, assignment) { true } else { false }
    }
  }

  /// Whether an expression has a value on some network of the document's kind.
  private func canEvaluate(_ expression: Expression) -> Bool {
    let scope = Scope(of: [expression])
    return pool(scope).contains { instance in
      scope.assignments(on: instance).values.contains { (try? instance.value(expression, $0)) != nil }
    }
  }

  // MARK: Equalities

  private func judgeEquality(_ left: Expression, _ right: Expression) -> Judgement {
    tally(Scope(of: [left, right])) { instance, assignment in
      Comparison(left, right, on: instance, assignment)
    }
  }

  // MARK: Instances

  /// The judgement while claims are read otherwise than usual.
  func reading(as other: Reading, _ judge: () -> Judgement?) -> Judgement? {
    whileReading(as: other, judge)
  }

  /// What is found while claims are read otherwise.
  func whileReading<Found>(as other: Reading, _ find: () -> Found) -> Found {
    let before = reading
    reading = other
    defer { reading = before }
    return find()
  }

  /// Judges a relation under one reading on other networks than usual.
  func judge(
    _ left: Expression, _ relation: String, _ right: Expression, on instances: [Instance]
  ) -> Judgement {
    special = instances
    defer { special = nil }
    return judgeAsWritten(left, relation, right)
  }

  /// How many letters may run over layers and units: ∂a_q^{l+1}/∂w_{ij}^l has four.
  private static let mostIndices = 4

  /// Compares on the document's kind of network, then, if asked to, on the network in use.
  func tally(
    _ scope: Scope, appliesToUse: Bool = true, _ compare: (Instance, Assignment) -> Comparison
  ) -> Judgement {
    guard scope.variables.count <= Self.mostIndices else { return Judgement(.notRead, reason: .tooManyIndices) }
    if let special {
      var tally = Tally()
      for instance in special {
        instance.reading = reading
        tally.add(scope, on: instance, compare)
      }
      return tally.judgement(part: scope.part)
    }
    let isOfKind = isInUseOfKind
    var tally = Tally()
    for instance in (isOfKind ? [inUse] : []) + pool(scope) {
      instance.reading = reading
      tally.add(scope, on: instance, compare)
    }
    let judgement = tally.judgement(part: scope.part)
    return isOfKind || !appliesToUse ? judgement : applied(judgement, scope, compare)
  }

  /// Random networks of the document's kind with one unit a layer.
  private(set) lazy var singleUnits = random((2...6).map { Array(repeating: 1, count: $0) })

  /// Chains as deep as the network in use, with its functions, cost and biases.
  private lazy var singleUnitsLikeInUse: [Instance] = {
    let network = inUse.network
    let made = instance(
      network.widths.map { _ in 1 }, network.layers.map(\.activation), network.cost,
      hasBiases: { network.layers[$0].bias != nil })
    return made.map { [$0] } ?? []
  }()

  /// Which random networks a claim is tried on.
  private struct Pool: Hashable {
    let reach: Reach
    let hasOwnRates: Bool
  }

  /// Random networks of the document's kind, as far as a claim reaches; with rates of their own where it names η, lest
  /// a ½ be taken for it.
  func pool(_ scope: Scope) -> [Instance] {
    let pool = Pool(
      reach: scope.reach, hasOwnRates: scope.quantities.contains { $0.kind == .learningRate })
    if let known = pools[pool] { return known }
    let drawn = random(pool.reach.shapes(document: names.widths))
    let made = pool.hasOwnRates ? withOwnRates(drawn) : drawn
    pools[pool] = made
    return made
  }

  /// The same networks, each with a rate of its own.
  func withOwnRates(_ instances: [Instance]) -> [Instance] {
    var generator = SplitMix64(seed: 0x7261_7465)
    return instances.map { instance in
      let rate = Double.random(in: 0.1...0.9, using: &generator)
      return Instance(instance.network.learning(at: rate), countsBias: names.notation.countsBias)
    }
  }

  func random(_ shapes: [[Int]], samples: Int? = nil, l2: Double? = nil) -> [Instance] {
    var generator = SplitMix64(seed: 0x6270_7472_6163_65)
    let notation = names.notation
    return shapes.compactMap { widths in
      try? Network.random(
        widths: widths, activation: notation.activation, output: notation.outputActivation, cost: notation.cost,
        biases: notation.hasBiases, samples: samples ?? notation.sampleCount,
        l2: l2 ?? (notation.hasL2 ? 0.3 : 0), using: &generator)
    }.map { Instance(notation.sharing($0).learning(at: inUse.network.learningRate), countsBias: notation.countsBias) }
  }
}

extension Expression {
  /// The same with −δ in place of δ.
  var withOppositeErrors: Expression {
    replacing { node in
      guard case .quantity(let quantity) = node.form, quantity.kind == .error else { return nil }
      return Expression(.group(.negative(node)), range: node.range)
    }
  }
}
