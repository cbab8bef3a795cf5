import Backpropagation
import MathNotation
import Reporting

/// The kinds of network that notes may speak of which declare no notation: other activations, other factors of the cost,
/// matrices that stand otherwise.
///
/// What a notation says of them is held against such notes only where two of their equations bear it out, and more than
/// ask for another kind: that hold with the notation's own kind and not with the other. Matrices are thought of otherwise
/// only if two equations ask for it and none speaks against it.
final class OtherKinds {
  let own: Judge
  /// The claims of the notes, without what these only suppose.
  private let claims: [Claim]
  let all: [Claim]
  private lazy var ownVerdicts = claims.map { own.judgeOnce($0).verdict }
  private var judges: [NetworkKind: Judge?] = [:]
  private var openKinds: [NetworkKind]?

  /// The kinds other than a judge's own, for notes in lower case that make these claims.
  init(_ own: Judge, claims: [Claim], words: NotesWords) {
    self.own = own
    self.words = words
    all = claims
    var known: Set<[Expression?]> = []
    self.claims = claims.filter { !words.suppositions.oppose($0) }.filter {
      known.insert([$0.left.expression, $0.right.expression]).inserted
    }
  }

  /// The words of the notes, which may mention other activations.
  private let words: NotesWords

  /// The text of the notes in lower case.
  var notes: String { words.text }

  /// What the notes only suppose, which tells nothing of their kind.
  var suppositions: Suppositions { words.suppositions }

  /// Whether the identity is thought of: with it every f′ is 1, and any superfluous one holds.
  private lazy var mayBeLinear = own.kind.output == .identity || UnitActivation.identity.isMentioned(in: notes)

  /// The name of the notation whose own kind these are held against.
  var notationName: String { own.names.notation.name }

  /// The kinds that the notes define beside their own.
  private lazy var defined = DefinedKinds(own, claims: all.filter { !suppositions.oppose($0) || !$0.definesCost }) {
    self.judge($0)
  }

  /// The judgement of a claim that is right of an output layer or a cost that the notes define beside their own; nil for
  /// other claims.
  func judgeOfDefinedKind(_ claim: Claim) -> Judgement? { defined.judgement(of: claim) }

  /// Whether a claim holds by another cost, or another multiple of it, than the notes define.
  func restsOnOtherCost(_ claim: Claim) -> Bool { defined.restsOnOtherCost(claim) }

  /// Whether a claim holds by another activation than the only one that the notes define.
  func restsOnOtherActivation(_ claim: Claim) -> Bool { defined.restsOnOtherActivation(claim) }

  /// The judgement of a claim about nothing but activations that is right of another one, of which the notes may speak
  /// too; nil for other claims.
  func judgeOfOtherActivation(_ claim: Claim) -> Judgement? {
    own.judgeOfOtherActivation(claim, among: claims, notes: notes)
  }

  /// The judgement of a definition of another cost than the notation's own, where nothing speaks against it; nil for
  /// other claims.
  func judgeOfOtherCost(_ claim: Claim) -> Judgement? {
    guard own.names.notation.isKindOpen, let left = claim.left.expression, let right = claim.right.expression,
      left.plainQuantity?.kind == .cost, Definition.restates(left, right),
      open.contains(where: { $0.cost != own.kind.cost && judge($0)?.judgeOnce(claim).verdict.isRight == true })
    else { return nil }
    return Judgement(.definition, reason: .definesOtherCost)
  }

  /// Whether the notes define the activation function by a formula that could not be read, as 1/(1 + e^{−av}), and a claim
  /// holds by the notation's own function only.
  func restsOnOwnActivation(_ claim: Claim) -> Bool {
    guard definesUnreadActivation || !namedActivations.isEmpty else { return false }
    let functions = namedActivations.isEmpty ? [.sigmoid, .tanh] : namedActivations
    let kinds = functions.map { own.kind.activated(by: .unitwise($0)) }.filter { $0 != own.kind }
    return kinds.contains { judge($0)?.judgeOnce(claim).verdict.isWrong == true }
  }

  /// The activations that the notes name, where they neither name the notation's own nor write a letter for it.
  private lazy var namedActivations: [UnitActivation] = {
    let named = Set(claims.compactMap(\.namedActivation)).filter {
      ![own.kind.activation, own.kind.output].contains(.unitwise($0))
    }
    let isOwnUsed =
      appliesActivation || UnitActivation.sigmoid.isMentioned(in: notes) || notes.contains(#"\sigma"#)
      || notes.contains("e^{-")
    return isOwnUsed ? [] : UnitActivation.allCases.filter(named.contains)
  }()

  private lazy var definesUnreadActivation = claims.defineUnreadActivation

  /// Why a claim that is wrong for the notation's own kind may be right, or nil.
  func doubt(_ claim: Claim) -> Phrase? {
    if definesOneOfMany(claim) || isOfKindNamedBeside(claim) || isOfRelu(claim) || isOfActivationNamedBefore(claim) {
      return .kindNotDeclared(own.names.notation.name)
    }
    let sides = claim.sides
    // Where nothing that holds is of the cost, nothing tells what it is.
    if sides.contains(where: \.namesCost), isCostUnknown || defined.definesSoftmaxOfOne {
      return .kindNotDeclared(own.names.notation.name)
    }
    let mayBeRight =
      isNetOfColumns(claim) || countsUnitsAndSamples(claim) || isStepByOtherBatch(claim) || isStepOfOtherLength(claim)
      || isStepBesidesDecay(claim)
      || redefinesActivation && sides.contains(where: \.isOfActivation)
      || redefinesCost && sides.contains(where: \.usesTargets)
      || open.contains { kind in
        // Without targets a multiple of the cost is as good as the cost.
        (kind.hasCost(of: own.kind) || sides.contains(where: \.usesCost))
          && judge(kind)?.judgeOnce(claim).verdict.isRight == true
      }
    return mayBeRight ? .kindNotDeclared(own.names.notation.name) : nil
  }

  /// Whether a claim calls the activation ReLU by its name, where the notes bear out another one: they have both.
  private func isOfRelu(_ claim: Claim) -> Bool {
    guard own.kind.activation != .unitwise(.relu), own.judgeOnce(claim).verdict == .fails else { return false }
    return claim.sides.contains { side in
      side.contains { node in
        switch node.form {
        case .apply(.activation(let name), _), .apply(.slope(let name), _): name.lowercased() == "relu"
        default: false
        }
      }
    }
  }

  private lazy var isCostUnknown =
    own.names.notation.isKindOpen && !own.isNotationDeclared
    && !zip(claims, ownVerdicts).contains { claim, verdict in
      verdict.isRight && claim.sides.contains(where: \.usesCost)
    }

  /// Whether a claim says what z of one sample is made of, with the weights first, in shapes that do not fit where layers
  /// are rows: most notes write W x + b somewhere, whatever stands in their tables of all samples.
  private func isNetOfColumns(_ claim: Claim) -> Bool {
    own.kind.orientation.layersAreRows && claim.left.expression?.plainQuantity?.kind == .preActivation
      && claim.right.expression?.quantities.first?.kind == .weight
      && !claim.quantities.contains(where: \.isOfAllSamples) && own.judgeOnce(claim).verdict == .doesNotConform
  }

  /// Whether a letter counts units in one place and samples in another, as in Σ_i (p_i − y_i).
  private func countsUnitsAndSamples(_ claim: Claim) -> Bool {
    let units = Set(claim.quantities.compactMap { $0.unit?.variable })
    return claim.quantities.contains { $0.sample?.variable.map { units.contains(Index.letter(of: $0)) } ?? false }
  }

  /// Whether a step is right along the sum of all samples' gradients, where their mean is the notation's, or the reverse:
  /// it is as long as with another learning rate.
  private func isStepByOtherBatch(_ claim: Claim) -> Bool {
    guard !own.isNotationDeclared, let left = claim.left.expression, let right = claim.right.expression,
      Update(left, claim.relation, right) != nil
    else { return false }
    return Reading.Batch.allCases.contains { batch in
      let kind = own.kind.with(\.batch, batch)
      return kind != own.kind && judge(kind)?.judgeOnce(claim).verdict.isRight == true
    }
  }

  /// Whether the notes define f(x) several times as none of the functions of networks: f is any function there.
  private func definesOneOfMany(_ claim: Claim) -> Bool {
    guard let left = claim.left.expression, case .apply(.activation, let inner) = left.bare.form else { return false }
    // Of an input x it is a definition too.
    if case .argument = inner.bare.form {} else if inner.plainQuantity?.layer != .fixed(0) { return false }
    let definitions = zip(claims, ownVerdicts).filter { $0.1.isWrong && $0.0.left.expression == left }
    return Set(definitions.compactMap(\.0.right.expression)).count > 1
  }

  /// Whether a claim says by its number which layer is the last one, as in ŷ = a^{[2]}, where the notes go no further before
  /// it and just behind it.
  func statesLastLayer(_ claim: Claim) -> Bool {
    let sides = [claim.left, claim.right].compactMap { $0.expression?.plainQuantity }
    guard sides.count == 2, sides.allSatisfy({ $0.kind == .activation && ($0.unit ?? .fixed(0)) == .fixed(0) }),
      sides.contains(where: { $0.layer == .last() }),
      let number = sides.compactMap(\.layer).first(where: \.isFixed)?.offset, number > 0,
      let place = claim.left.math.range?.upperBound
    else { return false }
    return claims.allSatisfy { other in
      let start = other.left.math.range?.lowerBound ?? 0
      return start > place + Self.reachBehind
        || other.quantities.allSatisfy { $0.layer.map { !$0.isFixed || $0.offset <= number } ?? true }
    }
  }

  /// How far behind a claim, in bytes, the notes still speak of the same network.
  private static let reachBehind = 1000

  /// The kinds against which the notes have too few equations.
  private var open: [NetworkKind] {
    if let openKinds { return openKinds }
    let kind = own.kind
    func kinds<Value>(_ path: WritableKeyPath<NetworkKind, Value>, _ values: [Value]) -> [NetworkKind] {
      values.map { kind.with(path, $0) }.filter { $0 != kind }
    }
    let activations = UnitActivation.allCases.map { kind.activated(by: .unitwise($0)) }.filter { other in
      // Whoever writes f and f′ does not mean the identity.
      other != kind && (other.activation != .identity || !appliesActivation && mayBeLinear)
        && !isBorneOut(against: other)
    }
    let factors = kinds(\.factor, Reading.CostFactor.allCases).filter { !isBorneOut(against: $0) }
    let orientations = kinds(\.orientation, Reading.Orientation.allCases).filter(isAskedFor)
    var batches: [NetworkKind] = []
    if isOfManySamples { batches += kinds(\.batch, Reading.Batch.allCases).filter { !isBorneOut(against: $0) } }
    if isRegularised { batches += kinds(\.penalty, Reading.Penalty.allCases).filter { !isBorneOut(against: $0) } }
    var found = [kind]
    for (others, change) in [
      (activations, { $0.activated(by: $1.activation) }), (factors, { $0.with(\.factor, $1.factor) }),
      (orientations, { $0.with(\.orientation, $1.orientation) }),
    ] as [([NetworkKind], (NetworkKind, NetworkKind) -> NetworkKind)] {
      found += found.flatMap { earlier in others.map { change(earlier, $0) } }
    }
    if mayLackBiases { batches.append(kind.with(\.hasBiases, false)) }
    found += batches + outputs.filter { !isBorneOut(against: $0) }
    found.removeFirst()
    openKinds = found
    return found
  }

  /// The kinds with another output layer and another cost.
  private var outputs: [NetworkKind] {
    guard own.names.notation.isKindOpen else { return [] }
    guard claims.flatMap(\.sides).contains(where: \.usesCost) else { return [] }
    return own.kind.withOtherOutputs.filter { $0.output != .identity || mayBeLinear }
  }

  private lazy var isOfManySamples = claims.contains { claim in
    claim.quantities.contains { $0.isOfAllSamples || $0.kind == .batchCost || $0.kind == .sampleCount }
  }

  /// Whether nothing that holds names a bias: the notes may count it with the weights or do without it.
  private lazy var mayLackBiases =
    !own.isNotationDeclared && own.names.notation.isKindOpen && own.kind.hasBiases
    && !zip(claims, ownVerdicts).contains { claim, verdict in
      verdict.isRight && claim.quantities.contains { $0.kind == .bias }
    }

  private lazy var isRegularised = claims.contains { claim in
    claim.quantities.contains { $0.kind == .regularisation }
  }

  /// The judge of the kind that more claims bear out than the notation's own: by two, and without speaking against it
  /// elsewhere more than the own kind does. The own one if there is none.
  private(set) lazy var best: Judge = {
    var rights = ownVerdicts.count(where: \.isRight)
    let kind = own.kind
    var steps: [[(NetworkKind) -> NetworkKind]] = []
    steps.append(outputs.map { other in { $0.withOutput(of: other) } })
    // Where each layer is one unit, a network may put out nothing but 0.
    let mayBeRectified =
      own.names.widths.contains { $0 > 1 } && (UnitActivation.relu.isMentioned(in: notes) || notes.contains("max"))
    let functions = UnitActivation.allCases.filter { function in
      switch function {
      case .identity: !appliesActivation && mayBeLinear
      // Of a unit that puts out 0 whatever is multiplied with it holds.
      case .relu: mayBeRectified
      default: true
      }
    }
    steps.append(functions.map { function in { $0.activated(by: .unitwise(function)) } })
    if own.names.notation.isKindOpen {
      steps.append(Reading.CostFactor.allCases.map { value in { $0.with(\.factor, value) } })
    }
    steps.append(Reading.Orientation.allCases.map { value in { $0.with(\.orientation, value) } })
    if isOfManySamples {
      steps.append(Reading.Batch.allCases.map { value in { $0.with(\.batch, value) } })
    }
    if isRegularised {
      steps.append(Reading.Penalty.allCases.map { value in { $0.with(\.penalty, value) } })
    }
    if mayLackBiases { steps.append([{ $0.with(\.hasBiases, false) }]) }
    var chosen = kind
    for step in steps {
      var candidate = (kind: chosen, rights: rights + 1)
      for change in step {
        let other = change(chosen)
        guard other != chosen, let judge = judge(other) else { continue }
        if let count = rightCount(of: judge, above: candidate.rights) { candidate = (other, count) }
      }
      if candidate.kind != chosen { (chosen, rights) = candidate }
    }
    return chosen == kind ? own : own.judging(chosen, mostChanges: .max) ?? own
  }()

  /// How many claims hold by a judge, nil as soon as these can be no more than some; what the own kind does not bear out
  /// is asked first, as that decides.
  private func rightCount(of judge: Judge, above least: Int) -> Int? {
    var possible = claims.count
    for isRight in [false, true] {
      for (claim, verdict) in zip(claims, ownVerdicts) where verdict.isRight == isRight {
        if !judge.judgeOnce(claim).verdict.isRight { possible -= 1 }
        if possible <= least { return nil }
      }
    }
    return possible
  }

  /// Whether two claims, and more than ask for another kind, hold for the notation's own and are wrong for that.
  private func isBorneOut(against kind: NetworkKind) -> Bool {
    judge(kind)?.isRefuted(by: zip(claims, ownVerdicts), max(2, asking(for: kind) + 1)) ?? true
  }

  /// Whether two claims ask for another way in which matrices stand, and none speaks against it.
  private func isAskedFor(_ kind: NetworkKind) -> Bool {
    asking(for: kind) >= 2 && judge(kind)?.isRefuted(by: zip(claims, ownVerdicts), 1) == false
  }

  /// How many claims are wrong for the notation's own kind and hold for another.
  private func asking(for kind: NetworkKind) -> Int {
    guard let judge = judge(kind) else { return 0 }
    return zip(claims, ownVerdicts).count { $1.isWrong && judge.judgeOnce($0).verdict.isRight }
  }

  /// The judge of another kind; nil where there is no such network.
  func judge(_ kind: NetworkKind) -> Judge? {
    // The only output of softmax is always 1, and every derivative is 0: anything holds.
    if kind.output == .softmax, own.names.widths.last == 1, !own.mayHaveMoreOutputs { return nil }
    if let known = judges[kind] { return known }
    let made = own.judging(kind)
    judges[kind] = .some(made)
    return made
  }

  /// Whether f or f′ of a quantity occurs.
  private lazy var appliesActivation = claims.flatMap(\.sides).contains { side in
    side.contains { node in
      switch node.form {
      case .apply(.activation, let inner), .apply(.slope, let inner): !inner.quantities.isEmpty
      default: false
      }
    }
  }

  // MARK: Functions and costs that are none of the known kinds

  /// Whether the notes define f otherwise and nothing bears out the notation's own.
  private lazy var redefinesActivation: Bool = {
    let isOpen = open.contains { $0.activation != own.names.notation.activation }
    return isOpen
      && redefines { side in
        guard case .apply(let function, let inner) = side.bare.form, case .argument = inner.bare.form else {
          return false
        }
        return [.activation(own.names.notation.functionName), .slope(own.names.notation.functionName)].contains(
          function)
      }
  }()

  /// Whether the notes define C otherwise and nothing bears out the notation's own.
  private lazy var redefinesCost: Bool = {
    open.contains { !$0.hasCost(of: own.kind) } && redefines { $0.plainQuantity?.kind == .cost }
  }()

  private func redefines(_ isDefined: (Expression) -> Bool) -> Bool {
    zip(claims, ownVerdicts).contains { claim, verdict in
      verdict.isWrong && claim.left.expression.map(isDefined) == true
    }
  }
}

extension Expression {
  /// Whether the tree is f, f′, ∂y/∂z or y, so that what it equals tells the activation.
  fileprivate var isOfActivation: Bool {
    switch bare.form {
    case .apply(.activation, _), .apply(.slope, _): true
    case .quantity(let quantity): quantity.kind == .activation
    case .derivative(let numerator, let variable):
      numerator.plainQuantity?.kind == .activation && variable.kind == .preActivation
    default: false
    }
  }

  /// Whether targets or a cost occur.
  var usesCost: Bool {
    quantities.contains { [.target, .cost, .batchCost, .error].contains($0.kind) }
  }

  /// Whether targets or a cost occur, and not only what follows from errors behind.
  fileprivate var namesCost: Bool { quantities.contains { [.target, .cost, .batchCost].contains($0.kind) } }

  /// Whether targets occur, with which the cost comes in.
  fileprivate var usesTargets: Bool { quantities.contains { $0.kind == .target } }
}
