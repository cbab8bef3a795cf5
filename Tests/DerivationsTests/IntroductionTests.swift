import Testing

@testable import Derivations

/// What notes say a name is for the first time is a definition, though the notation has no such name.
@Suite struct `Names that notes introduce` {
  private static let network = #"""
    $$z^l = W^l a^{l-1} + b^l, \quad a^l = \sigma(z^l), \quad C = \frac12 \|a^L - y\|^2$$
    $$\delta^L = (a^L - y) \odot \sigma'(z^L), \quad \delta^l = (W^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)$$


    """#

  private func last(_ formulas: String...) throws -> Verdict? {
    let text = Self.network + formulas.map { "$$\($0)$$\n\n" }.joined()
    return try UndeclaredNotes.audit(text: text).equations.last?.claims.last?.judgement.verdict
  }

  @Test(arguments: [
    #"R = \sum_k \max(0, s_k - s_q + \Delta)"#, #"P(y \mid x; \theta) = \frac{e^{f_y}}{\sum_k e^{f_k}}"#,
    #"\hat{R}_k = \frac{Q_k}{\sum_q Q_q}"#, #"v = \beta v + (1 - \beta) g"#,
    #"\theta_{t+1} = \theta_t - \alpha \nabla_\theta J"#,
  ])
  func `are definitions`(formula: String) throws {
    #expect(try last(formula) == .definition)
  }

  @Test(arguments: [
    // Up the gradient nobody goes who learns.
    #"\theta_{t+1} = \theta_t + \alpha \nabla_\theta J"#, #"\theta_{t+1} = \theta_t + \alpha Q R"#,
    // What everybody knows is no new name, and neither is a derivative or what the notation names.
    #"\mathrm{sgn}(q) = 2 q"#, #"\nabla_R S = Q R"#, #"\frac{\partial R}{\partial q} = Q"#, #"a_q^{R,S} = Q R"#,
    // An argument is a letter.
    #"\Phi(Q R) = Q \Phi(R)"#, #"R = \text{the rest}"#,
  ])
  func `are none where the left side is no new name`(formula: String) throws {
    #expect(try last(formula) == .notRead)
  }

  /// Where bars are error signals, they say what a gradient is.
  @Test(arguments: [
    (#"\overline{r} = \overline{y} \frac{dy}{dr}"#, Verdict.definition),
    (#"\overline{r} = \frac{dL}{dr}"#, .definition),
    (#"\overline{r} = \overline{L} (t - y)"#, .notRead),
  ])
  func `are no gradients`(formula: String, verdict: Verdict) throws {
    let notes = [
      #"z = w x + b"#, #"y = \sigma(z)"#, #"L = \frac12 (y - t)^2"#, #"\overline{L} = 1"#, #"\overline{y} = y - t"#,
      #"\overline{z} = \overline{y} \sigma'(z)"#, #"\overline{w} = \overline{z} x"#, #"\overline{b} = \overline{z}"#,
    ]
    let found = try UndeclaredNotes.audit(notes + [formula]).equations.last?.claims.last?.judgement.verdict
    #expect(found == verdict)
  }

  @Test func `are new but once`() throws {
    #expect(try last("R = Q^S P", "R = Q + P^S") == .notRead)
    // Each entry of a table is no name of its own.
    #expect(try last("R_{i,j} = Q_i^S", "R_{i,k} = Q_k^S") == .notRead)
  }
}
