import Reporting

extension BuiltInNotation {
  /// The notation of CS224n's lecture notes: a score s = W^{(2)} a^{(2)} of one hidden layer, whose derivatives the error terms
  /// are. Its layers are named one by one: of any layer k nothing is told by one that has a single unit behind it.
  static let cs224n = BuiltInNotation(
    name: "cs224n",
    summary: Phrase(
      "CS224n's lecture notes: a score s, δ_i^{(k)} = ∂s/∂z_i^{(k)}", zh: "CS224n 讲义：得分 s，δ_i^{(k)} = ∂s/∂z_i^{(k)}"),
    text: #"""
      notation: cs224n
      layers from: 1
      units from: 1
      network: 4-3-1
      activation: sigmoid
      output: identity
      cost: half-squared-error
      kind: open
      spelling: loose
      biases: yes
      function: f
      other functions: \sigma
      precedence: usual
      product \cdot: any
      product \times: any
      product \odot: element
      product \circ: element
      symbol W_{ij}^{(1)}    = weight(2, i, j)
      symbol W^{(1)}         = weight(2)
      symbol W_{i}^{(2)}     = weight(3, 1, i)
      symbol W^{(2)}         = weight(3)
      symbol b_{i}^{(1)}     = bias(2, i)
      symbol b^{(1)}         = bias(2)
      symbol a_{j}^{(1)}     = activation(1, j)
      symbol a^{(1)}         = activation(1)
      also x_{j}             = activation(1, j)
      symbol z_{i}^{(2)}     = pre-activation(2, i)
      symbol z^{(2)}         = pre-activation(2)
      symbol a_{i}^{(2)}     = activation(2, i)
      symbol a^{(2)}         = activation(2)
      symbol z_{i}^{(3)}     = pre-activation(3, i)
      symbol a_{i}^{(3)}     = activation(3, i)
      symbol s               = activation(3, 1)
      symbol \alpha          = learning-rate
      alias \delta_{i}^{(2)} = \frac{\partial s}{\partial z_{i}^{(2)}}
      alias \delta_{1}^{(3)} = \frac{\partial s}{\partial z_{1}^{(3)}}
      """#)
}
