import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// A network of 784 inputs, on which letters may take millions of values together.
@Suite struct `On a large network` {
  private func judgement(_ latex: String) throws -> Judgement {
    var generator = SplitMix64(seed: 1)
    let network = try Network.random(
      widths: [784, 30, 10], activation: .sigmoid, cost: .halfSquaredError, biases: false, using: &generator)
    let claims = try Fixture.claims(latex)
    try #require(claims.count == 1)
    return Judge(names: try Fixture.names([784, 30, 10]), inUse: network).judge(claims[0])
  }

  /// 784 · 784 · 30 values are too many; 4000 of them on each network, and the same every time, are enough and said.
  @Test func `claims with many letters are tried on a selection`() throws {
    let first = try judgement(#"z_{1i} + \hat x_j + \hat x_k = \hat x_k + \hat x_j + z_{1i}"#)
    #expect(first.verdict == .holds)
    #expect(first.reason?.english == "tried on a selection of \(first.instances) of its units")
    #expect((8000..<9000).contains(first.instances))
    #expect(try judgement(#"z_{1i} + \hat x_j = z_{1i} + \hat x_k"#).verdict == .fails)
  }

  @Test func `claims with few letters are tried on all units`() throws {
    let judgement = try judgement(#"y_{li} = \frac{1}{1 + e^{-z_{li}}}"#)
    #expect(judgement.verdict == .holds || judgement.verdict == .definition)
    #expect(judgement.reason == nil)
    // 30 and 10 units here and with other weights, and those of 3-4-2-5 and 2-3-4-5-6.
    #expect(judgement.instances == 40 + 40 + 11 + 18)
  }
}
