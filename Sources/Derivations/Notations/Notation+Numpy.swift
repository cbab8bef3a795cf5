import Reporting

/// The notation of notes that name layers as programs in numpy do, among them Microsoft's ai-edu: Z1 = X W1 + B1, whose
/// numbers are read as superscripts; one sample is a row, and matrices are by source.
extension BuiltInNotation {
  static let numpy = BuiltInNotation(
    name: "numpy",
    summary: Phrase("rows, with numbers behind letters: Z1 = X W1 + B1", zh: "行向量，编号紧跟字母：Z1 = X W1 + B1"),
    text: #"""
      notation: numpy
      layers from: 0
      units from: 1
      network: 3-4-3
      activation: sigmoid
      output: sigmoid
      cost: binary-cross-entropy
      kind: open
      spelling: loose
      biases: yes
      layers as: rows
      function: f
      other functions: g, \sigma
      words: loss
      precedence: usual
      product \cdot: any
      product \times: any
      product *: any
      product \odot: element
      product \circ: element
      symbol W^{l}           = weight(l)
      symbol w^{l}_{ij}      = weight(l, j, i)
      symbol B^{l}           = bias(l)
      also b^{l}             = bias(l)
      symbol b^{l}_{j}       = bias(l, j)
      symbol Z^{l}           = pre-activation(l)
      also z^{l}             = pre-activation(l)
      symbol z^{l}_{j}       = pre-activation(l, j)
      symbol A^{l}           = activation(l)
      also a^{l}             = activation(l)
      symbol a^{l}_{j}       = activation(l, j)
      symbol X               = activation(0)
      symbol x_{i}           = activation(0, i)
      symbol Y               = target
      symbol y_{j}           = target(j)
      symbol \mathrm{loss}   = cost
      also J                 = cost
      also L                 = cost
      symbol \eta            = learning-rate
      also \alpha            = learning-rate
      alias dZ^{l}           = \frac{\partial J}{\partial Z^{l}}
      alias dA^{l}           = \frac{\partial J}{\partial A^{l}}
      alias dW^{l}           = \frac{\partial J}{\partial W^{l}}
      alias dB^{l}           = \frac{\partial J}{\partial B^{l}}
      alias db^{l}           = \frac{\partial J}{\partial B^{l}}
      alias dz^{l}_{j}       = \frac{\partial J}{\partial z^{l}_{j}}
      """#)
}
