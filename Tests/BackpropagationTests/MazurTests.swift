import Backpropagation
import Testing

/// Matt Mazur's network of 2015: the one example that most readers have calculated by hand. Its biases stay fixed.
@Suite struct MazurTests {
  let trace: Trace

  init() throws {
    let network = try Network(
      inputs: 2,
      layers: [
        Network.Layer(units: 2, activation: .sigmoid, weights: [0.15, 0.20, 0.25, 0.30], bias: [0.35, 0.35]),
        Network.Layer(units: 2, activation: .sigmoid, weights: [0.40, 0.45, 0.50, 0.55], bias: [0.60, 0.60]),
      ],
      samples: [Network.Sample(input: [0.05, 0.10], target: [0.01, 0.99])], learningRate: 0.5, updateBiases: false)
    trace = Trace(network)
  }

  /// The digits as published, and values of 30-digit arithmetic.
  @Test(arguments: [
    (Node.preActivation(layer: 1, unit: 0), 0.3775, 1e-15),
    (.activation(layer: 1, unit: 0), 0.593269992, 5e-10),
    (.activation(layer: 1, unit: 1), 0.596884378, 5e-10),
    (.preActivation(layer: 2, unit: 0), 1.105905967, 5e-10),
    (.activation(layer: 2, unit: 0), 0.75136507, 5e-9),
    (.activation(layer: 2, unit: 1), 0.772928465, 5e-10),
    (.activation(layer: 2, unit: 1), 0.772928465321463, 1e-15),
  ])
  func `the forward pass gives the published digits`(node: Node, published: Double, bound: Double) throws {
    #expect(abs(try #require(trace.value(of: node)) - published) <= bound)
  }

  @Test(arguments: [
    (Node.preActivation(layer: 2, unit: 0), 0.138498562, 5e-10),
    (.preActivation(layer: 2, unit: 1), -0.038098237, 5e-10),
    (.preActivation(layer: 1, unit: 0), 0.008771355, 5e-10),
    (.preActivation(layer: 1, unit: 1), 0.009954255, 5e-10),
    (.weight(layer: 2, unit: 0, source: 0), 0.082167041, 5e-10),
    (.weight(layer: 2, unit: 0, source: 1), 0.082667628, 5e-10),
    (.weight(layer: 2, unit: 1, source: 0), -0.022602540, 5e-10),
    (.weight(layer: 1, unit: 0, source: 0), 0.000438568, 5e-10),
    (.activation(layer: 1, unit: 0), 0.036350306, 5e-10),
    (.input(unit: 0), 0.00380426687972734, 1e-17),
    (.input(unit: 1), 0.00474054734946255, 1e-17),
    (.bias(layer: 1, unit: 1), 0.0099542547052172, 1e-17),
  ])
  func `the backward pass gives the published digits`(node: Node, published: Double, bound: Double) throws {
    #expect(abs(try #require(trace.derivative(by: node)) - published) <= bound)
  }

  @Test(arguments: [
    (Node.weight(layer: 2, unit: 0, source: 0), 0.35891648, 5e-9),
    (.weight(layer: 2, unit: 0, source: 1), 0.408666186, 5e-10),
    (.weight(layer: 2, unit: 1, source: 0), 0.511301270, 5e-10),
    (.weight(layer: 2, unit: 1, source: 1), 0.561370121, 5e-10),
    (.weight(layer: 1, unit: 0, source: 0), 0.149780716, 5e-10),
    (.weight(layer: 1, unit: 0, source: 1), 0.19956143, 5e-9),
    (.weight(layer: 1, unit: 1, source: 0), 0.24975114, 5e-9),
    (.weight(layer: 1, unit: 1, source: 1), 0.29950229, 5e-9),
    (.bias(layer: 1, unit: 0), 0.35, 0),
    (.bias(layer: 2, unit: 1), 0.60, 0),
  ])
  func `the update gives the published weights and leaves the biases`(
    node: Node, published: Double, bound: Double
  ) throws {
    #expect(abs(try #require(trace.updatedValue(of: node)) - published) <= bound)
  }

  @Test func `the cost falls from the published to the right value`() {
    #expect(abs(trace.cost - 0.298371109) <= 5e-10)
    #expect(abs(trace.cost - 0.298371108760003) <= 1e-15)
    // The post prints 0.291027924, which is what already updated weights give in the backward pass.
    #expect(abs(trace.costAfterUpdate - 0.291027774) <= 5e-10)
    #expect(abs(Trace(trace.networkAfterUpdate).cost - trace.costAfterUpdate) == 0)
  }

  @Test func `with biases that learn the cost falls further`() throws {
    let fixed = trace.network
    let network = try Network(
      inputs: 2, layers: fixed.layers, samples: fixed.samples, learningRate: fixed.learningRate, updateBiases: true)
    #expect(abs(Trace(network).costAfterUpdate - 0.28047144679143) <= 1e-14)
  }
}
