import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notes on one hidden layer and one output, with a letter for the weights of each.
@Suite struct `One hidden layer in notes` {
  private static let notes = [
    UndeclaredNotes(
      name: "hidden-t",
      right: [
        #"s_j = \sum_i W_{ji} x_i + b_j"#, #"h_j = \tanh(s_j)"#, #"z = \sum_j v_j h_j + c"#, #"y = \tanh(z)"#,
        "E = (y - t)^2", #"\delta = 2 (y - t) (1 - y^2)"#, #"\frac{\partial E}{\partial v_j} = \delta h_j"#,
        #"\frac{\partial E}{\partial c} = \delta"#, #"\frac{\partial E}{\partial h_j} = \delta v_j"#,
        #"\epsilon_j = \frac{\partial E}{\partial s_j} = \delta v_j (1 - h_j^2)"#,
        #"\frac{\partial E}{\partial W_{ji}} = \epsilon_j x_i"#, #"\frac{\partial E}{\partial W} = \epsilon x^T"#,
        #"\epsilon = \delta v \odot (1 - h \odot h)"#, #"W \leftarrow W - \eta \epsilon x^T"#,
      ],
      wrong: [
        #"\frac{\partial E}{\partial v_j} = \delta v_j"#, #"\epsilon_j = \delta v_j (1 - h_j)"#,
        #"\frac{\partial E}{\partial W} = x \epsilon^T"#, #"v \leftarrow v + \eta \delta h"#,
      ]
    ),
    UndeclaredNotes(
      name: "hidden",
      right: [
        #"z_j = \sum_i w_{ji} x_i + b_j"#, #"h_j = \sigma(z_j)"#, #"\hat{y} = \sigma(v^T h + c)"#,
        #"L = \frac{1}{2} (\hat{y} - y)^2"#, #"\delta = (\hat{y} - y) \hat{y} (1 - \hat{y})"#,
        #"\frac{\partial L}{\partial v_j} = \delta h_j"#, #"\delta_j = \delta v_j h_j (1 - h_j)"#,
        #"\frac{\partial L}{\partial w_{ji}} = \delta_j x_i"#, #"\frac{\partial L}{\partial b_j} = \delta_j"#,
      ],
      wrong: [#"\delta_j = \delta h_j (1 - h_j)"#, #"\frac{\partial L}{\partial w_{ji}} = \delta x_i"#]
    ),
  ]

  @Test(arguments: notes) func `is found, and mistakes beside right equations`(notes: UndeclaredNotes) throws {
    try notes.expectVerdicts()
  }

  /// It may be that of a neuron before, and holds for a single neuron.
  @Test func `is not held against what b may be`() throws {
    let last = try Self.notes[0].audit(with: [#"\frac{\partial E}{\partial b} = \delta"#]).equations.last
    #expect(last?.claims.last?.judgement.verdict.isWrong == false)
  }
}
