import Backpropagation
import Foundation
import Reporting

/// A network of sigmoid units in plain loops: the second opinion on every number of a page.
///
/// It shares nothing with the program but the text of the network's file. Layers count from 0, units from 0; a weight is
/// `weights[layer][unit][source]` by the layer that it leads into.
struct LoopNetwork: Sendable {
  enum Cost: String, Sendable {
    case half = "half-squared-error"
    case full = "squared-error"
    var factor: Double { self == .half ? 0.5 : 1 }
  }

  struct Sample: Sendable {
    var input: [Double]
    var target: [Double]
  }

  var widths: [Int]
  var weights: [[[Double]]]
  /// Nil for a network without biases.
  var biases: [[Double]]?
  var samples: [Sample]
  var cost: Cost
  var rate = 0.5
  var lambda: Double

  /// Numbers of two decimals and both signs, other ones for each widths.
  init(_ widths: [Int], biases hasBiases: Bool, cost: Cost = .half, samples count: Int = 1, lambda: Double = 0) {
    var state = widths.reduce(7) { ($0 * 31 + $1) % 9973 }
    func next() -> Double {
      state = (state * 137 + 29) % 9973
      let hundredths = state % 199 - 99
      return Double(hundredths == 0 ? 17 : hundredths) / 100
    }
    func list(_ count: Int) -> [Double] { (0..<count).map { _ in next() } }
    self.widths = widths
    weights =
      [[]] + widths.indices.dropFirst().map { layer in (0..<widths[layer]).map { _ in list(widths[layer - 1]) } }
    biases = hasBiases ? [[]] + widths.dropFirst().map(list) : nil
    samples = (0..<count).map { _ in
      Sample(input: list(widths[0]), target: list(widths[widths.count - 1]).map { abs($0) })
    }
    self.cost = cost
    self.lambda = lambda
  }

  var last: Int { widths.count - 1 }

  /// The file that the program reads.
  var json: String {
    let layers = widths.indices.dropFirst().map { layer -> String in
      let bias = biases.map { ", \"bias\": \($0[layer])" } ?? ""
      return "{\"units\": \(widths[layer]), \"activation\": \"sigmoid\", \"weights\": \(weights[layer])\(bias)}"
    }
    let pairs = samples.map { "{\"input\": \($0.input), \"target\": \($0.target)}" }
    return """
      {"layers": [{"units": \(widths[0])}, \(layers.joined(separator: ", "))], "cost": "\(cost.rawValue)",
       "samples": [\(pairs.joined(separator: ", "))], "learningRate": \(rate), "l2": \(lambda)}
      """
  }

  var network: Network {
    get throws { try Network(json: SourceText(name: "network.json", text: json)) }
  }

  // MARK: Forward

  /// Pre-activations and activations of every layer; layer 0 has no pre-activations.
  func forward(_ sample: Int) -> (z: [[Double]], a: [[Double]]) {
    var z: [[Double]] = [[]]
    var a = [samples[sample].input]
    for layer in 1...last {
      var sums: [Double] = []
      for unit in 0..<widths[layer] {
        var sum = biases?[layer][unit] ?? 0
        for source in 0..<widths[layer - 1] { sum += weights[layer][unit][source] * a[layer - 1][source] }
        sums.append(sum)
      }
      z.append(sums)
      a.append(sums.map { 1 / (1 + exp(-$0)) })
    }
    return (z, a)
  }

  func cost(_ sample: Int) -> Double {
    let outputs = forward(sample).a[last]
    var sum = 0.0
    for (output, target) in zip(outputs, samples[sample].target) { sum += (output - target) * (output - target) }
    return cost.factor * sum
  }

  /// The mean of the samples' costs with (λ/2)ΣW².
  var batchCost: Double {
    var squares = 0.0
    for weight in weights.joined().joined() { squares += weight * weight }
    return samples.indices.map(cost).reduce(0, +) / Double(samples.count) + lambda / 2 * squares
  }

  // MARK: Derivatives, by paths from the output back

  /// ∂C/∂a and ∂C/∂z of every layer for one sample.
  func backward(_ sample: Int) -> (a: [[Double]], z: [[Double]]) {
    let outputs = forward(sample).a
    var byA = widths.map { [Double](repeating: 0, count: $0) }
    var byZ = byA
    for layer in stride(from: last, through: 0, by: -1) {
      for unit in 0..<widths[layer] {
        if layer == last {
          byA[layer][unit] = 2 * cost.factor * (outputs[layer][unit] - samples[sample].target[unit])
        } else {
          for next in 0..<widths[layer + 1] {
            byA[layer][unit] += weights[layer + 1][next][unit] * byZ[layer + 1][next]
          }
        }
        byZ[layer][unit] = byA[layer][unit] * outputs[layer][unit] * (1 - outputs[layer][unit])
      }
    }
    return (byA, byZ)
  }

  /// ∂C/∂w of one sample; source −1 is the bias.
  func gradient(_ layer: Int, _ unit: Int, _ source: Int, sample: Int) -> Double {
    backward(sample).z[layer][unit] * (source < 0 ? 1 : forward(sample).a[layer - 1][source])
  }

  /// The derivative of the batch's cost; source −1 is the bias.
  func batchGradient(_ layer: Int, _ unit: Int, _ source: Int) -> Double {
    let mean =
      samples.indices.map { gradient(layer, unit, source, sample: $0) }.reduce(0, +) / Double(samples.count)
    return mean + (source < 0 ? 0 : lambda * weights[layer][unit][source])
  }

  func value(_ layer: Int, _ unit: Int, _ source: Int) -> Double? {
    source < 0 ? biases?[layer][unit] : weights[layer][unit][source]
  }

  mutating func add(_ step: Double, _ layer: Int, _ unit: Int, _ source: Int) {
    if source < 0 { biases?[layer][unit] += step } else { weights[layer][unit][source] += step }
  }

  /// Every weight and bias.
  var parameters: [(layer: Int, unit: Int, source: Int)] {
    (1...last).flatMap { layer in
      (0..<widths[layer]).flatMap { unit in
        ((biases == nil ? 0 : -1)..<widths[layer - 1]).map { (layer, unit, $0) }
      }
    }
  }

  /// The network after one step.
  var updated: LoopNetwork {
    var copy = self
    for (layer, unit, source) in parameters {
      copy.add(-rate * batchGradient(layer, unit, source), layer, unit, source)
    }
    return copy
  }

  /// The network that a page about one sample shows: its first sample alone, without L2.
  var ofFirstSample: LoopNetwork {
    var copy = self
    copy.samples = [samples[0]]
    copy.lambda = 0
    return copy
  }
}
