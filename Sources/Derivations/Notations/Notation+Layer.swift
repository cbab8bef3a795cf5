import Reporting

/// Notations of notes on one layer by itself, which has no number: z = W x + b, dX = W^T dZ.
extension BuiltInNotation {
  /// Of one sample or of many, beside each other or, where the notes bear that out, below; the letter of W x + b differs.
  static let layersAlone = [
    BuiltInNotation(name: "layer", summary: .layerSummary, text: ofSample("layer", valuesByZ)),
    BuiltInNotation(name: "layer-a", summary: .layerSummary, text: ofSample("layer-a", inputsByA)),
    BuiltInNotation(name: "layer-y", summary: .layerSummary, text: ofSample("layer-y", valuesByY)),
    BuiltInNotation(
      name: "layer-batch", summary: .layerOfSamplesSummary, text: ofSamples("layer-batch", samplesByZ)),
    BuiltInNotation(
      name: "layer-batch-y", summary: .layerOfSamplesSummary, text: ofSamples("layer-batch-y", samplesByY)),
  ]

  private static let rules = #"""
    layers from: 0
    units from: 1
    network: 3-2
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
    product *: element
    symbol \eta          = learning-rate
    also \alpha          = learning-rate
    symbol W             = weight(1)
    symbol W_{ij}        = weight(1, i, j)
    symbol b             = bias(1)
    symbol b_{i}         = bias(1, i)
    """#

  private static func ofSample(_ name: String, _ values: String) -> String {
    #"""
    notation: \#(name)
    \#(rules)
    \#(values)
    symbol J             = cost
    also L               = cost
    also \mathcal{L}     = cost
    also E               = cost
    also C               = cost
    alias dW = \frac{\partial J}{\partial W}
    alias db = \frac{\partial J}{\partial b}
    """#
  }

  private static let valuesByZ = #"""
    symbol x             = activation(0)
    symbol x_{i}         = activation(0, i)
    symbol z             = pre-activation(1)
    symbol z_{i}         = pre-activation(1, i)
    symbol a             = activation(1)
    symbol a_{i}         = activation(1, i)
    also h               = activation(1)
    also \hat{y}         = activation(1)
    symbol y             = target
    symbol y_{i}         = target(i)
    symbol \delta        = error(1)
    symbol \delta_{i}    = error(1, i)
    """#

  private static let inputsByA = #"""
    symbol a             = activation(0)
    symbol a_{i}         = activation(0, i)
    symbol z             = pre-activation(1)
    symbol z_{i}         = pre-activation(1, i)
    symbol \delta        = error(1)
    symbol \delta_{i}    = error(1, i)
    """#

  private static let valuesByY = #"""
    symbol x             = activation(0)
    symbol x_{i}         = activation(0, i)
    symbol y             = pre-activation(1)
    symbol y_{i}         = pre-activation(1, i)
    symbol \delta        = error(1)
    symbol \delta_{i}    = error(1, i)
    """#

  private static func ofSamples(_ name: String, _ values: String) -> String {
    #"""
    notation: \#(name)
    \#(rules)
    \#(values)
    batch cost: sum
    symbol X             = activation(0, samples)
    also \Delta          = error(1, samples)
    symbol J             = batch-cost
    also L               = batch-cost
    also \mathcal{L}     = batch-cost
    symbol m             = samples
    also N               = samples
    alias dX = \frac{\partial J}{\partial X}
    alias dW = \frac{\partial J}{\partial W}
    alias db = \frac{\partial J}{\partial b}
    """#
  }

  private static let samplesByZ = #"""
    symbol Z             = pre-activation(1, samples)
    symbol A             = activation(1, samples)
    also H               = activation(1, samples)
    also \hat{Y}         = activation(1, samples)
    symbol Y             = target(samples)
    alias dZ = \frac{\partial J}{\partial Z}
    """#

  private static let samplesByY = #"""
    symbol Y             = pre-activation(1, samples)
    alias dY = \frac{\partial J}{\partial Y}
    """#
}
