extension Notation {
  /// The notation of notes on softmax and cross entropy: logits z, probabilities p or ŷ, the hidden layer h before them.
  static let textSoftmax = #"""
    notation: softmax
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
    symbol z_{i}         = pre-activation(2, i)
    symbol z             = pre-activation(2)
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
    """#
}
