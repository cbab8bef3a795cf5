// Numbers too large for a `Double`.

extension Phrase {
  /// What overflowed, with its place.
  public static func overflow(_ name: Phrase, sample: Int?, layer: Int?, unit: Int?) -> Phrase {
    let place = [unit.map { "of unit \($0)" }, layer.map { "in layer \($0)" }, sample.map { "for sample \($0)" }]
    let chinesePlace = [sample.map { "样本 \($0) " }, layer.map { "第 \($0) 层" }, unit.map { "单元 \($0) " }]
    return Phrase(
      ([name.english] + place.compactMap(\.self)).joined(separator: " ")
        + " is too large: numbers reach to about 1.8e308",
      zh: (chinesePlace.compactMap(\.self) + [name.chinese]).joined() + " 太大：数最大约为 1.8e308")
  }

  /// z
  public static let overflowPreActivation = Phrase("the pre-activation z", zh: "净输入 z")
  /// a
  public static let overflowActivation = Phrase("the activation a", zh: "激活值 a")
  /// ∂C/∂a
  public static let overflowDerivative = Phrase("the derivative ∂C/∂a", zh: "导数 ∂C/∂a")
  /// δ
  public static let overflowErrorTerm = Phrase("the error term δ", zh: "误差项 δ")
  /// ∂C/∂w
  public static let overflowGradient = Phrase("the gradient", zh: "梯度")
  /// C or J
  public static let overflowCost = Phrase("the cost", zh: "代价")
  /// A parameter after the update.
  public static let overflowUpdated = Phrase("an updated weight or bias", zh: "更新后的参数")
  /// J after the update.
  public static let overflowCostAfterUpdate = Phrase("the cost after the update", zh: "更新后的代价")

  /// The update at which a training ends.
  public static func overflowInUpdate(_ number: Int, _ overflow: Phrase) -> Phrase {
    Phrase(
      "update \(number): \(overflow.english); a smaller learning rate may help",
      zh: "第 \(number) 次更新：\(overflow.chinese)；可试试更小的学习率")
  }

  /// What a network's numbers come to, with the file of the network, if it has one.
  public static func inNetwork(_ path: String?, _ phrase: Phrase) -> Phrase {
    guard let path else { return phrase }
    let name = path == "-" ? Phrase.standardInput : Phrase(path, zh: path)
    return Phrase("\(name.english): \(phrase.english)", zh: "\(name.chinese)：\(phrase.chinese)")
  }
}
