import Reporting

extension BuiltInNotation {
  /// The notation of chapter 4 of Mitchell's Machine Learning and of notes after it: layers told by the letters of their
  /// units, x_{ji} what unit i gives to unit j, δ_j = −∂E_d/∂net_j. A network of 3-4-2 units may have its nodes numbered
  /// through from 1 to 9.
  static let mitchell = BuiltInNotation(
    name: "mitchell",
    summary: Phrase(
      "Mitchell's Machine Learning: net_j = Σ_i w_{ji} x_{ji}, δ_j = −∂E_d/∂net_j",
      zh: "Mitchell《机器学习》：net_j = Σ_i w_{ji} x_{ji}，δ_j = −∂E_d/∂net_j"),
    text: text + numbered([3, 4, 2]))

  private static let text = #"""
    notation: mitchell
    layers from: 0
    units from: 1
    last layer: L
    layers: implied
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    kind: open
    biases: yes
    function: \sigma
    other functions: f, g, h
    precedence: usual
    spelling: loose
    words: net
    error sign: negative
    product \odot: element
    product \circ: element
    product *: fitting
    product \cdot: any
    product \times: any
    symbol w_{ji}^{l}        = weight(l, j, i)
    symbol b_{j}^{l}         = bias(l, j)
    symbol \delta_{j}^{l}    = error(l, j)
    symbol x_{ji}^{l+1}      = activation(l, i)
    symbol x_{i}             = activation(0, i)
    symbol \mathrm{net}_{j}^{l} = pre-activation(l, j)
    symbol a_{j}^{l}         = activation(l, j)
    also o_{j}^{l}           = activation(l, j)
    also h_{j}^{l}           = activation(l, j)
    symbol y_{k}             = activation(last, k)
    symbol t_{k}             = target(k)
    symbol E_{d}             = cost
    symbol E                 = batch-cost
    symbol \eta              = learning-rate

    """#

  /// The same names for nodes that are numbered through, behind the inputs.
  private static func numbered(_ widths: [Int]) -> String {
    var lines: [String] = []
    var before = 0
    for layer in widths.indices.dropFirst() {
      let first = before + widths[layer - 1]
      for unit in 1...widths[layer] {
        let node = first + unit
        lines.append(#"symbol \delta_{\#(node)} = error(\#(layer), \#(unit))"#)
        lines.append(#"symbol \mathrm{net}_{\#(node)} = pre-activation(\#(layer), \#(unit))"#)
        lines.append("symbol a_{\(node)} = activation(\(layer), \(unit))")
        lines.append("symbol w_{\(node)b} = bias(\(layer), \(unit))")
        for source in 1...widths[layer - 1] {
          lines.append("symbol w_{\(node)\(before + source)} = weight(\(layer), \(unit), \(source))")
        }
      }
      before = first
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
