import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notes on single neurons, whose weight and bias have no number for the layer.
@Suite struct `A neuron in notes` {
  private static let notes = [
    UndeclaredNotes(
      name: "neuron-t",
      right: [
        #"z = \mathbf{w}^\top \mathbf{x} + b"#, "y = f(z)", #"E = \frac{1}{2} (y - t)^2"#, #"\delta = (y - t) f'(z)"#,
        #"\nabla_w E = \delta x"#, #"\frac{\partial E}{\partial w_i} = \delta x_i"#,
        #"\mathbf{w} \leftarrow \mathbf{w} - \eta \delta \mathbf{x}"#, #"\frac{\partial E}{\partial b} = \delta"#,
        #"\frac{\partial E}{\partial x_i} = \delta w_i"#,
      ],
      wrong: [
        #"\frac{\partial E}{\partial b} = \delta b"#, #"\frac{\partial E}{\partial w_i} = \delta w_i"#,
        #"b \leftarrow b + \eta \delta"#, #"\frac{\partial E}{\partial y} = t - y"#,
      ]
    ),
    UndeclaredNotes(
      // The cost without ½, and tanh: what the notation says of neither is held against the notes.
      name: "neuron-t",
      right: [
        #"z = \sum_i w_i x_i + b"#, #"y = \tanh(z)"#, "E = (y - t)^2", #"\frac{dy}{dz} = 1 - y^2"#,
        #"\frac{\partial E}{\partial w_i} = \frac{dE}{dy} \frac{dy}{dz} \frac{\partial z}{\partial w_i} = 2 (y - t) (1 - y^2) x_i"#,
        #"\frac{\partial E}{\partial b} = 2 (y - t) (1 - y^2)"#,
        #"\delta = \frac{\partial E}{\partial z} = 2 (y - t) (1 - y^2)"#,
        #"\frac{\partial E}{\partial w_i} = \delta x_i"#,
      ],
      wrong: [
        #"\frac{dy}{dz} = 1 + y^2"#, #"\delta = 2 (y - t) (1 - y)"#,
        #"\frac{\partial E}{\partial w_i} = (y - t) (1 - y^2) x_i"#,
      ]
    ),
    UndeclaredNotes(
      name: "neuron",
      right: [
        "z = w_1 x_1 + w_2 x_2 + b", #"\hat y = \sigma(z) = \frac{1}{1 + e^{-z}}"#,
        #"L = -(y \log \hat y + (1 - y) \log (1 - \hat y))"#, #"\frac{\partial L}{\partial z} = \hat y - y"#,
        #"\frac{\partial L}{\partial w_1} = (\hat y - y) x_1"#, #"\frac{\partial L}{\partial b} = \hat y - y"#,
        #"\frac{d\hat y}{dz} = \hat y (1 - \hat y)"#,
      ],
      wrong: [
        #"\frac{\partial L}{\partial w_1} = (y - \hat y) x_1"#, #"\frac{\partial L}{\partial w_2} = (\hat y - y) x_1"#,
      ]
    ),
    UndeclaredNotes(
      name: "neuron",
      right: [
        #"z = w^T x + b"#, #"a = \sigma(z)"#, #"L = -(y \log a + (1 - y) \log(1 - a))"#,
        #"da = \frac{dL}{da} = -\frac{y}{a} + \frac{1 - y}{1 - a}"#, #"dz = \frac{dL}{dz} = a - y"#,
        #"dw_1 = x_1 \cdot dz"#, "dw = x dz", "db = dz",
      ],
      wrong: [#"da = -\frac{y}{a} - \frac{1 - y}{1 - a}"#, "dw_2 = x_1 dz", "db = -dz", "dz = y - a"]
    ),
    UndeclaredNotes(
      name: "neuron-chain",
      right: [
        "z_1 = w_1 x + b_1", #"a_1 = \sigma(z_1)"#, "z_2 = w_2 a_1 + b_2", #"a_2 = \sigma(z_2)"#, "z_3 = w_3 a_2 + b_3",
        #"a_3 = \sigma(z_3)"#, #"C = \frac{1}{2} (a_3 - y)^2"#,
        #"\frac{\partial C}{\partial w_3} = (a_3 - y) \sigma'(z_3) a_2"#,
        #"\frac{\partial C}{\partial w_2} = (a_3 - y) \sigma'(z_3) w_3 \sigma'(z_2) a_1"#,
        #"\frac{\partial C}{\partial b_1} = (a_3 - y) \sigma'(z_3) w_3 \sigma'(z_2) w_2 \sigma'(z_1)"#,
      ],
      wrong: []
    ),
    UndeclaredNotes(
      // Logistic regression over all samples, the columns of X.
      name: "neuron",
      right: [
        #"z^{(i)} = w^T x^{(i)} + b"#, #"a^{(i)} = \sigma(z^{(i)})"#, #"A = \sigma(w^T X + b)"#,
        #"\mathcal{L}(a^{(i)}, y^{(i)}) = -y^{(i)} \log(a^{(i)}) - (1 - y^{(i)}) \log(1 - a^{(i)})"#,
        #"J = \frac{1}{m} \sum_{i=1}^m \mathcal{L}(a^{(i)}, y^{(i)})"#,
        #"\frac{\partial J}{\partial w} = \frac{1}{m} X (A - Y)^T"#,
        #"\frac{\partial J}{\partial b} = \frac{1}{m} \sum_{i=1}^m (a^{(i)} - y^{(i)})"#,
      ],
      wrong: [
        #"\frac{\partial J}{\partial w} = \frac{1}{m} X (A - Y)"#,
        #"\frac{\partial J}{\partial w} = \frac{1}{m} X (Y - A)^T"#,
        #"\frac{\partial J}{\partial b} = \frac{1}{m} \sum_{i=1}^m (y^{(i)} - a^{(i)})"#,
      ]
    ),
  ]

  @Test(arguments: notes) func `is found, and mistakes beside right equations`(notes: UndeclaredNotes) throws {
    try notes.expectVerdicts()
  }

  @Test(arguments: [
    (#"\tanh'(z) = \frac{1}{\cosh^2(z)} = 1 - \tanh^2(z)"#, true), (#"\tanh'(z) = 1 - \tanh^2 z"#, true),
    (#"\tanh'(z) = 1 - \tanh(z)"#, false), (#"\frac{1}{\cosh(z)} = 1 - \tanh^2(z)"#, false),
    (#"\frac{dy}{dz} = 1 - (tanh(z))^2"#, true), (#"\frac{dy}{dz} = 1 - tanh(z)"#, false),
    (#"\cosh(0.3) \approx 1.045"#, true),
    (#"\cosh(0.3) = 2.054"#, false),
  ])
  func `may be of tanh, whose derivative is 1 by cosh²`(latex: String, isRight: Bool) throws {
    let claims = try Self.notes[1].audit(with: [latex]).equations.last?.claims ?? []
    #expect(claims.isEmpty == false)
    #expect(claims.allSatisfy { isRight ? $0.judgement.verdict.isRight : $0.judgement.verdict.isWrong })
  }

  @Test func `leaves open what is right of the activation that the words before name`() throws {
    let right = Self.notes[1].right.map { "$$ \($0) $$" }.joined(separator: "\n\n")
    for (words, verdict) in [("If the output is linear, then", Verdict.notRead), ("Then", .fails)] {
      let audit = try UndeclaredNotes.audit(
        text: right + String(repeating: "\nText.", count: 40) + "\n\n\(words) $$ \\delta = 2 (y - t) $$\n")
      #expect(audit.equations.last?.claims.last?.judgement.verdict == verdict)
    }
  }

  @Test func `leaves f open where it is any function`() throws {
    let claims = try Self.notes[0].audit(with: [#"f(x) = \frac{1}{x}"#, "f(x) = e^x"]).equations.flatMap(
      \.claims)
    #expect(claims.suffix(2).allSatisfy { $0.judgement.verdict == .notRead })
  }
}
