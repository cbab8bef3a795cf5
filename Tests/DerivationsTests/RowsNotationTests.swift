import Testing

@testable import Derivations

/// Notes with one sample as a row, units behind the number of the layer, and the error of z_1 called δ_2.
@Suite struct `Rows with numbered layers` {
  private static let notes = [
    #"z_1 = x W_1 + b_1"#, #"a_1 = \tanh(z_1)"#, #"z_2 = a_1 W_2 + b_2"#, #"\hat{y} = \mathrm{softmax}(z_2)"#,
    #"L = -\sum_i y_i \log \hat{y}_i"#, #"\delta_3 = \hat{y} - y"#,
    #"\delta_2 = (1 - \tanh^2 z_1) \circ \delta_3 W_2^T"#,
    #"\frac{\partial L}{\partial W_2} = a_1^T \delta_3"#, #"\frac{\partial L}{\partial b_1} = \delta_2"#,
  ]

  private func verdict(_ more: String...) throws -> Verdict? {
    try UndeclaredNotes.audit(Self.notes + more).equations.last?.claims.last?.judgement.verdict
  }

  @Test func `are all read and right`() throws {
    #expect(
      try UndeclaredNotes.audit(Self.notes).equations.flatMap(\.claims).allSatisfy { $0.judgement.verdict.isRight })
  }

  @Test(arguments: [
    #"\frac{\partial L}{\partial z_{2,j}} = \sum_i \frac{\partial L}{\partial \hat{y}_i} \frac{\partial \hat{y}_i}{\partial z_{2,j}}"#,
    #"z_{2,k} = \sum_j a_{1,j} W_{2,jk} + b_{2,k}"#, #"\frac{\partial L}{\partial W_{2,jk}} = a_{1,j} \delta_{3,k}"#,
    #"\frac{\partial \hat{y}_i}{\partial z_{2,j}} = \hat{y}_i (\mathbb{1}_{ij} - \hat{y}_j)"#,
  ])
  func `have units`(latex: String) throws { #expect(try verdict(latex)?.isRight == true) }

  @Test(arguments: [
    #"\frac{\partial L}{\partial W_2} = \delta_3 a_1^T"#,
    #"\frac{\partial L}{\partial W_{2,jk}} = a_{1,k} \delta_{3,j}"#,
    #"\frac{\partial L}{\partial z_{2,j}} = y_j - \hat{y}_j"#,
  ])
  func `hide no mistake`(latex: String) throws { #expect(try verdict(latex)?.isWrong == true) }

  @Test func `have a cross entropy by its name`() throws {
    #expect(try verdict(#"L = CE(y, \hat{y})"#)?.isRight == true)
  }

  @Test func `are told from columns`() throws {
    let columns = [
      #"z_l = W_l a_{l-1} + b_l"#, #"a_l = \sigma(z_l)"#, #"\hat y = \mathrm{softmax}(z_L)"#,
      #"L = -\sum_i y_i \log \hat y_i"#,
      #"\delta_l = W_{l+1}^T \delta_{l+1} \odot \sigma'(z_l)"#,
      #"\frac{\partial z_{2,i}}{\partial W_{2,jk}} = \delta_{ij} a_{1,k}"#,
      #"\frac{\partial z_{2,i}}{\partial b_{2,j}} = \delta_{ij}"#,
    ]
    #expect(try !UndeclaredNotes.audit(columns).equations.flatMap(\.claims).contains { $0.judgement.verdict.isWrong })
  }

  @Test func `have a cost with a penalty`() throws {
    let penalty = #"L_{reg} = L + \frac{\lambda}{2} \left( \lVert W_1 \rVert^2 + \lVert W_2 \rVert^2 \right)"#
    #expect(try verdict(penalty)?.isRight == true)
    #expect(try verdict(penalty, #"\frac{\partial L_{reg}}{\partial W_2} = a_1^T \delta_3 + \lambda W_2"#) == .holds)
    #expect(
      try verdict(penalty, #"\frac{\partial L_{reg}}{\partial W_2} = a_1^T \delta_3 + \lambda W_1"#)?.isRight == false)
  }
}
