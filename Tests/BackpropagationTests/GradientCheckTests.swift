import Backpropagation
import Testing

@Suite struct GradientCheckTests {
  @Test func `the default network's gradients agree three ways`() throws {
    let check = GradientCheck(Trace(.twoTwoTwo))
    #expect(check.rows.map(\.node) == Network.twoTwoTwo.parameters)
    #expect(check.parameterCount == 8)
    #expect(check.rows.allSatisfy { $0.verdict == .agrees })
    let row = try #require(check.rows.first { $0.node == .weight(layer: 2, unit: 0, source: 0) })
    #expect(abs(row.backward - 0.0721570729121363) <= 1e-16)
    #expect(abs(row.forwardMode - 0.0721570729121363) <= 1e-16)
    #expect(abs(row.centralDifference - 0.0721570729121363) <= 1e-10)
    #expect(row.size >= abs(row.backward))
  }

  @Test(arguments: UnitActivation.allCases)
  func `central differences are plausible`(activation: UnitActivation) throws {
    var generator = SplitMix64(seed: 5)
    let network = try Network.random(
      widths: [3, 4, 2], activation: .unitwise(activation), biases: true, using: &generator)
    for row in GradientCheck(Trace(network)).rows {
      #expect(abs(row.centralDifference - row.backward) <= 1e-8 * max(1, row.size))
    }
  }

  @Test func `a large network is checked on a selection that the seed repeats`() throws {
    var generator = SplitMix64(seed: 5)
    let network = try Network.random(widths: [10, 20, 10], activation: .sigmoid, biases: true, using: &generator)
    let trace = Trace(network)
    let check = GradientCheck(trace, atMost: 25, seed: 3)
    #expect(check.rows.count == 25 && check.parameterCount == 430)
    #expect(Set(check.rows.map(\.node)).count == 25)
    #expect(GradientCheck(trace, atMost: 25, seed: 3).rows.map(\.node) == check.rows.map(\.node))
    #expect(GradientCheck(trace, atMost: 25, seed: 4).rows.map(\.node) != check.rows.map(\.node))
    #expect(GradientCheck(trace, atMost: 0).rows.isEmpty)
  }

  @Test(arguments: [
    (1.0, 1.0, 1.0, GradientCheck.Verdict.agrees), (1, 1 + 9e-13, 1, .agrees), (1, 1 + 2e-12, 1, .differs),
    (1, 1 + 2e-12, 4, .agrees), (0.5, -0.5, 1, .differs), (0, 1e-30, 0, .differs), (0, 0, 0, .agrees),
    (.infinity, .infinity, .infinity, .notFinite), (1, .nan, 1, .notFinite),
  ])
  func `two derivatives agree within 1e-12 of the size of their terms`(
    backward: Double, forwardMode: Double, size: Double, verdict: GradientCheck.Verdict
  ) {
    let row = GradientCheck.Row(
      node: .input(unit: 0), backward: backward, forwardMode: forwardMode, centralDifference: backward, size: size)
    #expect(row.verdict == verdict)
  }
}
