import Backpropagation
import Testing

@Suite struct ForwardModeTests {
  /// 100 networks of each activation: 1 to 5 layers, 1 to 7 units, with and without biases.
  @Test(arguments: UnitActivation.allCases)
  func `backward pass and forward mode agree on every node of random networks`(activation: UnitActivation) throws {
    var generator = SplitMix64(seed: 11)
    for round in 0..<100 {
      let widths = (0...1 + round % 5).map { _ in 1 + Int(generator.next() % 7) }
      let network = try Network.random(
        widths: widths, activation: .unitwise(activation), biases: round % 2 == 0, using: &generator)
      let trace = Trace(network)
      let forward = try #require(ForwardMode(network))
      for node in nodes(of: network) {
        let cost = try #require(forward.perturb(node)).cost
        let backward = try #require(trace.derivative(by: node))
        #expect(abs(backward - cost.tangent) <= 1e-12 * cost.tangentSize, "\(node) of \(widths)")
        #expect(abs(cost.value - trace.cost) <= 1e-14 * cost.valueSize)
      }
      let check = GradientCheck(trace)
      #expect(check.passes && check.rows.count == network.parameters.count)
      #expect(check.rows.allSatisfy { $0.verdict == .agrees })
    }
  }

  private func nodes(of network: Network) -> [Node] {
    let units = network.widths.enumerated().flatMap { layer, width in (0..<width).map { (layer, $0) } }
    return network.parameters
      + units.map { $0.0 == 0 ? .input(unit: $0.1) : .preActivation(layer: $0.0, unit: $0.1) }
      + units.map { .activation(layer: $0.0, unit: $0.1) }
  }

  @Test func `a perturbed pre-activation leaves what is upstream untouched`() throws {
    let record = try #require(ForwardMode(.twoTwoTwo)?.perturb(.preActivation(layer: 1, unit: 1)))
    #expect(record.a[0].allSatisfy { $0.tangent == 0 })
    #expect(record.z[0].map(\.tangent) == [0, 1])
    #expect(record.a[1][0].tangent == 0)
    let slope = Trace(.twoTwoTwo).samples[0].layers[0].slope[1]
    #expect(abs(record.a[1][1].tangent - slope) <= 1e-15)
    #expect(abs(record.z[1][0].tangent - 0.45 * slope) <= 1e-15)
  }

  @Test func `a perturbed activation is a number of its own`() throws {
    let record = try #require(ForwardMode(.twoTwoTwo)?.perturb(.activation(layer: 1, unit: 0)))
    #expect(record.z[0].map(\.tangent) == [0, 0])
    #expect(record.a[1].map(\.tangent) == [1, 0])
    #expect(record.z[1].map(\.tangent) == [0.40, 0.50])
  }

  @Test func `a sample of another shape has no forward mode`() {
    #expect(
      ForwardMode(.twoTwoTwo, sample: Network.Sample(input: [1], target: [1, 2]))?.perturb(.input(unit: 0)) == nil)
    #expect(ForwardMode(.twoTwoTwo, sample: 1)?.perturb(.input(unit: 0)) == nil)
  }
}
