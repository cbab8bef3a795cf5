extension Phrase {
  /// An input unit.
  public static func inputUnit(_ number: Int) -> Phrase { Phrase("input \(number)", zh: "输入 \(number)") }
  /// An output unit.
  public static func outputUnit(_ number: Int) -> Phrase { Phrase("output \(number)", zh: "输出 \(number)") }
  /// A unit of the only hidden layer.
  public static func hiddenUnit(_ number: Int) -> Phrase { Phrase("hidden unit \(number)", zh: "隐藏单元 \(number)") }
  /// A unit of one of several hidden layers.
  public static func unit(_ number: Int, layer: Int) -> Phrase {
    Phrase("unit \(number) of layer \(layer)", zh: "第 \(layer) 层单元 \(number)")
  }
  /// a
  public static func activation(of unit: Phrase) -> Phrase {
    Phrase("activation of \(unit.english)", zh: "\(unit.chinese) 的激活值")
  }
  /// z
  public static func preActivation(of unit: Phrase) -> Phrase {
    Phrase("pre-activation of \(unit.english)", zh: "\(unit.chinese) 的净输入")
  }
  /// f′(z)
  public static func slope(of unit: Phrase) -> Phrase {
    Phrase("slope at \(unit.english)", zh: "\(unit.chinese) 处的导数")
  }
  /// δ
  public static func errorTerm(of unit: Phrase) -> Phrase {
    Phrase("error term of \(unit.english)", zh: "\(unit.chinese) 的误差项")
  }
  /// b
  public static func bias(of unit: Phrase) -> Phrase { Phrase("bias of \(unit.english)", zh: "\(unit.chinese) 的偏置") }
  /// t
  public static func target(_ number: Int) -> Phrase { Phrase("target \(number)", zh: "目标 \(number)") }
  /// A weight, by the units that it joins.
  public static func arrow(from source: Phrase, to unit: Phrase) -> Phrase {
    Phrase("\(source.english) to \(unit.english)", zh: "\(source.chinese) 到 \(unit.chinese)")
  }
  /// ∂C by something.
  public static func rateBy(_ words: Phrase) -> Phrase {
    Phrase("rate of C by the \(words.english)", zh: "C 对\(words.chinese)的变化率")
  }
  /// C
  public static let costOfSample = Phrase("cost of the sample", zh: "样本的损失")
  /// η
  public static let learningRate = Phrase("learning rate", zh: "学习速率")

  /// Heads of tables.
  public static let symbolHead = Phrase("symbol", zh: "符号")
  /// Heads of tables.
  public static let meaningHead = Phrase("meaning", zh: "含义")
  /// Heads of tables.
  public static let valueHead = Phrase("value", zh: "数值")
  /// Heads of tables.
  public static let unitHead = Phrase("unit", zh: "单元")
  /// Heads of tables.
  public static let weightHead = Phrase("weight", zh: "权重")
  /// Heads of tables.
  public static let beforeHead = Phrase("before", zh: "更新前")
  /// Heads of tables.
  public static let afterHead = Phrase("after", zh: "更新后")
  /// Heads of tables.
  public static let gradientHead = Phrase("gradient", zh: "梯度")
  /// Heads of tables.
  public static let backwardHead = Phrase("backward", zh: "反向传播")
  /// Heads of tables.
  public static let forwardModeHead = Phrase("forward mode", zh: "前向模式")
  /// Heads of tables.
  public static let differenceHead = Phrase("central diff.", zh: "中心差分")
  /// C before the update.
  public static let costBefore = Phrase("cost before the update", zh: "更新前的损失")
  /// C after the update.
  public static let costAfter = Phrase("cost after the update", zh: "更新后的损失")
  /// A table that was cut.
  public static func rowsLeftOut(_ count: Int) -> Phrase {
    Phrase(
      "Of each layer only the first three units and the last are shown; \(count) rows are left out. 'bptrace explain --layer N --unit N' shows others, 'bptrace trace' every value.",
      zh: "每层只列出前三个单元和最后一个单元；另有 \(count) 行未列出。'bptrace explain --layer N --unit N' 会显示其他单元，'bptrace trace' 会打印全部数值。")
  }
  /// A page that shows one layer or one unit.
  public static func onlySelected(layer: Int?, unit: Int?, equationsLeftOut count: Int) -> Phrase {
    let english = [layer.map { "layer \($0)" }, unit.map { "unit \($0)" }].compactMap { $0 }.joined(separator: ", ")
    let chinese = [layer.map { "第 \($0) 层" }, unit.map { "单元 \($0)" }].compactMap { $0 }.joined(separator: "、")
    let equations =
      count == 0
      ? Phrase("", zh: "") : Phrase("\(count == 1 ? "1 equation" : "\(count) equations") and ", zh: " \(count) 个公式以及")
    return Phrase(
      "Only what is about \(english) is shown; \(equations.english)the rows of other units are left out.",
      zh: "只显示关于\(chinese) 的内容；\(equations.chinese)其他单元的各行未列出。")
  }
  /// `--layer` with a number that no layer has.
  public static func noSuchLayer(_ number: Int, _ layers: ClosedRange<Int>) -> Phrase {
    Phrase(
      "there is no layer \(number); this document counts the network's layers from \(layers.lowerBound) to \(layers.upperBound)",
      zh: "没有第 \(number) 层；本文档中网络各层编号为 \(layers.lowerBound) 到 \(layers.upperBound)")
  }
  /// `--unit` with a number that no unit has.
  public static func noSuchUnit(_ number: Int, layer: Int?, _ units: ClosedRange<Int>) -> Phrase {
    let place = layer.map { "layer \($0)" } ?? "the widest layer"
    let chinese = layer.map { "第 \($0) 层" } ?? "最宽的一层"
    return Phrase(
      "there is no unit \(number); the units of \(place) are counted from \(units.lowerBound) to \(units.upperBound)",
      zh: "没有单元 \(number)；\(chinese)的单元编号为 \(units.lowerBound) 到 \(units.upperBound)")
  }
  /// What the second and third opinion say.
  public static func opinionsAgree(_ count: Int, of all: Int) -> Phrase {
    if count < all {
      return Phrase(
        "Backward pass and forward mode agree for these \(count) of \(all), to rounding; 'bptrace check' compares more.",
        zh: "\(all) 个梯度中的这 \(count) 个，反向传播与前向模式一致（在舍入误差内）；'bptrace check' 会比较更多。")
    }
    return Phrase(
      "Backward pass and forward mode agree for all \(count), to rounding.", zh: "全部 \(count) 个梯度，反向传播与前向模式一致（在舍入误差内）。")
  }
  /// What can be said of derivatives that no number holds.
  public static func opinionsOverflow(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      "Values of this network overflow: \(count) of \(all) gradients are too large to be held, so there is nothing to compare.",
      zh: "此网络的数值溢出：\(all) 个梯度中有 \(count) 个超出计算机所能表示的范围，无从比较。")
  }
  /// What the second and third opinion say, where they differ.
  public static func opinionsDiffer(_ count: Int) -> Phrase {
    Phrase(
      "Backward pass and forward mode differ for \(count) of them; this is a fault of bptrace.",
      zh: "其中 \(count) 个梯度，反向传播与前向模式不一致；这是 bptrace 的错误。")
  }

  /// What a name of a notation names: whole layers, and units by the letters of the name.
  public static func named(_ kind: String, layer: String?, unit: String?, source: String?) -> Phrase {
    let words: [String: (String, String)] = [
      "activation": ("activation", "激活值"), "pre-activation": ("pre-activation", "净输入"), "error": ("error term", "误差项"),
      "bias": ("bias", "偏置"), "target": ("target", "目标"), "cost": ("cost of one sample", "单个样本的损失"),
      "learning-rate": ("learning rate", "学习速率"), "batch-cost": ("cost of the batch", "整批的损失"),
      "regularisation": ("factor of the regularisation", "正则化系数"), "samples": ("number of samples", "样本数"),
      "last-layer": ("number of the last layer", "最后一层的编号"),
    ]
    if kind == "units" {
      return Phrase("number of units of layer \(layer ?? "")", zh: "第 \(layer ?? "") 层的单元数")
    }
    if kind == "weight" {
      guard let unit else {
        return Phrase(
          "weights into layer \(layer ?? ""), row = destination", zh: "通向第 \(layer ?? "") 层的权重,行 = 目的单元")
      }
      guard let source else {
        return Phrase("weight from node \(layer ?? "") to node \(unit)", zh: "节点 \(layer ?? "") 到节点 \(unit) 的权重")
      }
      return Phrase(
        "weight from unit \(source) into unit \(unit) of layer \(layer ?? "")",
        zh: "单元 \(source) 到第 \(layer ?? "") 层单元 \(unit) 的权重")
    }
    let name = words[kind] ?? (kind, kind)
    if kind == "activation", layer == "0" {
      return unit.map { Phrase("input \($0)", zh: "输入 \($0)") } ?? Phrase("inputs, a column", zh: "输入（列向量）")
    }
    switch (layer, unit) {
    case (let layer?, let unit?):
      return Phrase("\(name.0) of unit \(unit) of layer \(layer)", zh: "第 \(layer) 层单元 \(unit) 的\(name.1)")
    case (let layer?, nil) where kind == "bias":
      return Phrase("biases of layer \(layer), a column", zh: "第 \(layer) 层的\(name.1)（列向量）")
    case (let layer?, nil): return Phrase("\(name.0)s of layer \(layer), a column", zh: "第 \(layer) 层的\(name.1)（列向量）")
    case (nil, let unit?): return Phrase("\(name.0) \(unit)", zh: "\(name.1) \(unit)")
    case (nil, nil): return kind == "target" ? Phrase("targets, a column", zh: "目标（列向量）") : Phrase(name.0, zh: name.1)
    }
  }
}
