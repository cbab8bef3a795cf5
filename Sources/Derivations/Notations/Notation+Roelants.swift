import Reporting

/// The notation of Roelants' notebooks: samples as rows, the output layer o, cost ξ; one hidden layer h, or numbered ones.
extension BuiltInNotation {
  static let roelants = [
    BuiltInNotation(
      name: "roelants",
      summary: Phrase(
        "Roelants' notebooks: samples as rows, H = σ(X W_h + b_h), Y = ς(H W_o + b_o), cost ξ",
        zh: "Roelants 的笔记本：样本为行，H = σ(X W_h + b_h)，Y = ς(H W_o + b_o)，损失 ξ"),
      text: text(
        "roelants", network: "3-4-3",
        hidden: #"""
          symbol W_{h}           = weight(1)
          symbol b_{h}           = bias(1)
          symbol Z_{h}           = pre-activation(1, samples)
          symbol H               = activation(1, samples)
          symbol h_{ij}          = activation(1, j, sample i)
          symbol \delta_{h}      = error(1, samples)
          symbol \delta_{hi}     = error(1, sample i)
          """#)),
    BuiltInNotation(
      name: "roelants-deep",
      summary: Phrase("the same with hidden layers 1 and 2", zh: "同上，隐藏层编号为 1、2"),
      text: text("roelants-deep", network: "3-4-5-3", hidden: [1, 2].map(numbered).joined(separator: "\n"))),
  ]

  private static func numbered(_ layer: Int) -> String {
    #"""
    symbol W_{\#(layer)}           = weight(\#(layer))
    symbol b_{\#(layer)}           = bias(\#(layer))
    symbol Z_{\#(layer)}           = pre-activation(\#(layer), samples)
    symbol H_{\#(layer)}           = activation(\#(layer), samples)
    symbol \delta_{\#(layer)}      = error(\#(layer), samples)
    symbol \delta_{\#(layer)i}     = error(\#(layer), sample i)
    """#
  }

  private static func text(_ name: String, network: String, hidden: String) -> String {
    #"""
    notation: \#(name)
    layers from: 0
    units from: 1
    network: \#(network)
    activation: sigmoid
    output: softmax
    cost: cross-entropy
    kind: open
    spelling: loose
    biases: yes
    layers as: rows
    batch cost: sum
    function: \sigma
    other functions: \varsigma
    precedence: usual
    product \cdot: any
    product \odot: element
    product \circ: element
    product *: element
    symbol X               = activation(0, samples)
    symbol x_{ij}          = activation(0, j, sample i)
    \#(hidden)
    symbol W_{o}           = weight(last)
    symbol b_{o}           = bias(last)
    symbol Z_{o}           = pre-activation(last, samples)
    symbol z_{ik}          = pre-activation(last, k, sample i)
    symbol z_{k}           = pre-activation(last, k)
    symbol \mathbf{z}      = pre-activation(last)
    symbol Y               = activation(last, samples)
    symbol y_{ik}          = activation(last, k, sample i)
    symbol y_{k}           = activation(last, k)
    symbol \mathbf{y}_{i}  = activation(last, sample i)
    symbol \mathbf{y}      = activation(last)
    symbol T               = target(samples)
    symbol t_{ik}          = target(k, sample i)
    symbol t_{k}           = target(k)
    symbol \mathbf{t}_{i}  = target(sample i)
    symbol \mathbf{t}      = target
    symbol \delta_{o}      = error(last, samples)
    symbol \delta_{oi}     = error(last, sample i)
    symbol \xi             = batch-cost
    also \xi(T, Y)         = batch-cost
    also \xi(\mathbf{t}_{i}, \mathbf{y}_{i}) = cost(sample i)
    also \xi(\mathbf{t}, \mathbf{y}) = cost
    also \xi(\mathbf{t}, \mathbf{z}) = cost
    symbol N               = samples
    also n                 = samples
    symbol \mu             = learning-rate
    also \eta              = learning-rate
    """#
  }
}
