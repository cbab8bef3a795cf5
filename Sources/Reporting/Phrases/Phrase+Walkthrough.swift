extension Phrase {
  /// What document 001 is about.
  public static let twoTwoTwoSummary = Phrase(
    "a 2-2-2 sigmoid network without biases, weight by weight, then in matrices", zh: "无偏置的 2-2-2 sigmoid 网络,先逐个权重,再用矩阵")

  /// A verdict on an equation as it stands in the document.
  public static func asPrinted(_ verdict: String) -> Phrase {
    let name = Phrase.verdict(verdict)
    return Phrase("\(name.english) as printed", zh: "原式\(name.chinese)")
  }
  /// A verdict on a mended equation.
  public static let holdsAsMended = Phrase("holds as mended", zh: "改正后成立")
  /// Introduces both sides of an equation that fails.
  public static func doesNotHold(_ number: String) -> Phrase {
    Phrase("As printed, (\(number)) does not hold. Its sides, in numbers:", zh: "原式 (\(number)) 不成立,等式各边的数值为:")
  }
  /// Introduces the edit that mends an equation.
  public static let itHoldsIf = Phrase("It holds if ", zh: "")
  /// Between two edits.
  public static let and = Phrase(" and ", zh: ",且")
  /// An edit: % stands for what was printed, then for what is meant.
  public static let isReadAs = Phrase("% is read as %", zh: "将 % 读作 % 时成立")
  /// An edit of a sign: % stands for the term.
  public static let signIsChanged = Phrase("the sign before % is changed", zh: "改变 % 前的符号后成立")
  /// No edit mends the equation.
  public static let noRepair = Phrase("No small change makes it hold.", zh: "没有小的改动能使它成立。")
  /// A verdict with its reason.
  public static func verdictBecause(_ verdict: String, _ reason: Phrase) -> Phrase {
    let name = Phrase.verdict(verdict)
    return Phrase("\(name.english): \(reason.english)", zh: "\(name.chinese):\(reason.chinese)")
  }
  /// A phrase as a sentence of its own.
  public static func sentence(_ phrase: Phrase) -> Phrase {
    Phrase(phrase.english.prefix(1).uppercased() + phrase.english.dropFirst() + ".", zh: phrase.chinese + "。")
  }
}
