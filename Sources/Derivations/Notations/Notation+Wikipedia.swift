extension Notation {
  /// The notation of Wikipedia's article: neurons by one letter, w_{ij} from neuron i to neuron j, layers left out.
  static let textWikipedia = #"""
    notation: wikipedia
    layers from: 1
    units from: 1
    last layer: L
    layers: implied
    network: 3-4-5-2
    activation: sigmoid
    cost: half-squared-error
    kind: open
    biases: no
    function: \varphi
    other functions: \phi, \sigma, f
    precedence: usual
    spelling: loose
    product \odot: element
    product *: fitting
    product \cdot: any
    product \times: any
    symbol w_{ij}^{l}        = weight(l, j, i)
    symbol \mathrm{net}_{j}^{l} = pre-activation(l, j)
    symbol o_{j}^{l}         = activation(l, j)
    symbol \delta_{j}^{l}    = error(l, j)
    symbol x_{i}             = activation(1, i)
    symbol t_{j}             = target(j)
    symbol E                 = cost
    symbol \eta              = learning-rate
    also \alpha              = learning-rate
    alias \Delta w_{ij}^{l}  = -\eta \frac{\partial E}{\partial w_{ij}^{l}}
    """#
}
