import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// What notes write in every notation: Δw, n samples, λ, max(0, z), sums over pairs, columns and matrices with dots.
@Suite struct `What all notes write alike` {
  private static let neurons = #"""
    $$z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j, \quad a^l_j = \sigma(z^l_j), \quad C = \frac12 \sum_j (y_j - a^L_j)^2$$
    $$\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j, \quad \frac{\partial C}{\partial b^l_j} = \delta^l_j$$
    $$\delta^L_j = (a^L_j - y_j) \sigma'(z^L_j), \quad \delta^l_j = \sum_k w^{l+1}_{kj} \delta^{l+1}_k \sigma'(z^l_j)$$

    """#

  /// The judgement of the last claim behind notes in Nielsen's notation.
  private func judgement(_ formula: String, isDeclared: Bool = true) throws -> Judgement {
    let nielsen = isDeclared ? try BuiltInNotation.named("nielsen")?.notation() : nil
    let settings = Audit.Settings(notation: nielsen, network: .twoTwoTwo, isNetworkDeclared: false)
    let audit = try Audit(SourceText(name: "notes.md", text: Self.neurons + "$$\(formula)$$\n"), settings: settings)
    return try #require(audit.equations.last?.claims.last?.judgement)
  }

  private func verdict(_ formula: String) throws -> Verdict { try judgement(formula).verdict }

  @Test(arguments: [
    #"w^l_{jk} \leftarrow w^l_{jk} + \Delta w^l_{jk}"#, #"b^l \leftarrow b^l + \Delta b^l"#,
  ])
  func `Δw is what a step adds`(formula: String) throws {
    #expect(try verdict(formula).isRight)
  }

  @Test(arguments: [
    #"w^l_{jk} \leftarrow w^l_{jk} - \Delta w^l_{jk}"#, #"w^l_{jk} \leftarrow w^l_{jk} + 2 \Delta w^l_{jk}"#,
  ])
  func `what does not hold of Δw may be meant otherwise`(formula: String) throws {
    #expect(try verdict(formula) == .notRead)
  }

  @Test func `sums run over several letters, or over the only one there is`() throws {
    let chain = #"\frac{\partial C}{\partial z^{l+1}_i} \frac{\partial z^{l+1}_i}{\partial a^l_k}"#
    #expect(
      try verdict(#"\frac{\partial C}{\partial z^l_j} = \sum_{i,k} \#(chain) \frac{\partial a^l_k}{\partial z^l_j}"#)
        == .holds)
    #expect(
      try verdict(#"\frac{\partial C}{\partial z^l_j} = \sum_{ik} \#(chain) \frac{\partial a^l_k}{\partial z^l_j}"#)
        == .holds)
    #expect(try verdict(#"\frac{\partial C}{\partial z^l_j} = \sum_{i,k} \#(chain)"#).isWrong)
    #expect(try verdict(#"C = \frac12 \sum (y_j - a^L_j)^2"#).isRight)
    #expect(try verdict(#"z^l_j = \sum w^l_{jk} a^{l-1}_k + b^l_j"#) == .notRead)
  }

  @Test func `max with 0 is the rectifier`() throws {
    for rectifier in [#"\max(0, z)"#, #"\max\{0, z\}"#, #"\max(z, 0)"#, "max(0, z)"] {
      #expect(try verdict(#"\mathrm{ReLU}(z) = \#(rectifier)"#).isRight, "\(rectifier)")
    }
    #expect(try !verdict(#"\mathrm{ReLU}(z) = \max(0, -z)"#).isRight)
    #expect(try verdict(#"\mathrm{ReLU}(z) = \max(1, z)"#) == .notRead)
  }

  @Test func `columns with dots hold derivatives of all units`() throws {
    func column(_ first: String, _ last: String) -> String {
      let cells = [first, #"\vdots"#, last]
      return #"\begin{pmatrix}"# + cells.joined(separator: #"\\"#) + #"\end{pmatrix}"#
    }
    func derivative(_ unit: String) -> String { #"\frac{\partial C}{\partial b^l_\#(unit)}"# }
    #expect(try verdict(#"\delta^l = "# + column(derivative("1"), derivative("n"))) == .holds)
    #expect(try verdict(#"\delta^l = "# + column(derivative("2"), derivative("n"))) == .notRead)
    #expect(try verdict(#"a^l = "# + column(#"\sigma(z^l_1)"#, #"\sigma(z^l_n)"#)).isRight)
  }

  @Test func `a matrix with dots is the whole matrix`() throws {
    func matrix(_ a: String, _ b: String, _ c: String, _ d: String, _ e: String, _ f: String) -> String {
      return
        #"\begin{pmatrix} w^l_{\#(a)} & w^l_{\#(b)} & \cdots & w^l_{\#(c)} \\ \vdots & \vdots & \ddots & \vdots \\"#
        + #"w^l_{\#(d)} & w^l_{\#(e)} & \cdots & w^l_{\#(f)} \end{pmatrix}"#
    }
    #expect(try verdict("w^l = " + matrix("11", "12", "1n", "m1", "m2", "mn")).isRight)
    #expect(try verdict("w^l = " + matrix("11", "21", "m1", "1n", "2n", "mn")).isWrong)
    #expect(try verdict("w^l = " + matrix("11", "12", "1n", "m2", "m1", "mn")) == .notRead)
  }

  @Test(arguments: [#"\frac{d\sigma(x)}{dx}"#, #"\frac{d}{dx}\sigma(x)"#, #"\frac{\mathrm{d}\sigma}{\mathrm{d}x}(x)"#])
  func `quotients of differentials are slopes of functions`(slope: String) throws {
    #expect(try verdict(#"\#(slope) = \sigma(x) (1 - \sigma(x))"#) == .holds)
    #expect(try !verdict(#"\#(slope) = \sigma(x) (1 + \sigma(x))"#).isRight)
  }

  /// A line on one neuron among lines on layers.
  @Test func `a line in another notation is right or not read`() throws {
    let right = try judgement(#"a = \sigma\left(\sum_i w_i x_i + b\right)"#, isDeclared: false)
    #expect(right.verdict.isRight)
    #expect(right.reason?.english.hasPrefix("as notation neuron") == true)
    let wrong = try judgement(#"a = \sigma\left(\sum_i w_i x_i - b\right)"#, isDeclared: false)
    #expect(wrong.verdict == .notRead)
  }

  /// As the velocity of momentum.
  @Test func `a letter that is assigned to out of itself is a new name`() throws {
    #expect(try verdict(#"v \leftarrow \mu v - \eta \frac{\partial C}{\partial w^l}"#) == .definition)
    #expect(try verdict(#"v = \mu v - \eta \frac{\partial C}{\partial w^l}"#) == .notRead)
    #expect(try verdict(#"v \leftarrow v - \eta \frac{\partial C}{\partial w^l}"#) == .notRead)
    #expect(try verdict(#"v \leftarrow \mu v - \eta \frac{\partial C}{\partial v}"#) == .notRead)
    #expect(try verdict(#"D \leftarrow D + \delta^l"#) == .notRead)
  }

  /// The algorithm of Goodfellow, Bengio and Courville.
  @Test func `what a program assigns step by step is followed through its first pass`() throws {
    let slope = #"g \leftarrow g \odot \sigma'(z^l)"#
    func end(_ lines: String...) throws -> Judgement {
      try judgement(([#"g \leftarrow \nabla_{a^L} C"#] + lines).joined(separator: "$$\n\n$$"))
    }
    let right = try end(slope, #"\frac{\partial C}{\partial b^l} = g"#)
    #expect(right.verdict == .holdsWhere)
    #expect(try end(slope, #"\frac{\partial C}{\partial w^l} = g (a^{l-1})^T"#).verdict == .holdsWhere)
    #expect(try end(#"\frac{\partial C}{\partial b^l} = g"#).verdict == .notRead)
  }
}
