import Reporting

/// Notations of lectures on a perceptron of one hidden layer: x, z, h and y without numbers, W^{(1)} and W^{(2)} with.
extension BuiltInNotation {
  /// The target is t where the output may be y, or else y.
  static let perceptrons = [
    BuiltInNotation(
      name: "perceptron", summary: summary("\\hat y", "y"), text: ofPerceptron("perceptron", outputsOfHats)),
    BuiltInNotation(name: "perceptron-t", summary: summary("y", "t"), text: ofPerceptron("perceptron-t", outputsOfT)),
  ]

  private static func summary(_ output: String, _ target: String) -> Phrase {
    Phrase(
      "one hidden layer: z = W^{(1)} x + b^{(1)}, h = f(z), output \(output), target \(target)",
      zh: "单隐藏层：z = W^{(1)} x + b^{(1)}，h = f(z)，输出 \(output)，目标 \(target)")
  }

  private static let outputsOfHats = #"""
    symbol \hat{y}_{k}         = activation(2, k)
    symbol \hat{y}             = activation(2)
    symbol y_{k}               = target(k)
    symbol y                   = target
    """#

  private static let outputsOfT = #"""
    symbol y_{k}               = activation(2, k)
    symbol y                   = activation(2)
    symbol t_{k}               = target(k)
    symbol t                   = target
    """#

  private static func ofPerceptron(_ name: String, _ outputs: String) -> String {
    #"""
    notation: \#(name)
    layers from: 0
    units from: 1
    network: 3-4-2
    activation: sigmoid
    output: identity
    cost: half-squared-error
    kind: open
    spelling: loose
    biases: yes
    function: \sigma
    other functions: f, g, \phi, \varphi
    precedence: usual
    product \cdot: any
    product \times: any
    product \odot: element
    product \circ: element
    product *: fitting
    symbol w^{(l)}_{ij}        = weight(l, i, j)
    also W^{(l)}_{ij}          = weight(l, i, j)
    symbol W^{(l)}             = weight(l)
    symbol b^{(l)}_{i}         = bias(l, i)
    symbol b^{(l)}             = bias(l)
    symbol x_{j}               = activation(0, j)
    symbol x                   = activation(0)
    symbol z_{i}               = pre-activation(1, i)
    symbol z                   = pre-activation(1)
    symbol h_{i}               = activation(1, i)
    symbol h                   = activation(1)
    also o_{k}                 = pre-activation(2, k)
    also o                     = pre-activation(2)
    \#(outputs)
    symbol L                   = cost
    also \mathcal{L}           = cost
    also E                     = cost
    also J                     = cost
    also C                     = cost
    also \ell                  = cost
    symbol \eta                = learning-rate
    also \alpha                = learning-rate
    """#
  }
}
