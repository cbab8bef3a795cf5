extension Notation {
  /// The notation of Nielsen's book, and of many posts that follow it: layers above, from 1 to L; w^l_{jk} leads from unit
  /// k of layer l − 1 to unit j of layer l.
  static let textNielsen = #"""
    notation: nielsen
    layers from: 1
    units from: 1
    last layer: L
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    kind: open
    penalty: \lambda/2m
    biases: yes
    function: \sigma
    other functions: f, g, \varphi, \phi
    precedence: usual
    spelling: loose
    product \odot: element
    product \circ: fitting
    product *: fitting
    product \bullet: fitting
    product \cdot: any
    product \times: any
    symbol w^{l}_{jk}      = weight(l, j, k)
    also W^{l}_{jk}        = weight(l, j, k)
    also W^{l}_{j}         = weight(l, j)
    symbol w^{l}           = weight(l)
    also W^{l}             = weight(l)
    also w_{k}             = weight(2, 1, k)
    also b_{k}             = bias(2, k)
    symbol b^{l}_{j}       = bias(l, j)
    symbol b^{l}           = bias(l)
    symbol z^{l}_{j}       = pre-activation(l, j)
    symbol z^{l}           = pre-activation(l)
    symbol a^{l}_{j}       = activation(l, j)
    symbol a^{l}           = activation(l)
    symbol \delta^{l}_{j}  = error(l, j)
    symbol \delta^{l}      = error(l)
    symbol \delta^{x,l}    = error(l, sample x)
    symbol a^{x,l}         = activation(l, sample x)
    symbol z^{x,l}         = pre-activation(l, sample x)
    also x                 = activation(1)
    also x_{j}             = activation(1, j)
    symbol y_{j}           = target(j)
    symbol y               = target
    also y(x)              = target
    also a^{l}(x)          = activation(l)
    also z^{l}(x)          = pre-activation(l)
    also t_{j}             = target(j)
    also t                 = target
    also \hat y_{j}        = activation(last, j)
    also \hat y            = activation(last)
    symbol C               = cost
    symbol C_{x}           = cost(sample x)
    also C(w,b)            = cost
    also J(W,b,x,y)        = cost
    also J(w,b,x,y)        = cost
    also J(W,b;x,y)        = cost
    also E                 = cost
    also J                 = cost
    also \mathcal{L}       = cost
    symbol \eta            = learning-rate
    also \alpha            = learning-rate
    also n                 = samples
    symbol m               = samples
    symbol L               = last-layer
    alias C_{0}            = \frac{1}{n} \sum_{x} C_{x}
    alias \nabla_{a} C     = \frac{\partial C}{\partial a^{L}}
    alias \nabla_{a} C_{x} = \frac{\partial C_{x}}{\partial a^{x,L}}
    alias \nabla_{a^{L}} C = \frac{\partial C}{\partial a^{L}}
    alias \Sigma'(z^{l})   = \operatorname{diag}(\sigma'(z^{l}))
    """#
}
