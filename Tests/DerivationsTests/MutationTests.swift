import Backpropagation
import Testing

@testable import Derivations

/// ∂C/∂w₃₅ = (y₂₁ − ŷ₁) · f′(z₂₁) · y₁₁ and its sisters as data: printed as LaTeX for the judge, and evaluated in plain
/// Doubles for the second opinion.
private indirect enum Formula {
  case y(layer: Int, unit: Int)
  case slope(layer: Int, unit: Int)
  case target(Int)
  case weight(from: Int, to: Int)
  case sum([(negative: Bool, term: Formula)])
  case product([Formula])

  var latex: String {
    switch self {
    case .y(0, let unit): "\\hat x_{\(unit)}"
    case .y(let layer, let unit): "y_{\(layer)\(unit)}"
    case .slope(let layer, let unit): "f'(z_{\(layer)\(unit)})"
    case .target(let unit): "\\hat y_{\(unit)}"
    case .weight(let from, let to): "w_{\(from)\(to)}"
    case .sum(let terms):
      "(" + terms.enumerated().map { ($0 == 0 && !$1.negative ? "" : $1.negative ? "-" : "+") + $1.term.latex }.joined()
        + ")"
    case .product(let factors): factors.map(\.latex).joined(separator: "*")
    }
  }

  /// Nodes 1, 2 are inputs, 3, 4 hidden, 5, 6 outputs.
  func value(_ network: PlainNetwork, _ run: (z: [[Double]], y: [[Double]])) -> Double {
    switch self {
    case .y(let layer, let unit): run.y[layer][unit - 1]
    case .slope(let layer, let unit):
      PlainNetwork.f(run.z[layer][unit - 1]) * (1 - PlainNetwork.f(run.z[layer][unit - 1]))
    case .target(let unit): network.target[unit - 1]
    case .weight(let from, let to): network.weights[(to - 3) / 2][(to - 3) % 2][(from - 1) % 2]
    case .sum(let terms):
      terms.map { $0.negative ? -$0.term.value(network, run) : $0.term.value(network, run) }.reduce(0, +)
    case .product(let factors): factors.map { $0.value(network, run) }.reduce(1, *)
    }
  }

  /// One small change somewhere: another index, another sign, a factor dropped.
  func mutated(_ generator: inout SplitMix64) -> Formula {
    switch self {
    case .y(let layer, let unit): return .y(layer: layer, unit: 3 - unit)
    case .slope(let layer, let unit): return .slope(layer: layer, unit: 3 - unit)
    case .target(let unit): return .target(3 - unit)
    case .weight(let from, let to):
      return Bool.random(using: &generator)
        ? .weight(from: from, to: to % 2 == 1 ? to + 1 : to - 1)
        : .weight(from: from % 2 == 1 ? from + 1 : from - 1, to: to)
    case .sum(var terms):
      let place = Int.random(in: terms.indices, using: &generator)
      if Bool.random(using: &generator) {
        terms[place].negative.toggle()
      } else if Bool.random(using: &generator) {
        terms.swapAt(0, place)
      } else {
        terms[place].term = terms[place].term.mutated(&generator)
      }
      return .sum(terms)
    case .product(var factors):
      let place = Int.random(in: factors.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0 where factors.count > 1: factors.remove(at: place)
      case 1: factors.swapAt(0, place)
      default: factors[place] = factors[place].mutated(&generator)
      }
      return .product(factors)
    }
  }

  static func error(output unit: Int) -> Formula {
    .product([.sum([(false, .y(layer: 2, unit: unit)), (true, .target(unit))]), .slope(layer: 2, unit: unit)])
  }

  /// The gradient of a weight, by the document.
  static func gradient(from: Int, to: Int) -> Formula {
    guard to < 5 else { return .product([error(output: to - 4), .y(layer: 1, unit: from - 2)]).flat }
    let paths = (1...2).map { (false, Formula.product([error(output: $0), .weight(from: to, to: $0 + 4)]).flat) }
    return .product([.sum(paths), .slope(layer: 1, unit: to - 2), .y(layer: 0, unit: from)])
  }

  private var flat: Formula {
    guard case .product(let factors) = self else { return self }
    return .product(
      factors.flatMap { factor -> [Formula] in if case .product(let inner) = factor { inner } else { [factor] } })
  }
}

@Suite struct `A changed equation` {
  private static let arrows = [(3, 5), (4, 5), (3, 6), (4, 6), (1, 3), (2, 3), (1, 4), (2, 4)]

  /// The gradient by the chain rule over whole layers, in plain Doubles.
  private func gradient(_ network: PlainNetwork, from: Int, to: Int) -> Double {
    let (_, y) = network.run()
    let output = (0..<2).map { (y[2][$0] - network.target[$0]) * y[2][$0] * (1 - y[2][$0]) }
    guard to < 5 else { return output[to - 5] * y[1][from - 3] }
    let back = network.weights[1][0][to - 3] * output[0] + network.weights[1][1][to - 3] * output[1]
    return back * y[1][to - 3] * (1 - y[1][to - 3]) * network.x[from - 1]
  }

  private func isRight(_ formula: Formula, from: Int, to: Int, on networks: [PlainNetwork]) -> Bool {
    networks.allSatisfy { network in
      let (value, wanted) = (formula.value(network, network.run()), gradient(network, from: from, to: to))
      return abs(value - wanted) < 1e-12 * max(1, abs(wanted))
    }
  }

  /// 300 changes; those that change nothing (factors or terms in another order) are never called wrong, the others are
  /// always.
  @Test func `is judged as plain arithmetic judges it`() throws {
    var generator = SplitMix64(seed: 11)
    let networks = try (0..<4).map { _ in
      PlainNetwork(try Network.random(widths: [2, 2, 2], activation: .sigmoid, biases: false, using: &generator))
    }
    let judge = try Fixture.judge()
    var right = 0
    for _ in 0..<300 {
      let (from, to) = try #require(Self.arrows.randomElement(using: &generator))
      let original = Formula.gradient(from: from, to: to)
      #expect(isRight(original, from: from, to: to, on: networks))
      let changed = original.mutated(&generator)
      let latex = "\\frac{\\partial C}{\\partial w_{\(from)\(to)}} = \(changed.latex)"
      let claim = try #require(try Fixture.claims(latex).first)
      let isEqual = isRight(changed, from: from, to: to, on: networks)
      #expect(judge.judge(claim).verdict == (isEqual ? .holds : .fails), "\(latex)")
      right += isEqual ? 1 : 0
    }
    #expect((30...200).contains(right))
  }
}
