import Testing

@testable import Derivations

/// Notes that write layers as rows and a weight matrix with a row for each destination, as PyTorch has it, in letters of a
/// notation with columns; and that call the activation function by a letter which that notation does not know.
@Suite struct `Layers as rows` {
  private static let notes = [
    #"z^{(l + 1)} = a^{(l)} (\theta^{(l)})^T"#, #"a^{(l+1)} = f(z^{(l+1)})"#, #"f(z) = \frac{1}{1 + e^{-z}}"#,
    #"\delta_i^{(3)} = -(y_i - a_i^{(3)}) f'(z_i^{(3)})"#,
    #"J(\theta) = \frac{1}{2} \sum_{i=1}^2 (y_i - a_i^{(3)})^2"#,
    #"\frac{\partial J(\theta)}{\partial \theta_{ij}^{(l)}} = \delta_i^{(l+1)} a_j^{(l)}"#,
    #"\frac{\partial J(\theta)}{\partial \theta^{(l)}} = (\delta^{(l+1)})^T a^{(l)}"#,
  ]

  private func verdict(_ latex: String) throws -> Verdict? {
    try UndeclaredNotes.audit(Self.notes + [latex]).equations.last?.claims.last?.judgement.verdict
  }

  @Test func `are read by destination where notes ask for it`() throws {
    #expect(try UndeclaredNotes.audit(Self.notes).equations.flatMap(\.claims).allSatisfy(\.judgement.verdict.isRight))
    #expect(try verdict(#"\delta^{(l)} = \delta^{(l+1)} \theta^{(l)} \odot f'(z^{(l)})"#) == .holds)
    #expect(try verdict(#"\delta_j^{(2)} = f'(z_j^{(2)}) \sum_i \delta_i^{(3)} \theta_{ij}^{(2)}"#) == .holds)
  }

  @Test func `hide no mistake`() throws {
    #expect(try verdict(#"\delta^{(l)} = \delta^{(l+1)} (\theta^{(l)})^T \odot f'(z^{(l)})"#)?.isWrong == true)
    #expect(try verdict(#"\delta^{(l)} = \delta^{(l+1)} \theta^{(l)} \odot f(z^{(l)})"#)?.isWrong == true)
    #expect(try verdict(#"\delta_j^{(2)} = f'(z_j^{(2)}) \sum_i \delta_i^{(3)} \theta_{ji}^{(2)}"#)?.isWrong == true)
  }

  /// Two claims that ask for another kind weigh as much as two that speak for the notation's own.
  @Test func `are no reason to call what is averaged in one place wrong`() throws {
    let averaged = [
      #"\sigma(z) = \frac{1}{1 + e^{-z}}"#, #"Z_1 = W_1 X + b_1"#, #"A_1 = \sigma(Z_1)"#, #"Z_2 = W_2 A_1 + b_2"#,
      #"A_2 = \sigma(Z_2)"#, #"dZ_2 = A_2 - Y"#,
      #"dW_2 = \frac{1}{m} dZ_2 A_1^T"#, #"dA_1 = W_2^T dZ_2"#, #"dZ_1 = dA_1 * \sigma(Z_1) * (1 - \sigma(Z_1))"#,
      #"dW_1 = \frac{1}{m} dZ_1 X^T"#,
    ]
    #expect(
      try !UndeclaredNotes.audit(averaged).equations.flatMap(\.claims).contains(where: \.judgement.verdict.isWrong))
  }
}
