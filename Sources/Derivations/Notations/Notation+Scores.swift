import Reporting

/// The notation of notes on CS231n: samples as rows, one hidden layer without a number, scores, softmax.
extension BuiltInNotation {
  static let scores = BuiltInNotation(
    name: "scores",
    summary: Phrase(
      "samples as rows, a hidden layer H and scores S, as in CS231n", zh: "样本为行，隐藏层 H、得分 S，如 CS231n"),
    text: #"""
      notation: scores
      layers from: 0
      units from: 1
      network: 3-4-3
      activation: relu
      output: softmax
      cost: cross-entropy
      kind: open
      spelling: loose
      biases: yes
      layers as: rows
      function: f
      precedence: usual
      product \cdot: any
      product \odot: element
      product \circ: element
      product *: element
      symbol X             = activation(0, samples)
      symbol W_{l}         = weight(l)
      symbol b_{l}         = bias(l)
      symbol W_{l,ij}      = weight(l, j, i)
      symbol b_{l,j}       = bias(l, j)
      symbol h_{ij}        = activation(1, j, sample i)
      symbol f_{ik}        = pre-activation(2, k, sample i)
      symbol Z             = pre-activation(1, samples)
      also Z_{1}           = pre-activation(1, samples)
      symbol H             = activation(1, samples)
      also H_{1}           = activation(1, samples)
      also A_{1}           = activation(1, samples)
      symbol S             = pre-activation(2, samples)
      also Z_{2}           = pre-activation(2, samples)
      symbol P             = activation(2, samples)
      also \hat{Y}        = activation(2, samples)
      also A_{2}           = activation(2, samples)
      symbol S_{ik}        = pre-activation(2, k, sample i)
      symbol P_{ik}        = activation(2, k, sample i)
      also p_{ik}          = activation(2, k, sample i)
      symbol p_{k}         = activation(2, k)
      symbol f_{k}         = pre-activation(2, k)
      also s_{k}           = pre-activation(2, k)
      symbol Y             = target(samples)
      symbol Y_{ik}        = target(k, sample i)
      also y_{ik}          = target(k, sample i)
      symbol y_{i}         = target(sample i)
      symbol L             = batch-cost
      also J               = batch-cost
      also \mathcal{L}    = batch-cost
      symbol \Lambda          = cost   # of each sample, for what follows from it
      symbol L_{i}         = cost(sample i)
      symbol N             = samples
      also m               = samples
      symbol \lambda      = regularisation
      symbol \eta         = learning-rate
      also \alpha         = learning-rate
      alias dW_{l} = \frac{\partial L}{\partial W_{l}}
      alias db_{l} = \frac{\partial L}{\partial b_{l}}
      alias dZ = \frac{\partial \Lambda}{\partial Z}
      alias dH = \frac{\partial \Lambda}{\partial H}
      alias dS = \frac{\partial \Lambda}{\partial S}
      alias dS_{ik} = \frac{\partial L}{\partial S_{ik}}
      """#)
}
