import Reporting
import Testing

@testable import Derivations

/// Which index of a weight comes first is told by the sums that the notes begin with.
@Suite struct `The order of a weight's indices` {
  private static let unitFirst = [
    #"net_j = \sum_i w_{ji} x_i"#, #"o_j = \sigma(net_j)"#, #"E = \frac12 \sum_k (t_k - o_k)^2"#,
    #"\frac{\partial E}{\partial o_k} = -(t_k - o_k)"#, #"\delta_k = o_k (1 - o_k)(t_k - o_k)"#,
    #"\frac{\partial E}{\partial net_k} = -\delta_k"#,
  ]

  private static func last(_ latex: [String]) throws -> Verdict? {
    try UndeclaredNotes.audit(latex).equations.last?.claims.last?.judgement.verdict
  }

  /// A slip with the other order must not turn the notes to the notation in which it is right.
  @Test func `is not that of a slip`() throws {
    let (right, slip) = (
      #"\delta_h = o_h (1 - o_h) \sum_k w_{kh} \delta_k"#, #"\delta_j = o_j (1 - o_j) \sum_k w_{jk} \delta_k"#
    )
    #expect(try Self.last(Self.unitFirst + [slip, right])?.isRight == true)
    #expect(try Self.last(Self.unitFirst + [right, slip])?.isRight == false)
  }

  @Test(arguments: [
    ("z_j = \\sum_i w_{ji} x_i", "hidden", true), ("z_j = \\sum_i w_{ij} x_i", "hidden", false),
    ("net_j = \\sum_i w_{ji} x_{ji}", "letters-t", false), ("net_j = \\sum_i w_{ji} x_{ji}", "letters-by-unit-t", true),
    // What goes back through the weights says nothing.
    ("\\delta_j = \\sum_i w_{ij} y_i", "hidden", true), ("z_j = \\sum_i w_{ij} f'(z_i)", "hidden", true),
  ])
  func `leaves out notations with the other one`(latex: String, name: String, isAllowed: Bool) throws {
    let notes = ReadNotes(SourceText(name: "notes.md", text: "$$ \(latex) $$\n"))
    let notation = try #require(BuiltInNotation.named(name)).notation()
    #expect(WeightOrder(notes).allows(notation, on: try BuiltInDocument.network(for: notation)) == isAllowed)
  }
}
