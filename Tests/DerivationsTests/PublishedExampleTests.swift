import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// The published 2-2-2 example in notes that leave some of its numbers to a picture.
struct PublishedExampleTests {
  /// The numbers of the text; w₇ and w₈ stand in the picture.
  static let text = #"""
    $i_1 = 0.05$, $i_2 = 0.10$, $target_{o1} = 0.01$, $\eta = 0.5$

    $$net_{h1} = w_1 * i_1 + w_2 * i_2 + b_1 * 1 = 0.15 * 0.05 + 0.2 * 0.1 + 0.35 * 1 = 0.3775$$
    $$out_{h1} = \frac{1}{1+e^{-net_{h1}}} = 0.593269992$$
    $$out_{h2} = \frac{1}{1+e^{-net_{h2}}}$$
    $$net_{o1} = w_5 * out_{h1} + w_6 * out_{h2} + b_2 * 1$$

    """#
  /// A second sample, by which the target of the other output is not that of the example.
  static let second = #"""

    $i_1 = 0.2$, $i_2 = 0.6$, $target_{o1} = 0.8$, $target_{o2} = 0.3$
    """#

  private func verdict(_ formula: String, after: String = Self.second, given: String = Self.text) throws -> Verdict {
    let notes = SourceText(name: "notes.md", text: given + "$$\(formula)$$\n" + after)
    let settings = Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false)
    let line = given.split(separator: "\n", omittingEmptySubsequences: false).count
    let audit = try Audit(notes, settings: settings)
    let claim = try #require(audit.equations.first { audit.line($0.range) == line }?.claims.first)
    return claim.judgement.verdict
  }

  @Test(arguments: [
    #"out_{o2} = 0.772928465"#, #"E_{o2} = 0.023560026"#, #"\frac{\partial E_{o2}}{\partial out_{h1}} = -0.019049119"#,
  ])
  func `What the picture shows is known`(formula: String) throws {
    #expect(try verdict(formula).isRight)
  }

  @Test func `Other numbers are not judged by it`() throws {
    #expect(try verdict("out_{o2} = 0.7792") == .notRead)
  }

  @Test func `Notes with numbers of their own are not of it`() throws {
    let own = Self.text.replacing("0.15 * 0.05 + 0.2", with: "0.17 * 0.05 + 0.3").replacing("0.10$", with: "0.12$")
    #expect(try verdict("out_{o2} = 0.772928465", given: own) == .notRead)
  }
}
