import Reporting
import Testing

@testable import Derivations

/// Names that are no single letters, and letters that mean something else in other notes.
@Suite struct `Names of the notes' own` {
  private static func verdicts(_ latex: [String]) throws -> [Verdict] {
    try UndeclaredNotes.audit(latex).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  private static let words = [
    #"h_1 = i_1 w_1 + i_2 w_2"#, #"guess = h_1 w_5 + h_2 w_6"#, #"Error = \frac12 (guess - actual)^2"#,
    #"\frac{\partial Error}{\partial guess} = guess - actual"#, #"\Delta = guess - actual"#,
    #"\frac{\partial Error}{\partial w_6} = \Delta h_2"#, #"\frac{\partial Error}{\partial h_1} = \Delta w_5"#,
    #"\frac{\partial Error}{\partial w_1} = \Delta w_5 i_1"#,
  ]

  @Test func `may be words typed letter by letter, and a difference alone`() throws {
    // Nothing is said of h_2.
    let all = [#"h_2 = i_1 w_3 + i_2 w_4"#] + Self.words
    let found = try Self.verdicts(all)
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
    #expect(try Self.verdicts(all + [#"\frac{\partial Error}{\partial w_1} = \Delta w_6 i_1"#]).last == .notRead)
  }

  @Test func `may have primes`() throws {
    let units = [
      #"a = \sigma(z)"#, #"z' = a w_3 + k_1"#, #"z'' = a w_4 + k_2"#, #"Q = z' z''"#,
      #"\frac{\partial z'}{\partial a} = w_3"#, #"\frac{\partial a}{\partial z} = \sigma'(z)"#,
      #"\frac{\partial Q}{\partial a} = \frac{\partial z'}{\partial a} \frac{\partial Q}{\partial z'} + \frac{\partial z''}{\partial a} \frac{\partial Q}{\partial z''}"#,
      #"\frac{\partial Q}{\partial z} = \sigma'(z) \left[ w_3 \frac{\partial Q}{\partial z'} + w_4 \frac{\partial Q}{\partial z''} \right]"#,
    ]
    let found = try Self.verdicts(units)
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
    #expect(try Self.verdicts(units + [#"\frac{\partial Q}{\partial z'} = z'"#]).last == .notRead)
  }

  /// Δw and dx are no products, and a slope is no name.
  @Test(arguments: [#"\Delta w = -\eta \frac{\partial Q}{\partial w}"#, #"dx = w \cdot da"#, #"C'(w) = x \cdot C'(a)"#])
  func `are not what belongs to the next letter`(latex: String) throws {
    let notes = ReadNotes(SourceText(name: "notes.md", text: "$$ \(latex) $$\n\n$$ \\Delta = d $$\n"))
    #expect(notes.plainLetters.isDisjoint(with: latex.hasPrefix("d") ? ["d"] : latex.hasPrefix("C") ? ["C′"] : ["Δ"]))
  }

  @Test func `stand beside sums without one of their terms`() throws {
    let found = try Self.verdicts([
      #"\hat{y}_i = \frac{e^{z_i}}{\sum_j e^{z_j}}"#, #"Q = -\sum_j y_j \log \hat{y}_j"#,
      #"\frac{\partial Q}{\partial z_i} = -\sum_j \frac{y_j}{\hat{y}_j} \frac{\partial \hat{y}_j}{\partial z_i}"#,
      #"\frac{\partial Q}{\partial z_i} = -y_i (1 - \hat{y}_i) + \sum_{j \ne i}^C y_j \hat{y}_i = \hat{y}_i - y_i"#,
    ])
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
  }
}
