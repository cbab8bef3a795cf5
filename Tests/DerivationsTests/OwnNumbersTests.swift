import Reporting
import Testing

@testable import Derivations

/// Numbers for vectors and matrices in letters of the notes' own.
@Suite struct `Numbers of the notes' own tables` {
  private static func verdicts(_ latex: [String]) throws -> [Verdict] {
    try UndeclaredNotes.audit(latex).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  private static let network = [
    #"u_i = A_{i1} p_1 + A_{i2} p_2 + c_i"#, #"q_i = \tanh(u_i)"#, #"r = v_1 q_1 + v_2 q_2 + d"#,
    #"J = \frac12 (r - s)^2"#, #"A = \begin{bmatrix} 0.7 & -0.1 \\ -0.6 & 0.4 \end{bmatrix}"#,
    #"c = \begin{bmatrix} -0.3 \\ 0.1 \end{bmatrix}"#, #"v = \begin{bmatrix} -0.8 \\ -0.2 \end{bmatrix}"#, #"d = 0.2"#,
    #"p_1 = 0.6"#, #"p_2 = -1.5"#, #"s = 0.7"#, #"\eta = 0.2"#, #"e = \frac{\partial J}{\partial r} = r - s"#,
    #"\frac{\partial J}{\partial v_1} = e q_1"#, #"\frac{\partial J}{\partial d} = e"#,
    #"g_i = \frac{\partial J}{\partial u_i} = e v_i (1 - q_i^2)"#, #"\frac{\partial J}{\partial c_i} = g_i"#,
  ]

  @Test func `are taken from tables, entry by entry`() throws {
    let found = try Self.verdicts(
      Self.network + [
        #"u_1 = 0.7 (0.6) + (-0.1)(-1.5) + (-0.3)"#, #"u_1 = 0.27"#, #"u_2 = -0.86"#, #"q_1 = \tanh(0.27) = 0.2636"#,
      ])
    #expect(found.suffix(5).allSatisfy { $0.isRight }, "\(found)")
    #expect(try Self.verdicts(Self.network + [#"u_1 = 0.37"#]).last?.isRight == false)
  }

  @Test func `make tables of derivatives and new values`() throws {
    let printed = [
      #"e = -0.2717"#, #"\frac{\partial J}{\partial d} = -0.2717"#, #"g_1 = 0.2023"#, #"g_2 = 0.028"#,
      #"p = \begin{bmatrix} 0.6 \\ -1.5 \end{bmatrix}"#,
      #"\frac{\partial J}{\partial A} = \begin{bmatrix} 0.1214 & -0.3034 \\ 0.0168 & -0.0420 \end{bmatrix}"#,
    ]
    let right = [#"d \leftarrow 0.2 - 0.2(-0.2717)"#, #"A_{12} \leftarrow -0.1 - 0.2(-0.3034)"#]
    let found = try Self.verdicts(Self.network + printed + right)
    #expect(found.suffix(2).allSatisfy { $0 == .definition }, "\(found)")
    let wrong = try Self.verdicts(Self.network + printed + [#"A_{12} \leftarrow -0.1 - 0.2(0.0168)"#])
    #expect(wrong.last == .notRead, "\(wrong)")
  }
}
