import Backpropagation
import Testing

@Suite struct SaturationTests {
  /// Values of 40-digit arithmetic.
  @Test(arguments: [
    (Activation.sigmoid, 800.0, 1.0, 0.0), (.sigmoid, -800, 0, 0), (.tanh, 800, 1, 0), (.tanh, -800, -1, 0),
    (.relu, 800, 800, 1), (.relu, -800, 0, 0), (.relu, 0, 0, 0), (.identity, -800, -800, 1),
    (.sigmoid, 40, 1, 4.2483542552915889e-18), (.sigmoid, -40, 4.2483542552915889e-18, 4.2483542552915889e-18),
    (.tanh, 20, 1, 1.6993417021166355e-17), (.sigmoid, 0, 0.5, 0.25), (.tanh, 0, 0, 1),
  ])
  func `an activation and its slope keep their digits`(activation: Activation, z: Double, a: Double, slope: Double) {
    #expect(abs(activation.value(z) - a) <= 1e-15 * abs(a))
    #expect(abs(activation.slope(z) - slope) <= 1e-14 * slope)
    let dual = activation.value(Dual(z, tangent: 1))
    #expect(abs(dual.value - a) <= 1e-15 * abs(a))
    #expect(abs(dual.tangent - slope) <= 1e-14 * slope)
  }

  @Test(arguments: Activation.allCases, [1.0, -1.0])
  func `a saturated network has finite records and passes its check`(activation: Activation, sign: Double) throws {
    let network = try Network(
      inputs: 1,
      layers: [
        Network.Layer(units: 2, activation: activation, weights: [800 * sign, -800 * sign]),
        Network.Layer(units: 1, activation: activation, weights: [800, 0.5], bias: [1]),
      ], samples: [Network.Sample(input: [1], target: [0.25])])
    let trace = Trace(network)
    #expect(trace.cost.isFinite && trace.costAfterUpdate.isFinite)
    #expect(trace.samples[0].layers.allSatisfy { ($0.a + $0.delta + $0.weightGradients).allSatisfy(\.isFinite) })
    #expect(GradientCheck(trace).rows.allSatisfy { $0.verdict == .agrees })
  }

  @Test func `numbers that overflow stop nothing and are said to be not finite`() throws {
    let network = try Network(
      inputs: 1,
      layers: [
        Network.Layer(units: 1, activation: .identity, weights: [1e200]),
        Network.Layer(units: 1, activation: .identity, weights: [1e200]),
      ], samples: [Network.Sample(input: [1], target: [0])])
    let check = GradientCheck(Trace(network))
    #expect(check.rows.map(\.verdict) == [.notFinite, .notFinite])
    #expect(check.passes)
  }
}
