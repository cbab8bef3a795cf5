import Backpropagation
import Reporting
import Testing

/// One layer whose pre-activations are its biases.
private func trace(
  _ output: Activation, _ cost: Cost, z: [Double], target: [Double], l2: Double = 0
) throws -> Trace.Sample {
  let layer = Network.Layer(units: z.count, activation: output, weights: z.map { _ in 0 }, bias: z)
  let sample = Network.Sample(input: [1], target: target)
  return Trace(try Network(inputs: 1, layers: [layer], cost: cost, samples: [sample], l2: l2)).samples[0]
}

private func expectClose(_ numbers: [Double], _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(numbers.count == expected.count, sourceLocation: sourceLocation)
  for (number, value) in zip(numbers, expected) {
    #expect(
      number == value || abs(number - value) <= 1e-14 * abs(value), "\(number) is not \(value)",
      sourceLocation: sourceLocation)
  }
}

@Suite struct CostTests {
  @Test(arguments: [
    (Cost.halfSquaredError, 2.5, [1.0, 2]), (.squaredError, 5, [2, 4]), (.meanSquaredError, 2.5, [1, 2]),
  ])
  func `the squared errors by hand`(cost: Cost, value: Double, slopes: [Double]) throws {
    let record = try trace(.identity, cost, z: [3, 5], target: [2, 3])
    #expect(record.cost == value)
    #expect(record.layers[0].dCda == slopes)
    #expect(record.layers[0].delta == slopes)
  }

  /// a = ¾ and ¼ at z = ±ln 3.
  @Test func `binary cross-entropy by hand`() throws {
    let ln3 = 1.0986122886681098
    let record = try trace(.sigmoid, .binaryCrossEntropy, z: [ln3, -ln3], target: [1, 0.5])
    // −ln ¾ − ½ ln ¼ − ½ ln ¾
    expectClose([record.cost], [1.5 * 0.28768207245178093 + 0.5 * 1.3862943611198906])
    expectClose(record.layers[0].dCda, [-4.0 / 3, -0.5 / 0.25 + 0.5 / 0.75])
    expectClose(record.layers[0].delta, [-0.25, -0.25])
  }

  /// a = (¾, ¼); the targets sum to 2.
  @Test func `cross-entropy by hand, with softmax and with sigmoid`() throws {
    let ln3 = 1.0986122886681098
    let softmax = try trace(.softmax, .crossEntropy, z: [ln3, 0], target: [0.5, 1.5])
    expectClose([softmax.cost], [0.5 * 0.28768207245178093 + 1.5 * 1.3862943611198906])
    expectClose(softmax.output, [0.75, 0.25])
    expectClose(softmax.layers[0].slope, [0.1875, -0.1875, -0.1875, 0.1875])
    expectClose(softmax.layers[0].dCda, [-0.5 / 0.75, -6])
    expectClose(softmax.layers[0].delta, [0.75 * 2 - 0.5, 0.25 * 2 - 1.5])
    let sigmoid = try trace(.sigmoid, .crossEntropy, z: [ln3, -ln3], target: [1, 2])
    expectClose([sigmoid.cost], [0.28768207245178093 + 2 * 1.3862943611198906])
    expectClose(sigmoid.layers[0].delta, [-0.25, -1.5])
  }

  @Test func `squared errors of softmax go through the whole Jacobian`() throws {
    let record = try trace(.softmax, .halfSquaredError, z: [1.0986122886681098, 0], target: [0, 0])
    // ∂C/∂z₁ = ¾ · 3/16 − ¼ · 3/16
    expectClose(record.layers[0].delta, [0.09375, -0.09375])
  }

  /// At z = ±800 an activation is 0 or 1 to the last bit; e⁻⁸⁰⁰ is below the smallest `Double`.
  @Test func `the entropies of saturated units are finite and right`() throws {
    let wrong = try trace(.sigmoid, .binaryCrossEntropy, z: [800, -800], target: [0, 1])
    #expect(wrong.cost == 1600)
    #expect(wrong.layers[0].delta == [1, -1])
    #expect(wrong.layers[0].dCda == [.infinity, -.infinity])
    let right = try trace(.sigmoid, .binaryCrossEntropy, z: [800, -800], target: [1, 0])
    #expect(right.cost == 0 && right.layers[0].delta == [0, 0] && right.layers[0].dCda == [-1, 1])
    let softmax = try trace(.softmax, .crossEntropy, z: [800, 0, -800], target: [0, 0, 1])
    #expect(softmax.cost == 1600 && softmax.output == [1, 0, 0])
    #expect(softmax.layers[0].delta == [1, 0, -1])
    #expect(softmax.layers[0].dCda == [0, 0, -.infinity])
    // δ = −t (1 − a), and 1 − a is e⁻⁴⁰ there, which 1 − a computed from a would lose.
    let nearly = try trace(.softmax, .crossEntropy, z: [40, 0], target: [1, 0])
    expectClose(nearly.layers[0].delta, [-4.2483542552915889e-18, 4.2483542552915889e-18])
    expectClose([nearly.cost], [4.2483542552915889e-18])
  }

  @Test func `pairs and targets that a cost is not defined for are refused with the reason`() {
    func message(_ output: Activation, _ cost: Cost, target: Double = 0.5) -> String? {
      do {
        _ = try trace(output, cost, z: [0], target: [target])
        return nil
      } catch {
        return (error as? NetworkFault)?.message.english
      }
    }
    #expect(
      message(.tanh, .binaryCrossEntropy)
        == "cost: binary-cross-entropy takes logarithms of the output and needs sigmoid in the last layer, not tanh")
    #expect(
      message(.relu, .crossEntropy)
        == "cost: cross-entropy takes logarithms of the output and needs sigmoid or softmax in the last layer, not relu"
    )
    #expect(
      message(.sigmoid, .binaryCrossEntropy, target: 1.5)
        == "samples[0].target[0]: a target of binary-cross-entropy lies between 0 and 1, not 1.5")
    #expect(
      message(.softmax, .crossEntropy, target: -1)
        == "samples[0].target[0]: a target of cross-entropy is not negative, unlike -1.0")
    #expect(message(.tanh, .squaredError, target: -1e300) == nil)
  }
}
