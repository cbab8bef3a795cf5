extension Notation {
  /// Document 004's notation: Θ_{ji} from unit j to unit i, the bias as unit 0, and labels for three factors.
  static let text004 = #"""
    notation: 004
    layers from: 1
    units from: 1
    bias unit: yes
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    biases: yes
    function: g
    layers as: columns
    precedence: alike
    product \circ: matrix
    product *: element
    product \cdot: any
    symbol \Theta_{ji}^{(l-1)} = weight(l, i, j)
    also \Theta_{ji}^{l-1} = weight(l, i, j)
    symbol \Theta^{(l-1)}    = weight(l)
    also \Theta^{l-1}    = weight(l)
    symbol z_{i}^{l}    = pre-activation(l, i)
    also z_{i}^{(l)}    = pre-activation(l, i)
    symbol z^{(l)}        = pre-activation(l)
    also z^{l}        = pre-activation(l)
    symbol a_{i}        = activation(last, i)
    symbol a_{i}^{l}    = activation(l, i)
    also a_{i}^{(l)}    = activation(l, i)
    symbol a^{(l)}        = activation(l)
    also a^{l}        = activation(l)
    symbol \delta_{i}^{l} = error(l, i)
    symbol \delta^{(l)} = error(l)
    symbol d_{i}        = target(i)
    symbol J            = cost
    symbol \eta         = learning-rate
    symbol s_{l}        = units(l)
    alias ① = \frac{\partial J}{\partial a_i^{l+1}}
    alias ② = \frac{\partial a_i^{l+1}}{\partial z_i^{l+1}}
    alias ③ = \frac{\partial z_i^{l+1}}{\partial \Theta_{ji}^{(l)}}
    """#
}
