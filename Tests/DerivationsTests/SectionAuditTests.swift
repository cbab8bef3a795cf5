import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notes may go over to another notation in a section, as from formulas of single neurons to numpy.
@Suite struct `Sections in another notation` {
  private static let neurons = #"""
    ## One neuron after the other

    $$z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j, \quad a^l_j = \sigma(z^l_j), \quad C = \frac12 \sum_j (y_j - a^L_j)^2$$
    $$\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j, \quad \frac{\partial C}{\partial b^l_j} = \delta^l_j$$
    $$\delta^L_j = (a^L_j - y_j) \sigma'(z^L_j), \quad \delta^l_j = \sum_k w^{l+1}_{kj} \delta^{l+1}_k \sigma'(z^l_j)$$


    """#
  private static let rows = #"""
    ## With numpy

    $$Z_1 = XW_1 + b_1, \quad A_1 = \sigma(Z_1), \quad Z_2 = A_1W_2 + b_2, \quad A_2 = \sigma(Z_2)$$
    $$dA_1 = dZ_2W_2^T, \quad dZ_1 = dA_1 \odot A_1 \odot (1 - A_1), \quad dW_1 = X^TdZ_1$$

    """#

  private func audit(_ text: String) throws -> Audit {
    let settings = Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false)
    return try Audit(SourceText(name: "notes.md", text: text), settings: settings)
  }

  private func verdicts(_ audit: Audit) -> [Verdict] { audit.equations.flatMap(\.claims).map(\.judgement.verdict) }

  @Test func `are read by the one that fits them`() throws {
    let found = try audit(Self.neurons + Self.rows)
    #expect(found.notation == "nielsen")
    #expect(found.sections.map(\.notation) == ["cs231n"])
    let right = verdicts(found).filter(\.isRight)
    // That notation has no σ.
    #expect(right.count == 12)
    #expect(found.choicePhrase().english.contains("lines 9–10 by notation cs231n"))
  }

  @Test func `are called wrong where enough of them holds`() throws {
    let wrong = #"$$dW_2 = dZ_2^TA_1$$"#
    #expect(try verdicts(audit(Self.neurons + Self.rows + wrong)).last?.isWrong == true)
    let few = "## With numpy\n\n$$dA_1 = dZ_2W_2^T, \\quad Z_2 = A_1W_2 + b_2$$\n\n\(wrong)\n\n$$dA_1 = W_2 dZ_2$$"
    let found = try audit(Self.neurons + few)
    #expect(found.sections.isEmpty)
    #expect(verdicts(found).suffix(4) == [.notRead, .definition, .notRead, .notRead])
  }

  /// One neuron before a network in the same letters, most of which the notation of the network reads as well.
  @Test func `are read by the one that reads more of them`() throws {
    let neuron = #"""
      ## One neuron

      $$z = \sum_i w_i x_i + b, \quad y = \tanh(z), \quad E = (y - t)^2, \quad \frac{dy}{dz} = 1 - y^2$$
      $$\delta = \frac{\partial E}{\partial z} = 2 (y - t) (1 - y^2)$$
      $$\frac{\partial E}{\partial w_i} = \delta x_i, \quad \frac{\partial E}{\partial b} = \delta$$
      $$\frac{\partial E}{\partial x_i} = \delta w_i$$


      """#
    let network = #"""
      ## A network

      $$s_j = \sum_i W_{ji} x_i + b_j, \quad h_j = \tanh(s_j), \quad z = \sum_j v_j h_j + c, \quad y = \tanh(z)$$
      $$\delta = 2 (y - t) (1 - y^2), \quad \frac{\partial E}{\partial v_j} = \delta h_j$$
      $$\frac{\partial E}{\partial c} = \delta, \quad \frac{\partial E}{\partial h_j} = \delta v_j$$
      $$\epsilon_j = \frac{\partial E}{\partial s_j} = \delta v_j (1 - h_j^2)$$
      $$\frac{\partial E}{\partial W_{ji}} = \epsilon_j x_i, \quad \frac{\partial E}{\partial b_j} = \epsilon_j$$

      """#
    let found = try audit(neuron + network)
    #expect(found.notation == "hidden-t")
    #expect(found.sections.map(\.notation) == ["neuron-t"])
    #expect(verdicts(found).filter { !$0.isRight } == [])
    let slip = #"$$\frac{\partial E}{\partial w_i} = \delta w_i$$"# + "\n\n"
    let slipped = try verdicts(audit(neuron + slip + network))
    #expect(slipped.filter(\.isWrong).count == 1)
  }

  /// What the notation of the notes has read stays as it is.
  @Test func `leave what has been read alone`() throws {
    let inside = #"$$\frac{\partial C}{\partial b^l_j} = 2 \delta^l_j$$"#
    let alone = try verdicts(audit(Self.neurons + inside)).last
    let found = try audit(Self.neurons + Self.rows + inside)
    #expect(found.sections.count == 1)
    #expect(verdicts(found).last == alone)
  }

  @Test func `are as deep as their headings say`() {
    let text = "# T\n$a=1$\n## A\n$b=1$\n### B\n$c=1$\n## C\n\n## D\n$d=1$\n"
    let notes = ReadNotes(SourceText(name: "a.md", text: text))
    let found = notes.sections.map { section in section.notes.items.filter { $0.item.kind == .inline }.count }
    #expect(found == [2, 1, 1])
  }
}
