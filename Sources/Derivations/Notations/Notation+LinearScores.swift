import Reporting

/// The notation of linear classifiers in notes on CS231n: f = x W + b, p, L_i, samples as rows.
extension BuiltInNotation {
  static let linearScores = BuiltInNotation(
    name: "scores-linear",
    summary: Phrase("a linear classifier of rows: f = x W + b, p, L_i", zh: "以行为样本的线性分类器：f = x W + b、p、L_i"),
    text: #"""
      notation: scores-linear
      layers from: 0
      units from: 1
      network: 4-3
      activation: sigmoid
      output: softmax
      cost: cross-entropy
      kind: open
      spelling: loose
      biases: yes
      layers as: rows
      function: \sigma
      precedence: usual
      product \cdot: any
      product \odot: element
      product \circ: element
      product *: element
      symbol X             = activation(0, samples)
      symbol x             = activation(0)
      symbol x_{i}         = activation(0, sample i)
      symbol W             = weight(1)
      symbol W_{kl}        = weight(1, l, k)
      symbol W_{k,l}       = weight(1, l, k)
      symbol b             = bias(1)
      symbol f             = pre-activation(1)
      symbol f_{k}         = pre-activation(1, k)
      symbol f_{ik}        = pre-activation(1, k, sample i)
      also s               = pre-activation(1)
      also s_{k}           = pre-activation(1, k)
      symbol F             = pre-activation(1, samples)
      also S               = pre-activation(1, samples)
      symbol p_{k}         = activation(1, k)
      symbol p_{ik}        = activation(1, k, sample i)
      symbol P             = activation(1, samples)
      symbol Y             = target(samples)
      symbol y_{i}         = target(sample i)
      symbol \Delta        = error(1, samples)
      symbol \Delta_{i}    = error(1, sample i)
      symbol \Delta_{ik}   = error(1, k, sample i)
      symbol L             = batch-cost
      symbol L_{i}         = cost(sample i)
      symbol N             = samples
      symbol \lambda       = regularisation
      symbol \eta          = learning-rate
      also \alpha          = learning-rate
      alias dW = \frac{\partial L}{\partial W}
      alias db = \frac{\partial L}{\partial b}
      """#)
}
