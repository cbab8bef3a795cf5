import Testing

@testable import Derivations

/// Calling a right equation wrong is the worst fault: what is right under a usual reading must not fail.
@Suite struct `A usual way to write something right` {
  /// 1 − f(z) of a column means 1 in every row.
  @Test(arguments: ["f'(z_2) = f(z_2) * (1 - f(z_2))", "\\delta_2 = (y_2 - \\hat y) * y_2 * (1 - y_2)"])
  func `adds a number to every entry of a column`(latex: String) throws {
    #expect(try !Fixture.judgement(latex).verdict.isWrong)
  }

  /// ∂y/∂z of two columns is the matrix of all derivatives, or, in a product of columns, the column of f′.
  @Test(arguments: [
    "\\frac{\\partial y_2}{\\partial z_2} = f'(z_2)",
    "\\frac{\\partial z_2}{\\partial y_1} = W_1^T",
    "\\frac{\\partial C}{\\partial z_2} = \\frac{\\partial C}{\\partial y_2} * \\frac{\\partial y_2}{\\partial z_2}",
  ])
  func `takes derivatives unit by unit`(latex: String) throws {
    #expect(try !Fixture.judgement(latex).verdict.isWrong)
  }
}
