/// What an edit of an equation changes; %1 is what was printed, %2 what is meant in its place.
extension Phrase {
  /// One thing is read as another.
  public static let isReadAs = Phrase("%1 is read as %2", zh: "将 %1 读作 %2 时成立")
  /// A sign is changed.
  public static let signIsChanged = Phrase("the sign before %1 is changed", zh: "改变 %1 前的符号后成立")
  /// A factor is left out.
  public static let factorIsLeftOut = Phrase("the factor %1 is left out", zh: "去掉因子 %1 后成立")
  /// A factor is put in.
  public static let factorIsPutIn = Phrase("%1 is multiplied by %2", zh: "将 %1 乘以 %2 后成立")
  /// A term is left out.
  public static let termIsLeftOut = Phrase("the term %1 is left out", zh: "去掉 %1 这一项后成立")
  /// A term is put in.
  public static let termIsPutIn = Phrase("%2 is added to %1", zh: "给 %1 加上 %2 后成立")
  /// Introduces other edits that would do as well.
  public static let orElse = Phrase("Or else:", zh: "或者:")
  /// The lines in which a slip is repeated.
  public static func sameSlip(_ lines: [Int]) -> Phrase {
    let places = lines.map { String($0) }
    return Phrase(
      "The same slip is in line\(lines.count == 1 ? "" : "s") \(places.joined(separator: ", ")).",
      zh: "第 \(places.joined(separator: "、")) 行有同样的笔误。")
  }
  /// Behind a claim in a list: the line where its slip stands first.
  public static func slipOf(line: Int) -> Phrase { Phrase("the slip of line \(line)", zh: "同第 \(line) 行的笔误") }
}
