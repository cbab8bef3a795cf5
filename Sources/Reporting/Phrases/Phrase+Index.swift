/// The words of the page that leads to the walkthroughs.
extension Phrase {
  package static let indexTitle = Phrase("Backpropagation, five ways", zh: "反向传播的五种写法")
  package static let indexIntroduction = Phrase(
    "Five derivations of the same algorithm, each in its own notation, with every number beside its equation.",
    zh: "同一算法的五份推导，各用各的记号，每个数都写在它的等式旁。")
  package static let indexDocument = Phrase("walkthrough", zh: "推导")
  package static let indexNumber = Phrase("number", zh: "编号")
  package static let indexAbout = Phrase("what it is about", zh: "内容")
  package static let indexNotations = Phrase("The same thing, five names", zh: "同一个量的五种名字")
  package static let indexNotationsWords = Phrase(
    "How each document writes what the others write too; an empty cell means that it has no name for it.",
    zh: "各文档如何书写同一个量；空格表示该文档没有给它命名。")
  package static let indexMistakes = Phrase("What does not hold", zh: "不成立的等式")
  package static let indexMistakesWords = Phrase(
    "Both sides of every equation were evaluated, on the document's network and on random ones. These do not agree:",
    zh: "每个等式的两边都在文档自己的网络和随机网络上计算过。下列等式两边不符：")
  package static let indexNoMistake = Phrase(": every equation that could be judged holds.", zh: "：能够评判的等式全部成立。")
  package static let indexNoRepair = Phrase("; no small change mends it", zh: "；没有小的改动能使它成立")
  package static let indexRepair = Phrase(". ", zh: "。")
  package static let indexLayersFrom = Phrase("layers count from", zh: "层从几数起")
  package static let indexUnitsFrom = Phrase("units count from", zh: "单元从几数起")
  package static let indexActivationFunction = Phrase("activation function", zh: "激活函数")
  package static let indexPreActivation = Phrase("pre-activation of a unit", zh: "单元的净输入")
  package static let indexPreActivations = Phrase("of a layer", zh: "整层的净输入")
  package static let indexActivation = Phrase("activation of a unit", zh: "单元的激活值")
  package static let indexActivations = Phrase("of a layer", zh: "整层的激活值")
  package static let indexWeight = Phrase("weight", zh: "权重")
  package static let indexWeights = Phrase("matrix of weights", zh: "权重矩阵")
  package static let indexBias = Phrase("bias", zh: "偏置")
  package static let indexError = Phrase("error term of a unit", zh: "单元的误差项")
  package static let indexErrors = Phrase("of a layer", zh: "整层的误差项")
  package static let indexTarget = Phrase("target", zh: "目标")
  package static let indexCost = Phrase("cost of a sample", zh: "单个样本的损失")
  package static let indexBatchCost = Phrase("cost of a batch", zh: "整批的损失")
  package static let indexLearningRate = Phrase("learning rate", zh: "学习速率")
}
