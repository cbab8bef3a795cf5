import Backpropagation
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The README's program, compiled.
@Suite struct ReadmeCodeTests {
  @Test func `the README's program has the numbers that its comments say`() throws {
    // README begins
    let network = try Network(
      inputs: 2,
      layers: [
        .init(units: 2, activation: .sigmoid, weights: [0.15, 0.20, 0.25, 0.30]),
        .init(units: 2, activation: .sigmoid, weights: [0.40, 0.45, 0.50, 0.55]),
      ], samples: [.init(input: [0.05, 0.10], target: [0.01, 0.99])])
    let trace = Trace(network)
    let z = trace.value(of: .preActivation(layer: 1, unit: 0))  // 0.0275
    let gradient = trace.gradient(of: .weight(layer: 2, unit: 0, source: 0))  // ∂C/∂w₃₅ = 0.0721570729…
    let agrees = GradientCheck(trace).passes  // forward mode has the same derivatives: true
    // README ends
    #expect(abs(try #require(z) - 0.0275) < 1e-17)
    #expect(abs(try #require(gradient) - 0.0721570729) < 1e-10)
    #expect(agrees)
  }

  @Test func `the README has this program`() throws {
    func lines(_ text: Substring) -> [Substring] {
      text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("import") }
    }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let readme = try String(contentsOfFile: "/\(root)/README.md", encoding: .utf8)
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let compiled = try #require(source.split(separator: "// README begins").dropFirst().first)
      .split(separator: "// README ends")[0]
    let shown = try #require(readme.split(separator: "```swift\n").dropFirst().first).split(separator: "\n```")[0]
    #expect(lines(shown) == lines(compiled).filter { !$0.isEmpty })
  }
}
