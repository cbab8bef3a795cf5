extension Notation {
  /// The notation of cheat sheets with samples as rows, as in CS231n and numpy: Z_1 = X W_1 + b_1, A_1, matrices by source;
  /// dZ_2, dW_2 are derivatives of the batch's cost.
  static let textCS231n = #"""
    notation: cs231n
    layers from: 0
    units from: 1
    network: 3-4-2
    activation: sigmoid
    cost: binary-cross-entropy
    kind: open
    spelling: loose
    biases: yes
    layers as: rows
    batch cost: sum
    function: f
    precedence: usual
    product \cdot: any
    product \odot: element
    product \circ: element
    product *: element
    symbol X             = activation(0, samples)
    symbol W_{l}         = weight(l)
    symbol b_{l}         = bias(l)
    symbol Z_{l}         = pre-activation(l, samples)
    symbol A_{l}         = activation(l, samples)
    also H_{l}           = activation(l, samples)
    symbol \hat{Y}       = activation(last, samples)
    symbol Y             = target(samples)
    symbol \Delta_{l}    = error(l, samples)
    symbol L             = batch-cost
    also J               = batch-cost
    symbol \Lambda       = cost   # of each sample, for what follows from it
    symbol m             = samples
    also N               = samples
    symbol \lambda       = regularisation
    alias dW_{l} = \frac{\partial L}{\partial W_{l}}
    alias db_{l} = \frac{\partial L}{\partial b_{l}}
    alias dZ_{l} = \Delta_{l}
    alias dA_{l} = \frac{\partial \Lambda}{\partial A_{l}}
    """#
}
