import Backpropagation
import Reporting
import Testing

@Suite struct NetworkFileTests {
  private func read(_ text: String) throws -> Network {
    try Network(json: SourceText(name: "network.json", text: text))
  }

  @Test func `the default file writes itself, numbers as typed`() {
    #expect(Network.twoTwoTwo.file() == Network.defaultFile)
    #expect(Network.twoTwoTwo.literal(of: .weight(layer: 1, unit: 0, source: 1)) == "0.20")
    #expect(Network.twoTwoTwo.literal(of: .weight(layer: 2, unit: 1, source: 0)) == "0.50")
    #expect(Network.twoTwoTwo.literal(of: .input(unit: 1)) == "0.10")
    #expect(Network.twoTwoTwo.literal(of: .activation(layer: 0, unit: 1)) == "0.10")
    #expect(Network.twoTwoTwo.literal(of: .activation(layer: 1, unit: 1)) == nil)
    #expect(Network.twoTwoTwo.literalTarget(unit: 1) == "0.99")
    #expect(Network.twoTwoTwo.literalTarget(unit: 2) == nil)
    #expect(Network.twoTwoTwo.literalLearningRate == "0.5")
    #expect(Network.twoTwoTwo.literalL2 == "0")
  }

  @Test func `what may be left out has its default`() throws {
    let network = try read(
      """
      { "layers": [ { "units": 1 }, { "units": 1, "activation": "tanh", "weights": [[2e0]], "bias": [-0.50] } ],
        "cost": "half-squared-error", "samples": [ { "input": [1], "target": [0] } ] }
      """)
    #expect(network.learningRate == 0.5)
    #expect(network.l2 == 0)
    #expect(network.updateBiases)
    #expect(network.literalLearningRate == nil)
    #expect(network.literal(of: .bias(layer: 1, unit: 0)) == "-0.50")
    #expect(network.widths == [1, 1])
    #expect(network.layers[0].activation == .tanh)
    #expect(
      network.file() == """
        {
          "layers": [
            { "units": 1 },
            { "units": 1, "activation": "tanh", "weights": [[2e0]], "bias": [-0.50] }
          ],
          "cost": "half-squared-error",
          "samples": [ { "input": [1], "target": [0] } ],
          "learningRate": 0.5, "l2": 0, "updateBiases": true
        }

        """)
  }

  @Test func `a seed draws the same friendly weights everywhere`() throws {
    let network = try read(
      """
      { "layers": [ { "units": 2 }, { "units": 3, "activation": "relu", "seed": 7 } ],
        "cost": "half-squared-error", "samples": [ { "input": [1, 2], "target": [0, 1, 2] } ] }
      """)
    #expect(network.layers[0].weights == [-0.25, -1.07, 0.89, 0.19, -0.11, -0.56])
    #expect(network.literal(of: .weight(layer: 1, unit: 0, source: 0)) == nil)
  }

  @Test func `after an update only unchanged numbers are as typed`() {
    let after = Trace(.twoTwoTwo).networkAfterUpdate
    #expect(after.literal(of: .weight(layer: 1, unit: 0, source: 1)) == nil)
    #expect(after.literal(of: .input(unit: 1)) == "0.10")
    #expect(after.file().contains("\"input\": [0.05, 0.10]"))
    #expect(!after.file().contains("0.20"))
  }

  @Test(arguments: [1, 2, 3, 4])
  func `any network reads back from its file`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let network = try Network.random(widths: [3, 7, 2], activation: .relu, biases: seed > 2, using: &generator)
    let again = try read(network.file())
    #expect(again.widths == network.widths)
    #expect(again.layers.map(\.weights) == network.layers.map(\.weights))
    #expect(again.layers.map(\.bias) == network.layers.map(\.bias))
    #expect(again.samples[0].input == network.samples[0].input)
    #expect(again.samples[0].target == network.samples[0].target)
    #expect(again.file() == network.file())
  }

  @Test func `random networks have generic numbers`() throws {
    var generator = SplitMix64(seed: 3)
    let network = try Network.random(widths: [20, 30, 10], activation: .tanh, biases: true, using: &generator)
    let parameters = network.layers.flatMap { $0.weights + ($0.bias ?? []) }
    #expect(parameters.allSatisfy { (0.2...0.9).contains(abs($0)) })
    #expect(parameters.contains { $0 < 0 } && parameters.contains { $0 > 0 })
    #expect(Set(parameters).count == parameters.count)
    #expect(network.samples[0].input.allSatisfy { (0.1...0.9).contains(abs($0)) })
    #expect(network.samples[0].target.allSatisfy { (0.05...0.95).contains($0) })
  }

  @Test func `the random generator gives the published sequence of SplitMix64`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }
}
