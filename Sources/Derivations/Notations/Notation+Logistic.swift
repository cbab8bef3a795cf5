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
      symbol J(\theta)       = batch-cost
      symbol J               = batch-cost
      symbol \lambda         = regularisation
      symbol \alpha          = learning-rate
      symbol m               = samples
      symbol n               = units(0)
      """#)
}
