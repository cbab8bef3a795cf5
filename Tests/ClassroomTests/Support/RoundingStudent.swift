import Backpropagation
import Derivations
import Foundation

/// A student with a calculator who writes four digits of each number and goes on with what is written, and who makes one
/// mistake wherever it can be made. By plain loops, for two layers of sigmoid units with biases and ½Σ(a − t)².
struct RoundingStudent {
  private let x: [Double], t: [Double], eta: Double, mistake: String
  private let w: [[[Double]]], b: [[Double]]
  private var written: [Cell: Double] = [:]

  init(_ network: Network, mistake: String) {
    self.mistake = mistake
    (x, t, eta) = (network.samples[0].input, network.samples[0].target, network.learningRate)
    w = (1...2).map { layer in
      let columns = network.widths[layer - 1]
      return (0..<network.widths[layer]).map {
        Array(network.layers[layer - 1].weights[$0 * columns..<($0 + 1) * columns])
      }
    }
    b = network.layers.map { $0.bias ?? [] }
  }

  private func rounded(_ value: Double) -> Double { Double(String(format: "%.3e", value)) ?? value }

  private mutating func write(_ kind: Cell.Kind, _ layer: Int, _ unit: Int, _ source: Int? = nil, is value: Double) {
    written[Cell(kind, layer: layer, unit: unit, source: source)] = rounded(value)
  }

  private func read(_ kind: Cell.Kind, _ layer: Int, _ unit: Int, _ source: Int? = nil) -> Double {
    if kind == .activation, layer == 0 { return x[unit] }
    return written[Cell(kind, layer: layer, unit: unit, source: source)] ?? .nan
  }

  func answer(_ cell: Cell) -> String { String(format: "%.3e", written[cell] ?? .nan) }

  /// f′ from the y that stands on the sheet.
  private func slope(_ layer: Int, _ unit: Int) -> Double {
    let y = read(.activation, layer, unit)
    return rounded(y * (1 - y))
  }

  mutating func calculate() {
    for layer in 1...2 {
      for i in w[layer - 1].indices {
        let sum = w[layer - 1][i].indices.reduce(0) { $0 + w[layer - 1][i][$1] * read(.activation, layer - 1, $1) }
        write(.preActivation, layer, i, is: sum + (mistake == "F1" ? 0 : b[layer - 1][i]))
        let z = read(.preActivation, layer, i)
        let y = mistake == "F2" ? z : mistake == "F4" ? 1 / (1 + exp(z)) : 1 / (1 + exp(-z))
        write(.activation, layer, i, is: y)
      }
    }
    let errors = t.indices.map { rounded(read(.activation, 2, $0) - t[$0]) }
    written[Cell(.cost)] = rounded(errors.reduce(0) { $0 + $1 * $1 } / 2)
    for k in t.indices {
      let (e, s) = (errors[k], slope(2, k))
      let wrong = ["D1": e, "D2": -e * s, "D3": 2 * e * s, "D8": e * (1 - read(.activation, 2, k))]
      write(.error, 2, k, is: wrong[mistake] ?? e * s)
    }
    for i in w[0].indices {
      let back = t.indices.reduce(0) { so, k in
        so + (mistake == "H2" ? w[1][i][k] : w[1][k][i]) * read(.error, 2, k)
      }
      write(.error, 1, i, is: mistake == "H1" ? back : back * slope(1, i))
    }
    for layer in 1...2 {
      for i in w[layer - 1].indices {
        let delta = read(.error, layer, i)
        write(.gradient, layer, i, is: delta)
        step(layer, i, nil, b[layer - 1][i])
        for j in w[layer - 1][i].indices {
          write(.gradient, layer, i, j, is: mistake == "G4" ? delta : delta * read(.activation, layer - 1, j))
          step(layer, i, j, w[layer - 1][i][j])
        }
      }
    }
  }

  private mutating func step(_ layer: Int, _ i: Int, _ j: Int?, _ old: Double) {
    let gradient = read(.gradient, layer, i, j)
    write(
      .updated, layer, i, j, is: mistake == "U1" ? old + eta * gradient : old - (mistake == "U2" ? 1 : eta) * gradient)
  }
}
