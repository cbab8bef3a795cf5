import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Costs with what they are of in brackets, and notes that list several costs.
@Suite struct `Costs in notes` {
  private static let forward = [
    "z^{[1]} = W^{[1]} x + b^{[1]}", "a^{[1]} = g(z^{[1]})", "z^{[2]} = W^{[2]} a^{[1]} + b^{[2]}",
    #"\hat y = a^{[2]} = g(z^{[2]})"#, #"\delta^{[1]} = W^{[2]T} \delta^{[2]} \odot g'(z^{[1]})"#,
    #"\frac{\partial \mathcal{L}}{\partial W^{[2]}} = \delta^{[2]} a^{[1]T}"#,
  ]

  private static let neuron = [
    "z = w^T x + b", #"a = \sigma(z)"#, #"L(a,y) = -y\log a-(1-y)\log (1-a)"#, "dz = a - y", "dw = x dz",
    #"\frac{\partial L}{\partial b} = a - y"#,
  ]

  private func verdictOfNeuron(_ latex: String) throws -> Verdict? {
    try UndeclaredNotes.audit(Self.neuron + [latex]).equations.last?.claims.last?.judgement.verdict
  }

  private func verdict(_ latex: String) throws -> Verdict? {
    let text = (Self.forward + [latex]).map { "$$ \($0) $$" }.joined(separator: "\n\n")
    let audit = try Audit(
      SourceText(name: "notes.md", text: text),
      settings: Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false))
    return audit.equations.last?.claims.last?.judgement.verdict
  }

  @Test(arguments: [
    #"\frac{\partial \mathcal{L}(\hat{\mathbf{y}}, \mathbf{y})}{\partial b^{[1]}} = \delta^{[1]}"#,
    #"\frac{\partial \mathcal{L}(a^{[2]}, y)}{\partial b^{[1]}} = \delta^{[1]}"#,
    #"\frac{\partial \mathcal{L}(y, \hat y)}{\partial b^{[2]}} = \delta^{[2]}"#,
  ])
  func `may name outputs and targets`(latex: String) throws {
    #expect(try verdict(latex)?.isRight == true)
    #expect(try verdict(latex + "a^{[1]}")?.isRight == false)
  }

  @Test(arguments: [
    #"\mathcal{L}(a^{[1]}, y) = \mathcal{L}(\hat y, y)"#, #"\mathcal{L}(x, y) = \mathcal{L}(\hat y, y)"#,
    #"\mathcal{L}(y, y) = \mathcal{L}(\hat y, y)"#,
  ])
  func `are not read of anything else`(latex: String) throws { #expect(try verdict(latex) == .notRead) }

  /// Nobody writes the brackets behind Σ.
  @Test func `may leave out brackets behind sums`() throws {
    let cost = #"J = -\frac{1}{m} \sum_{i=1}^m y^{(i)} \log a^{(i)} + (1 - y^{(i)}) \log (1 - a^{(i)})"#
    #expect(try verdictOfNeuron(cost)?.isRight == true)
    #expect(try verdictOfNeuron(cost.replacing("(1 - y", with: "(1 + y"))?.isWrong == true)
    #expect(try verdictOfNeuron(#"J = \frac{1}{m} \sum_{i=1}^m L(a^{(i)}, y^{(i)}) + b"#)?.isRight == false)
  }

  /// L = −log a where y = 1 and −log(1 − a) where y = 0.
  @Test func `may be of one target`() throws {
    #expect(try verdictOfNeuron(#"L = -\log a"#)?.isRight == true)
    #expect(try verdictOfNeuron(#"L = -\log (1 - a)"#)?.isRight == true)
    #expect(try verdictOfNeuron(#"L = -\log (1 + a)"#)?.isWrong == true)
    #expect(try verdictOfNeuron(#"\frac{\partial L}{\partial b} = a"#) == .notRead)
  }

  @Test func `are of one sample, or of all parameters`() throws {
    let left = "J(W^{[1]}, b^{[1]}, W^{[2]}, b^{[2]})"
    let sum = #"\sum_{i=1}^m \mathcal{L}(\hat{y}^{(i)}, y^{(i)})"#
    #expect(try verdict(#"\#(left) = \frac{1}{m} \#(sum)"#)?.isRight == true)
    #expect(try verdict("\(left) = m \(sum)")?.isRight == false)
    #expect(try verdict(#"J = \frac{1}{m} \sum_{i=1}^m \mathcal{L}(\hat{y}^{(i)}, y)"#) == .notRead)
  }

  @Test func `may be several`() throws {
    #expect(try verdict(#"\mathcal{L}(\hat y, y) = -\sum_j y_j \log \hat y_j"#) == .definition)
    for slip in [#"-\sum_j y_j \log (1 - \hat y_j)"#, #"-\sum_j \hat y_j \log y_j"#, #"\sum_j y_j \log \hat y_j"#] {
      #expect(try verdict(#"\mathcal{L}(\hat y, y) = "# + slip)?.isRight == false, "\(slip)")
    }
  }

  /// Σ(a − y)² has twice the slope of half of it, whichever of them the notation has.
  @Test func `leaves no other multiple of it right`() throws {
    func last(_ cost: String, _ slope: String) throws -> Verdict? {
      let notes = [
        #"z^l = W^l a^{l-1} + b^l"#, #"a^l = \sigma(z^l)"#, cost,
        #"\delta^l = (W^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)"#, #"\frac{\partial C}{\partial b^l} = \delta^l"#,
        #"\frac{\partial C}{\partial W^l} = \delta^l (a^{l-1})^T"#, slope,
      ]
      return try UndeclaredNotes.audit(notes).equations.last?.claims.last?.judgement.verdict
    }
    let (whole, half) = (#"C = \|a^L - y\|^2"#, #"C = \frac12 \|a^L - y\|^2"#)
    let (twice, once) = (#"\delta^L = 2 (a^L - y) \odot \sigma'(z^L)"#, #"\delta^L = (a^L - y) \odot \sigma'(z^L)"#)
    #expect(try last(whole, twice) == .holds)
    #expect(try last(whole, once) == .notRead)
    #expect(try last(half, once) == .holds)
    #expect(try last(half, twice)?.isRight == false)
  }

  /// What holds of the first cost does not hold where the notes have gone on to another.
  @Test(arguments: [
    (#"\delta^L_j = a^L_j - y_j"#, true), (#"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)"#, true),
    (#"\delta^L_j = (a^L_j - y_j) \sigma'(z^L_j)"#, false),
    (#"\frac{\partial C}{\partial a^L_j} = a^L_j - y_j"#, false),
  ])
  func `may be exchanged for another`(latex: String, isRight: Bool) throws {
    let squares = [
      "z^l = w^l a^{l-1} + b^l", #"a^l = \sigma(z^l)"#, #"C = \frac{1}{2} \sum_j (y_j - a^L_j)^2"#,
      #"\frac{\partial C}{\partial a^L_j} = a^L_j - y_j"#, #"\delta^L_j = (a^L_j - y_j) \sigma'(z^L_j)"#,
      #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)"#,
    ]
    let entropy = #"C = -\sum_j [y_j \ln a^L_j + (1 - y_j) \ln (1 - a^L_j)]"#
    let verdicts = try UndeclaredNotes.audit(squares + [entropy, latex]).equations.flatMap(\.claims)
      .map(\.judgement.verdict)
    #expect(verdicts.dropLast(2).allSatisfy { $0.isRight })
    #expect(verdicts.last?.isRight == isRight)
  }
}
