import Backpropagation
import Derivations
import Foundation

/// What each mistake of the catalogue makes of each number, by plain loops: an opinion that shares no code with the trees.
///
/// For networks of sigmoid units with two layers of weights, biases, and ½Σ(a − t)².
struct PlainMistakes {
  let x: [Double], t: [Double]
  let w1: [[Double]], w2: [[Double]], b1: [Double], b2: [Double]
  let eta: Double
  var z1: [Double] = [], y1: [Double] = [], z2: [Double] = [], y2: [Double] = []
  var d2: [Double] = [], d1: [Double] = []

  init(_ network: Network) {
    func rows(_ layer: Int) -> [[Double]] {
      let columns = network.widths[layer - 1]
      return (0..<network.widths[layer]).map {
        Array(network.layers[layer - 1].weights[$0 * columns..<($0 + 1) * columns])
      }
    }
    (x, t, eta) = (network.samples[0].input, network.samples[0].target, network.learningRate)
    (w1, w2) = (rows(1), rows(2))
    (b1, b2) = (network.layers[0].bias ?? [], network.layers[1].bias ?? [])
    for i in w1.indices {
      z1.append(b1[i] + x.indices.reduce(0) { $0 + w1[i][$1] * x[$1] })
      y1.append(f(z1[i]))
    }
    for k in w2.indices {
      z2.append(b2[k] + y1.indices.reduce(0) { $0 + w2[k][$1] * y1[$1] })
      y2.append(f(z2[k]))
      d2.append((y2[k] - t[k]) * df(z2[k]))
    }
    for i in w1.indices { d1.append(back(i) { d2[$0] } * df(z1[i])) }
  }

  private func f(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
  private func df(_ z: Double) -> Double { f(z) * (1 - f(z)) }
  private func back(_ i: Int, _ error: (Int) -> Double) -> Double {
    w2.indices.reduce(0) { $0 + w2[$1][i] * error($1) }
  }
  private var e: [Double] { y2.indices.map { y2[$0] - t[$0] } }

  /// A mistake and the value that it makes.
  typealias Wrong = (code: String, value: Double)

  /// All mistaken values of a number; those that the mistake does not change are among them.
  func wrong(_ cell: Cell) -> [Wrong] {
    switch cell.kind {
    case .preActivation: preActivation(cell)
    case .activation: activation(cell.layer == 1 ? z1[cell.unit] : z2[cell.unit])
    case .cost: cost
    case .error: cell.layer == 2 ? output(cell.unit) : hidden(cell.unit)
    case .gradient: gradient(cell)
    case .updated: update(cell)
    case .batchGradient, .costAfterUpdate: []
    }
  }

  private func preActivation(_ cell: Cell) -> [Wrong] {
    let (i, w, a, b) = cell.layer == 1 ? (cell.unit, w1, x, b1) : (cell.unit, w2, y1, b2)
    let plain = a.indices.reduce(0) { $0 + w[i][$1] * a[$1] }
    guard w.count == a.count else { return [("F1", plain)] }
    return [("F1", plain), ("F3", b[i] + a.indices.reduce(0) { $0 + w[$1][i] * a[$1] })]
  }

  private func activation(_ z: Double) -> [Wrong] {
    [("F2", z), ("F4", 1 / (1 + exp(z))), ("F5", tanh(z)), ("F6", f(f(z)))]
  }

  private var cost: [Wrong] {
    let squares = e.reduce(0) { $0 + $1 * $1 }
    let sum = e.reduce(0, +)
    return [("K1", squares), ("K2", sum / 2), ("K3", squares / 2 / Double(e.count)), ("K4", sum * sum / 2)]
  }

  private func output(_ k: Int) -> [Wrong] {
    let (e, z, y) = (e[k], z2[k], y2[k])
    var found: [Wrong] = [
      ("D1", e), ("D2", (t[k] - y) * df(z)), ("D3", 2 * e * df(z)), ("D4", e * df(z) / 2), ("D5", e * df(y)),
      ("D6", e * z * (1 - z)), ("D7", e * f(z)), ("D8", e * (1 - y)), ("D9", e * (1 - y * y)),
      ("D11", e * e * df(z) / 2), ("D12", y * df(z)), ("D12", t[k] * df(z)),
    ]
    if z1.count == z2.count { found.append(("D10", e * df(z1[k]))) }
    return found
  }

  private func hidden(_ i: Int) -> [Wrong] {
    let (s, n) = (df(z1[i]), Double(w2.count))
    let sum = d2.reduce(0, +)
    var found: [Wrong] = [
      ("H1", back(i) { d2[$0] }), ("H4", sum * s), ("H5", back(i) { e[$0] } * s),
      ("H6", w2.indices.reduce(0) { $0 + (w2[$1][i] - eta * d2[$1] * y1[i]) * d2[$1] } * s),
      ("H9", back(i) { d2[$0] } * y1[i]), ("H10", back(i) { d2[$0] * df(z2[$0]) } * s), ("H11", d1[i] / n),
      ("H12", back(i) { d2[$0] } * df(y1[i])), ("H13", w2.indices.reduce(0) { $0 + w2[$1][i] } * sum * s),
    ]
    found += w2.indices.map { ("H3", w2[$0][i] * d2[$0] * s) }
    if w2.count == y1.count {
      found.append(("H2", y1.indices.reduce(0) { $0 + w2[i][$1] * d2[$1] } * s))
      found.append(("H7", back(i) { d2[$0] } * df(z2[i])))
      if x.count == y1.count { found.append(("H8", w1.indices.reduce(0) { $0 + w1[$1][i] * d2[$1] } * s)) }
    }
    return found
  }

  private func gradient(_ cell: Cell) -> [Wrong] {
    let i = cell.unit
    let delta = cell.layer == 2 ? d2 : d1
    let w = cell.layer == 2 ? w2 : w1
    guard let j = cell.source else {
      let b = cell.layer == 2 ? b2 : b1
      return [("G6", -delta[i]), ("G7", -eta * delta[i]), ("G8", b[i] - eta * delta[i])]
    }
    let (before, own) = cell.layer == 2 ? (y1, y2) : (x, y1)
    let g = delta[i] * before[j]
    var found: [Wrong] = [
      ("G4", delta[i]), ("G5", delta[i] * w[i][j]), ("G6", -g), ("G7", -eta * g), ("G8", w[i][j] - eta * g),
    ]
    if before.count == delta.count {
      found += [("G1", delta[j] * before[i]), ("G2", delta[i] * own[j])]
    }
    if cell.layer == 2 {
      found.append(("G3", delta[i] * z1[j]))
      if x.count == y1.count { found.append(("G9", delta[i] * x[j])) }
    }
    return found
  }

  private func update(_ cell: Cell) -> [Wrong] {
    let i = cell.unit
    let delta = cell.layer == 2 ? d2 : d1
    guard let j = cell.source else {
      let b = (cell.layer == 2 ? b2 : b1)[i]
      return [("U1", b + eta * delta[i]), ("U2", b - delta[i]), ("U4", -eta * delta[i])]
    }
    let before = cell.layer == 2 ? y1 : x
    let w = (cell.layer == 2 ? w2 : w1)[i][j]
    let g = delta[i] * before[j]
    var found: [Wrong] = [("U1", w + eta * g), ("U2", w - g), ("U3", w - eta * delta[i]), ("U4", -eta * g)]
    if before.count == delta.count { found.append(("U5", w - eta * delta[j] * before[i])) }
    return found
  }

  /// The right value.
  func right(_ cell: Cell) -> Double {
    let delta = cell.layer == 2 ? d2 : d1
    let before = cell.layer == 2 ? y1 : x
    let parameter =
      cell.source.map { (cell.layer == 2 ? w2 : w1)[cell.unit][$0] } ?? (cell.layer == 2 ? b2 : b1)[cell.unit]
    switch cell.kind {
    case .preActivation: return (cell.layer == 2 ? z2 : z1)[cell.unit]
    case .activation: return (cell.layer == 2 ? y2 : y1)[cell.unit]
    case .cost: return e.reduce(0) { $0 + $1 * $1 } / 2
    case .error: return delta[cell.unit]
    case .gradient: return delta[cell.unit] * (cell.source.map { before[$0] } ?? 1)
    case .updated: return parameter - eta * delta[cell.unit] * (cell.source.map { before[$0] } ?? 1)
    case .batchGradient, .costAfterUpdate: return .nan
    }
  }
}
