extension Notation {
  /// The notation of Dive into Deep Learning: one hidden layer, z = W^{(1)} x, h = φ(z), o = W^{(2)} h, no biases; L is the
  /// loss of one sample, s the penalty and J their sum.
  static let textD2L = #"""
    notation: d2l
    layers from: 0
    units from: 1
    network: 3-4-2
    activation: sigmoid
    output: identity
    cost: half-squared-error
    kind: open
    spelling: loose
    biases: no
    samples: 1
    layout: mixed
    function: \phi
    precedence: usual
    product \cdot: any
    product \odot: element
    symbol W^{(l)}_{ij}  = weight(l, i, j)
    symbol W^{(l)}       = weight(l)
    symbol x_{i}         = activation(0, i)
    symbol x             = activation(0)
    symbol z_{i}         = pre-activation(1, i)
    symbol z             = pre-activation(1)
    symbol h_{i}         = activation(1, i)
    symbol h             = activation(1)
    symbol o_{i}         = activation(2, i)
    symbol o             = activation(2)
    symbol y_{i}         = target(i)
    symbol y             = target
    symbol l(o, y)       = cost
    also l(y, \hat{y})   = cost
    symbol L             = cost
    symbol J             = batch-cost
    symbol \lambda       = regularisation
    symbol \eta          = learning-rate
    alias s = J - L
    alias \frac{\partial J}{\partial L} = 1
    alias \frac{\partial J}{\partial s} = 1
    """#
}
