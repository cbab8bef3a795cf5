import Testing

@testable import Derivations

/// Worked numbers in the notation of a book, whose network the notes state weight by weight or in tables.
@Suite struct `Networks that notes state` {
  private static let book = #"""
    $$\alpha_h = \sum_{i=1}^{d} v_{ih} x_i, \quad b_h = f(\alpha_h - \gamma_h), \quad \beta_j = \sum_{h=1}^{q} w_{hj} b_h$$
    $$\hat{y}_j^k = f(\beta_j - \theta_j), \quad E_k = \frac{1}{2} \sum_{j=1}^{l} (\hat{y}_j^k - y_j^k)^2$$
    $$g_j = \hat{y}_j^k (1 - \hat{y}_j^k) (y_j^k - \hat{y}_j^k), \quad e_h = b_h (1 - b_h) \sum_{j=1}^{l} w_{hj} g_j$$

    $x_1 = 0.697$, $x_2 = 0.460$, $y_1 = 1$, $v_{11} = 0.2$, $v_{21} = 0.4$, $v_{12} = -0.3$, $v_{22} = 0.5$,
    $\gamma_1 = 0.1$, $\gamma_2 = -0.2$, $w_{11} = 0.6$, $w_{21} = -0.4$, $\theta_1 = 0.3$.


    """#

  private static let course = #"""
    $$a^{(1)} = x, \quad z^{(2)} = \Theta^{(1)} a^{(1)}, \quad a^{(2)} = g(z^{(2)}), \quad z^{(3)} = \Theta^{(2)} a^{(2)}$$
    $$h_\Theta(x) = a^{(3)} = g(z^{(3)}), \quad \delta^{(3)} = a^{(3)} - y$$
    $$\delta^{(2)} = (\Theta^{(2)})^T \delta^{(3)} .* g'(z^{(2)}), \quad g'(z^{(2)}) = a^{(2)} .* (1 - a^{(2)})$$
    $$J(\Theta) = -\frac{1}{m} \sum_{i=1}^{m} \sum_{k=1}^{K} [y_k^{(i)} \log (h_\Theta(x^{(i)}))_k + (1 - y_k^{(i)}) \log (1 - (h_\Theta(x^{(i)}))_k)]$$

    $x = (1, 0.5)^T$, $y = 1$,
    $$\Theta^{(1)} = \begin{bmatrix} 0.1 & 0.3 & -0.2 \\ -0.1 & 0.2 & 0.4 \end{bmatrix}, \quad
    \Theta^{(2)} = \begin{bmatrix} 0.2 & -0.5 & 0.6 \end{bmatrix}$$


    """#

  private func verdict(_ formula: String, after given: String) throws -> Verdict? {
    try UndeclaredNotes.audit(text: given + "$$\(formula)$$\n").equations.last?.claims.first?.judgement.verdict
  }

  @Test(arguments: [
    #"\alpha_2 = -0.3 \times 0.697 + 0.5 \times 0.460 = 0.0209"#, #"b_2 = f(0.0209 + 0.2) \approx 0.5550"#,
    #"\hat{y}_1 = f(0.1114 - 0.3)"#, #"E_k = \frac{1}{2} (0.4530 - 1)^2"#,
    #"e_1 = 0.5556 \times (1 - 0.5556) \times 0.6 \times 0.1355"#,
  ])
  func `hold what follows`(formula: String) throws {
    #expect(try verdict(formula, after: Self.book) == .holds)
  }

  @Test(arguments: [
    #"\alpha_2 = 0.3 \times 0.697 + 0.5 \times 0.460 = 0.4391"#, #"b_2 = f(0.0209 - 0.2)"#,
    #"e_1 = 0.5556 \times (1 - 0.5556) \times 0.4 \times 0.1355"#,
  ])
  func `hold nothing else`(formula: String) throws {
    #expect(try verdict(formula, after: Self.book)?.isRight == false)
  }

  @Test(arguments: [
    (#"z_1^{(3)} = 0.2 - 0.5 \cdot 0.5744 + 0.6 \cdot 0.5744"#, true), (#"h_\Theta(x) = g(0.2574)"#, true),
    (#"\delta_1^{(3)} = 0.5640 - 1"#, true),
    (#"\delta_1^{(2)} = -0.5 \cdot (-0.4360) \cdot 0.5744 \cdot (1 - 0.5744)"#, true),
    (#"z_1^{(3)} = 0.2 - 0.5 \cdot 0.5744 - 0.6 \cdot 0.5744"#, false), (#"\delta_1^{(3)} = 0.5640 + 1"#, false),
  ])
  func `stand in tables with their biases`(formula: String, isRight: Bool) throws {
    #expect(try verdict(formula, after: Self.course)?.isRight == isRight)
  }

  /// Nothing is said by a network of which a weight is missing.
  @Test func `are whole`() throws {
    let part = Self.book.replacing("$v_{22} = 0.5$,", with: "")
    #expect(try verdict(#"e_1 = 0.5556 \times (1 - 0.5556) \times 0.6 \times 0.1355"#, after: part) == .notRead)
  }
}
