import Testing

@testable import Derivations

/// What notes say of small changes: ΔC ≈ ∂C/∂w Δw.
@Suite struct `Small changes` {
  private static let notes = [
    #"z^l = w^l a^{l-1} + b^l"#, #"a^l = \sigma(z^l)"#, #"\delta^L = \nabla_a C \odot \sigma'(z^L)"#,
    #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)"#,
    #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j"#, #"\frac{\partial C}{\partial b^l_j} = \delta^l_j"#,
  ]

  private func isRight(_ latex: String) throws -> Bool {
    try UndeclaredNotes.audit(Self.notes + [latex]).equations.last?.claims.last?.judgement.verdict == .holds
  }

  @Test(arguments: [
    #"\Delta C \approx \frac{\partial C}{\partial w^l_{jk}} \Delta w^l_{jk}"#,
    #"\Delta a^l_j \approx \frac{\partial a^l_j}{\partial w^l_{jk}} \Delta w^l_{jk}"#,
    #"\Delta a^{l+1}_q \approx \frac{\partial a^{l+1}_q}{\partial a^l_j} \frac{\partial a^l_j}{\partial w^l_{jk}} \Delta w^l_{jk}"#,
    #"\Delta C \approx \sum_q \frac{\partial C}{\partial a^{l+1}_q} \frac{\partial a^{l+1}_q}{\partial a^l_j} \Delta a^l_j"#,
    #"\Delta E \approx \frac{\partial E}{\partial u} \Delta u"#,
  ])
  func `follow the slope`(latex: String) throws { #expect(try isRight(latex)) }

  @Test(arguments: [
    #"\Delta C \approx \frac{\partial C}{\partial w^l_{jk}} \Delta w^l_{kj}"#,
    #"\Delta C \approx -\frac{\partial C}{\partial w^l_{jk}} \Delta w^l_{jk}"#,
    #"\Delta a^{l+1}_q \approx \frac{\partial a^{l+1}_q}{\partial a^l_k} \frac{\partial a^l_j}{\partial w^l_{jk}} \Delta w^l_{jk}"#,
    #"\Delta E \approx \frac{\partial E}{\partial v} \Delta u"#,
    #"\Delta C \approx \frac{\partial C}{\partial w^l_{jk}} + \Delta w^l_{jk}"#,
  ])
  func `do not follow another one`(latex: String) throws { #expect(try !isRight(latex)) }
}
