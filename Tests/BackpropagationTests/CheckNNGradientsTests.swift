import Backpropagation
import PlacedJSON
import Reporting
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

private let shared = ProcessInfo.processInfo.environment["BPTRACE_SHARED"]

/// A 3-5-3 network with binary cross-entropy, five samples and two values of λ, whose gradients a course published.
@Suite struct CheckNNGradientsTests {
  @Test(
    .enabled(if: shared != nil, "BPTRACE_SHARED names the folder with the recalculated examples"),
    arguments: [("02a-andrewng-ex4-checkNN-lambda0", 0.0), ("02c-andrewng-ex4-checkNN-lambda3", 3)])
  func `the published gradients agree`(name: String, lambda: Double) throws {
    let file = try #require(shared) + "/oracles/\(name).json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let root = JSONCursor(try JSONValue(parsing: SourceText(name: file, text: text)))
    func numbers(_ cursor: JSONCursor) throws -> [Double] { try cursor.numbers().map(\.value) }
    func rows(_ cursor: JSONCursor) throws -> [[Double]] { try cursor.elements().map { try numbers($0) } }

    let layers = try root.required("network").required("layers").elements().map { cursor in
      let bias = try numbers(cursor.required("b"))
      return Network.Layer(
        units: bias.count, activation: .sigmoid, weights: try rows(cursor.required("W")).flatMap(\.self), bias: bias)
    }
    let samples = zip(try rows(root.required("inputs")), try rows(root.required("targets"))).map {
      Network.Sample(input: $0, target: $1)
    }
    // The source writes λ/(2m) with m = 5 samples.
    let trace = Trace(
      try Network(inputs: 3, layers: layers, cost: .binaryCrossEntropy, samples: samples, l2: lambda / 5))

    let expected = try root.required("recomputed")
    #expect(abs(trace.cost - (try expected.required("total").number().value)) <= 1e-13)
    var compared = 0
    for (layer, cursor) in zip(trace.gradients, try expected.required("dW").elements()) {
      for (gradient, value) in zip(layer.weights, try rows(cursor).flatMap(\.self)) {
        #expect(abs(gradient - value) <= 1e-14)
        compared += 1
      }
    }
    for (layer, values) in zip(trace.gradients, try rows(expected.required("db"))) {
      for (gradient, value) in zip(try #require(layer.bias), values) {
        #expect(abs(gradient - value) <= 1e-14)
        compared += 1
      }
    }
    #expect(compared == 38)
  }
}
