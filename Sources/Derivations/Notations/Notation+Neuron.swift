import Reporting

/// Notations of notes on one neuron, and on neurons behind each other.
extension BuiltInNotation {
  /// A neuron with several inputs; the target is t where the output may be y, or else y.
  static let neurons = [
    BuiltInNotation(
      name: "neuron-scalar", summary: .neuronScalarSummary, text: ofOneInput("neuron-scalar", values: outputsBesideY)),
    BuiltInNotation(
      name: "neuron-scalar-t", summary: .neuronScalarSummary,
      text: ofOneInput("neuron-scalar-t", values: outputsBesideT)),
    BuiltInNotation(name: "neuron", summary: .neuronSummary, text: ofInputs("neuron", values: outputsBesideY)),
    BuiltInNotation(name: "neuron-t", summary: .neuronSummary, text: ofInputs("neuron-t", values: outputsBesideT)),
    BuiltInNotation(
      name: "neuron-n", summary: .neuronOfSamplesSummary, text: ofInputs("neuron-n", values: outputsOfSamples)),
    BuiltInNotation(name: "neuron-chain", summary: .neuronChainSummary, text: ofChain),
  ]

  private static let outputsBesideY = #"""
    symbol a             = activation(1, 1)
    also \hat{y}         = activation(1, 1)
    symbol y             = target(1)
    symbol \hat{y}^{(k)} = activation(1, 1, sample k)
    also a^{(k)}         = activation(1, 1, sample k)
    symbol z^{(k)}       = pre-activation(1, 1, sample k)
    symbol y^{(k)}       = target(1, sample k)
    symbol J             = batch-cost
    symbol \mathcal{J}   = batch-cost
    symbol m             = samples
    alias da = \frac{\partial L}{\partial a}
    """#

  /// Nothing but y: a second name of the output would make a − y nothing where y is the target.
  private static let outputsBesideT = #"""
    symbol y             = activation(1, 1)
    symbol t             = target(1)
    also J               = cost
    """#

  /// As in Nielsen's book: C is the cost of one sample, or beside Σ_x that of n of them, C_0 that without weight decay.
  private static let outputsOfSamples = #"""
    symbol a             = activation(1, 1)
    symbol y             = target(1)
    also y(x)            = target(1)
    symbol C             = cost
    symbol C_{x}         = cost(sample x)
    also C(w,b)          = cost
    symbol n             = samples
    also m               = samples
    penalty: \lambda/2m
    alias C_{0} = \frac{1}{n} \sum_{x} C_{x}
    """#

  private static let rules = #"""
    layers from: 0
    units from: 1
    activation: sigmoid
    cost: half-squared-error
    kind: open
    biases: yes
    function: \sigma
    other functions: f, g, \phi, \varphi
    precedence: usual
    product \cdot: any
    product \times: any
    product *: any
    product \odot: element
    symbol \eta          = learning-rate
    also \alpha          = learning-rate
    """#

  private static let costs = #"""
    symbol L             = cost
    also \mathcal{L}     = cost
    also E               = cost
    also C               = cost
    """#

  /// As in Andrew Ng's courses; of the output there only where it is a.
  private static let differentials = #"""
    alias dz = \frac{\partial L}{\partial z}
    alias db = \frac{\partial L}{\partial b}
    """#

  private static func ofInputs(_ name: String, values: String) -> String {
    #"""
    notation: \#(name)
    network: 3-1
    spelling: loose
    \#(rules)
    \#(name == "neuron-n" ? "" : costs)
    \#(values)
    symbol w_{i}         = weight(1, 1, i)
    symbol w             = weight(1, 1)
    symbol b             = bias(1, 1)
    symbol x_{i}         = activation(0, i)
    symbol x             = activation(0)
    symbol z             = pre-activation(1, 1)
    also s               = pre-activation(1, 1)
    also u               = pre-activation(1, 1)
    symbol \delta        = error(1, 1)
    \#(amongMany)
    \#(name == "neuron" ? samples : "")
    \#(name == "neuron-n" ? "" : differentials + differentialsOfWeights)
    """#
  }

  private static let differentialsOfWeights = #"""

    alias dw_{i} = \frac{\partial L}{\partial w_{i}}
    alias dw = \frac{\partial L}{\partial w}
    """#

  /// One of many: W without a layer, h(x) for what it puts out, a_in and δ_out at the ends of a weight.
  private static let amongMany = #"""
    also W_{i}           = weight(1, 1, i)
    also W               = weight(1, 1)
    also h_{W,b}(x)      = activation(1, 1)
    also h(x)            = activation(1, 1)
    also a_{\mathrm{in}} = activation(0)
    also \delta_{\mathrm{out}} = error(1, 1)
    """#

  private static let samples = #"""
    symbol x_{i}^{(k)}   = activation(0, i, sample k)
    symbol x^{(k)}       = activation(0, sample k)
    symbol L^{(k)}       = cost(sample k)
    symbol X             = activation(0, samples)
    symbol Z             = pre-activation(1, samples)
    symbol A             = activation(1, samples)
    symbol \hat{Y}       = activation(1, samples)
    symbol Y             = target(samples)
    alias dz^{(k)} = \frac{\partial L^{(k)}}{\partial z^{(k)}}
    alias dZ = m \frac{\partial J}{\partial Z}
    alias dA = m \frac{\partial J}{\partial A}
    """#

  private static func ofOneInput(_ name: String, values: String) -> String {
    #"""
    notation: \#(name)
    network: 1-1
    \#(rules)
    \#(name == "neuron-n" ? "" : costs)
    \#(values)
    symbol w             = weight(1, 1, 1)
    symbol b             = bias(1, 1)
    symbol x             = activation(0, 1)
    symbol z             = pre-activation(1, 1)
    also s               = pre-activation(1, 1)
    also u               = pre-activation(1, 1)
    symbol \delta        = error(1, 1)
    alias dw = \frac{\partial L}{\partial w}
    \#(differentials)
    """#
  }

  private static let ofChain = #"""
    notation: neuron-chain
    network: 1-1-1
    last layer: L
    \#(rules)
    \#(costs)
    symbol w_{l}         = weight(l, 1, 1)
    symbol b_{l}         = bias(l, 1)
    symbol z_{l}         = pre-activation(l, 1)
    symbol a_{l}         = activation(l, 1)
    also h_{l}           = activation(l, 1)
    symbol \delta_{l}    = error(l, 1)
    symbol x             = activation(0, 1)
    symbol \hat{y}       = activation(last, 1)
    symbol y             = target(1)
    also J               = cost
    """#
}
