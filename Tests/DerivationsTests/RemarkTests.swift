import Reporting
import Testing

@testable import Derivations

/// What stands behind an equation without being part of it.
@Suite struct `Remarks behind an equation` {
  private static let right = #"\frac{\partial C}{\partial b^l_j} = \delta^l_j"#
  private static let wrong = #"\frac{\partial C}{\partial b^l_j} = 2 \delta^l_j"#

  private func verdicts(_ latex: String) throws -> [Verdict] {
    let nielsen = try #require(BuiltInNotation.named("nielsen")).notation()
    let audit = try Audit(
      SourceText(name: "notes.md", text: "$$\(latex)$$"),
      settings: Audit.Settings(
        notation: nielsen, network: try BuiltInDocument.network(for: nielsen), isNetworkDeclared: false))
    return audit.equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  /// They take nothing from a right equation and hide no wrong one.
  @Test(arguments: [
    #", \quad j = 1, \ldots, n"#, #"\quad \forall j"#, #"\quad \forall\, j = 1,\dots,n_l"#, #"\quad ✓"#,
    #"\ \checkmark"#,
    #"\quad (l = L-1, \ldots, 1)"#, #", \qquad l = L-1, L-2, \ldots, 2"#, #"\quad \text{for } l < L"#,
    #"\text{ for all } l<L"#, #"\qquad (2.3)"#, #". \qquad \square"#, #"\quad \blacksquare"#, #"\quad \text{QED}"#,
    #"\quad \mathrm{(BP3)}"#, #"\quad [\text{as } \partial z/\partial b = 1]"#, #"\quad\text{其中 } j = 1,\ldots,n"#,
    #"，\quad j=1,2,\cdots,n。"#, #"\;(j=1,2,\ldots,n)"#, #", j \in \{1, \dots, n\}"#, #"\;\;;\;\; 1 \le j \le n"#,
    #"\quad \text{(chain rule)}"#, #"\quad \leftarrow \text{easy}"#, #"\;\; \text{— so cheap!}"#, #"\quad (\star)"#,
    #"\cdots (3)"#, #"\quad ①"#, #"\eqno{(3)}"#, #"\quad \text{(add } a^l_0 = 1 \text{ as well)}"#,
  ])
  func `say when and why it holds`(remark: String) throws {
    #expect(try verdicts(Self.right + remark) == [.holds], "\(remark)")
    #expect(try verdicts(Self.wrong + remark) == [.fails], "\(remark)")
  }

  /// What is said to hold under a condition is not called wrong because it does not hold in general.
  @Test(arguments: [
    #"\quad \text{if } z^l_j < 0"#, #"\quad \text{for hidden units}"#, #", \quad j = 1"#, #"\text{ when } l = L"#,
    #"\quad (l = L)"#, #"\, \text{input}"#, #"\quad \text{若 } z^l_j > 0"#,
  ])
  func `may be conditions`(condition: String) throws {
    #expect(try verdicts(Self.right + condition) == [.holds], "\(condition)")
    #expect(try verdicts(Self.wrong + condition) == [.notRead], "\(condition)")
  }

  @Test func `may stand in a column of their own, or before the equation`() throws {
    let rows =
      #"\delta^L &= \nabla_a C \odot \sigma'(z^L) & l = 1, \ldots, L \\ "# + Self.right.replacing("=", with: "&=")
    #expect(try verdicts(#"\begin{aligned}\#(rows) & \forall j\end{aligned}"#) == [.holds, .holds])
    #expect(try verdicts(#"\forall j: \quad "# + Self.right) == [.holds])
    #expect(try verdicts(#"\text{Biases:} \quad "# + Self.right) == [.holds])
    #expect(try verdicts("l = 2, \\ldots, L") == [])
  }

  /// A letter that the notation does not have is no index for that: `J = …` is an equation of its own.
  @Test(arguments: ["S = \\eta + 1", "v = 2 \\eta", "\\beta = 0.9"])
  func `are no equations beside it`(equation: String) throws {
    #expect(try verdicts(Self.right + ", \\quad " + equation).first == .holds)
    #expect(try verdicts(Self.wrong + ", \\quad " + equation).first == .fails)
  }

  /// What may be a factor, a name or a claim is no remark.
  @Test(arguments: [
    (#"\delta^l_j = 2 (1 - 0.5)"#, 1), (#"\eta = 0.5, \quad n = 3"#, 2), (#"C = \text{loss}"#, 1),
    (#"a^l_j = \sigma(z^l_j),\ z^l_j = 0"#, 2),
  ])
  func `are nothing that counts`(latex: String, claims: Int) throws {
    #expect(try verdicts(latex).count == claims)
    #expect(try verdicts(#"0.5 = 2 (1 - 0.5)"#) == [.fails])
  }

  /// Words between two rows end the one above.
  @Test func `may stand between rows`() throws {
    let rows = "\(Self.right). \\intertext{and from this} \(Self.right) \\\\ \\shortintertext{again} \(Self.right)"
    #expect(try verdicts(#"\begin{align}\#(rows)\end{align}"#) == [.holds, .holds, .holds])
  }
}
