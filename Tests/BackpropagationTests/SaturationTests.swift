import Backpropagation
import Testing

@Suite struct SaturationTests {
  /// Values of 40-digit arithmetic.
  @Test(arguments: [
    (UnitActivation.sigmoid, 800.0, 1.0, 0.0), (.sigmoid, -800, 0, 0), (.tanh, 800, 1, 0), (.tanh, -800, -1, 0),
    (.relu, 800, 800, 1), (.relu, -800, 0, 0), (.relu, 0, 0, 0), (.identity, -800, -800, 1),
    (.sigmoid, 40, 1, 4.2483542552915889e-18), (.sigmoid, -40, 4.2483542552915889e-18, 4.2483542552915889e-18),
    (.tanh, 20, 1, 1.6993417021166355e-17), (.sigmoid, 0, 0.5, 0.25), (.tanh, 0, 0, 1),
    (.leakyRelu, -800, -8, 0.01), (.leakyRelu, 800, 800, 1), (.leakyRelu, 0, 0, 0.01),
    (.elu, -0.5, -0.39346934028736658, 0.60653065971263342), (.elu, -20, -0.99999999793884638, 2.0611536224385578e-9),
    (.elu, -800, -1, 0), (.elu, 800, 800, 1), (.softplus, -20, 2.0611536203143807e-9, 2.0611536181902036e-9),
    (.softplus, 30, 30.000000000000094, 0.99999999999990642), (.softplus, -800, 0, 0), (.softplus, 800, 800, 1),
    (.silu, 0.5, 0.31122966560092728, 0.73996118730265181),
    (.silu, -20, -4.1223072363804072e-8, -3.9161918660646783e-8),
    (.silu, 30, 29.999999999997193, 1.0000000000027137), (.silu, -800, 0, 0), (.silu, 800, 800, 1),
    (.gelu, 0.5, 0.34573123063700655, 0.86749512465616284), (.gelu, -0.5, -0.15426876936299345, 0.13250487534383716),
    (.gelu, -20, -5.5072482372124674e-88, -1.1014360483133464e-86), (.gelu, -1e300, 0, 0), (.gelu, 800, 800, 1),
  ])
  func `an activation and its slope keep their digits`(activation: UnitActivation, z: Double, a: Double, slope: Double)
  {
    #expect(abs(activation.value(z) - a) <= 1e-13 * abs(a) + 1e-307)
    #expect(abs(activation.slope(z) - slope) <= 1e-13 * abs(slope) + 1e-307)
    let dual = activation.value(Dual(z, tangent: 1))
    #expect(abs(dual.value - a) <= 1e-13 * abs(a) + 1e-307)
    #expect(abs(dual.tangent - slope) <= 1e-13 * abs(slope) + 1e-307)
  }

  @Test(arguments: UnitActivation.allCases, [1.0, -1.0])
  func `a saturated network has finite records and passes its check`(activation: UnitActivation, sign: Double) throws {
    let network = try Network(
      inputs: 1,
      layers: [
        Network.Layer(units: 2, activation: .unitwise(activation), weights: [800 * sign, -800 * sign]),
        Network.Layer(units: 1, activation: .unitwise(activation), weights: [800, 0.5], bias: [1]),
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
