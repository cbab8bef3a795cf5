import Reporting
import Testing

@testable import Derivations

/// Notes that name layers as programs do: Z1 = X W1 + B1.
@Suite struct `Numbers behind letters` {
  private static let notes = [
    #"Z1 = X \cdot W1 + B1 = \begin{pmatrix} x_1 & x_2 \end{pmatrix} \begin{pmatrix} w1_{11} & w1_{12} \\ w1_{21} & w1_{22} \end{pmatrix} + \begin{pmatrix} b1_1 & b1_2 \end{pmatrix}"#,
    #"A1 = Sigmoid(Z1)"#, #"Z2 = A1 \cdot W2 + B2"#, #"A2 = Logistic(Z2)"#,
    #"loss = -[Y \ln A2 + (1 - Y) \ln(1 - A2)]"#, #"\frac{\partial{loss}}{\partial{Z2}} = A2 - Y"#,
    #"\frac{\partial{loss}}{\partial{W2}} = A1^{\top} \cdot dZ2"#, #"dZ1 = dZ2 \cdot W2^{\top} \odot A1 \odot (1-A1)"#,
  ]

  private func habits(_ latex: [String]) -> NotesHabits {
    ReadNotes(SourceText(name: "notes.md", text: latex.map { "$$\($0)$$\n" }.joined())).habits
  }

  private func audit(_ latex: [String]) throws -> Audit { try UndeclaredNotes.audit(latex) }

  @Test func `are those of layers`() throws {
    let audit = try audit(Self.notes + [#"dW1 = X^{\top} \cdot dZ1"#, #"z2_1 = a1_1 w2_{11} + a1_2 w2_{21} + b2_1"#])
    #expect(audit.notation == "numpy")
    let claims = audit.equations.flatMap(\.claims)
    #expect(!claims.contains { $0.judgement.verdict.isWrong })
    #expect(claims.suffix(2).allSatisfy { $0.judgement.verdict.isRight })
  }

  @Test(arguments: [
    #"dW1 = dZ1 \cdot X^{\top}"#, #"z2_1 = a1_1 w2_{11} + a1_2 w2_{12} + b2_1"#,
    #"dZ1 = dZ2 \cdot W2 \odot A1 \odot (1-A1)"#, #"\frac{\partial{loss}}{\partial{W2}} = A2^{\top} \cdot dZ2"#,
  ])
  func `hide no mistake`(latex: String) throws {
    #expect(try audit(Self.notes + [latex]).equations.last?.claims.last?.judgement.verdict.isWrong == true)
  }

  /// A row of slopes times itself, element by element.
  @Test func `may stand for rows side by side`() throws {
    let verdict = try audit(Self.notes + [#"\frac{\partial{A2}}{\partial{Z2}} = A2 (1 - A2)"#]).equations.last?.claims
      .last
    #expect(verdict?.judgement.verdict.isWrong == false)
  }

  /// Products of a letter and a number in other notes stay what they are.
  @Test func `are factors where no weights have them`() throws {
    let notes = [
      #"z^l = W^l a^{l-1} + b^l"#, #"a^l = \sigma(z^l)"#, #"x2 = 2 x"#, #"z1 = w1 \times x1 + w3 \times x2 + b1"#,
    ]
    #expect(!habits(notes).numbersBehindLetters)
    #expect(habits(Self.notes).numbersBehindLetters)
  }
}
