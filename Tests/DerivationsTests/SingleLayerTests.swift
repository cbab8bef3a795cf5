import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notes on one layer by itself: fully connected, of one sample or of many, and logistic regression.
@Suite struct `A layer by itself in notes` {
  private static let notes = [
    UndeclaredNotes(
      name: "layer-y",
      right: [
        "y = W x + b", #"\frac{\partial L}{\partial x} = W^\top \frac{\partial L}{\partial y}"#,
        #"\frac{\partial L}{\partial W} = \frac{\partial L}{\partial y} x^\top"#,
        #"\frac{\partial L}{\partial b} = \frac{\partial L}{\partial y}"#,
        #"\frac{\partial L}{\partial W_{ij}} = \frac{\partial L}{\partial y_i} x_j"#,
      ],
      wrong: [
        #"\frac{\partial L}{\partial x} = W \frac{\partial L}{\partial y}"#,
        #"\frac{\partial L}{\partial W_{ij}} = \frac{\partial L}{\partial y_j} x_i"#,
        #"\frac{\partial L}{\partial b} = \frac{\partial L}{\partial y} x^\top"#,
      ]
    ),
    UndeclaredNotes(
      name: "layer-a",
      right: [
        #"\mathbf z = \mathbf W \mathbf a + \mathbf b"#, #"\delta = \nabla_{\mathbf z} J"#,
        #"\nabla_{\mathbf W} J = \delta \mathbf a^\top"#, #"\nabla_{\mathbf b} J = \delta"#,
        #"\nabla_{\mathbf a} J = \mathbf W^\top \delta"#,
      ],
      wrong: [#"\nabla_{\mathbf W} J = \mathbf a \delta^\top"#, #"\nabla_{\mathbf a} J = \mathbf W \delta"#]
    ),
    UndeclaredNotes(
      name: "layer-batch",
      right: [
        #"\mathbf Z = \mathbf W \mathbf X + \mathbf b \mathbf 1^\top"#, #"\Delta = \nabla_{\mathbf Z} J"#,
        #"\nabla_{\mathbf W} J = \Delta \mathbf X^\top"#, #"\nabla_{\mathbf b} J = \Delta \mathbf 1"#,
        #"\nabla_{\mathbf X} J = \mathbf W^\top \Delta"#,
      ],
      wrong: [#"\nabla_{\mathbf W} J = \mathbf X^\top \Delta"#, #"\nabla_{\mathbf X} J = \Delta \mathbf W^\top"#]
    ),
    UndeclaredNotes(
      // Samples below each other.
      name: "layer-batch-y",
      right: [
        "Y = X W + b", #"\frac{\partial L}{\partial X} = \frac{\partial L}{\partial Y} W^\top"#, #"dW = X^\top dY"#,
        #"db = \mathbf{1}^\top dY"#, #"dX = dY W^\top"#,
      ],
      wrong: [#"dW = dY X^\top"#, #"dX = dY W"#]
    ),
    UndeclaredNotes(
      name: "logistic",
      right: [
        #"h_\theta(x) = g(\theta^T x)"#, #"g(z) = \frac{1}{1 + e^{-z}}"#,
        #"J(\theta) = -\frac{1}{m} \sum_{i=1}^m \left[ y^{(i)} \log h_\theta(x^{(i)}) + (1 - y^{(i)}) "#
          + #"\log (1 - h_\theta(x^{(i)})) \right] + \frac{\lambda}{2m} \sum_{j=1}^n \theta_j^2"#,
        #"\frac{\partial J(\theta)}{\partial \theta_0} = \frac{1}{m} \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)})"#,
        // Of θ_0 it does not hold, and nobody means that.
        #"\frac{\partial J(\theta)}{\partial \theta_j} = \frac{1}{m} \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)}) "#
          + #"x_j^{(i)} + \frac{\lambda}{m} \theta_j"#,
        #"\theta_j := \theta_j - \alpha \frac{\partial}{\partial \theta_j} J(\theta)"#,
      ],
      wrong: [
        #"\frac{\partial J(\theta)}{\partial \theta_j} = \frac{1}{m} \sum_{i=1}^m (y^{(i)} - h_\theta(x^{(i)})) "#
          + #"x_j^{(i)} + \frac{\lambda}{m} \theta_j"#,
        #"\frac{\partial J(\theta)}{\partial \theta_1} = \frac{1}{m} \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)}) "#
          + #"x_2^{(i)} + \frac{\lambda}{m} \theta_1"#,
        #"\theta_j := \theta_j + \alpha \frac{\partial}{\partial \theta_j} J(\theta)"#,
      ]
    ),
  ]

  /// The letters of numpy's gradients are those of differentials too.
  @Test(arguments: [#"dY = dX W + X dW + db"#, #"\operatorname{tr}(M^\top dY) = \operatorname{tr}(M^\top X dW)"#])
  func `leaves differentials open`(latex: String) throws {
    let last = try Self.notes[3].audit(with: [latex]).equations.last
    #expect(last?.claims.last?.judgement.verdict == .notRead)
  }

  @Test(arguments: notes) func `is found, and mistakes beside right equations`(notes: UndeclaredNotes) throws {
    try notes.expectVerdicts()
  }
}
