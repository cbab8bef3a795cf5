extension Notation {
  /// Document 002's notation: the last layer is L, units and samples count from 0, and a name without a unit is for
  /// networks with one unit a layer.
  static let text002 = #"""
    notation: 002
    layers from: 0
    units from: 0
    samples from: 0
    last layer: L
    network: 4-3-2
    whole layers: one unit
    activation: sigmoid
    cost: squared-error
    biases: yes
    function: \sigma
    layers as: columns
    precedence: usual
    product \cdot: any
    symbol w_{jk}^{(l)} = weight(l, j, k)
    symbol w^{(l)}      = weight(l)
    symbol b_{j}^{(l)}  = bias(l, j)
    symbol b^{(l)}      = bias(l)
    symbol z_{j}^{(l)}  = pre-activation(l, j)
    symbol z^{(l)}      = pre-activation(l)
    symbol a_{j}^{(l)}  = activation(l, j)
    symbol a^{(l)}      = activation(l)
    symbol y_{j}        = target(j)
    symbol y            = target
    symbol C_0          = cost
    also C_0(\ldots)   = cost
    symbol C_{k}        = cost(sample k)
    symbol C            = batch-cost
    symbol n_{l}        = units(l)
    symbol n            = samples
    also W            = weight(1)
    also x            = activation(0)
    also z            = pre-activation(1)
    also b            = bias(1)

    beside: one unit
    whole layers: vectors
    symbol a          = activation(1, 1)
    symbol w          = weight(1, 1)
    symbol b          = bias(1, 1)
    symbol x          = activation(0)
    units from: 1

    beside: the units of one layer
    whole layers: vectors
    units from: 1
    symbol a_{i}      = activation(1, i)
    also a^{(i)}      = activation(1, i)
    symbol w^{(i)}    = weight(1, i)
    symbol b_{i}      = bias(1, i)
    symbol z          = pre-activation(1)
    symbol W          = weight(1)
    symbol b          = bias(1)
    symbol x          = activation(0)
    """#
}
