import Backpropagation
import Foundation
import Testing

@testable import Derivations

/// A sigmoid network without biases in a dozen lines, for central differences.
struct PlainNetwork {
  var x: [Double]
  /// Row = destination.
  var weights: [[[Double]]]
  var target: [Double]

  init(_ network: Network) {
    x = network.samples[0].input
    target = network.samples[0].target
    weights = zip(network.layers, network.widths).map { layer, sources in
      (0..<layer.units).map { row in Array(layer.weights[(row * sources)..<((row + 1) * sources)]) }
    }
  }

  static func f(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  /// z and y of each layer, y of layer 0 being x. With `nudge`, z of one unit is moved after it has been summed.
  func run(nudge: (layer: Int, unit: Int, by: Double)? = nil) -> (z: [[Double]], y: [[Double]]) {
    var z: [[Double]] = [[]]
    var y = [x]
    for (index, matrix) in weights.enumerated() {
      var sums = matrix.map { row in zip(row, y[index]).map { $0 * $1 }.reduce(0, +) }
      if let nudge, nudge.layer == index + 1 { sums[nudge.unit] += nudge.by }
      z.append(sums)
      y.append(sums.map(Self.f))
    }
    return (z, y)
  }

  func cost(_ y: [[Double]]) -> Double { zip(y[y.count - 1], target).map { ($0 - $1) * ($0 - $1) / 2 }.reduce(0, +) }
}

@Suite struct `A derivative on the page` {
  private let step = 1e-5

  private func expect(
    _ latex: String, on network: Network, _ expected: [[Double]], _ at: SourceLocation = #_sourceLocation
  ) throws {
    let actual = try Fixture.value(latex, on: network)
    #expect(actual.shape == Shape(rows: expected.count, columns: expected[0].count), "\(latex)", sourceLocation: at)
    let gap = zip(actual.elements, expected.joined()).map { abs($0 - $1) }.max() ?? 1
    #expect(gap < 1e-9, "\(latex) differs by \(gap)", sourceLocation: at)
  }

  /// ∂z₂/∂z₁ of 3-4-2 has a row for each output and a column for each hidden unit.
  @Test func `has rows for the numerator`() throws {
    let network = try Typed.threeFourTwo
    let plain = PlainNetwork(network)
    let jacobian = (0..<2).map { row in
      (0..<4).map { column in
        let up = plain.run(nudge: (1, column, step)).z[2][row]
        return (up - plain.run(nudge: (1, column, -step)).z[2][row]) / (2 * step)
      }
    }
    try expect("\\frac{\\partial z_2}{\\partial z_1}", on: network, jacobian)
    try expect("\\frac{\\partial z_{22}}{\\partial z_{13}}", on: network, [[jacobian[1][2]]])
  }

  /// ∂C/∂W is shaped like W.
  @Test(arguments: [0, 1])
  func `has the shape of the matrix for a number`(layer: Int) throws {
    let network = try Typed.threeFourTwo
    let plain = PlainNetwork(network)
    let gradient = plain.weights[layer].indices.map { row in
      plain.weights[layer][row].indices.map { column -> Double in
        var (up, down) = (plain, plain)
        up.weights[layer][row][column] += step
        down.weights[layer][row][column] -= step
        return (up.cost(up.run().y) - down.cost(down.run().y)) / (2 * step)
      }
    }
    try expect("\\frac{\\partial C}{\\partial W_\(layer)}", on: network, gradient)
  }

  /// ∂C/∂z of a layer is a column, as z is.
  @Test(arguments: [1, 2])
  func `is a column for a number by a column`(layer: Int) throws {
    let network = try Typed.threeFourTwo
    let plain = PlainNetwork(network)
    let column = (0..<network.widths[layer]).map { unit in
      let up = plain.cost(plain.run(nudge: (layer, unit, step)).y)
      return [(up - plain.cost(plain.run(nudge: (layer, unit, -step)).y)) / (2 * step)]
    }
    try expect("\\frac{\\partial C}{\\partial z_\(layer)}", on: network, column)
    try expect("\\delta_\(layer)", on: network, column)
  }

  @Test func `is taken of sums, products and functions`() throws {
    let network = try Typed.other
    let plain = PlainNetwork(network)
    func slope(_ value: ([[Double]], [[Double]]) -> Double) -> [[Double]] {
      let (up, down) = (plain.run(nudge: (1, 0, step)), plain.run(nudge: (1, 0, -step)))
      return [[(value(up.z, up.y) - value(down.z, down.y)) / (2 * step)]]
    }
    try expect(
      "\\frac{\\partial (z_{21} - 3 * z_{22} + y_{12})}{\\partial z_{11}}", on: network,
      slope { $0[2][0] - 3 * $0[2][1] + $1[1][1] })
    try expect("\\frac{\\partial f(z_{21})}{\\partial z_{11}}", on: network, slope { z, _ in PlainNetwork.f(z[2][0]) })
    try expect(
      "\\frac{\\partial (y_{21} - \\hat y_1)^2}{\\partial z_{11}}", on: network,
      slope { _, y in (y[2][0] - 0.25) * (y[2][0] - 0.25) })
    try expect(
      "\\frac{\\partial (z_{21} * z_{22})}{\\partial z_{11}}", on: network, slope { z, _ in z[2][0] * z[2][1] })
  }
}
