extension Notation {
  /// The notation of the courses of deeplearning.ai: layers in square brackets, x^{(i)} a sample, A^{[l]} all samples with
  /// a column for each, J their mean, dW^{[l]} = ∂J/∂W^{[l]}, dz^{[l]} of one sample.
  static let textNgDeep = #"""
    notation: ng-deep
    layers from: 0
    units from: 1
    last layer: L
    network: 3-4-2
    activation: sigmoid
    output: sigmoid
    cost: binary-cross-entropy
    kind: open
    spelling: loose
    other functions: \sigma
    biases: yes
    function: g
    precedence: usual
    penalty: \lambda/2m
    product \cdot: any
    product *: element
    product \odot: element
    product \circ: element
    product \times: any
    symbol W^{[l]}_{ij} = weight(l, i, j)
    symbol W^{[l]}      = weight(l)
    also w^{[l]}        = weight(l)
    also w^{[l]}_{i}    = weight(l, i)
    also W^{[l]}_{i}    = weight(l, i)
    symbol b^{[l]}_{i}  = bias(l, i)
    symbol b^{[l]}      = bias(l)
    symbol z^{[l](k)}_{i} = pre-activation(l, i, sample k)
    symbol a^{[l](k)}_{i} = activation(l, i, sample k)
    symbol \hat{y}^{(k)}_{i} = activation(last, i, sample k)
    symbol y^{(k)}_{i}  = target(i, sample k)
    symbol z^{[l](k)}   = pre-activation(l, sample k)
    symbol z^{[l]}_{i}  = pre-activation(l, i)
    symbol z^{[l]}      = pre-activation(l)
    symbol a^{[l](k)}   = activation(l, sample k)
    symbol a^{[l]}_{i}  = activation(l, i)
    symbol a^{[l]}      = activation(l)
    symbol Z^{[l]}      = pre-activation(l, samples)
    symbol A^{[l]}      = activation(l, samples)
    symbol X            = activation(0, samples)
    symbol Y            = target(samples)
    symbol x^{(k)}      = activation(0, sample k)
    symbol x_{i}        = activation(0, i)
    symbol x            = activation(0)
    symbol \hat{y}^{(k)} = activation(last, sample k)
    symbol \hat{y}_{i}  = activation(last, i)
    symbol \hat{y}      = activation(last)
    symbol y^{(k)}      = target(sample k)
    symbol y_{i}        = target(i)
    symbol y            = target
    symbol \delta^{[l](k)} = error(l, sample k)
    symbol \delta^{[l]}_{i} = error(l, i)
    symbol \delta^{[l]} = error(l)
    symbol \Delta^{[l]} = error(l, samples)
    also z_{l}^{(k)}    = pre-activation(l, sample k)
    also a_{l}^{(k)}    = activation(l, sample k)
    also W_{l}          = weight(l)
    also b_{l}          = bias(l)
    also b^{[l](k)}     = bias(l, sample k)
    symbol n^{[l]}      = units(l)
    symbol J^{(k)}      = cost(sample k)
    symbol J            = batch-cost
    symbol \mathcal{J}  = batch-cost
    also J(w, b)        = batch-cost
    also J(W, b)        = batch-cost
    symbol L^{(k)}      = cost(sample k)
    symbol \mathcal{L}^{(k)} = cost(sample k)
    symbol L            = cost
    symbol \mathcal{L}  = cost
    symbol \alpha       = learning-rate
    symbol \lambda      = regularisation
    symbol m            = samples
    alias dW^{[l]} = \frac{\partial J}{\partial W^{[l]}}
    alias dw^{[l]} = \frac{\partial L}{\partial W^{[l]}}
    alias db^{[l]} = \frac{\partial J}{\partial b^{[l]}}
    alias dZ^{[l]} = \Delta^{[l]}
    alias dz^{[l](k)} = \delta^{[l](k)}
    alias dZ^{[l](k)} = \delta^{[l](k)}
    alias dz^{[l]} = \delta^{[l]}
    alias dA^{[l]} = \frac{\partial L}{\partial A^{[l]}}
    alias da^{[l]} = \frac{\partial L}{\partial a^{[l]}}
    """#
}
