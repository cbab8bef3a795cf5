import Reporting

extension BuiltInNotation {
  /// Mazur's worked example and its many relatives: words for the values of a unit, `h` and `o` for its layer, weights
  /// with running numbers, and one bias a layer.
  static let mazur = BuiltInNotation(
    name: "mazur", summary: .mazurSummary, text: text("mazur", byNumber("by unit"), ofOutputs), isOfExamples: true)

  /// The same where the weights out of each unit have numbers that follow each other.
  static let mazurBySource = BuiltInNotation(
    name: "mazur-by-source", summary: .mazurBySourceSummary,
    text: text("mazur-by-source", byNumber("by source"), ofOutputs), isOfExamples: true)

  /// The same where only those of the hidden layer are numbered so.
  static let mazurBySourceThenUnit = BuiltInNotation(
    name: "mazur-by-source-then-unit", summary: .mazurBySourceThenUnitSummary,
    text: text("mazur-by-source-then-unit", byNumber("by source, by unit"), ofOutputs), isOfExamples: true)

  /// The same with letters for net inputs, z_k in the hidden layer and out_{yk} in the output, and \hat y_k for outputs.
  static let mazurWithHats = [
    ("mazur-z", "by unit"), ("mazur-z-by-source", "by source"), ("mazur-z-by-source-then-unit", "by source, by unit"),
  ].map { name, numbering in
    BuiltInNotation(
      name: name, summary: .mazurWithHatsSummary(numbering), text: text(name, byNumber(numbering), ofHats),
      isOfExamples: true)
  }

  /// The same with one output and weights by their ends: v into the hidden layer, w into the output.
  static let mazurByEnds = BuiltInNotation(
    name: "mazur-by-ends", summary: .mazurByEndsSummary, text: text("mazur-by-ends", byEnds, "", isSingle: true),
    isOfExamples: true)

  private static func byNumber(_ numbering: String) -> String {
    #"""
    numbering: \#(numbering)
    each weight: symbol w_{@} = weight(l, i, j)
    each weight: alias w_{@}^{+} = w_{@} - \eta \frac{\partial E_{total}}{\partial w_{@}}
    each weight: alias w_{@}' = w_{@} - \eta \frac{\partial E_{total}}{\partial w_{@}}
    each weight: alias w_{@}^{new} = w_{@} - \eta \frac{\partial E_{total}}{\partial w_{@}}
    """#
  }

  private static let byEnds = #"""
    symbol v_{ij} = weight(1, j, i)
    symbol w_{j} = weight(2, 1, j)
    alias w_{j}^{+} = w_{j} - \eta \frac{\partial E_{total}}{\partial w_{j}}
    alias v_{ij}^{+} = v_{ij} - \eta \frac{\partial E_{total}}{\partial v_{ij}}
    symbol net_{o} = pre-activation(2, 1)
    symbol out_{o} = activation(2, 1)
    symbol \delta_{o} = error(2, 1)
    symbol t = target(1)
    also target = target(1)
    """#

  private static let ofOutputs = #"""
    unit letters: h, o
    symbol target = target
    symbol output = activation(2)
    also net_{o} = pre-activation(2, o)
    also net_{h} = pre-activation(1, h)
    also net_{k} = pre-activation(2, k)
    also out_{o} = activation(2, o)
    also out_{h} = activation(1, h)
    also out_{k} = activation(2, k)
    also \delta_{o} = error(2, o)
    also \delta_{h} = error(1, h)
    also \delta_{k} = error(2, k)
    also target_{o} = target(o)
    also w_{ho} = weight(2, o, h)
    also w_{oh} = weight(2, o, h)
    also w_{hi} = weight(1, h, i)
    also w_{ih} = weight(1, h, i)
    also out_{yk} = activation(2, k)
    also \hat{y}_{k} = activation(2, k)
    alias E_{yk} = \frac{1}{2}(target_{ok} - out_{ok})^2
    """#

  private static let ofHats = #"""
    symbol target = target
    symbol output = activation(2)
    also z_{k} = pre-activation(1, k)
    also a_{k} = activation(1, k)
    also out_{yk} = pre-activation(2, k)
    also z_{yk} = pre-activation(2, k)
    also \hat{y}_{k} = activation(2, k)
    alias E_{yk} = \frac{1}{2}(target_{ok} - \hat{y}_{k})^2
    """#

  private static func text(_ name: String, _ own: String, _ outputs: String, isSingle: Bool = false) -> String {
    #"""
    notation: \#(name)
    layers from: 0
    units from: 1
    network: \#(isSingle ? "2-2-1" : "2-2-2")
    activation: sigmoid
    cost: half-squared-error
    biases: shared
    error sign: open      # some take the minus out of δ
    function: \sigma
    precedence: usual
    product \times: any
    product *: any
    product \cdot: any
    words: net, out, target, output, ideal, total, new, in
    indexed: w, v, b, x, i, h, o, t, y, z, a
    symbol i_{k} = activation(0, k)
    also x_{k} = activation(0, k)
    also l_{k} = activation(0, k)
    symbol net_{hk} = pre-activation(1, k)
    also z_{hk} = pre-activation(1, k)
    also in_{hk} = pre-activation(1, k)
    symbol out_{hk} = activation(1, k)
    also a_{hk} = activation(1, k)
    symbol net_{ok} = pre-activation(2, k)
    also z_{ok} = pre-activation(2, k)
    also in_{ok} = pre-activation(2, k)
    symbol out_{ok} = activation(2, k)
    also a_{ok} = activation(2, k)
    symbol target_{ok} = target(k)
    also target_{k} = target(k)
    also ideal_{ok} = target(k)
    also t_{ok} = target(k)
    also t_{k} = target(k)
    symbol \delta_{ok} = error(2, k)
    symbol \delta_{hk} = error(1, k)
    symbol b_{l} = bias(l, 1)
    alias b_{l}^{+} = b_{l} - \eta \frac{\partial E_{total}}{\partial b_{l}}
    symbol E_{total} = cost
    also E = cost
    symbol \eta = learning-rate
    also \alpha = learning-rate
    also \epsilon = learning-rate
    also \mu = learning-rate
    \#(outputs)
    \#(own)
    alias \sum\frac{1}{2}(target - output)^2 = E_{total}
    alias \sum\frac{1}{2}\|target - output\|^2 = E_{total}
    alias E_{ok} = \frac{1}{2}(target_{ok} - out_{ok})^2
    """#
  }
}
