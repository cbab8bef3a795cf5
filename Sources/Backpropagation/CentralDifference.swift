extension Network {
  /// (C(p + h) − C(p − h)) / 2h of a sample for a weight or bias p: a plausible value, no more.
  ///
  /// h is 2⁻¹⁷ ≈ 8·10⁻⁶, close to ∛ε, times the larger of 1 and |p|, about where the error of the formula (h²) and that of rounding
  /// (ε/h) meet; ten digits are the most that can be expected.
  ///
  /// - Parameter activations: a_0 … a_L of the sample.
  func centralDifference(of node: Node, _ sample: Sample, activations: [[Double]]) -> Double? {
    let step = 0x1p-17
    switch node {
    case .weight(let layer, let unit, let source):
      let weight = layers[layer - 1].weights[unit * widths[layer - 1] + source]
      return difference(at: weight, step: step) { change in
        cost(sample, activations, layer: layer, unit: unit, shift: change * activations[layer - 1][source])
      }
    case .bias(let layer, let unit):
      guard let bias = layers[layer - 1].bias?[unit] else { return nil }
      return difference(at: bias, step: step) { change in
        cost(sample, activations, layer: layer, unit: unit, shift: change)
      }
    case .input, .preActivation, .activation: return nil
    }
  }

  /// The same of (λ/2) Σ W².
  func penaltyDifference(by node: Node) -> Double {
    guard l2 != 0, case .weight = node, let weight = value(of: node) else { return 0 }
    return difference(at: weight, step: 0x1p-17) { change in l2 / 2 * (weight + change) * (weight + change) }
  }

  /// The steps are taken as they come out after rounding, p + h − p.
  private func difference(at point: Double, step: Double, cost: (Double) -> Double) -> Double {
    let h = step * max(1, abs(point))
    let up = (point + h) - point
    let down = (point - h) - point
    return (cost(up) - cost(down)) / (up - down)
  }

  /// C with one pre-activation shifted; only what follows it is computed again.
  private func cost(
    _ sample: Sample, _ activations: [[Double]], layer: Int, unit: Int, shift: Double
  ) -> Double {
    let first = layers[layer - 1]
    let sources = activations[layer - 1]
    var z = first.preActivations(sources)
    z[unit] += shift
    var a = first.activation.values(z)
    for next in layers.dropFirst(layer) {
      z = next.preActivations(a)
      a = next.activation.values(z)
    }
    return cost.value(outputLayer(z: z, a: a), target: sample.target)
  }
}
