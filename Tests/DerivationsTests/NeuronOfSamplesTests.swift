import Testing

@testable import Derivations

/// Nielsen's first and third chapter: a neuron whose cost C is the mean over n samples, weight decay, and w′ after a step.
@Suite struct `A neuron with the cost of n samples` {
  private static let notes = [
    UndeclaredNotes(
      name: "neuron-n",
      right: [
        #"C = -\frac{1}{n} \sum_x [y \ln a + (1 - y) \ln (1 - a)]"#,
        #"\frac{\partial C}{\partial w_j} = -\frac{1}{n} \sum_x \left(\frac{y}{\sigma(z)} - \frac{1 - y}{1 - \sigma(z)}\right) \frac{\partial \sigma}{\partial w_j}"#,
        #"\frac{\partial C}{\partial w_j} = \frac{1}{n} \sum_x x_j (\sigma(z) - y)"#,
        #"\frac{\partial C}{\partial b} = \frac{1}{n} \sum_x (\sigma(z) - y)"#,
        #"C = C_0 + \frac{\lambda}{2n} \sum_w w^2"#,
        #"\frac{\partial C}{\partial w} = \frac{\partial C_0}{\partial w} + \frac{\lambda}{n} w"#,
        #"\frac{\partial C}{\partial b} = \frac{\partial C_0}{\partial b}"#,
        #"w \rightarrow w' = w - \eta \frac{\partial C_0}{\partial w} - \frac{\eta\lambda}{n} w = \left(1 - \frac{\eta\lambda}{n}\right) w - \eta \frac{\partial C_0}{\partial w}"#,
        #"w \rightarrow w' = w - \frac{\eta}{m} \sum_j \frac{\partial C_{X_j}}{\partial w}"#,
        #"\frac{\partial C}{\partial a} = \frac{a - y}{a(1 - a)}"#,
      ],
      wrong: [
        #"\frac{\partial C}{\partial b} = \frac{1}{n} \sum_x x_j (\sigma(z) - y)"#,
        #"\frac{\partial C}{\partial w_j} = \frac{1}{n} \sum_x x_j (y - \sigma(z))"#,
        #"b \rightarrow b' = b + \eta \frac{\partial C}{\partial b}"#,
        #"b' = b + \eta \frac{\partial C}{\partial b}"#,
        #"\frac{\partial C}{\partial a} = \frac{a - y}{a(1 + a)}"#,
      ]
    )
  ]

  @Test(arguments: notes) func `is found, and mistakes beside right equations`(notes: UndeclaredNotes) throws {
    try notes.expectVerdicts()
  }

  @Test(arguments: [
    #"C = C_0 + \frac{\lambda}{n} \sum_w |w|"#,
    #"\frac{\partial C}{\partial w} = \frac{\partial C_0}{\partial w} + \frac{\lambda}{n} \mathrm{sgn}(w)"#,
  ])
  func `leaves a penalty of |w| open, as only one of w² is known`(latex: String) throws {
    let claim = try #require(try Self.notes[0].audit(with: [latex]).equations.last?.claims.last)
    #expect(claim.judgement.verdict == .notRead)
  }

  @Test func `is read beside layers where the rest is Nielsen's second chapter`() throws {
    let layers = [
      #"z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j"#, #"a^l = \sigma(z^l)"#,
      #"\delta^L = \nabla_a C \odot \sigma'(z^L)"#, #"\frac{\partial C}{\partial b^l_j} = \delta^l_j"#,
      #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)"#,
      #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j"#,
    ]
    for (latex, isRight) in [
      (#"\frac{\partial C}{\partial w^L_{jk}} = a^{L-1}_k (a^L_j - y_j) \sigma'(z^L_j)"#, true),
      (#"\frac{\partial C}{\partial w^L_{jk}} = a^{L-1}_j (a^L_j - y_j) \sigma'(z^L_j)"#, false),
      (#"w_k \rightarrow w_k' = w_k - \frac{\eta}{m} \sum_j \frac{\partial C_{X_j}}{\partial w_k}"#, true),
      (#"b_l \rightarrow b_l' = b_l + \frac{\eta}{m} \sum_j \frac{\partial C_{X_j}}{\partial b_l}"#, false),
      (#"C(w, b) = \frac{1}{2n} \sum_x \| y(x) - a \|^2"#, true),
    ] {
      let verdict = try UndeclaredNotes.audit(layers + [latex]).equations.last?.claims.last?.judgement.verdict
      #expect(isRight ? verdict?.isRight == true : verdict?.isWrong == true, "\(latex)")
    }
  }
}
