extension Notation {
  /// The notation of notes on matrix calculus: one sample, columns, layers below the letters, z_1 = W_1 x + b_1.
  static let textColumns = #"""
    notation: columns
    layers from: 0
    units from: 1
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    kind: open
    spelling: loose
    biases: yes
    last layer: L
    other last layers: N, K
    function: f
    other functions: \sigma, g, \phi, \varphi
    precedence: usual
    product \cdot: any
    product \times: any
    product \odot: element
    product \circ: element
    product *: element
    symbol W_{l}         = weight(l)
    symbol b_{l}         = bias(l)
    symbol z_{l}         = pre-activation(l)
    symbol a_{l}         = activation(l)
    also h_{l}           = activation(l)
    symbol x             = activation(0)
    symbol \hat{y}       = activation(last)
    symbol y             = target
    symbol \delta_{l}    = error(l)
    symbol x_{i}         = activation(0, i)
    symbol \hat{y}_{k}   = activation(last, k)
    symbol y_{k}         = target(k)
    symbol W_{l,ij}      = weight(l, i, j)
    symbol b_{l,i}       = bias(l, i)
    symbol z_{l,i}       = pre-activation(l, i)
    symbol a_{l,i}       = activation(l, i)
    symbol J             = cost
    also L               = cost
    also \mathcal{L}     = cost
    also E               = cost
    also C               = cost
    also \ell            = cost
    symbol \eta          = learning-rate
    also \alpha          = learning-rate
    """#

  /// Samples by number, and tables of all of them, that have a column for each.
  private static let samples = #"""
    symbol x_{l}^{(n)}     = activation(l, sample n)
      symbol t^{(n)}         = target(sample n)
      symbol \delta_{l}^{(n)} = error(l, sample n)
      symbol X_{l}           = activation(l, samples)
      symbol Z_{l}           = pre-activation(l, samples)
      symbol T               = target(samples)
      symbol T_{kn}          = target(k, sample n)
      symbol \Delta_{l}      = error(l, samples)
      symbol N               = samples
    """#

  /// The same where a_l is what goes into the function and h_l what comes out of it.
  static let textColumnsWithHidden = textColumns.replacing("notation: columns", with: "notation: columns-h")
    .replacing("symbol a_{l}         = activation(l)", with: "symbol h_{l}         = activation(l)")
    .replacing("also h_{l}           = activation(l)", with: "also z_{l}           = pre-activation(l)")
    .replacing("symbol z_{l}         = pre-activation(l)", with: "symbol a_{l}         = pre-activation(l)")
    .replacing("symbol a_{l,i}       = activation(l, i)", with: "symbol h_{l,i}       = activation(l, i)")
    .replacing("symbol z_{l,i}       = pre-activation(l, i)", with: "symbol a_{l,i}       = pre-activation(l, i)")

  /// The same where y is what the network puts out and t what it should be.
  static let textColumnsWithTargets = textColumns.replacing("notation: columns", with: "notation: columns-t")
    .replacing("symbol \\hat{y}       = activation(last)", with: "symbol y             = activation(last)")
    .replacing("symbol y             = target", with: "symbol t             = target")
    .replacing("symbol \\hat{y}_{k}   = activation(last, k)", with: "symbol y_{k}         = activation(last, k)")
    .replacing("symbol y_{k}         = target(k)", with: "symbol t_{k}         = target(k)")

  /// The same without biases and without a letter for what goes into the function: x_1 = f_1(W_1 x_0).
  static let textColumnsOfInputs = textColumns.replacing("notation: columns", with: "notation: columns-x")
    .replacing("biases: yes", with: "biases: no")
    .replacing("symbol b_{l}         = bias(l)\n", with: "")
    .replacing("symbol b_{l,i}       = bias(l, i)\n", with: "")
    .replacing("symbol a_{l,i}       = activation(l, i)", with: "symbol x_{l,i}       = activation(l, i)")
    .replacing("symbol a_{l}         = activation(l)", with: "symbol x_{l}         = activation(l)")
    .replacing("symbol x_{i}         = activation(0, i)\n", with: "")
    .replacing("also h_{l}           = activation(l)", with: samples)
    .replacing("other last layers: N, K", with: "other last layers: K")
    .replacing(
      "symbol y             = target", with: "symbol t             = target\n    also y               = target")
}
