import Reporting

extension BuiltInNotation {
  /// Logistic regression as in Andrew Ng's course: h_θ(x) = g(θ^T x), where x_0 = 1 and θ_0 is the bias.
  static let logistic = BuiltInNotation(
    name: "logistic", summary: .logisticSummary,
    text: #"""
      notation: logistic
      layers from: 0
      units from: 1
      bias unit: yes
      network: 3-1
      activation: sigmoid
      cost: binary-cross-entropy
      penalty: \lambda/2m
      kind: open
      spelling: loose
      biases: yes
      function: g
      other functions: \sigma
      words: Cost, cost
      precedence: usual
      product \cdot: any
      product \times: any
      product *: any
      product .*: element
      symbol \theta_{j}      = weight(1, 1, j)
      symbol \theta          = weight(1, 1)
      symbol h_{\theta}(x^{(i)}) = activation(1, 1, sample i)
      symbol h_{\theta}(x)   = activation(1, 1)
      symbol x_{j}^{(i)}     = activation(0, j, sample i)
      symbol x^{(i)}         = activation(0, sample i)
      symbol x_{j}           = activation(0, j)
      symbol x               = activation(0)
      symbol z^{(i)}         = pre-activation(1, 1, sample i)
      symbol z               = pre-activation(1, 1)
      also \hat{y}^{(i)}     = activation(1, 1, sample i)
      also \hat{y}           = activation(1, 1)
      symbol y^{(i)}         = target(1, sample i)
      symbol y               = target(1)
      symbol Cost(h_{\theta}(x^{(i)}), y^{(i)}) = cost(sample i)
      symbol Cost(h_{\theta}(x), y) = cost
      also cost(h_{\theta}(x^{(i)}), y^{(i)}) = cost(sample i)
      also cost(h_{\theta}(x), y) = cost
      symbol J(\theta)       = batch-cost
      symbol J               = batch-cost
      symbol \lambda         = regularisation
      symbol \alpha          = learning-rate
      symbol m               = samples
      symbol n               = units(0)
      """#)

  /// The same for all samples at once, the rows of X: h = g(X θ).
  static let logisticOfRows = BuiltInNotation(
    name: "logistic-x",
    summary: Phrase("logistic regression, samples as rows: h = g(X θ)", zh: "逻辑回归，样本为行：h = g(X θ)"),
    text: #"""
      notation: logistic-x
      layers from: 0
      units from: 1
      bias unit: yes
      layers as: rows
      network: 3-1
      activation: sigmoid
      cost: binary-cross-entropy
      kind: open
      spelling: loose
      biases: yes
      function: g
      other functions: \sigma
      precedence: usual
      product \cdot: any
      product \times: any
      product *: any
      product .*: element
      symbol \theta          = weight(1)
      symbol X               = activation(0, samples)
      symbol z               = pre-activation(1, samples)
      symbol h               = activation(1, samples)
      also \hat{y}           = activation(1, samples)
      symbol y               = target(samples)
      symbol J(\theta)       = batch-cost
      symbol J               = batch-cost
      symbol \alpha          = learning-rate
      symbol m               = samples
      """#)
}
