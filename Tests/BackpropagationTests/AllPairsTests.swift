import Backpropagation
import Testing

/// An activation of the output layer and a cost that works with it.
struct Pair: CustomTestStringConvertible {
  let output: Activation
  let cost: Cost

  var testDescription: String { "\(output.rawValue) with \(cost.rawValue)" }

  static let all = Cost.allCases.flatMap { cost in
    Activation.allCases.filter(cost.allows).map { Pair(output: $0, cost: cost) }
  }

  /// A network of 1 to 5 layers with 1 to 7 units, any activations in the hidden layers, and 1 to 4 samples.
  func network(using generator: inout SplitMix64) throws -> Network {
    func number(_ low: Double, _ high: Double) -> Double {
      low + (high - low) * Double(generator.next() >> 11) * 0x1p-53
    }
    func size(_ limit: UInt64) -> Int { 1 + Int(generator.next() % limit) }
    let inputs = size(7)
    var layers: [Network.Layer] = []
    let depth = size(5)
    for index in 0..<depth {
      let units = size(7)
      let hidden = UnitActivation.allCases[size(UInt64(UnitActivation.allCases.count)) - 1]
      layers.append(
        Network.Layer(
          units: units, activation: index == depth - 1 ? output : .unitwise(hidden),
          weights: (0..<units * (layers.last?.units ?? inputs)).map { _ in number(-2, 2) },
          bias: size(3) == 1 ? nil : (0..<units).map { _ in number(-1, 1) }))
    }
    let units = layers[depth - 1].units
    let samples = (0..<size(4)).map { _ in
      // Targets that sum to something else than 1, and zeros and ones among them.
      Network.Sample(
        input: (0..<inputs).map { _ in number(-2, 2) },
        target: (0..<units).map { _ in [number(0, 1), 0, 1][size(3) - 1] })
    }
    return try Network(
      inputs: inputs, layers: layers, cost: cost, samples: samples, l2: size(2) == 1 ? 0 : number(0, 1))
  }
}

@Suite struct AllPairsTests {
  @Test func `every cost works with every activation that the design allows`() {
    #expect(Pair.all.count == 3 * 10 + 1 + 2)
  }

  @Test(arguments: Pair.all)
  func `backward pass and forward mode agree on 1,000 random networks`(pair: Pair) throws {
    var generator = SplitMix64(seed: 31)
    for _ in 0..<1_000 {
      let trace = Trace(try pair.network(using: &generator))
      let seed = generator.next()
      for row in GradientCheck(trace, atMost: 3, seed: seed).rows where row.verdict != .agrees {
        Issue.record("\(row) of \(trace.network.file())")
        return
      }
      guard let forward = ForwardMode(trace.network, sample: trace.samples.count - 1) else { return }
      for node in nodes(of: trace.network, seed: seed) {
        let backward = try #require(trace.derivative(by: node, sample: trace.samples.count - 1))
        let cost = try #require(forward.perturb(node)).cost
        if !GradientCheck.agree(backward, cost.tangent, size: cost.tangentSize) {
          // ∂C/∂a of an entropy is infinite where a is 0.
          if !backward.isFinite, !cost.tangent.isFinite { continue }
          Issue.record("\(node): \(backward), \(cost) of \(trace.network.file())")
          return
        }
      }
    }
  }

  /// One z and one a of some layer, an activation of the output layer and an input.
  private func nodes(of network: Network, seed: UInt64) -> [Node] {
    let layer = 1 + Int(seed % UInt64(network.layers.count))
    let unit = Int((seed >> 20) % UInt64(network.widths[layer]))
    return [
      .preActivation(layer: layer, unit: unit), .activation(layer: layer, unit: unit),
      .activation(layer: network.layers.count, unit: 0), .input(unit: Int((seed >> 40) % UInt64(network.widths[0]))),
    ]
  }
}
