/// The words that pages themselves need, and those that several kinds of pages share.
extension Phrase {
  /// The verdict that needs no further word.
  package static var holds: Phrase { Phrase("holds", zh: "成立") }

  package static var checkTitle: Phrase { Phrase("Gradient check", zh: "梯度检验") }
  package static var checkLayer: Phrase { Phrase("layer", zh: "层") }
  package static var checkDerivative: Phrase { Phrase("derivative", zh: "导数") }
  package static var checkBackward: Phrase { Phrase("backward", zh: "反向传播") }
  package static var checkForward: Phrase { Phrase("forward mode", zh: "前向模式") }
  package static var checkCentral: Phrase { Phrase("central diff.", zh: "中心差分") }
  package static var checkVerdict: Phrase { Phrase("verdict", zh: "判定") }
  package static var checkAgrees: Phrase { Phrase("agrees", zh: "一致") }
  package static var checkDiffers: Phrase { Phrase("differs", zh: "不一致") }
  package static var checkNotFinite: Phrase { Phrase("not finite", zh: "非有限数") }

  package static func checkResult(agreeing: Int, of count: Int) -> Phrase {
    Phrase(
      "Backward pass and forward mode agree in \(agreeing) of \(count) derivatives, up to rounding. "
        + "The central difference is an approximation, to look at.",
      zh: "\(count) 个导数中，反向传播与前向模式在舍入误差内一致的有 \(agreeing) 个。中心差分是近似值，仅供对照。")
  }

  package static func checkOfBatch(samples: Int, hasL2: Bool) -> Phrase {
    let mean = samples > 1 ? Phrase("the mean over \(samples) samples", zh: "\(samples) 个样本的平均") : nil
    let penalty = hasL2 ? Phrase("(λ/2) Σ W²", zh: "(λ/2) Σ W²") : nil
    let parts = [mean, penalty].compactMap(\.self)
    return Phrase(
      "C is the cost of the batch here, with \(parts.map(\.english).joined(separator: " and ")).",
      zh: "此处 C 是整批的代价，含\(parts.map(\.chinese).joined(separator: "与"))。")
  }

  package static func checkSelection(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      "The network has \(all) weights and biases; \(count) of them were drawn, the same ones in every run.",
      zh: "该网络共有 \(all) 个权重与偏置；抽取了其中 \(count) 个，每次运行抽取的相同。")
  }
}

// The question whether a number is right.
extension Phrase {
  package static func answerRight(_ literal: String, digits: Int) -> Phrase {
    digits == 1
      ? Phrase("Yes: the one digit of \(literal) is right.", zh: "对：\(literal) 的一位有效数字正确。")
      : Phrase("Yes: all \(digits) digits of \(literal) are right.", zh: "对：\(literal) 的 \(digits) 位有效数字都正确。")
  }

  package static func answerCutOff(_ literal: String, rounded: String) -> Phrase {
    Phrase(
      "Yes, but \(literal) is cut off: rounded it is \(rounded).", zh: "对，但 \(literal) 是截断所得：四舍五入为 \(rounded)。")
  }

  package static func answerWrongSign(_ literal: String) -> Phrase {
    Phrase("No: the digits of \(literal) are right, its sign is wrong.", zh: "不对：\(literal) 的各位数字正确，但符号错误。")
  }

  package static func answerWrong(_ literal: String, rightDigits: Int) -> Phrase {
    switch rightDigits {
    case 0: Phrase("No: \(literal) is not the value.", zh: "不对：该值不是 \(literal)。")
    case 1: Phrase("No: of \(literal) only the first digit is right.", zh: "不对：\(literal) 只有第一位有效数字正确。")
    default:
      Phrase(
        "No: of \(literal) only the first \(rightDigits) digits are right.",
        zh: "不对：\(literal) 只有前 \(rightDigits) 位有效数字正确。")
    }
  }

  package static var questionForm: Phrase {
    Phrase("expected QUANTITY=VALUE, such as dC/dw14=0.0044", zh: "应写作 量=数值，例如 dC/dw14=0.0044")
  }
  package static func hasManyValues(_ name: String, _ count: Int) -> Phrase {
    Phrase("\(name) has \(count) values; ask for one of them", zh: "\(name) 有 \(count) 个数值，请指明其中一个")
  }
  package static func numberIsNoQuantity(_ literal: String, _ names: [String]) -> Phrase {
    names.isEmpty
      ? Phrase("a number has no equation; name a quantity, such as dC/dw14", zh: "数没有等式；请写出量的名称，例如 dC/dw14")
      : Phrase(
        "a number has no equation; did you mean \(names.joined(separator: " or "))?",
        zh: "数没有等式；是否指 \(names.joined(separator: " 或 "))？")
  }
  package static func isNotFinite(_ name: String) -> Phrase {
    Phrase("\(name) is too large on this network: numbers reach to about 1.8e308", zh: "\(name) 在此网络上太大：数最大约为 1.8e308")
  }
  package static func isNoNumber(_ text: String) -> Phrase {
    Phrase("'\(text)' is no number", zh: "'\(text)' 不是数")
  }
}

// Training.
extension Phrase {
  package static var updateHead: Phrase { Phrase("update", zh: "更新") }
  package static var costHead: Phrase { Phrase("cost", zh: "代价") }
  package static func updateHeading(_ number: Int) -> Phrase { Phrase("Update \(number)", zh: "第 \(number) 次更新") }
  package static func sampleNumber(_ number: Int) -> Phrase { Phrase("Sample \(number):", zh: "样本 \(number)：") }
  package static func samplesLeftOut(_ count: Int) -> Phrase {
    count == 1
      ? Phrase("One more sample: see bptrace trace.", zh: "另有 1 个样本，见 bptrace trace。")
      : Phrase("\(count) more samples: see bptrace trace.", zh: "另有 \(count) 个样本，见 bptrace trace。")
  }

  // A page about one sample of several, or without the regularisation.

  package static func oneOfSamples(_ number: Int, of count: Int) -> Phrase {
    Phrase(
      "The numbers are those of sample \(number) of \(count), alone; --sample N takes another.",
      zh: "以下数值只属于样本 \(number)（共 \(count) 个）；可用 --sample N 另选。")
  }
  package static func sampleOfBatch(_ number: Int, of count: Int) -> Phrase {
    Phrase(
      "What belongs to one sample is shown for sample \(number) of \(count); --sample N takes another.",
      zh: "属于单个样本的数值取自样本 \(number)（共 \(count) 个）；可用 --sample N 另选。")
  }
  package static func withoutL2(_ l2: String) -> Phrase {
    Phrase(
      "C is the cost of the sample alone; the network's L2 term, λ = \(l2), is left out here.",
      zh: "C 只是该样本的代价；此处不含网络的 L2 项（λ = \(l2)）。")
  }
}
