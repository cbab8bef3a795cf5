extension Phrase {
  /// What document 001 is about.
  public static let twoTwoTwoSummary = Phrase(
    "a 2-2-2 sigmoid network without biases, weight by weight, then in matrices", zh: "无偏置的 2-2-2 sigmoid 网络，先逐个权重，再用矩阵"
  )

  /// A verdict on an equation as it stands in the document.
  public static func asPrinted(_ verdict: String) -> Phrase {
    let name = Phrase.verdict(verdict)
    return Phrase("\(name.english) as printed", zh: "原式\(name.chinese)")
  }
  /// A verdict on a mended equation.
  public static let holdsAsMended = Phrase("holds as mended", zh: "改正后成立")
  /// An equation that does not hold; the reason follows. `place` gives the values of its indices.
  public static func doesNotHold(_ number: String, at place: String) -> Phrase {
    place.isEmpty
      ? Phrase("As printed, (\(number)) does not hold.", zh: "原式 (\(number)) 不成立。")
      : Phrase(
        "As printed, (\(number)) does not hold, for example for \(place).", zh: "原式 (\(number)) 不成立，例如当 \(place) 时。")
  }
  /// Introduces both sides of an equation that fails; `place` gives the values of its indices, as `i = 2`.
  public static func sidesDiffer(_ number: String, at place: String) -> Phrase {
    Phrase(
      "As printed, (\(number)) does not hold. Its sides in numbers\(place.isEmpty ? "" : ", for \(place)"):",
      zh: "原式 (\(number)) 不成立。\(place.isEmpty ? "" : "当 \(place) 时,")等式各边的数值为:")
  }
  /// Introduces the edit that mends an equation.
  public static let itHoldsIf = Phrase("It holds if ", zh: "")
  /// Between two edits.
  public static let and = Phrase(" and ", zh: ",且")
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

  /// The title of the page about one value.
  public static let why = Phrase("Where it comes from: ", zh: "它从哪里来：")
  /// A value that is given.
  public static let isGiven = Phrase("This number is given; nothing is computed for it.", zh: "这个数是给定的，不需要计算。")
  /// A value without an equation.
  public static func noEquation(_ document: String) -> Phrase {
    Phrase(
      "\(document) has no equation for it on this network; the record says:", zh: "\(document) 中没有适用于此网络的等式；运行记录中的值为：")
  }
  /// A value that the document gives no equation for, but the rules of the two passes do.
  public static func onlyByRules(_ document: String) -> Phrase {
    Phrase(
      "\(document) has no equation for it on this network; the rules of the forward and the backward pass give it:",
      zh: "\(document) 中没有适用于此网络的等式；由前向与反向传播的一般规则可得：")
  }
  /// Introduces rules behind the document's own equations.
  public static let byRules = Phrase(
    "The document has no equation for the rest on this network; the rules of the forward and the backward pass give it:",
    zh: "其余的值文档中没有适用于此网络的等式，由前向与反向传播的一般规则给出：")
  /// Introduces the steps.
  public static func dependsOn(_ count: Int) -> Phrase {
    Phrase(
      count == 1 ? "One equation gives it." : "It takes \(count) equations, in the order of the document.",
      zh: "共用到 \(count) 个等式，按文档的顺序排列。")
  }
  /// w⁺ of what is no parameter.
  public static func onlyParametersAreUpdated(_ text: String) -> Phrase {
    Phrase("\(text): only weights and biases change in the update", zh: "\(text)：更新只改变权重和偏置")
  }
  /// A name of something that is no single number of an update's record.
  public static func noNumberOfRecord(_ text: String) -> Phrase {
    Phrase(
      "\(text) is no single number of the forward pass, the backward pass or the update",
      zh: "\(text) 不是前向传播、反向传播或更新中的单个数")
  }
  /// b⁺ where biases stay as they are.
  public static let isNotUpdated = Phrase("The update leaves this number as it is.", zh: "更新不改变这个数。")
  /// A name that names something without a value here.
  public static func hasNoValue(_ text: String) -> Phrase {
    Phrase("\(text): this network has no such value", zh: "\(text)：此网络没有这个值")
  }
  /// A document that is read on another network than its own.
  public static func onOtherNetwork(_ document: String, inUse: String) -> Phrase {
    let own = document == inUse ? "its own kind of \(document) network" : "a \(document) network"
    let ownChinese = document == inUse ? "它自己那类 \(document) 网络" : " \(document) 网络"
    return Phrase(
      "The document speaks of \(own); all numbers here are those of your \(inUse) network. What cannot be said of it is passed over in a line.",
      zh: "文档说的是\(ownChinese)；这里的数值都取自你的 \(inUse) 网络，不适用于它的等式各用一行说明。")
  }
}

// Equations with free indices.
extension Phrase {
  /// The case that is shown in numbers.
  public static func forIndices(_ place: String) -> Phrase {
    Phrase("For \(place):", zh: "例如 \(place)：")
  }
  /// A verdict that is limited to a part.
  public static func holdsWhere(_ part: Phrase) -> Phrase {
    Phrase("holds for: \(part.english)", zh: "成立于：\(part.chinese)")
  }
}

// What the other documents are about.
extension Phrase {
  /// What document 000 is about.
  public static let matrixFormSummary = Phrase(
    "four layers in matrices with a bias column; the error term without indices", zh: "四层网络的矩阵形式，含偏置列；不用下标写误差项")
  /// What document 002 is about.
  public static let singleChainSummary = Phrase(
    "a chain with one unit a layer, then several units and a sum over paths", zh: "每层一个单元的链，再到多个单元与路径求和")
  /// What document 003 is about.
  public static let regularizedBatchSummary = Phrase(
    "several samples with L2; the error terms of the last two layers line by line", zh: "多个样本与 L2 正则；逐行推导最后两层的误差项")
  /// What document 004 is about.
  public static let threeFactorsSummary = Phrase(
    "every gradient as a product of three factors, the bias as unit 0", zh: "每个梯度是三个因子的乘积，偏置作为第 0 个单元")
}

// Tables that a document asks for.
extension Phrase {
  /// A table without columns, or with an empty one.
  public static let tableNeedsColumns = Phrase(
    "a table is 'table NAME | FORMULA | …', each of them a formula", zh: "表格应写作 'table 名称 | 公式 | …'，各列都要有公式")
  /// A first column that is no name.
  public static func tableFirstColumn(_ latex: String) -> Phrase {
    Phrase(
      "'\(latex)': the first column of a table is a quantity, or a derivative by one",
      zh: "'\(latex)'：表格的第一列应为一个量，或对一个量的导数")
  }
  /// A letter that the first column does not have.
  public static func tableLetter(_ letter: String, _ first: String) -> Phrase {
    Phrase("'\(letter)' is no index of the first column, \(first)", zh: "'\(letter)' 不是第一列 \(first) 的下标")
  }
  /// A column of matrices.
  public static func tableNoNumber(_ shape: String) -> Phrase {
    Phrase("a column of a table has a number in each row, not a \(shape) matrix", zh: "表格各列的每一行应为一个数，而不是 \(shape) 矩阵")
  }
}
