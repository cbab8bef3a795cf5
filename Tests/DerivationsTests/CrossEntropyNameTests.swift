import Testing

@testable import Derivations

/// Notes in letters of their own whose cost is a cross entropy by its name, with derivatives as rows.
@Suite struct `Cross entropy by its name` {
  private static let notes = [
    #"\mathbf{z} = \mathbf{W}\mathbf{x} + \mathbf{b}_1"#, #"\mathbf{h} = ReLU(\mathbf{z})"#,
    #"\boldsymbol{\theta} = \mathbf{U}\mathbf{h} + \mathbf{b}_2"#, #"\hat{\mathbf{y}} = softmax(\boldsymbol{\theta})"#,
    #"J = CE(\mathbf{y}, \hat{\mathbf{y}})"#,
    #"\boldsymbol{\delta}_1 = \frac{\partial J}{\partial \boldsymbol{\theta}} = (\hat{\mathbf{y}}-\mathbf{y})^T"#,
    #"\frac{\partial J}{\partial \mathbf{z}} = \boldsymbol{\delta}_1\frac{\partial \boldsymbol{\theta}}{\partial \mathbf{h}}\frac{\partial \mathbf{h}}{\partial \mathbf{z}}"#,
  ]

  private func isRight(_ latex: String) throws -> Bool? {
    try UndeclaredNotes.audit(Self.notes + [latex]).equations.last?.claims.last?.judgement.verdict.isRight
  }

  @Test(arguments: [
    #"\frac{\partial J}{\partial \mathbf{z}} = \boldsymbol{\delta}_1 \mathbf{U} \circ ReLU'(\mathbf{z})"#,
    #"\frac{\partial J}{\partial \mathbf{U}} = \boldsymbol{\delta}_1 \frac{\partial \boldsymbol{\theta}}{\partial \mathbf{U}}"#,
    #"\frac{\partial J}{\partial \mathbf{U}} = \boldsymbol{\delta}_1^T \mathbf{h}^T"#,
    #"\frac{\partial J}{\partial \mathbf{b}_2} = \boldsymbol{\delta}_1^T"#,
  ])
  func `is derived`(latex: String) throws { #expect(try isRight(latex) == true) }

  @Test(arguments: [
    #"\frac{\partial J}{\partial \mathbf{U}} = \mathbf{h} \boldsymbol{\delta}_1"#,
    #"\frac{\partial J}{\partial \boldsymbol{\theta}} = (\mathbf{y}-\hat{\mathbf{y}})^T"#,
    #"\frac{\partial J}{\partial \mathbf{z}} = \boldsymbol{\delta}_1 \mathbf{U}^T \circ ReLU'(\mathbf{z})"#,
  ])
  func `hides no mistake`(latex: String) throws { #expect(try isRight(latex) == false) }
}
