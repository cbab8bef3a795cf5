import Backpropagation
import PlacedJSON
import Reporting
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder with recalculated published examples. It is not part of the package: set BPTRACE_SHARED to its place to
/// run the tests that read it; without it they are skipped.
private let shared = ProcessInfo.processInfo.environment["BPTRACE_SHARED"]

@Suite struct MazurOracleTests {
  @Test(.enabled(if: shared != nil, "BPTRACE_SHARED names the folder with the recalculated examples"))
  func `every recalculated value of Mazur's example agrees`() throws {
    let file = try #require(shared) + "/oracles/01-mazur-2-2-2.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let root = JSONCursor(try JSONValue(parsing: SourceText(name: file, text: text)))
    var network = Network.twoTwoTwo.file()
    network.replace("0.30]]", with: "0.30]], \"bias\": [0.35, 0.35]")
    network.replace("0.55]]", with: "0.55]], \"bias\": [0.60, 0.60]")
    network.replace("\"updateBiases\": true", with: "\"updateBiases\": false")
    let trace = Trace(try Network(json: SourceText(name: "mazur", text: network)))
    var compared = 0
    for entry in try root.required("expected").elements() {
      guard case .string(let path)? = entry.value["path"]?.form, let value = value(path, in: trace) else { continue }
      let expected = try entry.required("recomputed").number().value
      #expect(abs(value - expected) <= 1e-14, "\(path)")
      compared += 1
    }
    #expect(compared >= 20)
  }

  /// The value of a path such as `dW[2][0][1]`; nil for paths that speak of other things.
  private func value(_ path: String, in trace: Trace) -> Double? {
    let parts = path.split { $0 == "[" || $0 == "]" }.map(String.init)
    let numbers = parts.dropFirst().compactMap { Int($0) }
    guard numbers.count == parts.count - 1 else { return nil }
    switch (parts[0], numbers.count) {
    case ("total", 0): return trace.cost
    case ("total_after", 0): return trace.costAfterUpdate
    case ("z", 2): return trace.value(of: .preActivation(layer: numbers[0], unit: numbers[1]))
    case ("a", 2): return trace.value(of: .activation(layer: numbers[0], unit: numbers[1]))
    case ("fprime", 2): return trace.samples[0].layers[numbers[0] - 1].slope[numbers[1]]
    case ("delta", 2): return trace.derivative(by: .preActivation(layer: numbers[0], unit: numbers[1]))
    case ("dW", 3): return trace.gradient(of: .weight(layer: numbers[0], unit: numbers[1], source: numbers[2]))
    case ("W+", 3): return trace.updatedValue(of: .weight(layer: numbers[0], unit: numbers[1], source: numbers[2]))
    default: return nil
    }
  }
}

extension String {
  /// Replaces the only occurrence of a text.
  fileprivate mutating func replace(_ old: String, with new: String) {
    guard let range = firstRange(of: old) else { return }
    replaceSubrange(range, with: new)
  }
}
