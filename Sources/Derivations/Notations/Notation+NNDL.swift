import Reporting

extension BuiltInNotation {
  /// The notation of Qiu's Neural Networks and Deep Learning: layers from 0, a function f_l for each, derivatives with a
  /// row for each element of what they are by, the risk R of all samples.
  static let nndl = BuiltInNotation(
    name: "nndl",
    summary: Phrase(
      "Qiu's Neural Networks and Deep Learning: z^{(l)}, a^{(l)} from layer 0, risk R",
      zh: "邱锡鹏《神经网络与深度学习》：z^{(l)}、a^{(l)}，输入为第 0 层，风险 R"),
    text: #"""
      notation: nndl
      layers from: 0
      units from: 1
      last layer: L
      network: 3-4-2
      activation: sigmoid
      cost: half-squared-error
      kind: open
      spelling: loose
      biases: yes
      function: f
      other functions: \sigma, g
      precedence: usual
      product \odot: element
      product \cdot: any
      product \times: any
      symbol w^{(l)}_{ij}    = weight(l, i, j)
      symbol W^{(l)}         = weight(l)
      symbol b^{(l)}_{i}     = bias(l, i)
      symbol b^{(l)}         = bias(l)
      symbol z^{(l)}_{i}     = pre-activation(l, i)
      symbol z^{(l)}         = pre-activation(l)
      symbol a^{(l)}_{i}     = activation(l, i)
      symbol a^{(l)}         = activation(l)
      symbol \delta^{(l)}_{i} = error(l, i)
      symbol \delta^{(l)}    = error(l)
      also x                 = activation(0)
      also x_{i}             = activation(0, i)
      also x^{(n)}           = activation(0, sample n)
      also \hat{y}           = activation(last)
      also \hat{y}_{k}       = activation(last, k)
      also \hat{y}^{(n)}     = activation(last, sample n)
      symbol y               = target
      symbol y_{k}           = target(k)
      symbol y^{(n)}         = target(sample n)
      symbol M_{l}           = units(l)
      symbol \mathcal{L}     = cost
      also \mathcal{L}(y^{(n)}, \hat{y}^{(n)}) = cost(sample n)
      symbol \mathcal{R}     = batch-cost
      also \mathcal{R}(W, b) = batch-cost
      symbol N               = samples
      symbol \lambda         = regularisation
      symbol \alpha          = learning-rate
      symbol L               = last-layer
      """#)
}
