import Reporting

/// Notations of notes on one hidden layer and one output, whose weights and biases have a letter for each layer.
extension BuiltInNotation {
  /// Without b for all biases of the layer: before the network such notes speak of a neuron whose bias is b.
  ///
  /// The target is t where the output may be y, or else y.
  static let hiddenLayers = [
    BuiltInNotation(name: "hidden", summary: .hiddenSummary, text: ofHidden("hidden", outputsOfHats)),
    BuiltInNotation(name: "hidden-t", summary: .hiddenSummary, text: ofHidden("hidden-t", outputsOfT)),
  ]

  private static let outputsOfHats = #"""
    symbol \hat{y}         = activation(2, 1)
    symbol y               = target(1)
    """#

  private static let outputsOfT = #"""
    symbol y               = activation(2, 1)
    symbol t               = target(1)
    """#

  private static func ofHidden(_ name: String, _ outputs: String) -> String {
    #"""
    notation: \#(name)
    layers from: 0
    units from: 1
    network: 3-2-1
    activation: sigmoid
    cost: half-squared-error
    kind: open
    spelling: loose
    biases: yes
    function: f
    other functions: \sigma, g, \phi, \varphi
    precedence: usual
    product \cdot: any
    product \times: any
    product \odot: element
    product \circ: element
    product *: fitting
    symbol W_{ji}          = weight(1, j, i)
    also w_{ji}            = weight(1, j, i)
    symbol W               = weight(1)
    symbol b_{j}           = bias(1, j)
    symbol s_{j}           = pre-activation(1, j)
    also u_{j}             = pre-activation(1, j)
    also z_{j}             = pre-activation(1, j)
    also a_{j}             = pre-activation(1, j)
    symbol s               = pre-activation(1)
    also u                 = pre-activation(1)
    symbol h_{j}           = activation(1, j)
    symbol h               = activation(1)
    symbol \epsilon_{j}    = error(1, j)
    also \varepsilon_{j}   = error(1, j)
    also \delta_{j}        = error(1, j)
    symbol \epsilon        = error(1)
    also \varepsilon       = error(1)
    symbol v_{j}           = weight(2, 1, j)
    symbol v               = weight(2, 1)
    symbol c               = bias(2, 1)
    symbol z               = pre-activation(2, 1)
    symbol \delta          = error(2, 1)
    symbol x_{i}           = activation(0, i)
    symbol x               = activation(0)
    \#(outputs)
    symbol E               = cost
    also L                 = cost
    also \mathcal{L}       = cost
    also J                 = cost
    also C                 = cost
    symbol \eta            = learning-rate
    also \alpha            = learning-rate
    """#
  }
}
