import Reporting

/// Notations of notes that tell layers by the letters of their units: x_i, h_j, y_k, or i, h, o.
extension BuiltInNotation {
  static let letters = [
    BuiltInNotation(
      name: "letters", summary: summary("w_{ij}", "\\hat y_k", "y_k"),
      text: text("letters", weight: "w_{ij}", inputs, hatted)),
    BuiltInNotation(
      name: "letters-t", summary: summary("w_{ij}", "y_k", "t_k"),
      text: text("letters-t", weight: "w_{ij}", inputs, plain)),
    BuiltInNotation(
      name: "letters-by-unit", summary: summary("w_{ji}", "\\hat y_k", "y_k"),
      text: text("letters-by-unit", weight: "w_{ji}", inputs, hatted)),
    BuiltInNotation(
      name: "letters-by-unit-t", summary: summary("w_{ji}", "y_k", "t_k"),
      text: text("letters-by-unit-t", weight: "w_{ji}", inputs, plain)),
    BuiltInNotation(
      name: "bishop",
      summary: Phrase(
        "Bishop's book: a_j = Σ_i w_{ji} z_i, z_j = h(a_j)",
        zh: "Bishop《模式识别与机器学习》：a_j = Σ_i w_{ji} z_i，z_j = h(a_j)"),
      text: text("bishop", weight: "w_{ji}", ofBishop, plain, function: "h")),
    BuiltInNotation(
      name: "haykin",
      summary: Phrase(
        "Haykin's book: v_j = Σ_i w_{ji} y_i, y_j = φ(v_j), δ_j = −∂E/∂v_j",
        zh: "Haykin《神经网络与机器学习》：v_j = Σ_i w_{ji} y_i，y_j = φ(v_j)，δ_j = −∂E/∂v_j"),
      text: text("haykin", weight: "w_{ji}", ofHaykin, "", function: #"\varphi"#)),
  ]

  private static func summary(_ weight: String, _ output: String, _ target: String) -> Phrase {
    Phrase(
      "layers told by letters: \(weight) from i to j, outputs \(output), targets \(target)",
      zh: "层由下标字母区分：\(weight) 从 i 到 j，输出 \(output)，目标 \(target)")
  }

  private static let inputs = #"""
    other functions: \sigma, g, \phi, \varphi
    symbol z_{j}^{l}         = pre-activation(l, j)
    also s_{j}^{l}           = pre-activation(l, j)
    also u_{j}^{l}           = pre-activation(l, j)
    also \mathrm{net}_{j}^{l} = pre-activation(l, j)
    symbol a_{j}^{l}         = activation(l, j)
    also h_{j}^{l}           = activation(l, j)
    also o_{j}^{l}           = activation(l, j)
    """#

  private static let ofBishop = #"""
    bias unit: yes
    other functions: \sigma, f, g
    symbol a_{j}^{l}         = pre-activation(l, j)
    symbol z_{j}^{l}         = activation(l, j)
    also E_{n}               = cost(sample n)
    also a_{nj}^{l}          = pre-activation(l, j, sample n)
    also z_{nj}^{l}          = activation(l, j, sample n)
    also \delta_{nj}^{l}     = error(l, j, sample n)
    also y_{nk}              = activation(last, k, sample n)
    also t_{nk}              = target(k, sample n)
    also x_{ni}              = activation(0, i, sample n)
    """#

  /// The error term has the opposite sign.
  private static let ofHaykin = #"""
    bias unit: yes
    other functions: \phi, f
    symbol v_{j}^{l}         = pre-activation(l, j)
    symbol y_{j}^{l}         = activation(l, j)
    also o_{k}               = activation(last, k)
    symbol d_{k}             = target(k)
    error sign: negative
    also \mathcal{E}         = cost
    alias e_{k}              = d_{k} - o_{k}
    """#

  private static let hatted = #"""
    symbol \hat{y}_{k}       = activation(last, k)
    symbol y_{k}             = target(k)
    """#

  private static let plain = #"""
    symbol y_{k}             = activation(last, k)
    symbol t_{k}             = target(k)
    """#

  /// One hidden layer, so that inputs and outputs may stand in one equation.
  private static func text(
    _ name: String, weight: String, _ units: String, _ outputs: String, function: String = "f"
  ) -> String {
    #"""
    notation: \#(name)
    layers from: 0
    units from: 1
    last layer: L
    layers: implied
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    kind: open
    biases: yes
    function: \#(function)
    precedence: usual
    spelling: loose
    words: net
    product \odot: element
    product *: fitting
    product \cdot: any
    product \times: any
    symbol \#(weight)^{l}    = weight(l, j, i)
    symbol b_{j}^{l}         = bias(l, j)
    symbol \delta_{j}^{l}    = error(l, j)
    symbol x_{i}             = activation(0, i)
    \#(units)
    \#(outputs)
    symbol E                 = cost
    also L                   = cost
    also J                   = cost
    also C                   = cost
    symbol \eta              = learning-rate
    also \alpha              = learning-rate
    alias \Delta \#(weight)^{l} = -\eta \frac{\partial E}{\partial \#(weight)^{l}}
    """#
  }
}
