import Reporting

/// The notation of notes that go from one sample as a row to numpy: z_1 = x W_1 + b_1, a_1 = f(z_1), units behind the layer.
extension BuiltInNotation {
  static let rows = [
    BuiltInNotation(
      name: "rows",
      summary: Phrase("one sample as a row: z_1 = x W_1 + b_1, error δ_1", zh: "单个样本为行：z_1 = x W_1 + b_1，误差 δ_1"),
      text: text("rows", error: "l")),
    BuiltInNotation(
      name: "rows-l+1",
      summary: Phrase("the same with δ_2 for the error of z_1", zh: "同上，z_1 的误差记作 δ_2"),
      text: text("rows-l+1", error: "l+1")),
  ]

  private static func text(_ name: String, error: String) -> String {
    #"""
    notation: \#(name)
    layers from: 0
    units from: 1
    network: 3-4-3
    activation: tanh
    output: softmax
    cost: cross-entropy
    kind: open
    spelling: loose
    biases: yes
    layers as: rows
    last layer: L
    function: f
    other functions: \sigma, g, \phi, \varphi
    precedence: usual
    product \cdot: any
    product \times: any
    product \odot: element
    product \circ: element
    product *: element
    symbol W_{l}          = weight(l)
    symbol b_{l}          = bias(l)
    symbol z_{l}          = pre-activation(l)
    symbol a_{l}          = activation(l)
    also h_{l}            = activation(l)
    symbol x              = activation(0)
    symbol \hat{y}        = activation(last)
    symbol y              = target
    symbol \delta_{\#(error)}  = error(l)
    symbol W_{l,ij}       = weight(l, j, i)
    symbol b_{l,j}        = bias(l, j)
    symbol z_{l,j}        = pre-activation(l, j)
    symbol a_{l,j}        = activation(l, j)
    also h_{l,j}          = activation(l, j)
    symbol x_{i}          = activation(0, i)
    symbol \hat{y}_{k}    = activation(last, k)
    symbol y_{k}          = target(k)
    symbol \delta_{\#(error),j} = error(l, j)
    symbol L              = cost
    also J                = cost
    also E                = cost
    also C                = cost
    also \mathcal{L}      = cost
    symbol \eta           = learning-rate
    also \alpha           = learning-rate
    also \epsilon         = learning-rate
    symbol \lambda        = regularisation
    """#
  }
}
