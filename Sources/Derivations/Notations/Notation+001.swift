extension Notation {
  /// Document 001's notation: layers and units of a 2-2-2 network, weights by the nodes that they join.
  ///
  /// Its names are those of the document's own symbol list. The error term of a single unit, which that list gives by
  /// node, is named like every other value of a unit, by layer and unit.
  static let text001 = #"""
    notation: 001
    layers from: 0        # layer 0 is the input
    units from: 1
    network: 2-2-2        # the network that w_{35} and z_{21} speak of
    activation: sigmoid
    cost: half-squared-error
    biases: no
    function: f
    layers as: columns
    precedence: alike     # × and * bind alike, from left to right
    product \times: matrix
    product *: element
    product \cdot: any

    symbol \hat x_{i}  = activation(0, i)
    symbol \hat x      = activation(0)
    symbol \hat y_{i}  = target(i)
    symbol \hat y      = target
    symbol z_{li}      = pre-activation(l, i)
    symbol z_{l}       = pre-activation(l)
    symbol y_{li}      = activation(l, i)
    symbol y_{l}       = activation(l)
    symbol w_{ab}      = weight(a -> b)
    symbol W_{l-1}     = weight(l)
    symbol \delta_{li} = error(l, i)
    symbol \delta_{l}  = error(l)
    symbol C           = cost
    symbol \eta        = learning-rate
    """#
}
