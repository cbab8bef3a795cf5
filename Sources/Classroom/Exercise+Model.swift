package import Backpropagation
package import Derivations

extension Network {
  /// A network of the kind that a document speaks of, in another shape; its numbers play no part.
  ///
  /// - Throws: a ``NetworkFault`` if there are too few layers, or the cost does not work with the output layer.
  package static func model(
    of notation: Notation, widths: [Int], activation: Activation? = nil
  ) throws(NetworkFault) -> Network {
    let layers = zip(widths.dropFirst(), widths).map { units, sources in
      Layer(
        units: units, activation: activation ?? notation.activation,
        weights: Array(repeating: 0.1, count: units * sources),
        bias: notation.hasBiases ? Array(repeating: 0.1, count: units) : nil)
    }
    let outputs = widths.last ?? 1
    let sample = Sample(
      input: Array(repeating: 0.1, count: widths[0]), target: Array(repeating: 1 / Double(outputs), count: outputs))
    return try Network(inputs: widths[0], layers: layers, cost: notation.cost, samples: [sample])
  }
}
