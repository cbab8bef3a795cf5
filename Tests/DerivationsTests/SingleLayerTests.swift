import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notes on one layer by itself: fully connected, of one sample or of many, and logistic regression.
@Suite struct `A layer by itself in notes` {
  private static func audit(_ latex: [String]) throws -> Audit {
    let source = SourceText(name: "notes.md", text: latex.map { "$$ \($0) $$" }.joined(separator: "\n\n"))
    return try Audit(source, settings: Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false))
  }

  private static let notes: [(name: String, right: [String], wrong: [String])] = [
    (
      "layer-y",
      [
        "y = W x + b", #"\frac{\partial L}{\partial x} = W^\top \frac{\partial L}{\partial y}"#,
        #"\frac{\partial L}{\partial W} = \frac{\partial L}{\partial y} x^\top"#,
        #"\frac{\partial L}{\partial b} = \frac{\partial L}{\partial y}"#,
        #"\frac{\partial L}{\partial W_{ij}} = \frac{\partial L}{\partial y_i} x_j"#,
      ],
      [
        #"\frac{\partial L}{\partial x} = W \frac{\partial L}{\partial y}"#,
        #"\frac{\partial L}{\partial W_{ij}} = \frac{\partial L}{\partial y_j} x_i"#,
        #"\frac{\partial L}{\partial b} = \frac{\partial L}{\partial y} x^\top"#,
      ]
    ),
    (
      "layer-a",
      [
        #"\mathbf z = \mathbf W \mathbf a + \mathbf b"#, #"\delta = \nabla_{\mathbf z} J"#,
        #"\nabla_{\mathbf W} J = \delta \mathbf a^\top"#, #"\nabla_{\mathbf b} J = \delta"#,
        #"\nabla_{\mathbf a} J = \mathbf W^\top \delta"#,
      ],
      [#"\nabla_{\mathbf W} J = \mathbf a \delta^\top"#, #"\nabla_{\mathbf a} J = \mathbf W \delta"#]
    ),
    (
      "layer-batch",
      [
        #"\mathbf Z = \mathbf W \mathbf X + \mathbf b \mathbf 1^\top"#, #"\Delta = \nabla_{\mathbf Z} J"#,
        #"\nabla_{\mathbf W} J = \Delta \mathbf X^\top"#, #"\nabla_{\mathbf b} J = \Delta \mathbf 1"#,
        #"\nabla_{\mathbf X} J = \mathbf W^\top \Delta"#,
      ],
      [#"\nabla_{\mathbf W} J = \mathbf X^\top \Delta"#, #"\nabla_{\mathbf X} J = \Delta \mathbf W^\top"#]
    ),
    (
      // Samples below each other.
      "layer-batch-y",
      [
        "Y = X W + b", #"\frac{\partial L}{\partial X} = \frac{\partial L}{\partial Y} W^\top"#, #"dW = X^\top dY"#,
        #"db = \mathbf{1}^\top dY"#, #"dX = dY W^\top"#,
      ],
      [#"dW = dY X^\top"#, #"dX = dY W"#]
    ),
    (
      "logistic",
      [
        #"h_\theta(x) = g(\theta^T x)"#, #"g(z) = \frac{1}{1 + e^{-z}}"#,
        #"J(\theta) = -\frac{1}{m} \sum_{i=1}^m \left[ y^{(i)} \log h_\theta(x^{(i)}) + (1 - y^{(i)}) "#
          + #"\log (1 - h_\theta(x^{(i)})) \right] + \frac{\lambda}{2m} \sum_{j=1}^n \theta_j^2"#,
        #"\frac{\partial J(\theta)}{\partial \theta_0} = \frac{1}{m} \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)})"#,
        // Of θ_0 it does not hold, and nobody means that.
        #"\frac{\partial J(\theta)}{\partial \theta_j} = \frac{1}{m} \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)}) "#
          + #"x_j^{(i)} + \frac{\lambda}{m} \theta_j"#,
        #"\theta_j := \theta_j - \alpha \frac{\partial}{\partial \theta_j} J(\theta)"#,
      ],
      [
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
    let last = try Self.audit(Self.notes[3].right + [latex]).equations.last
    #expect(last?.claims.last?.judgement.verdict == .notRead)
  }

  @Test(arguments: notes.indices) func `is found, and mistakes beside right equations`(number: Int) throws {
    let (name, right, wrong) = Self.notes[number]
    let audit = try Self.audit(right)
    #expect(audit.notation == name)
    for equation in audit.equations {
      for claim in equation.claims {
        #expect(claim.judgement.verdict.isRight, "\(equation.latex): \(claim.judgement.reason as Any)")
      }
    }
    for latex in wrong {
      let last = try Self.audit(right + [latex]).equations.last
      #expect(last?.claims.last?.judgement.verdict.isWrong == true, "\(latex)")
    }
  }
}
