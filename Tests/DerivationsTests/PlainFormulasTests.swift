import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `Equations in plain characters` {
  private func found(_ text: String) -> [String] {
    MarkdownFormulas.find(in: text).filter { $0.kind != .heading }.map(\.testWords)
  }

  @Test(arguments: [
    ("δ₂ = y − t", #"\delta_{2} = y − t"#), ("z = W₁x + b₁", "z = W_{1}x + b_{1}"),
    ("a = 1/(1+e⁻ᶻ)", "a = 1/(1+e^{-z})"), ("p = e^(−x)·δ", "p = e^{−x}·δ"), ("δ^(l) = q", "δ^{(l)} = q"),
    ("δ = W2^T u", "δ = W_{2}^{T} u"), ("δ = Σⱼ w_kⱼ", #"δ = \sum _{j} w_{kj}"#),
    ("η = ½ net_o1", #"η = \frac{1}{2} \mathrm{net}_{o1}"#), ("δ = delta_2", #"δ = \delta _{2}"#),
    ("g′(z) = exp(z)", #"g′(z) = \exp (z)"#), ("∂E/∂wᵢⱼ = uᵀ", "∂E/∂w_{ij} = u^{T}"),
  ])
  func `become LaTeX`(text: String, latex: String) {
    let greek = latex.replacing(#"\delta_"#, with: "δ_")
    #expect(found(text).map { $0.replacing(#"\delta_"#, with: "δ_") } == ["D \(greek)"])
  }

  @Test(arguments: [
    ("令 δ = y 为误差", ["I δ = y"]), ("(其中 δ = y)", ["I δ = y"]), ("So δ = y, where η = 3.", ["I δ = y", "I η = 3"]),
    ("gives the δ = y then", ["I δ = y"]), ("a\n\n    δ = y\n    η = z\n\nb", ["D δ = y", "D η = z"]),
    ("```\nδ = y\n  = z\n```", ["D δ = y", "D = z"]), ("δ = y，η = z", ["D δ = y", "D η = z"]), ("> δ = y", []),
    ("| δ = y | η = z |", ["I δ = y", "I η = z"]), ("$x$，δ = y", ["I x", "I δ = y"]),
    ("a\n\n    ∇_{W₂} J(x;y) = δ\n    δ = y", [#"D ∇_{W_{2}} J(x;y) = δ"#, "D δ = y"]),
  ])
  func `are found in lines, in words and in blocks`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  /// What stands behind may belong to them; half an equation may be wrong where the whole is right.
  @Test(arguments: [
    "δ = y 乘以 z", "δ = y times the slope", "δ = y `z`", "δ = y $z$", "`x` δ = y", "δ = |y|", "δ = (y", "δ = 3 % of",
    "the mean of b δ = y", "δ = y *", "= δ", "a δ >= y", "δ == y", "https://a.b/?δ=y // c", "δ = **y**", "δ = [1, 2",
  ])
  func `are left alone where they may go on`(text: String) {
    #expect(found(text).filter { !["I z", "I x"].contains($0) } == [])
  }

  @Test(arguments: [
    "batch_size=32, lr=0.01", "the shapes do not fit: 2×2 = 2×1", "有 3 × 4 = 12 个", "x = 3", "784 → 30 → 10",
    "f(x) = x", "a\n\n    y = np.dot(W, δ)\n    δ = 1\n",
    "```\nδ = W.T @ e\nη = 1\n```", "```\nfor i in x:\n  δ = 1\n```", "```julia\nδ = 1\n```", "`δ = 1`",
    "<pre>δ = 1</pre>",
    "---\ntitle: δ = 1\n---\n", "    x = 1", "<!-- δ = 1 -->",
  ])
  func `are not seen in programs and words`(text: String) {
    #expect(found(text).filter { !$0.hasPrefix("C") } == [])
  }

  /// A line that begins with a relation goes on with the one above, and with no other.
  @Test func `go on in the next line`() {
    #expect(found("δ = y\n  = z") == ["D δ = y", "D = z"])
    #expect(found("η = x\n\nδ = y 乘以 q\n  = z") == ["D η = x"])
    #expect(found("η = x\n\n  = z") == ["D η = x"])
  }

  @Test func `keep the places of the file`() {
    let text = "甲\n设 δₒ = (yₒ − ½) 。"
    let source = SourceText(name: "a.txt", text: text)
    let math = LaTeXReader.read(MarkdownFormulas.find(in: text)[0].content).math
    #expect(LaTeXWriter.write(math) == #"\delta_o = \left( y_o - \frac{1}{2} \right)"#)
    #expect(math.nodes.map { source.numbers(at: $0.range?.lowerBound ?? 0) } == [[2, 3], [2, 6], [2, 8]])
    #expect(math.nodes.last.map { source.numbers(at: $0.range?.upperBound ?? 0) } == [2, 16])
  }
}
