import Testing

@testable import Derivations

/// Posts on a hidden and an output layer with letters of their own, and logistic regression over all samples.
@Suite struct `Two layers in notes` {
  private static let regression = UndeclaredNotes(
    name: "two-layers",
    right: [
      "z = W_1 x + b_1", #"h = \sigma(z)"#, #"\hat y = W_2 h + b_2"#,
      #"\hat y_r = \sum_s (W_2)_{rs} h_s + (b_2)_r"#, #"\frac{\partial \hat y_r}{\partial h_j} = (W_2)_{rj}"#,
      #"L = \| \hat y - y \|^2"#, #"\frac{\partial L}{\partial \hat y} = 2(\hat y - y)"#,
      #"\frac{\partial L}{\partial W_2} = 2(\hat y - y) h^T"#,
      #"\frac{\partial L}{\partial h} = W_2^T \frac{\partial L}{\partial \hat y}"#,
      #"\frac{\partial L}{\partial z} = \frac{\partial L}{\partial h} \odot \sigma'(z)"#,
      #"\frac{\partial L}{\partial W_1} = \frac{\partial L}{\partial z} x^T"#,
    ],
    wrong: [
      #"\frac{\partial \hat y_r}{\partial h_j} = (W_2)_{jr}"#,
      #"\frac{\partial L}{\partial W_2} = 2(\hat y - y) x^T"#,
      #"\frac{\partial L}{\partial h} = W_2 \frac{\partial L}{\partial \hat y}"#,
      #"\frac{\partial L}{\partial z} = \frac{\partial L}{\partial h} \odot \sigma(z)"#,
    ])

  private static let classifier = UndeclaredNotes(
    name: "two-layers",
    right: [
      "z = W_1 x + b_1", #"h = \tanh(z)"#, "o = W_2 h + b_2", #"\hat y = \mathrm{softmax}(o)"#,
      #"L = -\sum_i y_i \log \hat y_i"#, #"\frac{\partial L}{\partial o} = \hat y - y"#,
      #"\frac{\partial L}{\partial W_2} = (\hat y - y) h^T"#, #"\frac{\partial L}{\partial h} = W_2^T (\hat y - y)"#,
      #"\frac{\partial L}{\partial z} = W_2^T (\hat y - y) \odot (1 - h \odot h)"#,
    ],
    wrong: [
      #"\frac{\partial L}{\partial o} = y - \hat y"#,
      #"\frac{\partial L}{\partial z} = W_2^T (\hat y - y) \odot (1 - h)"#,
    ])

  private static let logistic = UndeclaredNotes(
    name: "logistic-x",
    right: [
      #"h = g(X\theta)"#,
      #"J(\theta) = \frac{1}{m} \left(-y^T \log(h) - (1 - y)^T \log(1 - h)\right)"#,
      #"\frac{\partial J}{\partial \theta} = \frac{1}{m} X^T (h - y)"#,
      #"\theta := \theta - \frac{\alpha}{m} X^T (g(X\theta) - \vec{y})"#,
    ],
    wrong: [
      #"\theta := \theta + \frac{\alpha}{m} X^T (g(X\theta) - \vec{y})"#,
      #"\frac{\partial J}{\partial \theta} = \frac{1}{m} X^T (y - h)"#,
    ])

  @Test(arguments: [regression, classifier, logistic])
  func `are found, and mistakes beside right equations`(notes: UndeclaredNotes) throws { try notes.expectVerdicts() }

  @Test func `are not held against a linear output where the notes have another`() throws {
    let right = [
      #"h = \sigma(W_1 x + b_1)"#, #"\hat y = \sigma(W_2 h + b_2)"#,
      #"\frac{\partial \hat y_i}{\partial h_j} = \hat y_i (1 - \hat y_i) (W_2)_{ij}"#,
      #"\frac{\partial L}{\partial o} = (\hat y - y) \odot \hat y \odot (1 - \hat y)"#,
    ]
    for claim in try UndeclaredNotes.audit(right).equations.flatMap(\.claims) {
      #expect(claim.judgement.verdict.isWrong == false)
    }
  }

  @Test(arguments: [
    (#"\delta_{ri} = 1"#, Verdict.definition), (#"g = \sigma"#, .definition),
  ])
  func `may say what a sign means`(latex: String, verdict: Verdict) throws {
    let judgement = try Self.regression.audit(with: [latex]).equations.last?.claims.last?.judgement
    #expect(judgement?.verdict == verdict)
  }

  /// Words before, behind and between equations, as notes have them.
  @Test(arguments: [
    (#"\sigma(z) = \frac{1}{1 + e^{-z}} \quad (\text{sigmoid})"#, [true]),
    (#"\forall j \in [1, \dots, p], \quad z_j = \sum_s (W_1)_{js} x_s + (b_1)_j"#, [true]),
    (#"\forall j \in [1, \dots, p], \quad z_j = \sum_s (W_1)_{js} h_s + (b_1)_j"#, [false]),
    (#"h = \sigma(z) \qquad \text{or equivalently} \qquad h_j = \sigma(z_j)"#, [true, true]),
    (#"0.5 \cdot 2 = 1 \ \ and \ \ 0.5 \cdot 3 = 1.5 \ \ then \ \ 1 + 1.5 = 3.5"#, [true, true, false]),
  ])
  func `are read beside words`(latex: String, areRight: [Bool]) throws {
    let before = try Self.regression.audit().equations.count
    let claims = try Self.regression.audit(with: [latex]).equations.dropFirst(before).flatMap(\.claims)
    #expect(claims.map(\.judgement.verdict.isRight) == areRight)
    #expect(claims.map(\.judgement.verdict.isWrong) == areRight.map { !$0 })
  }

  /// Softmax first, then squared errors of the scores themselves, then of their sigmoid.
  @Test func `may have one cost after the other`() throws {
    let softmax = [
      "a_1 = W_1 x", #"h_1 = \sigma(a_1)"#, "a_2 = W_2 h_1", #"L = -y^T \log \mathrm{softmax}(a_2)"#,
      #"\frac{\partial L}{\partial a_2} = \mathrm{softmax}(a_2) - y"#,
      #"\frac{\partial L}{\partial W_2} = (\mathrm{softmax}(a_2) - y) h_1^T"#,
      #"\frac{\partial L}{\partial h_1} = W_2^T (\mathrm{softmax}(a_2) - y)"#,
    ]
    let scores = softmax + [#"L = \frac{1}{2} \| a_2 - y \|^2"#, #"\frac{\partial L}{\partial a_2} = a_2 - y"#]
    for claim in try UndeclaredNotes.audit(scores).equations.flatMap(\.claims) {
      #expect(claim.judgement.verdict.isWrong == false)
    }
    let slip = #"\frac{\partial L}{\partial a_2} = (\hat y - y) \odot \sigma'(\hat y)"#
    let sigmoid = scores + [#"\hat y = \sigma(a_2)"#, #"L = \frac{1}{2} \| \hat y - y \|^2"#, slip]
    #expect(try UndeclaredNotes.audit(sigmoid).equations.last?.claims.last?.judgement.verdict.isRight == false)
  }

  @Test func `of ReLU are not wrong by the sigmoid that the notes define too`() throws {
    let notes = [
      "z^{[1]} = W^{[1]} x + b^{[1]}", #"a^{[1]} = \text{ReLU}(z^{[1]})"#, "z^{[2]} = W^{[2]} a^{[1]} + b^{[2]}",
      #"\sigma(z) = \frac{1}{1 + e^{-z}}"#, #"\sigma'(z) = \sigma(z) (1 - \sigma(z))"#,
      #"\delta^{[1]} = ({W^{[2]}}^T \delta^{[2]}) \odot \text{ReLU}'(z^{[1]})"#,
      #"\delta^{[1]} = ({W^{[2]}}^T \delta^{[2]}) \odot \text{ReLU}'(a^{[1]})"#,
      #"\text{ReLU}'(z) = 1\{z > 0\}"#,
    ]
    for claim in try UndeclaredNotes.audit(notes).equations.flatMap(\.claims) {
      #expect(claim.judgement.verdict.isWrong == false)
    }
  }
}
