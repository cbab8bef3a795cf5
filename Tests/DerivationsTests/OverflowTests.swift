import Backpropagation
import Pages
import Reporting
import Testing

@testable import Derivations

@Suite struct `On a network whose values overflow` {
  private static var overflowing: Network {
    get throws {
      try Typed.network(
        """
        { "units": 2 }, { "units": 2, "activation": "identity", "weights": [[1e200, 2e200], [1e200, 3e200]] },
        { "units": 2, "activation": "identity", "weights": [[1e200, 1e200], [1e200, 2e200]] }
        """, input: "0.5, 1.0", target: "0.01, 0.99")
    }
  }

  @Test func `the page says so and blames nobody`() throws {
    let walkthrough = try Walkthrough(try Fixture.document, network: try Self.overflowing)
    for (language, words) in [(Language.english, "Values of this network overflow: 8 of 8"), (.chinese, "此网络的数值溢出")] {
      let page = PageFormat.markdown.write(walkthrough.page(language: language, digits: 6))
      #expect(page.contains(words))
      #expect(!page.contains("fault of bptrace") && !page.contains("bptrace 的错误"))
    }
  }

  @Test func `the least exponent of all is none too many`() throws {
    let judgement = try Fixture.judgement("y_{11}^{(-1) - 9223372036854775807} = 0")
    #expect(judgement.reason?.english == "it cannot be evaluated here")
  }

  /// What cannot be seen there is seen on other networks of the same kind.
  @Test func `equations are judged on others`() throws {
    let network = try Self.overflowing
    #expect(try Fixture.judgement("\\delta_1 = W_1^T \\times \\delta_2 * f'(z_1)", on: network).verdict == .holds)
    #expect(try Fixture.judgement("\\delta_1 = W_1 \\times \\delta_2 * f'(z_1)", on: network).verdict == .fails)
    #expect(try Fixture.judgement("\\frac{1}{y_{11} - y_{11}} = z_{11}").reason?.english == "a value is not finite")
  }
}
