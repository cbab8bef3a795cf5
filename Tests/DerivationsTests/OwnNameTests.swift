import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notes give names of their own to what they speak of: e_j for a_j − y_j.
@Suite struct `Names that notes define` {
  private static let network = #"""
    $$z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j, \quad a^l_j = \sigma(z^l_j), \quad C = \frac12 \sum_j (y_j - a^L_j)^2$$
    $$\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j, \quad \frac{\partial C}{\partial b^l_j} = \delta^l_j$$
    $$\frac{\partial C}{\partial a^L_j} = a^L_j - y_j, \quad \delta^L_j = (a^L_j - y_j) \sigma'(z^L_j)$$

    """#

  /// The judgements of the claims behind the equations of the network itself.
  private func judgements(_ text: String) throws -> [Judgement] {
    let settings = Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false)
    func all(_ text: String) throws -> [Judgement] {
      try Audit(SourceText(name: "notes.md", text: text), settings: settings).equations.flatMap(\.claims)
        .map(\.judgement)
    }
    return try Array(all(Self.network + text).dropFirst(all(Self.network).count))
  }

  private func verdicts(_ text: String) throws -> [Verdict] { try judgements(text).map(\.verdict) }

  @Test func `are known from there on`() throws {
    let text = #"""
      Let $e_j = a^L_j - y_j$ and $r^l_j := \frac{\partial C}{\partial z^l_j}$.

      $$\frac{\partial C}{\partial a^L_j} = e_j, \quad \delta^L_k = e_k \sigma'(z^L_k)$$
      $$r^L_j = e_j \sigma'(z^L_j), \quad \frac{\partial C}{\partial w^l_{jk}} = r^l_j a^{l-1}_k$$
      """#
    #expect(try verdicts(text) == [.definition, .definition, .holds, .holds, .holds, .holds])
  }

  @Test func `make wrong what does not hold by them, where enough holds`() throws {
    let text = #"""
      Let $r^l_j = \frac{\partial C}{\partial z^l_j}$.

      $$\frac{\partial C}{\partial b^l_j} = r^l_j, \quad \frac{\partial C}{\partial w^l_{jk}} = r^l_j a^{l-1}_k$$
      $$r^l_j = \sum_k w^{l+1}_{jk} r^{l+1}_k \sigma'(z^l_j)$$
      """#
    #expect(try verdicts(text) == [.definition, .holds, .holds, .fails])
  }

  @Test func `are held against nothing where they are defined by mistake`() throws {
    let text = #"""
      Let $e_j = y_j - a^L_j$.

      $$\frac{\partial C}{\partial a^L_j} = e_j, \quad \delta^L_j = e_j \sigma'(z^L_j)$$
      """#
    let found = try judgements(text)
    #expect(found.map(\.verdict) == [.definition, .notRead, .notRead])
    #expect(found[1].reason == .ownNameInDoubt("e_j"))
  }

  @Test func `are held against nothing where they are defined again`() throws {
    let text = #"""
      Let $e_j = a^L_j - y_j$.

      $$\frac{\partial C}{\partial a^L_j} = e_j, \quad \delta^L_j = e_j \sigma'(z^L_j), \quad -e_j = y_j - a^L_j$$
      $$\delta^L_k = \sigma'(z^L_k) e_k, \quad \frac{\partial C}{\partial a^L_k} = e_k$$
      Now let $e_j = y_j - a^L_j$.

      $$\delta^L_j = -e_j \sigma'(z^L_j)$$
      """#
    let found = try judgements(text)
    let right = found.prefix(6).filter(\.verdict.isRight)
    #expect(right.count == 6)
    #expect(found.suffix(2).map(\.verdict) == [.notRead, .notRead])
    #expect(found.last?.reason == .definedTwice("e_j"))
  }

  @Test func `end with their section`() throws {
    let definition = #"Let $e_j = a^L_j - y_j$."#
    let use = #"$$\frac{\partial C}{\partial a^L_j} = e_j$$"#
    func last(_ title: String) throws -> Verdict? {
      try verdicts("## One\n\n\(definition)\n\n\(title)\n\n\(use)\n").last
    }
    #expect(try last("### Two") == .holds)
    #expect(try last("## Two") == .notRead)
    #expect(try last("Two\n===") == .notRead)
  }

  /// What e is where j is another index is not said.
  @Test func `have no other free letters`() throws {
    let text =
      #"Let $e = a^L_j - y_j$. Then $\frac{\partial C}{\partial a^L_j} = e$ and $\delta^L_k = e \sigma'(z^L_k)$."#
    #expect(try verdicts(text) == [.definition, .notRead, .notRead])
  }

  @Test(arguments: [
    ("a.md", "# A\n## B\nC\n-\n### D\nE\n---\n", [1, 2, 3, 2]),
    ("a.rst", "A\n---\n:math:`x`\n\nB\n===\nC\n---\nD\n^^^\n", [1, 2, 1, 3]),
    ("a.tex", "\\begin{document}\\section{A}\\subsection{B}\\chapter{C}\\end{document}", [2, 3, 1]),
  ])
  func `know how deep sections lie`(name: String, text: String, levels: [Int]) {
    let found = NotesFormat.items(in: SourceText(name: name, text: text)).filter { $0.kind == .heading }.map(\.level)
    #expect(found == levels)
  }
}
