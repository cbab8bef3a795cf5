import Reporting
import Testing

@testable import Derivations

/// Right equations in the manner of people who write notes; none of them may be called wrong.
@Suite struct `A right equation` {
  static let equations = [
    #"\frac{\partial C}{\partial w_{14}} = \hat x_1 f'(z_{12}) \left( w_{45} \delta_{21} + w_{46} "#
      + #"\delta_{22} \right)"#,
    #"\begin{aligned} \delta_{12} &= \frac{\partial C}{\partial z_{12}} \\ &= \frac{\partial C}{\partial "#
      + #"y_{12}} \frac{\partial y_{12}}{\partial z_{12}} \\ &= (w_{45}\delta_{21}+w_{46}\delta_{22}) \, y_{12}(1-y_{12}) \end{aligned}"#,
    #"\frac{\partial y_{21}}{\partial z_{21}} = y_{21}(1-y_{21})"#,
    #"\delta_2 = \frac{\partial C}{\partial z_2} = \frac{\partial C}{\partial y_2} * f'(z_2)"#,
    #"\frac{\partial C}{\partial W_1} = \delta_2 y_1^T"#,
    #"\frac{\partial C}{\partial W_0} = (W_1^T \delta_2 * f'(z_1)) \hat x^T"#,
    #"C = \frac12 (y_2 - \hat y)^T (y_2 - \hat y)"#,
    #"C = \frac{(y_{21}-\hat y_1)^2 + (y_{22}-\hat y_2)^2}{2}"#,
    #"\left(\frac{\partial C}{\partial W_0}\right)^T = \hat x \times \delta_1^T"#,
    #"\delta_i = W_i^T \times \delta_{i+1} * f'(z_i)"#,
    #"\frac{\partial C}{\partial W_i} = \delta_{i+1} \times y_i^T"#,
    #"z_i = W_{i-1} y_{i-1}"#,
    #"\frac{\partial C}{\partial \hat x} = W_0^T \times \delta_1"#,
    #"\frac{\partial C}{\partial \hat x_1} = w_{13} \delta_{11} + w_{14} \delta_{12}"#,
    #"\frac{\partial z_2}{\partial y_1} = W_1"#,
    #"\frac{\partial z_2}{\partial z_1} = W_1 \times \begin{bmatrix} f'(z_{11}) & 0 \\ 0 & f'(z_{12}) \end{bmatrix}"#,
    #"w_{35} := w_{35} - \eta \delta_{21} y_{11}"#,
    #"w_{35} \leftarrow w_{35} - 0.5 \cdot 0.0721571"#,
    #"f(x) = \frac{e^x}{e^x + 1}, \quad f'(x) = f(x)\,(1-f(x))"#,
    #"f(-z_{11}) = 1 - f(z_{11})"#,
    #"f'(z_{11}) = \frac{e^{-z_{11}}}{(1+e^{-z_{11}})^2}"#,
    #"y_{21}^2 - 2 y_{21} \hat y_1 + \hat y_1^2 = (y_{21} - \hat y_1)^2"#,
    #"y_1^T y_1 = y_{11}^2 + y_{12}^2"#,
    #"\delta_2 = -(\hat y - y_2) * f'(z_2)"#,
    #"\delta_2 = (y_2 - \hat y) * y_2 - (y_2 - \hat y) * y_2 * y_2"#,
    #"\frac{\partial C}{\partial W_1} = \begin{bmatrix} \delta_{21} y_{11} & \delta_{21} y_{12} \\ "#
      + #"\delta_{22} y_{11} & \delta_{22} y_{12} \end{bmatrix}"#,
    #"\frac{\partial C}{\partial z_{21}} = \frac{\partial C}{\partial y_{21}} \cdot \frac{\partial "#
      + #"y_{21}}{\partial z_{21}}"#,
    #"\frac{\partial C}{\partial y_{11}} = \frac{\partial C}{\partial z_{21}} \frac{\partial "#
      + #"z_{21}}{\partial y_{11}} + \frac{\partial C}{\partial z_{22}} \frac{\partial z_{22}}{\partial y_{11}}"#,
    #"\delta_1^T = \delta_2^T \times W_1 * f'(z_1)^T"#,
    #"\delta_1 = f'(z_1) * (W_1^T \times \delta_2)"#,
    #"W_1^T = \begin{bmatrix} w_{35} & w_{36} \\ w_{45} & w_{46} \end{bmatrix}"#,
    #"\hat x = y_0"#,
    #"\frac{\partial C}{\partial w_{35}} / \frac{\partial C}{\partial w_{45}} = y_{11} / y_{12}"#,
    #"\ln y_{21} - \ln (1 - y_{21}) = z_{21}"#,
    #"\frac{\partial (w_{35} y_{11} + w_{45} y_{12})}{\partial w_{35}} = y_{11}"#,
    #"\frac{\partial C}{\partial \eta} = 0"#,
    #"y_{21} \approx 0.61"#,
    #"0.15 \times 0.05 + 0.2 \times 0.1 = 0.0275 \approx 0.03"#,
  ]

  @Test(arguments: equations) func `is never called wrong`(_ latex: String) throws {
    let judge = try Fixture.judge()
    let claims = try Fixture.claims(latex)
    try #require(!claims.isEmpty)
    for claim in claims {
      let judgement = judge.judge(claim)
      #expect(!judgement.verdict.isWrong, "\(judgement.reason?.english ?? "")")
    }
  }

  /// So that the list says something, most of it is judged and not only passed over.
  @Test func `is mostly judged`() throws {
    let judge = try Fixture.judge()
    let judgements = try Self.equations.flatMap { try Fixture.claims($0) }.map { judge.judge($0) }
    #expect(judgements.count { $0.verdict.isRight } >= judgements.count * 9 / 10)
  }
}
