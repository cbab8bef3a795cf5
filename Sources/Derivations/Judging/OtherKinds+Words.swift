import Backpropagation
import MathNotation
import Reporting

/// Other kinds of network that the words just before a claim speak of: "with the cross-entropy", "for one sample only",
/// "if the samples are the rows of X", "one neuron per layer".
extension OtherKinds {
  /// Whether a claim holds of a kind that the words just before it name.
  func isOfKindNamedBeside(_ claim: Claim) -> Bool {
    guard let words = words(before: claim) else { return false }
    if Self.rows.contains(where: words.contains), let turned = claim.withSamplesTurned,
      own.judgeOnce(turned).verdict.isRight
    {
      return true
    }
    if Self.singleUnits.contains(where: words.contains), own.holdsOnSingleUnits(claim) { return true }
    return kinds(in: words).contains { $0 != own.kind && judge($0)?.judgeOnce(claim).verdict.isRight == true }
  }

  /// Whether a claim holds where layers have another activation, which the notes name for one before it: h = tanh(z).
  func isOfActivationNamedBefore(_ claim: Claim) -> Bool {
    guard let place = claim.left.math.range?.lowerBound else { return false }
    let named = all.filter { ($0.left.math.range?.lowerBound ?? .max) < place }.compactMap(\.namedActivation).unique
    return named.map { own.kind.activated(by: .unitwise($0)) }.contains {
      $0 != own.kind && judge($0)?.judgeOnce(claim).verdict.isRight == true
    }
  }

  /// How much of the notes is taken for what is said just before a claim, in bytes.
  private static let reach = 300

  /// The text of the notes just before a claim.
  func words(before claim: Claim) -> String? {
    guard let place = claim.left.math.range?.lowerBound, place <= notes.utf8.count else { return nil }
    return String(decoding: notes.utf8.prefix(place).suffix(Self.reach), as: UTF8.self)
  }

  /// Whether a claim says what a unit or the cost is worth just behind words on an update: another pass has other numbers.
  func statesLaterNumber(_ claim: Claim) -> Bool {
    guard let left = claim.left.expression, claim.right.expression?.literalValue != nil, !left.isNumeric,
      left.quantities.allSatisfy({ ![.weight, .bias].contains($0.kind) }),
      !left.hasDerivative,
      let words = words(before: claim)
    else { return false }
    return Self.updates.contains(where: words.contains)
  }

  /// Whether the letter of the cost is added to something where words beside it speak of a constant: z_j = ln a_j + C.
  func mayHaveConstant(_ claim: Claim) -> Bool {
    let isAdded = claim.sides.contains { side in
      guard case .sum(let terms) = side.bare.form else { return false }
      return terms.contains { $0.value.plainQuantity?.kind == .cost }
    }
    guard isAdded, let end = claim.right.math.range?.upperBound, end <= notes.utf8.count else { return false }
    let behind = String(decoding: notes.utf8.dropFirst(end).prefix(Self.reachOfConstant), as: UTF8.self)
    let around = (words(before: claim) ?? "") + behind
    return ["constant", "常数", "常量"].contains(where: around.contains)
  }

  /// How far behind a claim words may call a letter of it a constant, in bytes.
  private static let reachOfConstant = 60

  private func kinds(in words: String) -> [NetworkKind] {
    func names(_ list: [String]) -> Bool { list.contains(where: words.contains) }
    var functions = UnitActivation.allCases.filter { $0.isMentioned(in: words) }
    if names(Self.withoutActivation), !functions.contains(.identity) { functions.append(.identity) }
    var found: [NetworkKind] = []
    for function in functions {
      let all = own.kind.activated(by: .unitwise(function))
      found += [own.kind.with(\.output, .unitwise(function)), all]
      found += all.withOtherOutputs.filter { $0.output == all.activation }
    }
    if names(Self.withoutBiases) { found += (found + [own.kind]).map { $0.with(\.hasBiases, false) } }
    let costs = Self.costs.filter { names($0.words) }.flatMap(\.costs)
    found += own.kind.withOtherOutputs.filter { costs.contains($0.cost) } + costs.map { own.kind.with(\.cost, $0) }
    if names(Self.factors) { found += Reading.CostFactor.allCases.map { own.kind.with(\.factor, $0) } }
    if names(Self.penalties) { found += Reading.Penalty.allCases.map { own.kind.with(\.penalty, $0) } }
    let speaksOfRows = names(Self.rows)
    if speaksOfRows || names(Self.samples) {
      let kinds = speaksOfRows ? Reading.Orientation.allCases.map { own.kind.with(\.orientation, $0) } : [own.kind]
      found += kinds.flatMap { kind in Reading.Batch.allCases.map { kind.with(\.batch, $0) } }
    }
    return found
  }

  static let costs: [(words: [String], costs: [Cost])] = [
    (
      ["cross-entropy", "cross entropy", "log loss", "log-loss", "likelihood", "交叉熵", "似然"],
      [.crossEntropy, .binaryCrossEntropy]
    ),
    (["square", "quadratic", "mse", "均方", "平方"], [.halfSquaredError]),
  ]

  /// Of one sample, or without the factor before the sum.
  private static let samples = [
    "one example", "single example", "one sample", "single sample", "one training", "single training", "leave out",
    "leaving out", "without the factor", "drop the", "plain sum", "sum over the examples", "instead of a mean",
    "instead of the mean", "单个样本", "一个样本", "单样本", "不取平均",
  ]

  /// One unit a layer.
  private static let singleUnits = [
    "one neuron per layer", "one unit per layer", "one neuron in each layer", "one unit in each layer", "single neuron",
    "single unit", "one hidden neuron", "one hidden unit", "chain of neurons", "每层只有一个", "每层一个", "单个神经元", "一个神经元",
  ]

  private static let rows = [" rows", " row ", "row vector", "按行", "每行", "每一行", "行向量"]

  private static let withoutBiases = ["bias", "偏置", "阈值"]

  private static let withoutActivation = [
    "no activation", "without activation", "without an activation", "没有激活函数", "不用激活函数", "无激活",
  ]

  static let factors = ["without the factor", "without 1/2", "不带 1/2", "不带1/2", "without the 1/2", "在前面的系数"]

  static let penalties = ["in place of", "instead of", "regularis", "regulariz", "正则"]

  private static let updates = [
    "after", "update", "new weights", "iteration", "second pass", "second round", "epoch", "again", "更新", "迭代", "新的权",
    "新权重", "一轮", "轮之后", "再次",
  ]
}

extension Claim {
  /// The same where tables of all samples have a row for each sample instead of a column, or the reverse; nil where there
  /// are none.
  fileprivate var withSamplesTurned: Claim? {
    guard left.expression != nil, right.expression != nil, quantities.contains(where: \.isOfAllSamples) else {
      return nil
    }
    return mapping { side in
      side.replacing { node in
        guard case .quantity(let quantity) = node.form, quantity.isOfAllSamples else { return nil }
        return Expression(.group(Expression(.transpose(node))), range: node.range)
      }
    }
  }
}
