import Backpropagation
import Derivations
import Foundation

/// A student who keeps two digits of every number of the sheet and goes on with these, by plain loops; f′ comes from z or,
/// as y (1 − y), from y. For two layers of sigmoid units with biases and ½Σ(a − t)².
struct EarlyStudent {
  private var before: [Cell: Double] = [:]

  /// The numbers as they come out, each of rounded ones, before they are rounded themselves.
  init(_ network: Network, slopesFromOutputs: Bool) {
    let (x, t, eta) = (network.samples[0].input, network.samples[0].target, network.learningRate)
    // A half is rounded up, as people do: ten more digits first, so that the binary form of 0.375 does not decide.
    func kept(_ value: Double) -> Double {
      let decimal = Double(String(format: "%.11e", value)) ?? value
      return Double(String(format: "%.1e", decimal * (1 + 1e-13))) ?? value
    }
    func f(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
    var a = [x]
    var slopes: [[Double]] = [[]]
    for (number, layer) in network.layers.enumerated() {
      var (outputs, own): ([Double], [Double]) = ([], [])
      for i in 0..<layer.units {
        var z = layer.bias?[i] ?? 0
        for j in a[number].indices { z += layer.weights[i * a[number].count + j] * a[number][j] }
        before[Cell(.preActivation, layer: number + 1, unit: i)] = z
        let y = f(kept(z))
        before[Cell(.activation, layer: number + 1, unit: i)] = y
        outputs.append(kept(y))
        own.append(slopesFromOutputs ? kept(y) * (1 - kept(y)) : f(kept(z)) * (1 - f(kept(z))))
      }
      a.append(outputs)
      slopes.append(own)
    }
    before[Cell(.cost)] = t.indices.reduce(0) { $0 + (a[2][$1] - t[$1]) * (a[2][$1] - t[$1]) } / 2
    var delta = t.indices.map { (a[2][$0] - t[$0]) * slopes[2][$0] }
    for layer in [2, 1] {
      let (weights, columns) = (network.layers[layer - 1].weights, a[layer - 1].count)
      for i in delta.indices {
        before[Cell(.error, layer: layer, unit: i)] = delta[i]
        let own = kept(delta[i])
        before[Cell(.gradient, layer: layer, unit: i)] = own
        before[Cell(.updated, layer: layer, unit: i)] = (network.layers[layer - 1].bias?[i] ?? 0) - eta * own
        for j in 0..<columns {
          let gradient = own * a[layer - 1][j]
          before[Cell(.gradient, layer: layer, unit: i, source: j)] = gradient
          before[Cell(.updated, layer: layer, unit: i, source: j)] = weights[i * columns + j] - eta * kept(gradient)
        }
      }
      guard layer == 2 else { continue }
      delta = (0..<columns).map { j in
        delta.indices.reduce(0) { $0 + weights[$1 * columns + j] * kept(delta[$1]) } * slopes[1][j]
      }
    }
  }

  /// What the student gets for a number.
  func answer(_ cell: Cell) -> Double { before[cell] ?? .nan }
}
