extension Notation {
  /// The notation of notes on softmax and cross entropy: logits z, probabilities p or ŷ, the hidden layer h before them.
  static let textSoftmax = softmax("softmax", logits: "z", costs: "")

  /// The same with the logits o of inputs x, and l for the cost of one sample, as in d2l's softmax regression.
  static let textSoftmaxOfRegression = softmax(
    "softmax-o", logits: "o",
    costs: #"""
      also x_{i}           = activation(1, i)
      also x               = activation(1)
      also l               = cost
      also \ell            = cost
      also l(y, \hat{y})   = cost
      """#)

  private static func softmax(_ name: String, logits: String, costs: String) -> String {
    #"""
    notation: \#(name)
    layers from: 0
    units from: 1
    network: 3-4-3
    activation: sigmoid
    output: softmax
    cost: cross-entropy
    kind: open
    spelling: loose
    biases: yes
    function: \sigma
    precedence: usual
    product \cdot: any
    product \times: any
    product \odot: element
    product \circ: element
    symbol W_{ij}        = weight(2, i, j)
    symbol W             = weight(2)
    symbol b_{i}         = bias(2, i)
    symbol b             = bias(2)
    symbol \#(logits)_{i}         = pre-activation(2, i)
    symbol \#(logits)             = pre-activation(2)
    symbol p_{i}         = activation(2, i)
    symbol p             = activation(2)
    also \hat{y}_{i}     = activation(2, i)
    also \hat{y}         = activation(2)
    symbol h_{i}         = activation(1, i)
    symbol h             = activation(1)
    symbol y_{i}         = target(i)
    symbol y             = target
    symbol L             = cost
    also \mathcal{L}     = cost
    \#(costs)
    """#
  }
}
