// What can be wrong with a network. The path in front of each message is added where it is known.

extension Phrase {
  // Shapes.

  /// Fewer than two layers.
  public static func networkTooShallow(_ count: Int) -> Phrase {
    Phrase("a network has an input layer and at least one more, not \(count)", zh: "网络至少有输入层和另外一层，这里只有 \(count) 层")
  }

  /// A number of units that makes no layer.
  public static func networkUnits(_ literal: String, limit: Int) -> Phrase {
    Phrase(
      "a layer has a whole number of units from 1 to \(limit), not \(short(literal))",
      zh: "一层的单元数是 1 到 \(limit) 的整数，不能是 \(short(literal))")
  }

  /// More weights than fit.
  public static func networkTooManyWeights(limit: Int) -> Phrase {
    Phrase("more than \(limit) weights with this layer", zh: "加上这一层，权重超过 \(limit) 个")
  }

  /// A row of numbers that does not fit the layer it belongs to.
  public static func networkNumberCount(_ count: Int, layer: Int, units: Int) -> Phrase {
    Phrase(
      "\(counted(count, "number")), but layer \(layer) has \(counted(units, "unit"))",
      zh: "有 \(count) 个数，但第 \(layer) 层有 \(units) 个单元")
  }

  /// A matrix whose number of rows does not fit its layer.
  public static func networkRowCount(_ count: Int, layer: Int, units: Int) -> Phrase {
    Phrase(
      "\(counted(count, "row")), but layer \(layer) has \(counted(units, "unit"))",
      zh: "有 \(count) 行，但第 \(layer) 层有 \(units) 个单元")
  }

  /// Weights in one sequence that do not fill their matrix.
  public static func networkWeightCount(_ count: Int, rows: Int, columns: Int) -> Phrase {
    Phrase(
      "\(counted(count, "number")), but \(rows) × \(columns) are needed", zh: "有 \(count) 个数，但需要 \(rows) × \(columns) 个"
    )
  }

  // Numbers.

  /// Infinity or not a number.
  public static func networkNotFinite(_ number: String) -> Phrase {
    Phrase("\(number) is not a finite number", zh: "\(number) 不是有限的数")
  }

  /// A negative number where none can be.
  public static let networkNegative = Phrase("a number from 0 on was expected", zh: "此处应为不小于 0 的数")

  /// A seed that is no whole number of 64 bits.
  public static func networkSeed(_ literal: String) -> Phrase {
    Phrase(
      "a seed is a whole number from 0 to \(UInt64.max), not \(short(literal))",
      zh: "种子是 0 到 \(UInt64.max) 的整数，不能是 \(short(literal))")
  }

  // Keys and names.

  /// A key that network files do not have here.
  public static func networkUnknownKey(_ key: String) -> Phrase {
    Phrase("unknown key \"\(short(key))\"", zh: "未知的键 \"\(short(key))\"")
  }

  /// A key of another layer in the input layer.
  public static func networkInputLayerKey(_ key: String) -> Phrase {
    Phrase("layer 0 is the input and has no \"\(key)\"", zh: "第 0 层是输入层，没有 \"\(key)\"")
  }

  /// Neither weights nor a seed.
  public static let networkNoWeights = Phrase(
    "\"weights\" are missing, or a \"seed\" to draw them", zh: "缺少 \"weights\"，或用来抽取权重的 \"seed\"")

  /// Weights and a seed.
  public static let networkWeightsAndSeed = Phrase(
    "\"weights\" and \"seed\" exclude each other", zh: "\"weights\" 和 \"seed\" 不能同时给出")

  /// An activation that nobody knows.
  public static func networkUnknownActivation(_ name: String) -> Phrase {
    Phrase("unknown activation \"\(short(name))\"", zh: "未知的激活函数 \"\(short(name))\"")
  }

  /// A cost that nobody knows.
  public static func networkUnknownCost(_ name: String) -> Phrase {
    Phrase("unknown cost \"\(short(name))\"", zh: "未知的代价函数 \"\(short(name))\"")
  }

  /// Hint: a name close to the one given.
  public static func networkDidYouMean(_ name: String) -> Phrase {
    Phrase("did you mean \"\(name)\"?", zh: "是否想写 \"\(name)\"？")
  }

  /// Hint: all names that would be right.
  public static func networkOneOf(_ names: [String]) -> Phrase {
    Phrase("known: \(names.joined(separator: ", "))", zh: "可用：\(names.joined(separator: "、"))")
  }

  // Costs and what they work with.

  /// Softmax in a hidden layer.
  public static let networkHiddenSoftmax = Phrase(
    "softmax works in the output layer only", zh: "softmax 只能用于输出层")

  /// A Jacobian that does not fit.
  public static func networkLargeSoftmax(_ units: Int, limit: Int) -> Phrase {
    Phrase(
      "softmax of \(units) units has a Jacobian of more than \(limit) numbers",
      zh: "\(units) 个单元的 softmax，其雅可比矩阵超过 \(limit) 个数")
  }

  /// An entropy with an activation that it takes no logarithm of.
  public static func networkPair(cost: String, needs names: [String], activation: String) -> Phrase {
    Phrase(
      "\(cost) takes logarithms of the output and needs \(names.joined(separator: " or ")) in the last layer, "
        + "not \(activation)",
      zh: "\(cost) 要对输出取对数，最后一层须用 \(names.joined(separator: " 或 "))，不能用 \(activation)")
  }

  /// A target that is no probability.
  public static func networkTargetShare(_ cost: String, _ target: String) -> Phrase {
    Phrase("a target of \(cost) lies between 0 and 1, not \(target)", zh: "\(cost) 的目标值在 0 与 1 之间，不能是 \(target)")
  }

  /// A target below 0.
  public static func networkTargetNegative(_ cost: String, _ target: String) -> Phrase {
    Phrase("a target of \(cost) is not negative, unlike \(target)", zh: "\(cost) 的目标值不能为负，这里是 \(target)")
  }

  /// A text cut to a length that fits one line.
  private static func short(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > 40 ? line.prefix(40) + "…" : line
  }

  /// `1 number`, `2 numbers`
  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
