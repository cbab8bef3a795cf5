import Testing

@testable import Derivations

/// Equations in one letter that names nothing in the notation of the notes.
@Suite struct `Identities of functions` {
  private static let notes = [
    #"z^l = w^l a^{l-1} + b^l"#, #"a^l = \sigma(z^l)"#, #"\delta^L = \nabla_a C \odot \sigma'(z^L)"#,
    #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)"#,
    #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j"#, #"\frac{\partial C}{\partial b^l_j} = \delta^l_j"#,
  ]

  private func verdicts(_ latex: String) throws -> [Verdict] {
    try UndeclaredNotes.audit(Self.notes + [latex]).equations.dropFirst(Self.notes.count)
      .flatMap { $0.claims.map(\.judgement.verdict) }
  }

  @Test(arguments: [
    #"\frac{\partial \sigma(t)}{\partial t} = \frac{e^{-t}}{(1+e^{-t})^2} = \sigma(t)(1-\sigma(t))"#,
    #"\frac{d}{dt}\sigma(t) = \frac{d}{dt}\left(\frac{1}{1+e^{-t}}\right) = \frac{d}{dt}(1+e^{-t})^{-1}"#,
    #"\frac{d}{dt}(1+e^{-t})^{-1} = -(1+e^{-t})^{-2}(-e^{-t})"#,
    #"\frac{e^{-t}}{(1+e^{-t})^2} = \frac{1}{1+e^{-t}}\left(1 - \frac{1}{1+e^{-t}}\right)"#,
    #"\frac{d}{dt} \ln t = \frac{1}{t}"#, #"\tanh(t) = 2\sigma(2t)-1"#,
  ])
  func `hold whatever the letter is`(latex: String) throws {
    let found = try verdicts(latex)
    #expect(!found.isEmpty && found.allSatisfy { $0.isRight }, "\(latex): \(found)")
  }

  @Test(arguments: [
    #"\frac{\partial \sigma(t)}{\partial t} = \frac{e^{t}}{(1+e^{-t})^2}"#,
    #"\frac{d}{dt}(1+e^{-t})^{-1} = -(1+e^{-t})^{-2}"#, #"\frac{d}{dt} \ln t = t"#,
  ])
  func `do not hold where they are none`(latex: String) throws {
    #expect(try !verdicts(latex).contains { $0.isRight })
  }

  @Test func `are of a function as the notes define it`() throws {
    let definition = #"\psi(t) = t^2"#
    let found = try UndeclaredNotes.audit(
      Self.notes + [definition, #"\frac{d}{dt} \psi(t) = 2t"#, #"\frac{d}{dt} \psi(t) = t"#]
    ).equations.suffix(2).flatMap { $0.claims.map(\.judgement.verdict) }
    #expect(found.first?.isRight == true && found.last?.isRight == false)
  }

  @Test func `are none of the logistic function where σ is another one`() throws {
    let found = try UndeclaredNotes.audit(
      Self.notes + [#"\sigma(t) = \frac{1}{1+e^{-\beta t}}"#, #"\frac{d\sigma(t)}{dt} = \sigma(t)(1-\sigma(t))"#])
    #expect(found.equations.last?.claims.last?.judgement.verdict.isRight == false)
  }

  /// A letter for a function may stand for another one by its name.
  @Test func `are no mistake where a letter gets another function`() throws {
    let notes = [
      #"z = wx + b"#, #"\hat y = \sigma(z)"#, #"L = \frac12(\hat y - y)^2"#, #"\sigma(z) = \frac{1}{1+e^{-z}}"#,
      #"\frac{\partial L}{\partial w} = (\hat y - y)\sigma'(z) x"#, #"\frac{\partial z}{\partial w} = x"#,
      #"g(z) = \max(0,z), \quad g'(z) = \begin{cases} 1 & z>0\\ 0 & z<0\end{cases}"#,
    ]
    #expect(try !UndeclaredNotes.audit(notes).equations.flatMap(\.claims).contains { $0.judgement.verdict.isWrong })
  }
}
