import Reporting

extension BuiltInNotation {
  /// The notation of MIT's introduction to machine learning: Z^l = (W^l)^T A^{l-1} + W_0^l, so that a weight matrix has a
  /// row for each source; one sample.
  static let introML = BuiltInNotation(
    name: "intro-ml",
    summary: Phrase(
      "MIT's introduction to machine learning: Z^l = (W^l)^T A^{l-1} + W_0^l",
      zh: "MIT 机器学习导论：Z^l = (W^l)^T A^{l-1} + W_0^l"),
    text: #"""
      notation: intro-ml
      layers from: 0
      units from: 1
      last layer: L
      network: 3-4-2
      activation: sigmoid
      cost: half-squared-error
      kind: open
      spelling: loose
      biases: yes
      layers as: columns, matrices by source
      function: f
      other functions: \sigma, g
      precedence: usual
      product \cdot: any
      product \times: any
      product \odot: element
      product *: element
      symbol W^{l}_{0j}      = bias(l, j)
      symbol W^{l}_{0}       = bias(l)
      symbol W^{l}_{ij}      = weight(l, j, i)
      symbol W^{l}           = weight(l)
      symbol Z^{l}_{j}       = pre-activation(l, j)
      symbol Z^{l}           = pre-activation(l)
      symbol A^{l}_{j}       = activation(l, j)
      symbol A^{l}           = activation(l)
      also X                 = activation(0)
      also x                 = activation(0)
      symbol y_{j}           = target(j)
      symbol y               = target
      symbol \mathcal{L}     = cost
      also J                 = cost
      symbol \eta            = learning-rate
      also \alpha            = learning-rate
      alias dW^{l}           = \frac{\partial J}{\partial W^{l}}
      alias dW^{l}_{0}       = \frac{\partial J}{\partial W^{l}_{0}}
      """#)
}
