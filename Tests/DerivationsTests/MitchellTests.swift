import Testing

@testable import Derivations

/// Chapter 4 of Mitchell's Machine Learning and notes after it: x_{ji} goes from i to j, and δ is −∂E/∂net.
@Suite struct `Notes after Mitchell` {
  private static let notes = UndeclaredNotes(
    name: "mitchell",
    right: [
      #"net_j = \sum_i w_{ji} x_{ji} + b_j"#, #"E_d = \frac{1}{2} \sum_{k \in outputs} (t_k - y_k)^2"#,
      #"\frac{\partial E_d}{\partial w_{ji}} = \frac{\partial E_d}{\partial net_j} x_{ji}"#,
      #"\frac{\partial E_d}{\partial net_j} = -(t_j - y_j) y_j (1 - y_j)"#,
      #"\delta_j = -\frac{\partial E_d}{\partial net_j}"#, #"\delta_j = (t_j - y_j) y_j (1 - y_j)"#,
      #"w_{ji} \gets w_{ji} + \eta \delta_j x_{ji}"#,
      #"\frac{\partial E_d}{\partial net_j} = \sum_{k \in Downstream(j)} -\delta_k w_{kj} a_j (1 - a_j)"#,
      #"\delta_j = a_j (1 - a_j) \sum_{k \in Downstream(j)} \delta_k w_{kj}"#,
      #"\delta_8 = y_1 (1 - y_1) (t_1 - y_1)"#, #"\delta_4 = a_4 (1 - a_4) (w_{84} \delta_8 + w_{94} \delta_9)"#,
      #"w_{84} \gets w_{84} + \eta \delta_8 a_4"#, #"w_{41} \gets w_{41} + \eta \delta_4 x_1"#,
    ],
    wrong: [
      #"\delta_j = (y_j - t_j) y_j (1 - y_j)"#, #"w_{ji} \gets w_{ji} - \eta \delta_j x_{ji}"#,
      #"w_{94} \gets w_{94} + \eta \delta_8 a_4"#, #"\delta_4 = a_4 (1 - a_4) (w_{84} \delta_8 + w_{94} \delta_8)"#,
      #"\delta_j = a_j (1 - a_j) \sum_{k \in Downstream(j)} \delta_k w_{jk}"#,
    ]
  )

  @Test func `are judged by letters and by numbers of nodes`() throws { try Self.notes.expectVerdicts() }
}
