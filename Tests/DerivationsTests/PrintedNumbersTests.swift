import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Claims of numbers in notes whose network nobody knows, held against the numbers that the notes print.
@Suite struct `Numbers that notes print for their names` {
  /// z = 0.5·1 − 0.25·2 + 0.1 = 0.1, y = tanh 0.1 = 0.0997, δ = 2(y − t)(1 − y²) = −1.7827.
  static let neuron = #"""
    $$z = \sum_{i=1}^{n} w_i x_i + b, \qquad y = \tanh(z), \qquad E = (y - t)^2$$
    $$\frac{\partial E}{\partial w_i} = 2 (y - t) (1 - y^2) x_i, \quad \frac{\partial E}{\partial b} = 2 (y - t) (1 - y^2)$$
    $$\frac{dE}{dy} = 2 (y - t), \quad \frac{dy}{dz} = 1 - y^2$$
    $$\delta = \frac{\partial E}{\partial z} = 2 (y - t) (1 - y^2)$$
    $$\frac{\partial E}{\partial w_i} = \delta x_i$$

    $w = (0.5, -0.25)$, $x = (1, 2)$, $b = 0.1$, $t = 1$

    """#

  /// The weights stand in a picture; the lines in numbers say which they are.
  static let picture = #"""
    $$z_1 = w_1 \times x_1 + w_3 \times x_2 + b_1$$
    $$z_1 = 0.15 \times 0.05 + 0.25 \times 0.1 + 0.30 = 0.3325$$
    $$a_{h1} = \sigma(z_1)$$
    $$z_2 = w_2 \times x_1 + w_4 \times x_2 + b_1$$
    $$z_2 = 0.20 \times 0.05 + 0.3 \times 0.1 + 0.30 = 0.34$$
    $$a_{h2} = \sigma(z_2)$$
    $$out_{y1} = w_5 \times a_{h1} + w_6 \times a_{h2} + b_2$$
    $$\hat{y_1} = \sigma(out_{y1}), \quad E_{total} = \sum \frac{1}{2}(target - output)^2$$
    $$E_{y1} = \frac{1}{2}(t_1 - \hat{y_1})^2, \quad E_{total} = \frac{1}{2}(t_1 - \hat{y_1})^2 + \frac{1}{2}(t_2 - \hat{y_2})^2$$

    """#

  private func judgements(_ more: String, after given: String) throws -> [Judgement] {
    func all(_ text: String) throws -> [Judgement] {
      try Audit(
        SourceText(name: "notes.md", text: text),
        settings: Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false)
      ).equations.flatMap(\.claims).map(\.judgement)
    }
    return Array(try all(given + more).dropFirst(try all(given).count))
  }

  @Test(arguments: [
    #"z = 0.5 \cdot 1 - 0.25 \cdot 2 + 0.1 = 0.1"#, #"y = \tanh(0.1) \approx 0.0997"#,
    #"y = \tanh(0.1) = 0.0997$$ $$\delta = 2 (0.0997 - 1)(1 - 0.0997^2) = -1.7827"#,
    #"y = 0.0997$$ $$\delta = -1.7827$$ $$\frac{\partial E}{\partial w_2} = -1.7827 \cdot 2 = -3.5654"#,
    #"y = 0.0997$$ $$\frac{\partial E}{\partial w_1} = 2 (y - t)(1 - y^2) x_1 = -1.783"#,
  ])
  func `judge what a neuron puts out and its gradients`(formula: String) throws {
    let found = try judgements("$$\(formula)$$\n", after: Self.neuron)
    #expect(!found.isEmpty && found.allSatisfy(\.verdict.isRight), "\(formula): \(found.map(\.reason?.english))")
  }

  @Test(arguments: [
    #"z_1 = 0.15 \times 0.05 + 0.25 \times 0.1 + 0.30"#, #"\sigma(z_1) = 0.5824"#,
    #"\sigma(z_2) = \frac{1}{1 + e^{-0.34}} = 0.5842"#,
    #"a_{h1} = 0.5824$$ $$a_{h2} = 0.5842$$ $$out_{y1} = 0.4 \times 0.5824 + 0.45 \times 0.5842 + 0.7 = 1.196$$ $$\hat{y_1} = \sigma(1.196) = 0.7678$$ $$E_{y1} = \frac{1}{2}(0.01 - 0.7678)^2 = 0.2871"#,
    #"w_1 = 0.15$$ $$x_1 = 0.05"#, #"x_1 = 0.05$$ $$x_1 = 0.9"#,
  ])
  func `judge an example whose weights stand in a picture`(formula: String) throws {
    let found = try judgements("$$\(formula)$$\n", after: Self.picture)
    #expect(!found.isEmpty && found.allSatisfy(\.verdict.isRight), "\(formula): \(found.map(\.reason?.english))")
  }

  @Test(arguments: [
    #"\sigma(z_2) = 0.5942"#, #"\sigma(z_1) = \frac{1}{1 + e^{-0.3275}} = 0.5824"#,
    #"a_{h1} = 0.5824$$ $$a_{h1} (1 - a_{h1}) = 0.2342"#,
  ])
  func `show a mistake`(formula: String) throws {
    let found = try judgements("$$\(formula)$$\n", after: Self.picture)
    #expect(found.contains { $0.verdict == .fails && $0.reason == .notByPrintedNumbers }, "\(formula): \(found)")
  }

  /// A second example, an update and a name of two meanings give a name another number by right steps.
  @Test(arguments: [
    #"z_2 = 0.7$$ $$\sigma(z_2) = 0.668"#, #"\sigma(z_2) = 0.5942$$ $$z_2 = 0.381"#,
    #"E_{y1} = 0.2871$$ $$E_{y2} = 0.01$$ $$E_{total} = E_{y1} + E_{y2} = 0.2971$$ $$E_{total} = 0.0003"#,
    #"x_1 = 0.05$$ $$x_1 = 0.9"#, #"out_{y1} = 1.196$$ $$out_{y1} (1 - out_{y1}) = 0.7676 (1 - 0.7676) = 0.1784"#,
    #"w_5 = 0.4$$ $$w_5 = 0.4 - 0.5 \times 0.0787 = 0.3607$$ $$w_5 - 0.1 = 0.2607"#,
  ])
  func `are no mistake where the notes print several`(formula: String) throws {
    let found = try judgements("$$\(formula)$$\n", after: Self.picture)
    #expect(!found.isEmpty && !found.contains { $0.verdict.isWrong }, "\(formula): \(found)")
  }

  /// p is none of the notation's names, and the first of its numbers is meant before the update.
  @Test func `are those of the line that introduces the name`() throws {
    let first = #"""
      With $x = 2$, $w = 0.15$, $b = 0.06$ and $t = 1$:
      $$z = w x + b = 0.15 \cdot 2 + 0.06 = 0.36$$ $$p = \sigma(z) = 0.589$$ $$E = \frac{1}{2} (p - t)^2$$
      $$\frac{\partial E}{\partial p} = p - t = -0.411$$
      $$\frac{\partial p}{\partial z} = p (1 - p) = 0.242$$
      $$\frac{\partial E}{\partial w} = (p - t) p (1 - p) x = -0.199$$
      $$w \leftarrow w - \eta \frac{\partial E}{\partial w}$$
      """#
    let second = #"$$z = 0.2495 \cdot 2 + 0.06 = 0.559$$ $$p = \sigma(z) = 0.6362$$"#
    func verdict(_ text: String) throws -> Verdict? {
      let equation = try UndeclaredNotes.audit(text: text).equations.first { $0.latex.contains("= p - t = ") }
      return equation?.claims.last?.judgement.verdict
    }
    #expect(try verdict(first + "\n" + second) == .holds)
    #expect(try verdict(first.replacing("0.411", with: "0.511") + "\n" + second)?.isRight == false)
  }

  /// Nothing says whether 0.5 is right.
  @Test func `say nothing of what they do not lead to`() throws {
    #expect(try judgements(#"$$\hat{y_2} = 0.5$$"#, after: Self.picture).map(\.verdict) == [.notRead])
  }

  /// Both the notes' own f and layers that are called by number, the last one by L.
  @Test(arguments: [
    #"f\left(\begin{bmatrix} 2 \\ 3 \end{bmatrix}\right) = \begin{bmatrix} f(2) \\ f(3) \end{bmatrix} = \begin{bmatrix} 4 \\ 9 \end{bmatrix}"#,
    #"C = \frac{1}{2} (1 - 0.5502)^2 = 0.1012"#, #"z^2_1 = 0.4 \cdot 0.5 - 0.2 \cdot 0.1 + 0.05 = 0.23"#,
    #"z^3_1 = 0.2015$$ $$\delta^3_1 = (a^3_1 - y_1) \sigma'(z^3_1) = -0.1113"#,
  ])
  func `judge layers that are called by number`(formula: String) throws {
    let given = #"""
      $$z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j, \quad a^l_j = \sigma(z^l_j)$$
      $$\delta^L_j = \frac{\partial C}{\partial a^L_j} \sigma'(z^L_j), \quad \frac{\partial C}{\partial b^l_j} = \delta^l_j$$
      $$\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j, \quad C = \frac{1}{2} \sum_j (y_j - a^L_j)^2$$
      With $a^1_1 = 0.5$, $a^1_2 = 0.1$, $w^2_{11} = 0.4$, $w^2_{12} = -0.2$, $b^2_1 = 0.05$, $y_1 = 1$ and $a^3_1 = 0.5502$,
      and, with $f(x) = x^2$:

      """#
    let found = try judgements("$$\(formula)$$\n", after: given)
    #expect(found.last?.verdict.isRight == true && !found.contains(where: \.verdict.isWrong), "\(formula): \(found)")
  }

  @Test func `judge what a weight is set to`() throws {
    let formulas = #"""
      $\alpha = 0.5$, $w_5 = 0.4$
      $$\frac{\partial E_{total}}{\partial w_5} = 0.1352 \times 0.5824 = 0.0787$$
      $$w_5 := 0.4 - 0.5 \times 0.0787$$
      $$w_5 := 0.4 + 0.5 \times 0.0787$$
      """#
    let found = try judgements(formulas, after: Self.picture)
    #expect(found.suffix(2).map(\.verdict) == [.definition, .notRead], "\(found)")
  }

  @Test func `leave activations that notes name for what they are`() throws {
    let notes = #"""
      $$z = w_1 x_1 + w_2 x_2 + b$$
      $$a = \mathrm{ReLU}(z)$$
      $$\frac{\partial L}{\partial z} = a - y$$ $$\frac{\partial L}{\partial w_1} = (a - y) x_1$$
      $$\frac{\partial L}{\partial w_2} = (a - y) x_2$$ $$\frac{\partial L}{\partial b} = a - y$$
      """#
    #expect(try judgements(notes, after: "").allSatisfy { !$0.verdict.isWrong })
  }

  /// The target of the first example stands in a figure; that of the second is another one.
  @Test func `are those of an example further down`() throws {
    let example = #"""
      $$E_{o2} = \frac{1}{2}(target_{o2} - out_{o2})^{2}$$ $$out_{o2} = 0.772928465$$ $$E_{o2} = 0.023560026$$
      $$E_{total} = E_{o1} + E_{o2}$$ $$net_{h1} = w_1 * i_1 + w_2 * i_2 + b_1$$ $$out_{h1} = \frac{1}{1+e^{-net_{h1}}}$$
      $$\frac{\partial net_{h1}}{\partial w_1} = i_1$$
      $$\frac{\partial E_{total}}{\partial out_{o1}} = -(target_{o1} - out_{o1})$$

      """#
    let other = "Another sample: $target_{o2} = 0.3$."
    #expect(try !judgements(other, after: example).contains(where: \.verdict.isWrong))
    #expect(try !judgements(example + other, after: "").contains(where: \.verdict.isWrong))
    #expect(try judgements(example, after: "$target_{o2} = 0.3$\n\n").contains(where: \.verdict.isWrong))
  }

  /// f of another circuit is another number.
  @Test func `are forgotten where a letter is said to be another function`() throws {
    let circuits = #"""
      $$q = x + y, \quad f = q z, \quad \frac{\partial f}{\partial q} = z, \quad \frac{\partial f}{\partial z} = q$$
      $$q = 3, \quad z = -4, \quad f = 3 \cdot (-4) = -12$$
      $$f(w, x) = \frac{1}{1 + e^{-(w_0 x_0 + w_1 x_1 + w_2)}}$$

      """#
    let claim = #"$$\frac{\partial f}{\partial w_2} = (1 - f) f \approx 0.20$$"#
    let audit = try UndeclaredNotes.audit(text: circuits + claim + "\n")
    #expect(audit.equations.last?.claims.contains(where: { $0.judgement.verdict.isWrong }) == false)
  }
}
