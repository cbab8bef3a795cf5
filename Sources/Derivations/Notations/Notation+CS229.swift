extension Notation {
  /// The notation of Stanford's CS229 and of Ng's later courses for one example: layers in square brackets from 0, W^{[l]}
  /// into layer l.
  static let textCS229 = #"""
    notation: cs229
    layers from: 0
    units from: 1
    last layer: L
    other last layers: N, r
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    kind: open
    biases: yes
    function: g
    other functions: \sigma, f, \operatorname{ReLU}
    precedence: usual
    spelling: loose
    product \odot: element
    product \circ: element
    product \bullet: any
    product *: fitting
    product \cdot: any
    product \times: any
    symbol W^{[l]}_{jk}    = weight(l, j, k)
    symbol W^{[l]}         = weight(l)
    symbol b^{[l]}_{j}     = bias(l, j)
    symbol b^{[l]}         = bias(l)
    symbol z^{[l]}_{j}     = pre-activation(l, j)
    symbol z^{[l]}         = pre-activation(l)
    symbol a^{[l]}_{j}     = activation(l, j)
    symbol a^{[l]}         = activation(l)
    symbol \delta^{[l]}_{j} = error(l, j)
    symbol \delta^{[l]}    = error(l)
    also z_{j}             = pre-activation(1, j)
    also z                 = pre-activation(1)
    also a_{j}             = activation(1, j)
    also a                 = activation(1)
    also w^{[l]}_{j}       = weight(l, j)
    also W^{[l]}_{j}       = weight(l, j)
    symbol z^{i,l}         = pre-activation(l, sample i)
    symbol a^{i,l}         = activation(l, sample i)
    symbol \delta^{i,l}    = error(l, sample i)
    also h_{\theta}(x)     = activation(last)
    also h(x)              = activation(last)
    also x_{j}             = activation(0, j)
    also x                 = activation(0)
    also \hat y_{j}        = activation(last, j)
    also \hat y            = activation(last)
    symbol y_{j}           = target(j)
    symbol y               = target
    symbol J               = cost
    also J^{(i)}           = cost
    also J(W,b)            = cost
    also L(\hat y,y)       = cost
    also \mathcal{L}(\hat y,y) = cost
    also \mathcal{L}       = cost
    symbol L               = last-layer
    symbol \alpha          = learning-rate
    also \eta              = learning-rate
    """#
}
