extension Notation {
  /// Document 000's notation: layers from 1, Θ^{(l)} from layer l to l + 1 with a first column of biases.
  static let text000 = #"""
    notation: 000
    layers from: 1
    units from: 1
    bias unit: yes
    network: 3-4-2-5
    activation: sigmoid
    cost: half-squared-error
    biases: yes
    function: g
    layers as: columns
    precedence: usual
    product \cdot: any
    product \odot: element
    symbol x            = activation(1)
    symbol \Theta_{ji}^{l-1} = weight(l, i, j)
    also \Theta^{(l-1)}    = weight(l)
    symbol \Theta^{l-1}    = weight(l)
    also z^{(l)}        = pre-activation(l)
    symbol z^{l}        = pre-activation(l)
    symbol h_{\theta}(x) = activation(last)
    also a^{(l)}        = activation(l)
    symbol a^{l}        = activation(l)
    also \delta^{(l)} = error(l)
    symbol \delta^{l} = error(l)
    symbol J            = cost
    symbol m            = units(l)
    symbol n            = units(l+1)
    layout: mixed
    """#
}
