import Testing

@testable import Derivations

/// Tables and products of which only the first and the last parts are written, with dots between them.
@Suite struct `What dots stand for` {
  private static let network = #"""
    $$z^l = w^l a^{l-1} + b^l, \quad a^l = \sigma(z^l), \quad C = \frac12 \sum_j (a^L_j - y_j)^2$$
    $$\delta^l_j = \frac{\partial C}{\partial z^l_j}, \quad z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j$$
    $$\delta^L = \nabla_a C \odot \sigma'(z^L), \quad \delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)$$
    $$\frac{\partial C}{\partial b^l_j} = \delta^l_j, \quad \frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j$$


    """#

  private func verdict(_ formula: String) throws -> Verdict? {
    try UndeclaredNotes.audit(text: Self.network + "$$\(formula)$$\n").equations.last?.claims.last?.judgement.verdict
  }

  private static func matrix(_ rows: String...) -> String {
    #"\begin{bmatrix} "# + rows.joined(separator: #" \\ "#) + #" \end{bmatrix}"#
  }

  @Test(arguments: [
    #"w^l = "#
      + matrix(#"w^l_{11} & \cdots & w^l_{1n}"#, #"\vdots & \ddots & \vdots"#, #"w^l_{m1} & \cdots & w^l_{mn}"#),
    // Transposed, and of products and derivatives.
    #"(w^l)^T = "# + matrix(#"w^l_{11} & \cdots & w^l_{m1}"#, #"\vdots & & \vdots"#, #"w^l_{1n} & \cdots & w^l_{mn}"#),
    #"\delta^l (a^{l-1})^T = "#
      + matrix(
        #"\delta^l_1 a^{l-1}_1 & \delta^l_1 a^{l-1}_2 & \cdots & \delta^l_1 a^{l-1}_n"#,
        #"\vdots & \vdots & \ddots & \vdots"#,
        #"\delta^l_m a^{l-1}_1 & \delta^l_m a^{l-1}_2 & \cdots & \delta^l_m a^{l-1}_n"#),
    #"\delta^l (a^{l-1})^T = "#
      + matrix(
        #"\frac{\partial C}{\partial w^l_{11}} & \cdots & \frac{\partial C}{\partial w^l_{1n}}"#,
        #"\vdots & \ddots & \vdots"#,
        #"\frac{\partial C}{\partial w^l_{m1}} & \cdots & \frac{\partial C}{\partial w^l_{mn}}"#),
    #"\delta^l = "# + matrix(#"\delta^l_1"#, #"\vdots"#, #"\delta^l_m"#),
    #"\delta^l = [\delta^l_1, \dots, \delta^l_m]^T"#,
    #"\delta^l = (\delta^l_1, \delta^l_2, \dots, \delta^l_m)"#, #"\delta^l = (\delta^l_1, \dots, \delta^l_m)^T"#,
    #"\frac{\partial a^l}{\partial z^l} = \mathrm{diag}(\sigma'(z^l_1), \dots, \sigma'(z^l_m))"#,
    // From layer to layer.
    #"\delta^l = \mathrm{diag}(\sigma'(z^l)) (w^{l+1})^T \cdots \mathrm{diag}(\sigma'(z^{L-1})) (w^L)^T \delta^L"#,
    #"\frac{\partial C}{\partial z^l} = \left(\frac{\partial z^L}{\partial z^{L-1}} \frac{\partial z^{L-1}}{\partial z^{L-2}} \cdots \frac{\partial z^{l+1}}{\partial z^l}\right)^T \delta^L"#,
  ])
  func `is read`(formula: String) throws {
    let verdict = try verdict(formula)
    #expect(verdict == .holds || verdict == .definition, "\(formula): \(String(describing: verdict))")
  }

  @Test(arguments: [
    #"w^l = "#
      + matrix(#"w^l_{11} & \cdots & w^l_{m1}"#, #"\vdots & \ddots & \vdots"#, #"w^l_{1n} & \cdots & w^l_{mn}"#),
    #"\delta^l (a^{l-1})^T = "#
      + matrix(
        #"\delta^l_1 a^l_1 & \cdots & \delta^l_1 a^l_n"#, #"\vdots & \ddots & \vdots"#,
        #"\delta^l_m a^l_1 & \cdots & \delta^l_m a^l_n"#),
    #"\frac{\partial a^l}{\partial z^l} = \mathrm{diag}(\sigma(z^l_1), \dots, \sigma(z^l_m))"#,
    #"\delta^l = \mathrm{diag}(\sigma'(z^l)) (w^{l+1})^T \cdots \mathrm{diag}(\sigma'(z^{L-1})) (w^L)^T \delta^{L-1}"#,
    #"\delta^l = \mathrm{diag}(\sigma'(z^l)) w^{l+1} \cdots \mathrm{diag}(\sigma'(z^{L-1})) w^L \delta^L"#,
    #"\frac{\partial C}{\partial z^l} = \left(\frac{\partial z^L}{\partial z^{L-1}} \cdots \frac{\partial z^{l+2}}{\partial z^{l+1}}\right)^T \delta^L"#,
  ])
  func `hides no mistake`(formula: String) throws {
    let verdict = try verdict(formula)
    #expect(verdict?.isWrong == true, "\(formula): \(String(describing: verdict))")
  }

  /// What the parts beside the dots leave open is not read.
  @Test(arguments: [
    #"\delta^l = [0, \dots, \delta^l_j, \dots, 0]^T"#, #"\delta^l = [\delta^l_1, \dots, \delta^l_m + 1]^T"#,
    #"\delta^l = [\delta^l_2, \dots, \delta^l_m]^T"#, #"\delta^l = w^l \cdots a^l"#, #"\delta^l = w^l \cdots"#,
  ])
  func `is not guessed`(formula: String) throws {
    #expect(try verdict(formula) == .notRead)
  }
}
