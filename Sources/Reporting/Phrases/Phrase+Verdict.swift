extension Phrase {
  /// Infinite or undefined values.
  public static let notFinite = Phrase("a value is not finite", zh: "出现非有限值")
  /// ∂pᵢ/∂zⱼ = −pᵢ pⱼ
  public static func whereUnitsDiffer(_ one: String, _ other: String) -> Phrase {
    Phrase("where \(one) ≠ \(other)", zh: "当 \(one) ≠ \(other) 时")
  }
  /// ∂pᵢ/∂zⱼ = pᵢ (1 − pᵢ)
  public static func onlyWhereUnitsAreSame(_ one: String, _ other: String) -> Phrase {
    Phrase(
      "it holds only where \(one) = \(other), and whether that is meant is not said",
      zh: "仅当 \(one) = \(other) 时成立，未说明是否如此")
  }
  /// ∂C/∂zᵢ = pᵢ
  public static func onlyWhereTargetIsZero(_ letter: String) -> Phrase {
    Phrase(
      "it holds only where the target of class \(letter) is 0, and whether that is meant is not said",
      zh: "仅当类别 \(letter) 的目标值为 0 时成立，未说明是否如此")
  }
  /// C = −log(1 − a)
  public static func whereTargetIs(_ target: Int) -> Phrase {
    Phrase("where the target is \(target)", zh: "当目标值为 \(target) 时")
  }
  /// ∂C/∂z = a
  public static func onlyWhereTargetIs(_ target: Int) -> Phrase {
    Phrase(
      "it holds only where the target is \(target), and whether that is meant is not said",
      zh: "仅当目标值为 \(target) 时成立，未说明是否如此")
  }
  /// dz¹ = a¹ − y, beside deeper networks
  public static func onlyWhereLastLayerIs(_ number: Int) -> Phrase {
    Phrase(
      "it holds only where layer \(number) is the last one, and whether that is meant is not said",
      zh: "仅当第 \(number) 层为最后一层时成立，未说明是否如此")
  }
  /// p₁ = e^{z₁} / (e^{z₁} + e^{z₂})
  public static func holdsWithNamedUnits(_ widths: String) -> Phrase {
    Phrase(
      "it holds of a \(widths) network, which has only the units that are named; whether that is meant is not said",
      zh: "对只有所列单元的 \(widths) 网络成立，未说明是否如此")
  }
  /// L = −Σ y log p with one y that is 1
  public static let whereOneTargetIsOne = Phrase("where one target is 1 and the others are 0", zh: "当一个目标为 1、其余为 0 时")
  /// L = −log p_c
  public static func whereClassIs(_ letter: String) -> Phrase {
    Phrase("where \(letter) is the class whose target is 1", zh: "当 \(letter) 为目标等于 1 的类别时")
  }
  /// dW = dz aᵀ
  public static let withOneSample = Phrase("with one sample", zh: "只有一个样本时")
  /// dW = (1/m) dZ Aᵀ beside a cost with λ
  public static let withoutPenalty = Phrase("without the penalty, λ = 0", zh: "无正则项，即 λ = 0 时")
  /// L = −(y log a + (1 − y) log (1 − a))
  public static let withOneOutput = Phrase("with one output unit", zh: "只有一个输出单元时")
  /// No network has all the quantities of the claim.
  public static let noInstance = Phrase("no network has all of these quantities", zh: "没有网络同时具有这些量")
  /// A claim that holds only where matrices are square.
  public static let holdsOnlyIfSquare = Phrase(
    "it holds only where neighbouring layers have the same number of units", zh: "仅当相邻层单元数相同时成立")
  /// The in-use network has another shape.
  public static func writtenForShape(_ document: String, inUse: String) -> Phrase {
    Phrase("written for a \(document) network; this one is \(inUse)", zh: "针对 \(document) 网络，而当前网络为 \(inUse)")
  }
  /// The in-use network has other activations, costs or biases.
  public static let writtenForOtherKind = Phrase(
    "it speaks of another activation, cost or bias than this network has", zh: "所述的激活函数、损失或偏置与当前网络不同")
  /// The in-use network lacks what a claim needs; each feature names it and says what the network has instead.
  public static func writtenFor(_ features: [Phrase]) -> Phrase {
    Phrase(
      "written for a network " + features.map(\.english).joined(separator: " and "),
      zh: "针对这样的网络：" + features.map(\.chinese).joined(separator: "，且"))
  }
  /// A feature of networks.
  public static func ofActivation(_ document: String, inUse: String) -> Phrase {
    Phrase("with \(document) units (this one has \(inUse))", zh: "激活函数为 \(document)（当前为 \(inUse)）")
  }
  /// A feature of networks.
  public static func ofCost(_ document: String, inUse: String) -> Phrase {
    Phrase("with the cost \(document) (this one has \(inUse))", zh: "损失为 \(document)（当前为 \(inUse)）")
  }
  /// A feature of networks.
  public static let ofBiases = Phrase("with biases (this one has none)", zh: "有偏置（当前网络没有）")
  /// A feature of networks.
  public static let ofBiasesEverywhere = Phrase(
    "with biases in every layer (this one has layers without)", zh: "每层都有偏置（当前网络有的层没有）")
  /// A feature of networks.
  public static let ofNoBiases = Phrase("without biases (this one has them)", zh: "没有偏置（当前网络有偏置）")
  /// A feature of networks.
  public static func ofDepth(_ document: Int, inUse: Int) -> Phrase {
    Phrase("with \(document) layers (this one has \(inUse))", zh: "共 \(document) 层（当前网络 \(inUse) 层）")
  }
  /// A feature of networks.
  public static func ofWidths(_ document: String, inUse: String) -> Phrase {
    Phrase("of the widths \(document) (this one is \(inUse))", zh: "各层单元数为 \(document)（当前为 \(inUse)）")
  }
  /// A claim that fails in general, on a network that hides it, as one of layers of one unit hides a transpose.
  public static let holdsHereByChance = Phrase(
    "it holds for this network, but not for networks of other widths", zh: "对当前网络恰好成立，但对其他宽度的网络不成立")
  /// Notes that may mean another activation, cost or orientation than the notation that was found for them.
  public static func kindNotDeclared(_ notation: String) -> Phrase {
    Phrase(
      "it may mean another activation, cost or orientation than notation \(notation); say --notation if that is meant",
      zh: "它可能使用与记号 \(notation) 不同的激活函数、损失或矩阵方向；若确为该记号，请用 --notation 指定")
  }
  /// Too many free indices.
  public static let tooManyIndices = Phrase("more than four free indices", zh: "自由指标多于四个")
  /// The relation makes no claim that can be judged.
  public static func relationNotJudged(_ sign: String) -> Phrase {
    Phrase("'\(sign)' is not judged between these sides", zh: "此处不判断 '\(sign)'")
  }
  /// Part names of holds-where.
  public static let outputLayerOnly = Phrase("the output layer", zh: "输出层")
  /// Part names of holds-where.
  public static let hiddenLayersOnly = Phrase("hidden layers", zh: "隐藏层")
  /// Part names of holds-where.
  public static let firstLayerOnly = Phrase("the first layer", zh: "第一层")

  /// A verdict in a word or two.
  public static func verdict(_ name: String) -> Phrase {
    let chinese = [
      "holds": "成立", "holds-where": "部分成立", "fails": "不成立", "does-not-conform": "形状不符", "definition": "定义",
      "does-not-apply": "不适用", "not-read": "未能读懂",
    ]
    return Phrase(name.split(separator: "-").joined(separator: " "), zh: chinese[name] ?? name)
  }
}

// Readings that a notation itself declares.
extension Phrase {
  /// Matrices with the column of biases, layers with the 1 of the bias unit.
  public static let withBiasColumn = Phrase(
    "read with the bias column and the bias unit", zh: "按含偏置列和偏置单元来读")
  /// The same, and f(z) with the 1 of the bias unit.
  public static let withBiasUnits = Phrase(
    "read with the bias column, and with a bias unit beside f of a layer", zh: "按含偏置列来读，且整层的 f 也补上偏置单元")
  /// ∂C/∂a as a row, ∂a/∂b with a row for each element of a.
  public static let inNumeratorLayout = Phrase(
    "in numerator layout, where derivatives of a number are rows", zh: "按分子布局，标量的导数为行向量")
  /// ∂C/∂a as a column, ∂a/∂b with a row for each element of b.
  public static let inDenominatorLayout = Phrase(
    "in denominator layout, where ∂a/∂b has a row for each element of b", zh: "按分母布局，∂a/∂b 的各行对应 b 的各分量")
  /// Matrices and layers without the bias.
  public static let withoutBiasColumn = Phrase("read without the bias column", zh: "按不含偏置列来读")
}

extension Phrase {
  /// A square of a vector, or vectors side by side.
  public static let elementByElement = Phrase("read element by element", zh: "逐元素来读")
  /// Two vectors side by side.
  public static let asScalarProduct = Phrase("read as a scalar product", zh: "按内积来读")
  /// The part of all networks on which names of whole layers are numbers.
  public static let oneUnitALayer = Phrase("one unit a layer", zh: "每层只有一个单元")
  /// The weights but those of bias units, which count as number 0.
  public static func whereUnitIsNoBias(_ letter: String) -> Phrase {
    Phrase("every \(letter) but that of the bias unit", zh: "偏置单元以外的所有 \(letter)")
  }
  /// Δ := 0
  public static let beginsSum = Phrase("a sum begins with it", zh: "累加由此开始")
  /// A sum in a program, before it is complete.
  public static let accumulates = Phrase(
    "it begins or goes on with a sum, which is another number at every step",
    zh: "这是累加的初值或其中一步，每一步的值都不同")
  /// δ may be ∂C/∂z or −∂C/∂z.
  public static let errorSignOpen = Phrase(
    "it holds if δ is meant with the opposite sign", zh: "若 δ 取相反的符号，则成立")
  /// A number behind another that is wrong.
  public static let mayFollowFromMistake = Phrase(
    "it does not agree with the network of these notes, but may follow from a number before it that does not either",
    zh: "与笔记中的网络不符，但可能由前面不符的数推出")
  /// A number that follows from others beside it.
  public static let byPrintedNumbers = Phrase(
    "by the numbers that these notes print for its names", zh: "按笔记中为各符号给出的数值")
  /// `out_{o2} = 0.7729`
  public static let byPublishedExample = Phrase(
    "by the numbers of the published 2-2-2 example, which those that these notes state are of",
    zh: "按已发表的 2-2-2 示例的数值，笔记给出的数值与之相同")
  /// `z = 0.5 · 2 + 0.3`
  public static let statesNumbers = Phrase(
    "it says which numbers its names stand for", zh: "它说明各符号代表哪些数值")
  /// A number that does not follow from others beside it.
  public static let notByPrintedNumbers = Phrase(
    "it does not follow from the numbers that these notes print for its names",
    zh: "与笔记中为各符号给出的数值不符")
}

extension Phrase {
  /// What a verdict means, in a sentence.
  public static func meaning(of verdict: String) -> Phrase {
    switch verdict {
    case "holds": Phrase("Both sides are equal on every network that was tried.", zh: "在所有试过的网络上两边相等。")
    case "holds-where":
      Phrase(
        "Both sides are equal on a named part of the networks, such as the output layer.", zh: "两边只在网络的某一部分（例如输出层）相等。")
    case "fails": Phrase("Both sides fit and differ on some network.", zh: "两边形状相符，但在某个网络上数值不同。")
    case "does-not-conform":
      Phrase("The shapes of its vectors and matrices fit on no network.", zh: "其中向量与矩阵的形状在任何网络上都不相符。")
    case "definition":
      Phrase(
        "It introduces a name, restates what a known name means, or is the update that is really made.",
        zh: "它引入一个名称，或重述已知名称的含义，或就是实际所作的更新。")
    case "does-not-apply": Phrase("It speaks of another kind of network than the one in use.", zh: "它说的是另一类网络，而不是当前网络。")
    default:
      Phrase(
        "It could not be read, or its truth depends on something that the notes do not say.",
        zh: "未能读懂，或其真假取决于笔记没有说明的内容。")
    }
  }
}
