import Reporting
import Testing

@testable import Derivations

/// What a notation does not declare is read in every usual way before an equation is called wrong.
@Suite struct `Where a notation leaves the reading open, an equation` {
  private static let columns =
    "it depends on what a product of two columns means; it holds element by element or as a scalar product"
  private static let logarithm = "it depends on the base of log; it holds for base 10 or 2"
  private static let binding =
    "it depends on which product is taken first; it holds for one order"

  @Test(arguments: [
    (#"\delta_2 = (y_2 - \hat y) f'(z_2)"#, columns), (#"\delta_2 = (y_2 - \hat y) \cdot f'(z_2)"#, columns),
    (#"\delta_1 = W_1^T \delta_2 f'(z_1)"#, columns), (#"\delta_1 = f'(z_1) (W_1^T \delta_2)"#, columns),
    (#"C = \frac12 (y_2 - \hat y) \cdot (y_2 - \hat y)"#, columns),
    (#"\delta_l = W_l^T \delta_{l+1} f'(z_l)"#, columns),
    (#"\frac{\partial C}{\partial W_0} = (W_1^T \delta_2 \cdot f'(z_1)) \hat x^T"#, columns),
    (#"\begin{bmatrix} 0.5 \\ 0.1 \end{bmatrix} \cdot \begin{bmatrix} 2 \\ 3 \end{bmatrix} = 1.3"#, columns),
    ("\\log(100) = 2", logarithm), ("\\log(8) = 3", logarithm), ("\\log(0.001) = -3", logarithm),
    (#"\delta_1 = f'(z_1) * W_1^T \delta_2"#, binding),
    (#"\frac{\partial C}{\partial W_0} = f'(z_1) * W_1^T \delta_2 \times \hat x^T"#, binding),
  ])
  func `is in doubt if it holds in a usual one`(latex: String, reason: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .notRead)
    #expect(judgement.reason?.english == reason)
  }

  @Test(arguments: [
    (#"\frac{\partial C}{\partial y_2} = (y_2 - \hat y)^T"#, "numerator"),
    (
      #"\frac{\partial C}{\partial y_2} = \begin{bmatrix} y_{21} - \hat y_1 & y_{22} - \hat y_2 \end{bmatrix}"#,
      "numerator"
    ),
    (#"\frac{\partial C}{\partial y_2} = \begin{bmatrix} 0.5965 & -0.3595 \end{bmatrix}"#, "numerator"),
    (
      #"\frac{\partial C}{\partial z_2} = \frac{\partial C}{\partial y_2} \frac{\partial y_2}{\partial z_2}"#,
      "numerator"
    ),
    (
      #"\frac{\partial C}{\partial y_1} = \frac{\partial C}{\partial z_2} \frac{\partial z_2}{\partial y_1}"#,
      "numerator"
    ),
    (
      #"\frac{\partial C}{\partial y_1} = \frac{\partial z_2}{\partial y_1} \frac{\partial C}{\partial z_2}"#,
      "denominator"
    ),
    (
      #"\frac{\partial C}{\partial w_{35}} = \frac{\partial C}{\partial z_2} \frac{\partial z_2}{\partial w_{35}}"#,
      "numerator"
    ),
    (#"\frac{\partial C}{\partial z_1} = \delta_2^T \times W_1 * f'(z_1)^T"#, "numerator"),
    (#"\frac{\partial C}{\partial \hat x} = \delta_1^T \times W_0"#, "numerator"),
  ])
  func `holds if it holds in one of the two layouts that books declare`(latex: String, layout: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .holds)
    #expect(judgement.reason?.english.hasPrefix("in \(layout) layout") == true)
  }

  @Test(arguments: ["\\log(y_{21}) - \\log(1 - y_{21}) = z_{21}", "\\log(10) = 2.302585", "\\log(e^{y_{21}}) = y_{21}"])
  func `holds if it holds as it is first read`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .holds)
  }

  @Test(arguments: [
    #"\delta_2 = (\hat y - y_2) f'(z_2)"#, #"\delta_1 = W_1 \delta_2 f'(z_1)"#,
    #"\delta_2 = (y_2 - \hat y) \times f'(z_2)"#,
    #"C = (y_2 - \hat y) \cdot (y_2 - \hat y)"#, #"\frac{\partial C}{\partial y_2} = (\hat y - y_2)^T"#,
    #"\frac{\partial C}{\partial y_1} = \frac{\partial C}{\partial z_2} \frac{\partial z_2}{\partial z_1}"#,
    #"\frac{\partial C}{\partial y_2} = \begin{bmatrix} 0.5965 & 0.3595 \end{bmatrix}"#, "\\log(8) = 4",
    "\\ln(100) = 2", #"\delta_1 = f'(z_1) * W_1 \delta_2"#,
    #"\frac{\partial C}{\partial W_1} = (\delta_2 \times y_1^T)^T"#,
    #"\begin{bmatrix} 0.5 \\ 0.1 \end{bmatrix} \cdot \begin{bmatrix} 2 \\ 3 \end{bmatrix} = 1.4"#,
  ])
  func `is wrong if it holds in none`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict.isWrong)
  }
}
