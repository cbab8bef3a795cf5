import Backpropagation
import MathNotation

/// Other kinds of network that the words just before a claim speak of: "with the cross-entropy", "for one sample only",
/// "if the samples are the rows of X".
extension OtherKinds {
  /// Whether a claim holds of a kind that the words just before it name.
  func isOfKindNamedBeside(_ claim: Claim) -> Bool {
    guard let words = words(before: claim) else { return false }
    return kinds(in: words).contains { $0 != own.kind && judge($0)?.judgeOnce(claim).verdict.isRight == true }
  }

  /// How much of the notes is taken for what is said just before a claim, in bytes.
  private static let reach = 200

  private func words(before claim: Claim) -> String? {
    guard let place = claim.left.math.range?.lowerBound, place <= notes.utf8.count else { return nil }
    return String(decoding: notes.utf8.prefix(place).suffix(Self.reach), as: UTF8.self)
  }

  private func kinds(in words: String) -> [NetworkKind] {
    func names(_ list: [String]) -> Bool { list.contains(where: words.contains) }
    var found: [NetworkKind] = []
    if own.names.notation.isKindOpen {
      found += UnitActivation.allCases.filter { $0.isMentioned(in: words) }
        .map { own.kind.with(\.output, .unitwise($0)) }
      let costs = Self.costs.filter { names($0.words) }.flatMap(\.costs)
      found += own.kind.withOtherOutputs.filter { costs.contains($0.cost) }
    }
    let speaksOfRows = names(Self.rows)
    if speaksOfRows || names(Self.samples) {
      let kinds = speaksOfRows ? Reading.Orientation.allCases.map { own.kind.with(\.orientation, $0) } : [own.kind]
      found += kinds.flatMap { kind in Reading.Batch.allCases.map { kind.with(\.batch, $0) } }
    }
    return found
  }

  private static let costs: [(words: [String], costs: [Cost])] = [
    (
      ["cross-entropy", "cross entropy", "log loss", "log-loss", "likelihood", "交叉熵", "似然"],
      [.crossEntropy, .binaryCrossEntropy]
    ),
    (["square", "quadratic", "mse", "均方", "平方"], [.halfSquaredError]),
  ]

  /// Of one sample, or without the factor before the sum.
  private static let samples = [
    "one example", "single example", "one sample", "single sample", "one training", "single training", "leave out",
    "leaving out", "without the factor", "drop the", "单个样本", "一个样本", "单样本",
  ]

  private static let rows = [" rows", " row ", "row vector", "按行", "每行", "每一行", "行向量"]
}
