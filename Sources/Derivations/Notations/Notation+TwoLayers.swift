import Reporting

/// The notation of posts on one hidden layer and one output layer, whose quantities have letters of their own.
extension BuiltInNotation {
  /// z and h of the hidden layer without a number, W_1, b_1, W_2 and b_2 with one.
  static let twoLayers = BuiltInNotation(
    name: "two-layers",
    summary: Phrase(
      "two layers: h = σ(z), z = W_1 x + b_1, ŷ = W_2 h + b_2", zh: "两层网络：h = σ(z)、z = W_1 x + b_1、ŷ = W_2 h + b_2"),
    text: #"""
      notation: two-layers
      layers from: 0
      units from: 1
      network: 3-4-2
      activation: sigmoid
      output: identity
      cost: half-squared-error
      kind: open
      spelling: loose
      biases: yes
      function: \sigma
      other functions: f, g, \phi, \varphi
      precedence: usual
      product \cdot: any
      product \times: any
      product \odot: element
      product \circ: element
      product *: fitting
      symbol W_{l}         = weight(l)
      also W^{(l)}         = weight(l)
      symbol b_{l}         = bias(l)
      also b^{(l)}         = bias(l)
      symbol z_{j}         = pre-activation(1, j)
      symbol z             = pre-activation(1)
      symbol h_{j}         = activation(1, j)
      symbol h             = activation(1)
      symbol o_{j}         = pre-activation(2, j)
      symbol o             = pre-activation(2)
      symbol \hat{y}_{j}   = activation(2, j)
      symbol \hat{y}       = activation(2)
      symbol y_{j}         = target(j)
      symbol y             = target
      symbol x_{i}         = activation(0, i)
      symbol x             = activation(0)
      symbol L             = cost
      also \mathcal{L}     = cost
      also \ell            = cost
      also J               = cost
      symbol \eta          = learning-rate
      also \alpha          = learning-rate
      """#)
}
