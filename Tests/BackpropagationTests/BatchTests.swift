import Backpropagation
import Reporting
import Testing

@Suite struct BatchTests {
  /// a = w x with w = 2: C = ½ (2x − t)², ∂C/∂w = (2x − t) x, ∂C/∂b = 2x − t.
  private func network(l2: Double, updateBiases: Bool = true) throws -> Network {
    try Network(
      inputs: 1, layers: [Network.Layer(units: 1, activation: .identity, weights: [2], bias: [0])],
      samples: [
        Network.Sample(input: [1], target: [1]), Network.Sample(input: [3], target: [2]),
        Network.Sample(input: [-1], target: [1]),
      ], learningRate: 0.1, l2: l2, updateBiases: updateBiases)
  }

  @Test func `the batch has the mean of the samples' costs and gradients`() throws {
    let trace = Trace(try network(l2: 0))
    #expect(trace.samples.map(\.cost) == [0.5, 8, 4.5])
    #expect(trace.samples.map { $0.layers[0].weightGradients } == [[1], [12], [3]])
    #expect(abs(trace.cost - 13.0 / 3) < 1e-15)
    #expect(abs(trace.gradients[0].weights[0] - 16.0 / 3) < 1e-15)
    #expect(abs((trace.gradients[0].bias?[0] ?? 0) - 2.0 / 3) < 1e-15)
    #expect(abs(trace.updated[0].weights[0] - (2 - 1.6 / 3)) < 1e-15)
    #expect(abs((trace.updated[0].bias?[0] ?? 0) + 0.2 / 3) < 1e-15)
  }

  @Test func `L2 adds half λ times the squares of the weights, and λ w to their gradients, not to those of biases`()
    throws
  {
    let plain = Trace(try network(l2: 0))
    let trace = Trace(try network(l2: 0.5))
    #expect(abs(trace.cost - (plain.cost + 1)) < 1e-15)
    #expect(abs(trace.gradients[0].weights[0] - (plain.gradients[0].weights[0] + 1)) < 1e-15)
    #expect(trace.gradients[0].bias == plain.gradients[0].bias)
    #expect(trace.samples.map(\.cost) == plain.samples.map(\.cost))
    #expect(trace.samples.map { $0.layers[0].weightGradients } == plain.samples.map { $0.layers[0].weightGradients })
    let after = Trace(trace.networkAfterUpdate)
    #expect(trace.costAfterUpdate == after.cost)
  }

  @Test func `biases stay where updateBiases is false`() throws {
    let trace = Trace(try network(l2: 0.5, updateBiases: false))
    #expect(trace.updated[0].bias == [0])
    #expect(trace.gradients[0].bias != [0])
  }

  @Test func `an update without records is the same update`() throws {
    let network = try network(l2: 0.25)
    let trace = Trace(network)
    var records = 0
    let update = BatchUpdate(network) { record in
      #expect(record.cost == trace.samples[records].cost)
      records += 1
    }
    #expect(records == 3 && update.cost == trace.cost && update.costAfterUpdate == trace.costAfterUpdate)
    #expect(update.updated.map(\.weights) == trace.updated.map(\.weights))
  }

  @Test(arguments: [1e300, -1e300, 1e-300, -1e-300, 0.0])
  func `huge, tiny and zero inputs give finite records or a named overflow`(input: Double) throws {
    for activation in UnitActivation.allCases {
      for weight in [0, 0.5, 3] {
        let layers = [
          Network.Layer(units: 1, activation: .unitwise(activation), weights: [weight], bias: [0.1]),
          Network.Layer(units: 1, activation: .sigmoid, weights: [weight]),
        ]
        let network = try Network(
          inputs: 1, layers: layers, cost: .binaryCrossEntropy, samples: [.init(input: [input], target: [1])])
        let trace = Trace(network)
        #expect(trace.samples[0].overflow == nil, "\(activation) \(weight)")
        // A step of the size of 1e300 may lead to where the next cost is infinite.
        #expect([nil, .costAfterUpdate].contains(trace.update.overflow?.quantity), "\(activation) \(weight)")
        #expect(GradientCheck(trace).rows.allSatisfy { $0.verdict == .agrees }, "\(activation) \(weight)")
      }
    }
  }

  @Test func `an overflow is named with its place`() throws {
    let layers = [
      Network.Layer(units: 2, activation: .identity, weights: [1, 1e200]),
      Network.Layer(units: 1, activation: .identity, weights: [1, 1e200]),
    ]
    let samples = [Network.Sample(input: [1], target: [0]), Network.Sample(input: [1e100], target: [0])]
    let trace = Trace(try Network(inputs: 1, layers: layers, samples: samples))
    #expect(
      trace.samples[0].overflow?.phrase(sample: 0).english
        == "the pre-activation z of unit 1 in layer 2 for sample 1 is too large: numbers reach to about 1.8e308")
    #expect(trace.samples[1].overflow?.layer == 2)
    #expect(trace.update.overflow?.phrase().english == "the cost is too large: numbers reach to about 1.8e308")
    #expect(trace.samples[0].overflow?.phrase(sample: 0).chinese == "样本 1 第 2 层单元 1 净输入 z 太大：数最大约为 1.8e308")
  }
}
