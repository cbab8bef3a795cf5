extension Notation {
  /// Document 003's notation: layers 1 … n_l, W_{ij}^l from unit j of layer l to unit i of layer l + 1, a batch with L2.
  static let text003 = #"""
    notation: 003
    layers from: 1
    units from: 1
    last layer: n_l
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    biases: yes
    function: f
    layers as: columns
    precedence: usual
    product \cdot: any
    symbol W_{ij}^{l-1} = weight(l, i, j)
    symbol W^{l-1}      = weight(l)
    symbol b_{i}^{l-1}  = bias(l, i)
    symbol b^{l-1}      = bias(l)
    symbol z_{i}^{l}    = pre-activation(l, i)
    symbol z^{l}        = pre-activation(l)
    symbol h_{W,b}(x^{i}) = activation(last, sample i)
    symbol h_{W,b}(x)   = activation(last)
    symbol a_{i}^{l}    = activation(l, i)
    symbol a^{l}        = activation(l)
    symbol \delta_{i}^{l} = error(l, i)
    symbol y_{i}        = target(i)
    symbol y^{i}        = target(sample i)
    symbol y            = target
    symbol J(W,b;x^{i},y^{i}) = cost(sample i)
    symbol J(W,b;x,y)   = cost
    symbol J(W,b)       = batch-cost
    symbol \lambda      = regularisation
    symbol m            = samples
    symbol s_{l}        = units(l)
    also S_{l}        = units(l)
    symbol n_l          = last-layer
    """#
}
