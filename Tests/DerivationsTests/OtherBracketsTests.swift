import Testing

@testable import Derivations

/// Right equations that were once called wrong: notes that compare two ways of numbering, a step with a decay beside the
/// gradient of the plain cost, softmax off its diagonal.
@Suite struct `What notes only compare or leave out` {
  private func wrongs(_ latex: [String]) throws -> [String] {
    try UndeclaredNotes.audit(latex).equations.filter { $0.claims.contains { $0.judgement.verdict.isWrong } }
      .map { "\($0.range)" }
  }

  private static let ufldl = [
    #"z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}"#, #"a^{(l+1)} = f(z^{(l+1)})"#,
    #"\delta^{(n_l)} = -(y - a^{(n_l)}) \bullet f'(z^{(n_l)})"#,
    #"\delta^{(l)} = \left((W^{(l)})^T \delta^{(l+1)}\right) \bullet f'(z^{(l)})"#,
    #"\nabla_{W^{(l)}} J(W,b;x,y) = \delta^{(l+1)} (a^{(l)})^T"#,
  ]
  /// The same network as another author numbers it.
  private static let other = [
    #"z^{[l]} = W^{[l]} a^{[l-1]} + b^{[l]}"#, #"\nabla_{W^{[l]}} J = \delta^{[l]} (a^{[l-1]})^T"#,
    #"\delta^{[l]} = \left((W^{[l+1]})^T \delta^{[l+1]}\right) \bullet f'(z^{[l]})"#,
  ]

  @Test func `is no mistake in the brackets of another author`() throws {
    #expect(try wrongs(Self.ufldl + Self.other).isEmpty)
  }

  @Test func `is one in brackets that the notes have throughout`() throws {
    let square = Self.ufldl.map { $0.replacing("^{(", with: "^{[").replacing(")}", with: "]}") }
    #expect(
      try wrongs(square + [#"\delta^{[l]} = \left(W^{[l]} \delta^{[l+1]}\right) \bullet f'(z^{[l]})"#]).count == 1)
  }

  private static let deep = [
    #"Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]}"#, #"A^{[l]} = g^{[l]}(Z^{[l]})"#, #"dZ^{[L]} = A^{[L]} - Y"#,
    #"dW^{[l]} = \frac{1}{m} dZ^{[l]} A^{[l-1]T}"#, #"dA^{[l-1]} = W^{[l]T} dZ^{[l]}"#,
    #"W^{[l]} := W^{[l]} - \alpha dW^{[l]}"#,
  ]

  @Test func `is no mistake in a step with a decay`() throws {
    let step =
      #"W^{[l]} := \left(1 - \frac{\alpha\lambda}{m}\right) W^{[l]} - \alpha \frac{\partial J}{\partial W^{[l]}}"#
    #expect(try wrongs(Self.deep + [step]).isEmpty)
    #expect(try wrongs(Self.deep + [step.replacing("- \\alpha \\frac", with: "+ \\alpha \\frac")]).count == 1)
  }

  private static let rows = [
    #"z_1 = x W_1 + b_1"#, #"a_1 = \tanh(z_1)"#, #"z_2 = a_1 W_2 + b_2"#, #"\hat{y} = \mathrm{softmax}(z_2)"#,
    #"L = -\sum_i y_i \log \hat{y}_i"#, #"\delta_3 = \hat{y} - y"#,
    #"\frac{\partial L}{\partial W_2} = a_1^T \delta_3"#,
  ]

  @Test func `is no mistake off the diagonal`() throws {
    let off =
      #"\frac{\partial \hat{y}_i}{\partial z_{2,j}} = \frac{0 - e^{z_{2,i}} e^{z_{2,j}}}{(\sum_c e^{z_{2,c}})^2}"#
    #expect(try wrongs(Self.rows + [off]).isEmpty)
    #expect(try wrongs(Self.rows + [off.replacing("0 - e", with: "e")]).count == 1)
  }
}
