import Testing

@testable import Derivations

/// Notes that derive whole layers by weight matrices, as (x_3 − t) ∂x_3/∂W_3, which is the gradient's shape.
@Suite struct `Vectors by matrices` {
  private static let notes = UndeclaredNotes(
    name: "columns-x",
    right: [
      "x_1 = f_1(W_1x_0)", "x_2 = f_2(W_2x_1)", "x_3 = f_3(W_3x_2)", #"E = \frac{1}{2} \|x_3 - t\|_2^2"#,
      #"\frac{\partial E}{\partial W_3} = (x_3 - t) \frac{\partial x_3}{\partial W_3} = [(x_3 - t) \circ f'_3(W_3x_2)] \frac{\partial W_3x_2}{\partial W_3} = [(x_3 - t) \circ f'_3(W_3x_2)] x_2^T"#,
      #"\delta_3 = (x_3 - t) \circ f'_3(W_3x_2)"#, #"\delta_2 = W_3^T \delta_3 \circ f'_2(W_2x_1)"#,
      #"\frac{\partial E}{\partial W_2} = \delta_3 \frac{\partial (W_3x_2)}{\partial W_2} = W_3^T \delta_3 \frac{\partial x_2}{\partial W_2} = \delta_2 x_1^T"#,
      "X_i = f_i(W_iX_{i-1})", #"\Delta_i = W_{i+1}^T \Delta_{i+1} \circ f'_i(W_iX_{i-1})"#,
    ],
    wrong: [
      #"\frac{\partial E}{\partial W_3} = (x_3 - t) \frac{\partial W_3x_2}{\partial W_3}"#,
      #"\frac{\partial E}{\partial W_2} = W_3^T \delta_3 \frac{\partial x_3}{\partial W_2}"#,
      #"\frac{\partial E}{\partial W_2} = \delta_3 \frac{\partial x_2}{\partial W_2}"#,
      #"\Delta_i = W_{i+1}^T \Delta_{i+1} \circ f'_i(W_iX_i)"#,
    ]
  )

  @Test func `are multiplied`() throws { try Self.notes.expectVerdicts() }
}
