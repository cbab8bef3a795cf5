extension Notation {
  /// The notation of Andrew Ng's machine learning course: \Theta^{(l)}_{ij} leads from unit j of layer l, 0 being the bias,
  /// to unit i of layer l + 1; cross-entropy of K outputs, with (λ/2m) ΣΘ².
  static let textNgCourse = #"""
    notation: ng-course
    layers from: 1
    units from: 1
    last layer: L
    bias unit: yes
    network: 3-4-2
    activation: sigmoid
    cost: binary-cross-entropy
    penalty: \lambda/2m
    kind: open
    biases: yes
    function: g
    other functions: \sigma
    words: cost
    precedence: usual
    spelling: loose
    product *: fitting
    product .*: element
    product \odot: element
    product \circ: fitting
    product \cdot: any
    product \times: any
    symbol \Theta_{ij}^{(l-1)} = weight(l, i, j)
    symbol \Theta^{(l-1)}  = weight(l)
    symbol z_{j}^{(l)}     = pre-activation(l, j)
    symbol z^{(l)}         = pre-activation(l)
    symbol a_{j}^{(l)}     = activation(l, j)
    symbol a^{(l)}         = activation(l)
    symbol \delta_{j}^{(l)} = error(l, j)
    symbol \delta^{(l)}    = error(l)
    also a_{j}^{(l)(t)}    = activation(l, j, sample t)
    also a^{(l)(t)}        = activation(l, sample t)
    also \delta_{j}^{(l)(t)} = error(l, j, sample t)
    also \delta^{(l)(t)}  = error(l, sample t)
    symbol h_{\Theta}(x^{(i)}) = activation(last, sample i)
    symbol h_{\Theta}(x)   = activation(last)
    also h_{\theta}(x^{(i)}) = activation(last, sample i)
    also h_{\theta}(x)     = activation(last)
    also h(x^{(i)})        = activation(last, sample i)
    also h(x)              = activation(last)
    also \theta_{ij}^{(l-1)} = weight(l, i, j)
    also \theta^{(l-1)}    = weight(l)
    also x_{j}             = activation(1, j)
    also x                 = activation(1)
    also x^{(i)}           = activation(1, sample i)
    symbol y_{k}^{(i)}     = target(k, sample i)
    symbol y^{(i)}         = target(sample i)
    symbol y_{k}           = target(k)
    symbol y               = target
    symbol J(\Theta)       = batch-cost
    also J(\theta)         = batch-cost
    also J                 = batch-cost
    symbol \lambda         = regularisation
    symbol \alpha          = learning-rate
    symbol m               = samples
    symbol L               = last-layer
    symbol s_{l}           = units(l)
    alias \Delta_{ij}^{(l)} = \sum_{t=1}^{m} \delta_{i}^{(l+1)(t)} a_{j}^{(l)(t)}
    alias \Delta^{(l)}     = \sum_{t=1}^{m} \delta^{(l+1)(t)} (a^{(l)(t)})^T
    alias D_{ij}^{(l)}     = \frac{\partial J(\Theta)}{\partial \Theta_{ij}^{(l)}}
    alias D^{(l)}          = \frac{\partial J(\Theta)}{\partial \Theta^{(l)}}
    """#
}
