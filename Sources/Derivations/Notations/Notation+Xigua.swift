import Reporting

extension BuiltInNotation {
  /// The notation of chapter 5 of Zhou's Machine Learning, the watermelon book: one hidden layer, inputs α_h and β_j of
  /// units without their thresholds γ_h and θ_j, which are subtracted, and −∂E/∂β_j as g_j, −∂E/∂α_h as e_h.
  static let xigua = BuiltInNotation(
    name: "xigua", summary: Phrase("Zhou's Machine Learning, the watermelon book", zh: "周志华《机器学习》（西瓜书）"),
    text: text(
      "xigua",
      inputs: #"""
        alias \beta_{j}           = \mathrm{In}_{j} - \mathrm{Bias}_{j}
        alias \alpha_{h}          = \mathrm{in}_{h} - \mathrm{bias}_{h}
        """#))

  /// The same where the thresholds are subtracted in α_h and β_j already.
  static let xiguaWithin = BuiltInNotation(
    name: "xigua-within", summary: Phrase("the same with thresholds in α and β", zh: "同上，阈值已含于 α、β"),
    text: text(
      "xigua-within",
      inputs: #"""
        alias \beta_{j}           = \mathrm{In}_{j}
        alias \alpha_{h}          = \mathrm{in}_{h}
        """#))

  /// A threshold is a bias with the opposite sign. The names that are spelt out are those of what the book does not name.
  private static func text(_ name: String, inputs: String) -> String {
    #"""
    notation: \#(name)
    layers from: 0
    units from: 1
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    kind: open
    biases: yes
    function: f
    other functions: \sigma
    precedence: usual
    spelling: loose
    product \cdot: any
    product \times: any
    symbol \mathrm{err}_{h}   = error(1, h)
    symbol \mathrm{Err}_{j}   = error(2, j)
    symbol \mathrm{in}_{h}    = pre-activation(1, h)
    symbol \mathrm{bias}_{h}  = bias(1, h)
    symbol \mathrm{In}_{j}    = pre-activation(2, j)
    symbol \mathrm{Bias}_{j}  = bias(2, j)
    symbol v_{ih}             = weight(1, h, i)
    symbol w_{hj}             = weight(2, j, h)
    symbol x_{i}              = activation(0, i)
    symbol x                  = activation(0)
    symbol b_{h}              = activation(1, h)
    symbol \hat{y}_{j}        = activation(2, j)
    symbol \hat{y}_{j}^{k}    = activation(2, j, sample k)
    symbol y_{j}              = target(j)
    symbol y_{j}^{k}          = target(j, sample k)
    symbol E_{k}              = cost(sample k)
    symbol E                  = batch-cost
    symbol m                  = samples
    symbol \eta               = learning-rate
    symbol w_{i}              = weight(1, 1, i)
    also y                    = activation(1, 1)
    alias \theta_{j}          = -\mathrm{Bias}_{j}
    alias \gamma_{h}          = -\mathrm{bias}_{h}
    alias \theta              = -\mathrm{bias}_{1}
    \#(inputs)
    alias g_{j}               = -\mathrm{Err}_{j}
    alias e_{h}               = -\mathrm{err}_{h}
    alias \Delta w_{hj}       = \eta g_{j} b_{h}
    alias \Delta v_{ih}       = \eta e_{h} x_{i}
    alias \Delta \theta_{j}   = -\eta g_{j}
    alias \Delta \gamma_{h}   = -\eta e_{h}
    """#
  }
}
