/// What a student did who made a mistake of the classroom's catalogue.
extension Phrase {
  /// The sentence of a code of the catalogue; nil for a code that it does not have.
  public static func mistake(_ code: String) -> Phrase? { mistakes[code] }

  /// The codes of the catalogue.
  public static let mistakeCodes = Array(mistakes.keys)

  private static let mistakes: [String: Phrase] = [
    "F1": Phrase("The bias was left out.", zh: "漏掉了偏置。"),
    "F2": Phrase("The activation function was not applied.", zh: "没有应用激活函数。"),
    "F3": Phrase("The weight matrix was transposed in the forward pass.", zh: "前向传播时把权重矩阵转置了。"),
    "F4": Phrase("The sign in the exponent is wrong.", zh: "指数中的符号错了。"),
    "F5": Phrase("Another activation function was used.", zh: "用了另一种激活函数。"),
    "F6": Phrase("The activation function was applied twice.", zh: "激活函数用了两次。"),
    "K1": Phrase("The factor ½ of the cost was left out.", zh: "漏掉了代价中的因子 ½。"),
    "K2": Phrase("The differences were not squared.", zh: "差没有平方。"),
    "K3": Phrase(
      "The mean over the outputs was taken for their sum, or the reverse.", zh: "把对各输出求和当成了求平均，或者相反。"),
    "K4": Phrase("The sum was squared in place of each difference.", zh: "对总和平方，而不是对每个差平方。"),
    "D1": Phrase("f′ was left out of the output error term.", zh: "输出误差项漏掉了 f′。"),
    "D2": Phrase(
      "The sign is wrong: target minus output in place of output minus target.", zh: "符号错了：用了目标减输出，而不是输出减目标。"),
    "D3": Phrase("A factor 2 was kept, as if the cost had no ½.", zh: "多留了因子 2，好像代价没有 ½。"),
    "D4": Phrase("A factor ½ was kept that the derivative cancels.", zh: "多留了求导时已消去的因子 ½。"),
    "D5": Phrase("f′ was taken at the output y in place of z.", zh: "f′ 取在输出 y 处，而不是 z 处。"),
    "D6": Phrase("z stands in place of y in the formula for f′.", zh: "f′ 的公式里用 z 代替了 y。"),
    "D7": Phrase("f stands in place of f′.", zh: "用 f 代替了 f′。"),
    "D8": Phrase("Half of f′ is missing: 1 − y in place of y (1 − y).", zh: "f′ 只写了一半：用 1 − y 代替了 y (1 − y)。"),
    "D9": Phrase("The derivative of another activation function was used.", zh: "用了另一种激活函数的导数。"),
    "D10": Phrase("f′ was taken from the layer before.", zh: "f′ 取自前一层。"),
    "D11": Phrase("The cost was not differentiated: its square is still there.", zh: "代价没有求导：平方还在。"),
    "D12": Phrase("The output or the target stands alone in place of their difference.", zh: "只用了输出或目标，而不是两者之差。"),
    "H1": Phrase("f′ was left out of the hidden error term.", zh: "隐藏层误差项漏掉了 f′。"),
    "H2": Phrase("The weight matrix was not transposed on the way back.", zh: "反向传播时权重矩阵没有转置。"),
    "H3": Phrase("Only one of the paths back was taken.", zh: "只走了其中一条反向路径。"),
    "H4": Phrase("The weights were left out on the way back.", zh: "反向传播时漏掉了权重。"),
    "H5": Phrase(
      "The raw difference was sent back in place of the output error term.", zh: "反向传播的是原始差值，而不是输出误差项。"),
    "H6": Phrase("Hidden error terms were computed with weights already updated.", zh: "计算隐藏层误差项时用了已经更新过的权重。"),
    "H7": Phrase("f′ was taken from the layer behind.", zh: "f′ 取自后一层。"),
    "H8": Phrase("The weights of another layer were used on the way back.", zh: "反向传播时用了另一层的权重。"),
    "H9": Phrase("The output y stands in place of f′.", zh: "用输出 y 代替了 f′。"),
    "H10": Phrase("f′ of the layer behind was multiplied a second time.", zh: "后一层的 f′ 乘了两次。"),
    "H11": Phrase("The paths back were averaged and not summed.", zh: "对各反向路径求了平均，而不是求和。"),
    "H12": Phrase("f′ was taken at the output y in place of z.", zh: "f′ 取在输出 y 处，而不是 z 处。"),
    "H13": Phrase("Weights and error terms were summed apart and then multiplied.", zh: "权重和误差项分别求和后再相乘。"),
    "G1": Phrase("The gradient matrix is transposed.", zh: "梯度矩阵被转置了。"),
    "G2": Phrase("The activations of the layer's own units were used.", zh: "用了本层单元的激活值。"),
    "G3": Phrase("z stands in place of the activation y.", zh: "用 z 代替了激活值 y。"),
    "G4": Phrase("The activation at the start of the arrow was left out.", zh: "漏掉了箭头起点的激活值。"),
    "G5": Phrase("The weight stands in place of the activation.", zh: "用权重代替了激活值。"),
    "G6": Phrase("The sign of the gradient is wrong.", zh: "梯度的符号错了。"),
    "G7": Phrase("This is the step −η times the gradient, not the gradient.", zh: "这是步长 −η 乘梯度，而不是梯度。"),
    "G8": Phrase("This is the new weight, not the gradient.", zh: "这是新的权重，而不是梯度。"),
    "G9": Phrase("The network's input was used in place of the layer before.", zh: "用了网络的输入，而不是前一层的输出。"),
    "B1": Phrase("The sum over the samples was taken for their mean.", zh: "把对样本求平均当成了求和。"),
    "B2": Phrase("Only the last sample was used.", zh: "只用了最后一个样本。"),
    "B3": Phrase("The term of the regularisation is missing, or stands at a bias.", zh: "漏掉了正则化项，或者把它加到了偏置上。"),
    "U1": Phrase("The step goes uphill: plus in place of minus.", zh: "方向反了：用了加号而不是减号。"),
    "U2": Phrase("The learning rate was left out.", zh: "漏掉了学习率。"),
    "U3": Phrase("The error term stands in place of the gradient.", zh: "用误差项代替了梯度。"),
    "U4": Phrase("This is the step alone, without the old weight.", zh: "这只是步长，没有加上旧权重。"),
    "U5": Phrase("The gradient matrix was transposed in the update.", zh: "更新时把梯度矩阵转置了。"),
    "S1": Phrase(
      "f′ was multiplied although it cancels with this cost.", zh: "乘了 f′，而对于这个代价它已消去。"),
    "N1": Phrase("The decimal point is in the wrong place.", zh: "小数点的位置错了。"),
    "N2": Phrase("Earlier numbers were rounded too much.", zh: "前面的数舍入得太早。"),
    "N3": Phrase("This is the number of another place of the same table.", zh: "这是同一张表中另一个位置的数。"),
  ]
}
