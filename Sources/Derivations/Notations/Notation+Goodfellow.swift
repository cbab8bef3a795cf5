extension Notation {
  /// The notation of Goodfellow, Bengio and Courville, algorithms 6.3 and 6.4: a^{(k)} = b^{(k)} + W^{(k)} h^{(k−1)},
  /// h^{(k)} = f(a^{(k)}), ŷ = h^{(l)}.
  static let textGoodfellow = #"""
    notation: goodfellow
    layers from: 0
    units from: 1
    last layer: l
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    kind: open
    spelling: loose
    biases: yes
    samples: 1
    function: f
    precedence: usual
    product \cdot: any
    product \odot: element
    symbol W^{(k)}_{ij}  = weight(k, i, j)
    symbol W^{(k)}       = weight(k)
    symbol b^{(k)}_{i}   = bias(k, i)
    symbol b^{(k)}       = bias(k)
    symbol a^{(k)}_{i}   = pre-activation(k, i)
    symbol a^{(k)}       = pre-activation(k)
    symbol h^{(k)}_{i}   = activation(k, i)
    symbol h^{(k)}       = activation(k)
    symbol x             = activation(0)
    symbol \hat{y}_{i}   = activation(last, i)
    symbol \hat{y}       = activation(last)
    symbol y_{i}         = target(i)
    symbol y             = target
    symbol L(\hat{y}, y) = cost
    symbol L             = cost
    symbol J             = batch-cost
    symbol \lambda       = regularisation
    symbol l             = last-layer
    alias \Omega(\theta) = \frac{J - L}{\lambda}
    alias \Omega         = \frac{J - L}{\lambda}
    """#
}
