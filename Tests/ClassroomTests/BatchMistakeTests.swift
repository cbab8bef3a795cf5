import Backpropagation
import Derivations
import Foundation
import Testing

@testable import Classroom

/// Mistakes of batches, of the penalty and of softmax; the values come from plain loops over the samples.
@Suite struct `Mistakes of batches and of softmax` {
  private static let inputs: [[Double]] = [[0.05, 0.10], [0.60, 0.35], [0.25, 0.80]]
  private static let targets: [[Double]] = [[0.01, 0.99], [0.70, 0.20], [0.45, 0.85]]

  private static func network(samples: Range<Int>, l2: Double = 0) throws -> Network {
    let mazur = try #require(`The catalogue of mistakes`.mazur)
    let samples = samples.map { Network.Sample(input: inputs[$0], target: targets[$0]) }
    return try Network(inputs: 2, layers: mazur.layers, samples: samples, l2: l2)
  }

  private static func assessment(_ value: Double, _ cell: Cell, _ network: Network) throws -> Assessment {
    let document = try #require(BuiltInDocument.named("000"))
    let exercise = try Exercise(document: document, model: network, cells: [cell], digits: 6)
    return try #require(exercise.assessor(network).assess([cell: value.rounded(toSignificant: 6)]).first)
  }

  @Test(arguments: [0, 0.05], [true, false])
  func `of a batch are named`(l2: Double, ofWeight: Bool) throws {
    let network = try Self.network(samples: 0..<3, l2: l2)
    let source = ofWeight ? 1 : nil
    let one = Cell(.gradient, layer: 2, unit: 0, source: source)
    let cell = Cell(.batchGradient, layer: 2, unit: 0, source: source)
    let each = try (0..<3).map { PlainMistakes(try Self.network(samples: $0..<$0 + 1)).right(one) }
    let sum = each.reduce(0, +)
    // 0.45 is the weight, 0.6 the bias.
    let penalty = ofWeight ? l2 * 0.45 : 0
    #expect(try Self.assessment(sum / 3 + penalty, cell, network).verdict == .correct)
    #expect(try Self.assessment(sum + penalty, cell, network).codes == ["B1"])
    #expect(try Self.assessment(-(sum / 3 + penalty), cell, network).codes == ["G6"])
    #expect(try Self.assessment(each[2], cell, network).codes == ["B2"])
    guard l2 > 0 else { return }
    let wrong = ofWeight ? sum / 3 : sum / 3 + l2 * 0.6
    #expect(try Self.assessment(wrong, cell, network).codes == ["B3"])
  }

  @Test func `of softmax with cross-entropy are named`() throws {
    let mazur = try #require(`The catalogue of mistakes`.mazur)
    let output = Network.Layer(units: 2, activation: .softmax, weights: [0.40, 0.45, 0.50, 0.55], bias: [0.60, 0.10])
    let network = try Network(
      inputs: 2, layers: [mazur.layers[0], output], cost: .crossEntropy,
      samples: [.init(input: [0.05, 0.10], target: [0, 1])])
    // y₁ as in the post.
    let hidden = [0.593269992, 0.596884378]
    let powers = [exp(0.40 * hidden[0] + 0.45 * hidden[1] + 0.60), exp(0.50 * hidden[0] + 0.55 * hidden[1] + 0.10)]
    let y = powers[0] / (powers[0] + powers[1])
    let cell = Cell(.error, layer: 2, unit: 0)
    let document = try #require(BuiltInDocument.named("000"))
    let assessor = try Exercise(document: document, model: network, cells: [cell], digits: 4).assessor(network)
    func assess(_ value: Double) -> Assessment? { assessor.assess([cell: value.rounded(toSignificant: 4)]).first }
    #expect(assess(y)?.verdict == .correct)
    #expect(assess(y * y * (1 - y))?.codes == ["S1"])
  }
}
