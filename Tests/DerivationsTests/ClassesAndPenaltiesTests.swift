import Testing

@testable import Derivations

/// The linear classifier of CS231n's case study, Goodfellow's penalty, and chains through matrices of samples.
@Suite struct `Classes and penalties` {
  private static let classifier = [
    #"f = x W + b"#, #"p_k = \frac{e^{f_k}}{ \sum_j e^{f_j} } \hspace{1in} L_i =-\log\left(p_{y_i}\right)"#,
    #"L = \frac{1}{N} \sum_i L_i + \frac{1}{2} \lambda \sum_k\sum_l W_{k,l}^2"#,
    #"\frac{\partial L_i }{ \partial f_k } = p_k - \mathbb{1}(y_i = k)"#,
  ]

  private func last(_ latex: [String]) throws -> Judgement? {
    try UndeclaredNotes.audit(latex).equations.last?.claims.last?.judgement
  }

  @Test func `of a linear classifier hold`() throws {
    let audit = try UndeclaredNotes.audit(Self.classifier)
    #expect(audit.notation == "scores-linear")
    #expect(audit.equations.flatMap(\.claims).allSatisfy { $0.judgement.verdict.isRight })
    let mean = #"\frac{\partial L}{\partial b} = \frac{1}{N} \sum_i (p_i - y_i)"#
    for column in ["f = W x + b", "f = W x", "f = W^T x + b", "p = \\frac{1}{N}", mean] {
      #expect(try last(Self.classifier + [column])?.verdict.isWrong == false, "\(column)")
    }
    #expect(try last(Self.classifier + ["F = W X + b"])?.verdict.isWrong == true)
    for right in [
      #"\frac{\partial p_{y_i}}{\partial f_k} = p_{y_i} \left( \mathbb{1}(y_i = k) - p_k \right)"#,
      #"\frac{\partial L_i }{ \partial f_k } = -\frac{1}{p_{y_i}} \frac{\partial p_{y_i}}{\partial f_k}"#,
    ] {
      #expect(try last(Self.classifier + [right])?.verdict == .holds)
    }
  }

  /// Δ is of the sum over all samples or of their mean, as the notes have it.
  @Test func `of the mean follow from the errors that the notes define`() throws {
    let mean = #"\Delta_{ik} = \frac{1}{N} (p_{ik} - \mathbb{1}(y_i = k))"#
    let gradient = #"\frac{\partial L}{\partial W} = X^T \Delta + \lambda W"#
    #expect(try last(Self.classifier + [gradient])?.verdict.isWrong == false)
    #expect(try last(Self.classifier + [mean, gradient])?.verdict == .holds)
  }

  @Test(arguments: [
    #"\frac{\partial L_i }{ \partial f_k } = \mathbb{1}(y_i = k) - p_k"#,
    #"\frac{\partial L}{\partial W} = X^T \Delta + \frac{1}{2} \lambda W"#,
  ])
  func `of a linear classifier fail`(latex: String) throws {
    #expect(try last(Self.classifier + [latex])?.verdict == .fails)
  }

  @Test func `of a sample whose class is called by its number hold for that class`() throws {
    let softmax = [
      #"o = W x + b"#, #"\hat y_j = \frac{\exp(o_j)}{\sum_k \exp(o_k)}"#, #"l(y, \hat y) = -\sum_j y_j \log \hat y_j"#,
      #"\frac{\partial l}{\partial o_j} = \hat y_j - y_j"#,
    ]
    #expect(try last(softmax + [#"l = -\log \hat y_2"#])?.verdict == .holdsWhere)
    #expect(try last(softmax + [#"l = \log \hat y_2"#])?.verdict.isWrong == true)
    #expect(try last(softmax + [#"\hat y_1 = -\log \hat y_2"#])?.verdict.isRight == false)
  }

  @Test func `of a class are not held where a sign is wrong`() throws {
    let wrong = #"\frac{\partial p_{y_i}}{\partial f_k} = p_{y_i} \left( p_k - \mathbb{1}(y_i = k) \right)"#
    #expect(try last(Self.classifier + [wrong])?.verdict.isRight == false)
  }

  private static let goodfellow = [
    #"h^{(0)} = x"#, #"a^{(k)} = b^{(k)} + W^{(k)} h^{(k-1)}"#, #"h^{(k)} = f(a^{(k)})"#, #"\hat{y} = h^{(l)}"#,
    #"J = L(\hat{y}, y) + \lambda \Omega(\theta)"#,
    #"g \leftarrow \nabla_{\hat{y}} J = \nabla_{\hat{y}} L(\hat{y}, y)"#,
    #"g \leftarrow \nabla_{a^{(k)}} J = g \odot f'(a^{(k)})"#,
  ]

  @Test func `of a norm of parameters hold`() throws {
    let bias = #"\nabla_{b^{(k)}} J = g + \lambda \nabla_{b^{(k)}} \Omega(\theta)"#
    let weight = #"\nabla_{W^{(k)}} J = g h^{(k-1)\top} + \lambda \nabla_{W^{(k)}} \Omega(\theta)"#
    #expect(try last(Self.goodfellow + [bias])?.verdict == .holds)
    #expect(try last(Self.goodfellow + [bias, weight])?.verdict == .holds)
    let wrong = #"\nabla_{W^{(k)}} J = g h^{(k-1)\top} - \lambda \nabla_{W^{(k)}} \Omega(\theta)"#
    #expect(try last(Self.goodfellow + [bias, wrong])?.verdict.isRight == false)
  }

  private static let roelants = [
    #"H = \sigma(X W_h + b_h)"#, #"Y = \varsigma(H W_o + b_o)"#,
    #"\delta_o = \frac{\partial \xi}{\partial Z_o} = Y - T"#,
    #"\delta_h = \frac{\partial \xi}{\partial Z_h} = H \circ (1-H) \circ [\delta_o W_o^T]"#,
  ]

  @Test func `of chains through matrices are those of their ends`() throws {
    let chain =
      #"\frac{\partial \xi}{\partial W_h} = \frac{\partial Z_h}{\partial W_h} \frac{\partial \xi}{\partial Z_h}"#
    #expect(try last(Self.roelants + [chain])?.verdict == .holds)
    #expect(try last(Self.roelants + [chain + #"= X^T \delta_h"#])?.verdict == .holds)
    #expect(try last(Self.roelants + [chain + #"= X \delta_h"#])?.verdict != .holds)
    let broken =
      #"\frac{\partial \xi}{\partial W_h} = \frac{\partial Z_h}{\partial W_h} \frac{\partial \xi}{\partial Z_o}"#
    #expect(try last(Self.roelants + [broken])?.verdict != .holds)
  }
}
