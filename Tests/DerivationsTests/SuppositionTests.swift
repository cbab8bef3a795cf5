import Testing

@testable import Derivations

/// What notes suppose for a few lines is no mistake of theirs, and does not count for what the rest is about.
@Suite struct `Suppositions of notes` {
  private static let network = #"""
    $$z^l = W^l a^{l-1} + b^l, \quad a^l = \sigma(z^l)$$
    $$\delta^l = (W^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)$$
    $$\frac{\partial C}{\partial W^l} = \delta^l (a^{l-1})^T$$


    """#

  private func verdicts(_ text: String) throws -> [Verdict] {
    try UndeclaredNotes.audit(text: text).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  @Test(arguments: [
    #"At a stationary point $$\frac{\partial C}{\partial W^l} = 0$$"#,
    #"极小值处 $\frac{\partial C}{\partial b^l_j} = 0$。"#,
    #"When a unit saturates, $\sigma'(z^l_j) = 0$."#,
    #"For small weights $\delta^l = \frac14(W^{l+1})^T\delta^{l+1}$."#,
    #"Some books define $\delta$ with the opposite sign. $$W^l \leftarrow W^l + \eta \delta^l (a^{l-1})^T$$"#,
    #"Skip connection variant: $$\frac{\partial C}{\partial a^{l-1}} = (W^l)^T\delta^l + \frac{\partial C}{\partial a^l}$$"#,
    // What follows from it is supposed too.
    #"If there were no activation at all, we would have $$\delta^l = (W^{l+1})^T \delta^{l+1}$$ and so $$\delta^l = 2 \delta^l$$"#,
    "如果不带偏置，则\n\n$$z^l = W^l a^{l-1}$$\n\n所以\n\n$$z^l = 2 W^l a^{l-1}$$",
  ])
  func `are no mistakes`(words: String) throws {
    let found = try verdicts(Self.network + words)
    #expect(!found.contains { $0.isWrong }, "\(found)")
  }

  @Test(arguments: [
    #"For every layer $\delta^l = \frac14(W^{l+1})^T\delta^{l+1}$."#,
    #"If we like. Now $$\delta^l = 2 (W^{l+1})^T \delta^{l+1}$$"#,
    #"Hence $$W^l \leftarrow W^l + \eta \delta^l (a^{l-1})^T$$"#,
    #"If so, $$a^l = \sigma(z^l)$$ and the rest of the network is as before: $$\delta^l = 2 \delta^l$$"#,
  ])
  func `are none where nothing is supposed`(words: String) throws {
    let found = try verdicts(Self.network + words)
    #expect(found.contains { $0.isWrong }, "\(found)")
  }

  @Test(arguments: [
    #"If there were no $\frac12$ in the cost, we would get $$\delta^L = 2(a^L - y)\odot\sigma'(z^L)$$ $$\frac{\partial C}{\partial b^L} = 2(a^L - y)\odot\sigma'(z^L)$$ $$\frac{\partial C}{\partial W^L} = 2\left[(a^L - y)\odot\sigma'(z^L)\right](a^{L-1})^T$$"#,
    #"With the other sign convention this becomes $$\delta^L = (y - a^L)\odot\sigma'(z^L)$$"#,
  ])
  func `outvote nothing`(words: String) throws {
    let found = try verdicts(#"$$\delta^L = (a^L - y)\odot\sigma'(z^L)$$"# + "\n\n" + words)
    #expect(!found.contains { $0.isWrong }, "\(found)")
  }

  /// Every sample has a class of its own.
  @Test func `are not that all samples are of one class`() throws {
    let scores = #"""
      $$S = H W_2 + b_2, \quad \frac{\partial L}{\partial S} = \frac1N(P - Y), \quad P_{ij} = \frac{e^{S_{ij}}}{\sum_k e^{S_{ik}}}$$
      $$\frac{\partial L}{\partial W_2} = H^T\frac{\partial L}{\partial S}, \quad \frac{\partial L}{\partial H} = \frac{\partial L}{\partial S} W_2^T$$

      """#
    let found = try verdicts(scores + #"$$L = -\frac1N\sum_{i=1}^N \log P_{i,y_i}$$"#)
    #expect(!found.contains { $0.isWrong }, "\(found)")
  }
}
