import Backpropagation
import Testing

/// The default network, against values of 40-digit arithmetic that were calculated apart from this package.
@Suite struct TwoTwoTwoTests {
  let trace = Trace(.twoTwoTwo)

  /// Whether numbers agree to 15 significant digits.
  private func agree(_ numbers: [Double], _ expected: [Double]) -> Bool {
    numbers.count == expected.count
      && zip(numbers, expected).allSatisfy { number, value in abs(number - value) <= 2e-15 * max(abs(value), 0.1) }
  }

  @Test func `the forward pass is right`() {
    let layers = trace.samples[0].layers
    #expect(agree(layers[0].z, [0.0275, 0.0425]))
    #expect(agree(layers[0].a, [0.506874566764534, 0.510623401004964]))
    #expect(agree(layers[1].z, [0.432530357158047, 0.534280153934997]))
    #expect(agree(layers[1].a, [0.606477732206728, 0.630480835450635]))
    #expect(trace.samples[0].output == layers[1].a)
    #expect(agree([trace.cost, trace.samples[0].cost], [0.242519857348377, 0.242519857348377]))
  }

  @Test func `the backward pass is right`() {
    let sample = trace.samples[0]
    #expect(agree(sample.layers[1].dCda, [0.596477732206728, -0.359519164549365]))
    #expect(agree(sample.layers[1].delta, [0.142356862315517, -0.083758888049175]))
    #expect(
      agree(
        sample.layers[1].weightGradients,
        [0.0721570729121363, 0.0726907451919448, -0.0424552500926047, -0.0427692482800638]))
    #expect(agree(sample.layers[0].delta, [0.00376511333880224, 0.00449626925152237]))
    #expect(
      agree(
        sample.layers[0].weightGradients,
        [0.000188255666940112, 0.000376511333880224, 0.000224813462576119, 0.000449626925152237]))
    #expect(agree(sample.dCdx, [0.00168883431370093, 0.00210190344321716]))
    #expect(sample.layers.allSatisfy { $0.biasGradients == nil })
  }

  @Test func `the update is right`() {
    #expect(
      agree(trace.updated[0].weights, [0.14990587216653, 0.19981174433306, 0.249887593268712, 0.299775186537424]))
    #expect(
      agree(trace.updated[1].weights, [0.363921463543932, 0.413654627404028, 0.521227625046302, 0.571384624140032]))
    #expect(agree([trace.costAfterUpdate], [0.23549537787349]))
  }

  @Test func `a look-up names what the arrays hold`() {
    #expect(
      trace.derivative(by: .weight(layer: 2, unit: 0, source: 0)) == trace.samples[0].layers[1].weightGradients[0])
    #expect(
      trace.derivative(by: .weight(layer: 2, unit: 1, source: 0)) == trace.samples[0].layers[1].weightGradients[2])
    #expect(trace.value(of: .weight(layer: 1, unit: 0, source: 1)) == 0.20)
    #expect(trace.value(of: .input(unit: 1)) == 0.10)
    #expect(trace.value(of: .activation(layer: 0, unit: 1)) == 0.10)
    #expect(trace.derivative(by: .activation(layer: 0, unit: 1)) == trace.samples[0].dCdx[1])
  }

  @Test(arguments: [
    Node.input(unit: 2), .input(unit: -1), .weight(layer: 0, unit: 0, source: 0), .weight(layer: 3, unit: 0, source: 0),
    .weight(layer: 1, unit: 0, source: 2), .bias(layer: 1, unit: 0), .preActivation(layer: 0, unit: 0),
    .activation(layer: -1, unit: 0), .activation(layer: 2, unit: 2),
  ])
  func `a node that the network lacks has no value`(node: Node) {
    #expect(!trace.network.contains(node))
    #expect(trace.value(of: node) == nil)
    #expect(trace.derivative(by: node) == nil)
    #expect(trace.updatedValue(of: node) == nil)
    #expect(trace.network.literal(of: node) == nil)
    #expect(ForwardMode(trace.network)?.perturb(node)?.cost == nil)
  }
}
