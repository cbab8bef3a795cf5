import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// A notation in which m and n are the units of the layers that a matrix joins.
private enum Mine {
  static let text = """
    notation: mine
    layers from: 1
    units from: 1
    network: 3-4-2
    activation: tanh
    cost: half-squared-error
    biases: yes
    precedence: usual
    function: f
    symbol z_{i}^{l} = pre-activation(l, i)
    symbol a_{i}^{l} = activation(l, i)
    symbol w_{ij}^{l-1} = weight(l, i, j)
    symbol b_{i}^{l} = bias(l, i)
    symbol t_{i} = target(i)
    symbol y_{i} = activation(last, i)
    symbol C = cost
    symbol m = units(l)
    also n = units(l+1)
    """

  static func judgement(_ latex: String) throws -> Judgement {
    let notation = try Notation(source: SourceText(name: "mine.notation", text: text))
    let settings = Audit.Settings(
      notation: notation, network: try BuiltInDocument.network(for: notation), isNetworkDeclared: false)
    let audit = try Audit(SourceText(name: "notes.md", text: "$$ \(latex) $$\n"), settings: settings)
    return try #require(audit.equations.flatMap(\.claims).first).judgement
  }
}

@Suite struct `A number of units without the letter of its layer` {
  @Test(arguments: [
    (#"z_i^{l+1} = \sum_{j=1}^m w_{ij}^l a_j^l + b_i^{l+1}"#, Verdict.definition),
    (#"z_i^{l+1} = \sum_{j=1}^n w_{ij}^l a_j^l + b_i^{l+1}"#, .fails),
    (#"\frac{\partial C}{\partial a_j^l} = \sum_{i=1}^n \frac{\partial C}{\partial z_i^{l+1}} w_{ij}^l"#, .holds),
  ])
  func `is of the layer that the equation speaks of`(latex: String, verdict: Verdict) throws {
    #expect(try Mine.judgement(latex).verdict == verdict)
  }

  /// n may be meant of the last layer here, and nobody says so.
  @Test func `leaves open what speaks of no such layer`() throws {
    let judgement = try Mine.judgement(#"C = \frac12 \sum_{i=1}^n (y_i - t_i)^2"#)
    #expect(judgement.verdict == .notRead)
    #expect(judgement.reason?.english == "it counts the units of a layer l that nothing else in it names")
  }
}
