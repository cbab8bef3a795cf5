extension Phrase {
  /// `z_{123}` where 1|23 and 12|3 both name something.
  public static let ambiguousDigits = Phrase(
    "the digits can be split in two ways; separate them by a comma", zh: "数字有两种分法，请用逗号隔开")
  /// A known letter with scripts that no row has.
  public static func unknownScripts(_ notation: String) -> Phrase {
    Phrase("notation \(notation) has no such sub- or superscripts here", zh: "记号 \(notation) 中此处没有这样的上下标")
  }
  /// `z_{31}` on a network with layers 0 to 2.
  public static func layerOutOfRange(_ layer: Int, first: Int, last: Int) -> Phrase {
    Phrase("layer \(layer), but there are layers \(first) to \(last)", zh: "第 \(layer) 层不存在，只有第 \(first) 至 \(last) 层")
  }
  /// `z_{13}` where layer 1 has two units.
  public static func unitOutOfRange(_ unit: Int, first: Int, last: Int) -> Phrase {
    Phrase(
      "unit \(unit), but the layer has units \(first) to \(last)", zh: "第 \(unit) 个单元不存在，该层只有第 \(first) 至 \(last) 个")
  }
  /// `w_{ab}` with letters for nodes.
  public static let nodesNeedNumbers = Phrase("nodes are read only as numbers", zh: "节点只能用数字表示")
  /// `w_{39}` in a network of six nodes.
  public static func nodeOutOfRange(_ count: Int) -> Phrase {
    Phrase("the network has nodes 1 to \(count)", zh: "网络只有节点 1 至 \(count)")
  }
  /// `w_{15}`: no arrow.
  public static func nodesNotNeighbours(_ from: Int, _ to: Int) -> Phrase {
    Phrase("no arrow leads from node \(from) to node \(to)", zh: "节点 \(from) 与节点 \(to) 之间没有连接")
  }
  /// A letter that is in no row.
  public static func unknownLetter(_ letter: String, notation: String) -> Phrase {
    Phrase("notation \(notation) has no symbol \(letter)", zh: "记号 \(notation) 中没有符号 \(letter)")
  }
  /// A line of a notation file that is neither `key: value` nor a rule.
  public static let notationLineUnreadable = Phrase(
    "expected 'key: value', 'product SIGN: MEANING' or 'symbol NAME = QUANTITY'",
    zh: "应为 'key: value'、'product 符号： 含义' 或 'symbol 名称 = 量'")
  /// A word that is not among the allowed ones.
  public static func expectedOneOf(_ words: [String], found: String) -> Phrase {
    Phrase(
      "'\(found)': expected \(words.joined(separator: ", "))", zh: "'\(found)' 应为 \(words.joined(separator: "、")) 之一")
  }
  /// A key that a notation must have.
  public static func notationLacks(_ keys: [String]) -> Phrase {
    let list = keys.map { "'\($0): …'" }.joined(separator: ", ")
    return Phrase("the notation lacks \(list)", zh: "记号缺少 \(list.replacing(", ", with: "、"))")
  }
  /// A line that begins with an unknown word and a colon.
  public static func unknownNotationKey(_ key: String, known: [String]) -> Phrase {
    if let nearest = nearestName(to: key, among: known) {
      return Phrase(
        "a notation has no key '\(key)'; did you mean '\(nearest)'?", zh: "记号文件没有键 '\(key)'；是否指 '\(nearest)'？")
    }
    let list = known.joined(separator: ", ")
    return Phrase("a notation has no key '\(key)'; known: \(list)", zh: "记号文件没有键 '\(key)'；已知的键：\(list)")
  }
  /// A letter of a quantity that its name does not hold: `symbol a = activation(l)`.
  public static func letterNotInName(_ letter: String) -> Phrase {
    Phrase("'\(letter)' does not occur in the scripts of the name", zh: "名称的上下标中没有 '\(letter)'")
  }
  /// `symbol s_{l} = units(l+1)`
  public static func shiftInName(_ letter: String) -> Phrase {
    Phrase(
      "the name shows '\(letter)': shift it there, as in W_{\(letter)-1} = weight(\(letter))",
      zh: "名称中已有 '\(letter)'，请在名称中平移，如 W_{\(letter)-1} = weight(\(letter))")
  }
  /// A value of a notation file that makes no sense.
  public static func notationValue(_ value: String, expected: String) -> Phrase {
    Phrase("'\(value)': expected \(expected)", zh: "'\(value)' 应为 \(expected)")
  }
  /// A neuron with several inputs.
  public static let neuronSummary = Phrase("one neuron with several inputs", zh: "有多个输入的单个神经元")
  /// The same with the cost of n samples.
  public static let neuronOfSamplesSummary = Phrase(
    "the same with the cost C of n samples, as in Nielsen's book", zh: "同上，C 为 n 个样本的代价，如 Nielsen 的书")
  /// A neuron with one input.
  public static let neuronScalarSummary = Phrase("one neuron with one input: wx + b", zh: "只有一个输入的单个神经元：wx + b")
  /// Layers of one neuron each.
  public static let neuronChainSummary = Phrase("neurons behind each other: w₂a₁ + b₂", zh: "逐个相连的神经元：w₂a₁ + b₂")
  /// One hidden layer, one output.
  public static let hiddenSummary = Phrase(
    "one hidden layer and one output: h = f(Wx + b), z = v^T h + c", zh: "一个隐藏层、一个输出：h = f(Wx + b)，z = v^T h + c")
  /// One layer, one sample.
  public static let layerSummary = Phrase("one layer by itself: z = Wx + b", zh: "单独一层：z = Wx + b")
  /// One layer, many samples.
  public static let layerOfSamplesSummary = Phrase(
    "one layer by itself, many samples: Z = WX + b, or Z = XW + b", zh: "单独一层、多个样本：Z = WX + b 或 Z = XW + b")
  /// Logistic regression.
  public static let logisticSummary = Phrase("logistic regression with h_θ(x)", zh: "逻辑回归，假设函数为 h_θ(x)")
  /// Mazur's worked example.
  public static let mazurSummary = Phrase(
    "worked examples: net, out, target, weights with running numbers", zh: "数值算例：net、out、target，权重连续编号")
  /// Mazur's worked example, its weights numbered otherwise.
  public static let mazurBySourceSummary = Phrase(
    "worked examples: weights numbered unit by unit of the layer that they leave", zh: "数值算例：权重按出发的单元连续编号")
  /// Mazur's worked example, its weights numbered one way in the hidden layer and the other in the output.
  public static let mazurBySourceThenUnitSummary = Phrase(
    "worked examples: weights numbered by the unit that they leave, then by the one that they enter",
    zh: "数值算例：隐藏层权重按出发的单元编号，输出层权重按到达的单元编号")
  /// Worked examples with z_k and \hat y_k; the numbering of weights as a notation file has it.
  public static func mazurWithHatsSummary(_ numbering: String) -> Phrase {
    Phrase(
      "worked examples: z_k, a_{hk}, out_{yk} and outputs \\hat y_k, weights \(numbering)",
      zh: "数值算例：z_k、a_{hk}、out_{yk}，输出 \\hat y_k，权重编号 \(numbering)")
  }
  /// Worked examples with weights by their ends.
  public static let mazurByEndsSummary = Phrase(
    "worked examples with one output: v into the hidden layer, w into the output", zh: "单输出的数值算例：v 通往隐藏层，w 通往输出")
}
