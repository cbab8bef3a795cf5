import Backpropagation
import MathNotation
import Testing

@testable import Derivations

@Suite struct `A line in numbers` {
  private func line(_ latex: String, on network: Network = .twoTwoTwo, digits: Int = 6) throws -> NumericLine {
    let expression = try Fixture.expression(latex, network.widths)
    return try #require(NumericLine(expression, on: Instance(network), digits: digits, definition: nil))
  }

  private func text(_ expression: Expression?) throws -> String {
    let typesetter = Typesetter(names: try Fixture.names())
    return try LaTeXWriter.write(typesetter.math(#require(expression)))
  }

  /// (0.606478 − 0.01) · 0.238662 · 0.506875 = 0.0721570…, and 0.072157072912… would be printed as 0.0721571.
  @Test func `carries more digits where six do not give its result`() throws {
    let line = try line("(y_{21}-\\hat y_1) * f'(z_{21}) * y_{11}")
    #expect(line.relation == "=")
    #expect(try text(line.value) == "0.0721571")
    #expect(try text(line.numbers) == "(0.6064777 - 0.01) \\cdot 0.2386625 \\cdot 0.5068746")
  }

  @Test func `keeps inputs as typed and brackets negative operands`() throws {
    let network = try Typed.negative
    let line = try line("w_{13} * \\hat x_1 + w_{23} * \\hat x_2", on: network)
    #expect(try text(line.numbers) == "(-0.15) \\cdot (-0.05) + 0.20 \\cdot 0.10")
    #expect(try text(line.value) == "0.0275")
  }

  @Test func `has no numbers where they would repeat the value`() throws {
    #expect(try line("z_{11}").numbers == nil)
    #expect(try text(line("z_{11}").value) == "0.0275")
  }

  @Test func `holds columns and matrices`() throws {
    let line = try line("W_0 \\times \\hat x")
    #expect(
      try text(line.numbers)
        == #"\begin{bmatrix} 0.15 & 0.20 \\ 0.25 & 0.30 \end{bmatrix} \times \begin{bmatrix} 0.05 \\ 0.10 \end{bmatrix}"#
    )
    #expect(try text(line.value) == #"\begin{bmatrix} 0.0275 \\ 0.0425 \end{bmatrix}"#)
  }

  /// The two activations agree to fourteen digits; their difference has fewer digits than the line can show.
  @Test func `says nearly where no number of digits gives its result`() throws {
    let network = try Typed.network(
      """
      { "units": 2 }, { "units": 2, "activation": "sigmoid", "weights": [[1, 0], [1.0000000000001, 0]] },
      { "units": 2, "activation": "sigmoid", "weights": [[0.4, 0.45], [0.5, 0.55]] }
      """, input: "0.5, 0.1", target: "0.01, 0.99")
    let line = try line("y_{12} - y_{11}", on: network)
    #expect(line.relation == "≈")
  }

  @Test func `recomputes only to the digits that are printed`() throws {
    let sum = try Fixture.expression("0.15*0.05+0.20*0.10")
    #expect(Recomputation(sum).gives(Tensor("0.0275")))
    #expect(Recomputation(sum).gives(Tensor("0.028")))
    #expect(!Recomputation(sum).gives(Tensor("0.027")))
    #expect(!Recomputation(sum).gives(Tensor("0.0276")))
    let quotient = try Fixture.expression("\\frac{1}{1 + e^{-0.0275}}")
    #expect(Recomputation(quotient).gives(Tensor("0.506875")))
    #expect(!Recomputation(quotient).gives(Tensor("0.506874")))
    #expect(!Recomputation(sum).gives(Tensor(column: ["0.0275", "0.0275"])))
  }
}
