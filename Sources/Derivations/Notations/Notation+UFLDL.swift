extension Notation {
  /// The notation of the UFLDL tutorial: layers 1 … n_l in brackets, W^{(l)}_{ij} leads from unit j of layer l to unit i of
  /// layer l + 1, J has the names of what it depends on behind it.
  static let textUFLDL = #"""
    notation: ufldl
    layers from: 1
    units from: 1
    last layer: n_l
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    kind: open
    biases: yes
    function: f
    other functions: g, \sigma
    precedence: usual
    spelling: loose
    product \bullet: element
    product \odot: element
    product \circ: fitting
    product *: fitting
    product \cdot: any
    product \times: any
    symbol W_{ij}^{(l-1)}  = weight(l, i, j)
    symbol W^{(l-1)}       = weight(l)
    symbol b_{i}^{(l-1)}   = bias(l, i)
    symbol b^{(l-1)}       = bias(l)
    symbol z_{i}^{(l)}     = pre-activation(l, i)
    symbol z^{(l)}         = pre-activation(l)
    symbol a_{i}^{(l)}     = activation(l, i)
    symbol a^{(l)}         = activation(l)
    symbol \delta_{i}^{(l)} = error(l, i)
    symbol \delta^{(l)}    = error(l)
    symbol h_{W,b}(x^{(i)}) = activation(last, sample i)
    symbol h_{W,b}(x)      = activation(last)
    also h(x)              = activation(last)
    also x_{i}             = activation(1, i)
    also x                 = activation(1)
    symbol y^{(i)}         = target(sample i)
    symbol y_{i}           = target(i)
    symbol y               = target
    symbol J(W,b;x^{(i)},y^{(i)}) = cost(sample i)
    symbol J(W,b;x,y)      = cost
    also J(W,b,x,y)        = cost
    also J                 = cost
    symbol J(W,b)          = batch-cost
    symbol \lambda         = regularisation
    symbol \alpha          = learning-rate
    also \eta              = learning-rate
    symbol m               = samples
    symbol s_{l}           = units(l)
    symbol n_l             = last-layer
    alias \Delta W^{(l)}   = \sum_{i=1}^{m} \frac{\partial J(W,b;x^{(i)},y^{(i)})}{\partial W^{(l)}}
    alias \Delta b^{(l)}   = \sum_{i=1}^{m} \frac{\partial J(W,b;x^{(i)},y^{(i)})}{\partial b^{(l)}}
    """#
}
