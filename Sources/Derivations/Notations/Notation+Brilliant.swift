import Reporting

extension BuiltInNotation {
  /// The notation of Brilliant's wiki: w_{ij}^k from node i of layer k − 1 to node j of layer k, the bias as node 0, the last
  /// layer m with one output.
  static let brilliant = BuiltInNotation(
    name: "brilliant",
    summary: Phrase(
      "Brilliant's wiki: a_j^k = Σ_i w_{ij}^k o_i^{k-1}, last layer m with one output",
      zh: "Brilliant 百科：a_j^k = Σ_i w_{ij}^k o_i^{k-1}，末层 m 只有一个输出"),
    text: #"""
      notation: brilliant
      layers from: 0
      units from: 1
      last layer: m
      bias unit: yes
      network: 3-4-1
      activation: sigmoid
      cost: half-squared-error
      kind: open
      spelling: loose
      biases: yes
      function: g
      other functions: \sigma, f
      precedence: usual
      product \cdot: any
      product \times: any
      symbol w_{ij}^{k}      = weight(k, j, i)
      symbol b_{i}^{k}       = bias(k, i)
      symbol a_{i}^{k}       = pre-activation(k, i)
      symbol o_{i}^{k}       = activation(k, i)
      symbol \delta_{j}^{k}  = error(k, j)
      layers as: columns, matrices by source
      also W^{k}             = weight(k)
      also b^{k}             = bias(k)
      also a^{k}             = pre-activation(k)
      also o^{k}             = activation(k)
      also \delta^{k}        = error(k)
      symbol r_{k}           = units(k)
      symbol y               = target(1)
      symbol \hat{y}         = activation(last, 1)
      symbol y_{d}           = target(1, sample d)
      symbol \hat{y}_{d}     = activation(last, 1, sample d)
      symbol E               = cost
      symbol E_{d}           = cost(sample d)
      symbol E(X, \theta)    = batch-cost
      symbol N               = samples
      symbol \alpha          = learning-rate
      """#)
}
