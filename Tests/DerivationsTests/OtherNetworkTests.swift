import Backpropagation
import Reporting
import Testing

@testable import Derivations

@Suite struct `On a network of another kind, an equation of document 001` {
  private static let slope = "f'(z_{21}) = f(z_{21}) * (1 - f(z_{21}))"
  private static let cost = "C = \\frac{1}{2} ((y_{21} - \\hat y_1)^2 + (y_{22} - \\hat y_2)^2)"
  private static let weight = "\\frac{\\partial C}{\\partial w_{35}} = \\delta_{21} y_{11}"
  private static let sum = "z_1 = W_0 \\times \\hat x"
  private static let error = "\\delta_1 = W_1^T \\times \\delta_2 * f'(z_1)"

  @Test func `does not apply where it speaks of the sigmoid and the network of tanh`() throws {
    let network = try Typed.tanh
    let judgement = try Fixture.judgement(Self.slope, on: network)
    #expect(judgement.verdict == .doesNotApply)
    #expect(judgement.reason?.english == "written for a network with sigmoid units (this one has tanh)")
    for latex in ["f(x) = \\frac{1}{1 + e^{-x}}", "f(z_{11}) + f(-z_{11}) = 1", "f(0) = 0.5", "f(0) = \\frac{1}{2}"] {
      #expect(try Fixture.judgement(latex, on: network).verdict == .doesNotApply)
    }
    #expect(try Fixture.judgement("f(0) = 0.6", on: network).verdict == .fails)
    #expect(try Fixture.judgement(Self.error, on: network).verdict == .holds)
    #expect(try Fixture.judgement(Self.weight, on: network).verdict == .holds)
  }

  @Test func `does not apply where it leaves out the biases that the network has`() throws {
    let network = try Typed.biased
    #expect(try Fixture.judgement(Self.sum, on: network).verdict == .doesNotApply)
    #expect(try Fixture.judgement(Self.slope, on: network).verdict == .holds)
    #expect(try Fixture.judgement(Self.error, on: network).verdict == .holds)
  }

  @Test func `does not apply where its nodes are those of another shape`() throws {
    let network = try Typed.threeFourTwo
    let judgement = try Fixture.judgement(Self.weight, on: network)
    #expect(judgement.verdict == .doesNotApply)
    #expect(judgement.reason?.english.contains("2-2-2") == true)
    #expect(judgement.reason?.english.contains("3-4-2") == true)
    #expect(try Fixture.judgement(Self.error, on: network).verdict == .holds)
    #expect(try Fixture.judgement(Self.sum, on: network).verdict == .definition)
    #expect(try Fixture.judgement(Self.cost, on: network).verdict == .definition)
  }

  /// Names that fit both shapes are read by the shape in use; what they say may be true of the document's only.
  @Test(arguments: [
    ("\\delta_{21} = (y_{21} - \\hat y_1) * f'(z_{21})", Verdict.doesNotApply),
    ("y_1^T \\times y_1 = y_{11}^2 + y_{12}^2", .doesNotApply),
    ("\\frac{\\partial C}{\\partial w_{35}} = \\delta_{21} y_{11}", .doesNotApply),
    ("\\delta_{21} = (y_{21} - \\hat y_1) * f'(z_{11})", .fails),
    ("\\frac{\\partial C}{\\partial w_{35}} = \\delta_{22} y_{11}", .fails),
    ("\\delta_1 = W_1^T \\times \\delta_2 * f'(z_1)", .holds),
  ])
  func `does not apply where notes on the network speak of the document's shape`(latex: String, verdict: Verdict) throws
  {
    let network = try Typed.network(
      """
      { "units": 3 }, { "units": 4, "activation": "sigmoid", "seed": 3 },
      { "units": 2, "activation": "sigmoid", "seed": 4 }, { "units": 2, "activation": "sigmoid", "seed": 5 }
      """, input: "0.5, 1.0, -1", target: "0.01, 0.99")
    let source = SourceText(name: "notes.md", text: "$$ \(latex) $$")
    let settings = Audit.Settings(
      notation: try Fixture.document.notation(), network: network, isNetworkDeclared: true)
    #expect(try Audit(source, settings: settings).equations.flatMap(\.claims).map(\.judgement.verdict) == [verdict])
  }

  /// Three outputs have three terms.
  @Test func `does not apply where its sum is too short`() throws {
    let network = try Typed.network(
      """
      { "units": 2 }, { "units": 2, "activation": "sigmoid", "weights": [[0.15, 0.20], [0.25, 0.30]] },
      { "units": 3, "activation": "sigmoid", "weights": [[0.40, 0.45], [0.50, 0.55], [0.1, 0.2]] }
      """, input: "0.05, 0.10", target: "0.01, 0.99, 0.5")
    #expect(try Fixture.judgement(Self.cost, on: network).verdict == .doesNotApply)
  }

  @Test(arguments: ["\\delta_1 = W_1 \\times \\delta_2 * f'(z_1)", "\\delta_2 = (\\hat y - y_2) * f'(z_2)"])
  func `stays wrong where it is wrong`(latex: String) throws {
    for network in [try Typed.tanh, try Typed.biased, try Typed.threeFourTwo, try Typed.other] {
      #expect(try Fixture.judgement(latex, on: network).verdict.isWrong)
    }
  }

  @Test(arguments: [
    "\\delta_{i-1} = W_{i-1}^T \\times \\delta_i * f'(z_{i-1})",
    "\\frac{\\partial C}{\\partial W_{i-1}} = \\delta_i \\times y_{i-1}^T",
    "W_{i-1} += -\\eta \\frac{\\partial C}{\\partial W_{i-1}}", "\\frac{\\partial C}{\\partial y_2} = y_2 - \\hat y",
  ])
  func `stays right where it is general`(latex: String) throws {
    for network in [try Typed.tanh, try Typed.biased, try Typed.threeFourTwo, try Typed.negative] {
      #expect(try Fixture.judgement(latex, on: network).verdict.isRight)
    }
  }
}
