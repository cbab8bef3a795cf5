extension Phrase {
  /// f or f′ of a layer whose function is softmax.
  public static let softmaxOfUnits = Phrase(
    "the layer's function is softmax, which takes all units at once", zh: "该层的函数是 softmax，它同时作用于所有单元")

  /// All samples at once beside one sample.
  public static let mixesSamples = Phrase(
    "one sample stands beside all samples at once, and which one is meant is not said", zh: "单个样本与全体样本并列，未说明是哪个样本")
  /// An expression outside the evaluator's reach.
  public static let cannotEvaluate = Phrase("it cannot be evaluated here", zh: "此处无法求值")
  /// x^y with y not a whole number.
  public static let onlyWholePowers = Phrase("only whole powers are evaluated", zh: "只对整数次幂求值")
  /// W² of a matrix, which may mean two things.
  public static let powerOfMatrix = Phrase(
    "the power of a matrix or vector may be meant element by element or not", zh: "矩阵或向量的幂可能按元素，也可能不按元素")
  /// A derivative inside a derivative.
  public static let nestedDerivative = Phrase("a derivative of a derivative is not evaluated", zh: "不对导数的导数求值")
  /// A literal that no number can hold.
  public static func numberOutOfRange(_ literal: String) -> Phrase {
    Phrase("the number \(literal) is out of range", zh: "数 \(literal) 超出范围")
  }
  /// Two shapes that do not fit.
  public static func shapesDoNotFit(_ left: String, _ sign: String, _ right: String) -> Phrase {
    let between = sign.isEmpty ? "" : "\(sign) "
    return Phrase("the shapes do not fit: \(left) \(between)\(right)", zh: "形状不符：\(left) \(between)\(right)")
  }
}

extension Phrase {
  /// ∂/∂(target), ∂/∂δ.
  public static let derivativeByThat = Phrase(
    "derivatives are taken by inputs, weights, biases, pre-activations and activations", zh: "只对输入、权重、偏置、净输入和输出求导")
  /// a / b with a vector or matrix below the line.
  public static let quotientByMatrix = Phrase(
    "a division by a vector or matrix may be meant element by element or not", zh: "除以向量或矩阵可能按元素，也可能不按元素")
  /// ∂a/∂b with a vector, where the truth depends on what makes the rows.
  public static let dependsOnLayout = Phrase(
    "it depends on how derivatives of and by vectors are laid out; it holds for one layout",
    zh: "取决于含向量的导数的布局，在某一种布局下成立")
  /// Sides whose difference is as small as rounding errors.
  public static let lostInRounding = Phrase(
    "its sides differ by no more than rounding may do", zh: "两边之差不超过舍入误差")
  /// Two columns beside each other.
  public static let dependsOnColumns = Phrase(
    "it depends on what a product of two columns means; it holds element by element or as a scalar product",
    zh: "取决于两个列向量之积的含义，按元素相乘或按内积理解时成立")
  /// log without a base.
  public static let dependsOnLogarithm = Phrase(
    "it depends on the base of log; it holds for base 10 or 2", zh: "取决于 log 的底数，以 10 或 2 为底时成立")
  /// Products of several signs.
  public static let dependsOnBinding = Phrase(
    "it depends on which product is taken first; it holds for one order", zh: "取决于乘法的先后，按某一种次序成立")
  /// f′(z) ≈ 1/4
  public static let nobodySaysHowNear = Phrase(
    "its sides are near each other, and no digits say how near they should be", zh: "两边相近，但没有数位说明应当多接近")
  /// Arithmetic that comes out right only if its operands are rounded numbers too.
  public static let onlyIfRounded = Phrase(
    "it holds only if the numbers that it starts from are rounded", zh: "只有当参与计算的数值也经过舍入时才成立")
  /// A number that a quantity has after the update step only.
  public static let holdsAfterUpdate = Phrase("it holds only after the update", zh: "仅在更新之后成立")
  /// A number beside a symbol that disagrees with the default network.
  public static let numbersOfUnknownNetwork = Phrase(
    "the numbers are not those of the default network; say --network", zh: "数值与默认网络不同，请用 --network 指定网络")
  /// A letter that counts layers in one place and units in another.
  public static func mixedIndex(_ letter: String) -> Phrase {
    Phrase("\(letter) counts layers in one place and units in another", zh: "\(letter) 在一处表示层，在另一处表示单元")
  }
  /// A shape that is claimed and is another.
  public static func shapesDiffer(_ found: String, _ claimed: String) -> Phrase {
    Phrase("the shapes differ: \(found) ≠ \(claimed)", zh: "形状不同：\(found) ≠ \(claimed)")
  }
  /// A row that is said to be of ℝⁿ.
  public static let rowOrColumn = Phrase(
    "the left side is a row, and one number above ℝ does not say whether a row is meant",
    zh: "左边是行向量，而 ℝ 上只有一个数，没有说明指的是行还是列")
  /// A shape that counts a bias, on a network without biases.
  public static let noBiasColumn = Phrase(
    "it counts a bias, and this network has none", zh: "其中算入了偏置，而此网络没有偏置")
  /// Σ to s_l where nothing else is of layer l.
  public static func layerNotNamed(_ letter: String) -> Phrase {
    Phrase(
      "it counts the units of a layer \(letter) that nothing else in it names",
      zh: "其中的单元数属于第 \(letter) 层，但没有其他量说明是哪一层")
  }
  /// `w = w − 0.5 · 0.0721571`
  public static let roundedAmongSymbols = Phrase(
    "it mixes symbols with numbers that may be rounded", zh: "符号与可能经过舍入的数值混在一起")
  /// A claim with free indices on a large network.
  public static func onSelection(_ count: Int) -> Phrase {
    Phrase("tried on a selection of \(count) of its units", zh: "在选出的 \(count) 组单元上验证")
  }
}
