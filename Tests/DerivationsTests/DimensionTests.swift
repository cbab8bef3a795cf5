import Backpropagation
import MathNotation
import Pages
import Reporting
import Testing

@testable import Derivations

/// A notation in which m and n are the units of the layers that a matrix joins.
private enum Mine {
  static let text = """
    notation: mine
    layers from: 1
    units from: 1
    network: 3-4-2
    activation: tanh
    cost: half-squared-error
    biases: yes
    precedence: usual
    function: f
    symbol z_{i}^{l} = pre-activation(l, i)
    symbol a_{i}^{l} = activation(l, i)
    symbol w_{ij}^{l-1} = weight(l, i, j)
    symbol b_{i}^{l} = bias(l, i)
    symbol t_{i} = target(i)
    symbol y_{i} = activation(last, i)
    symbol C = cost
    symbol m = units(l)
    also n = units(l+1)
    """

  static func judgement(_ latex: String) throws -> Judgement {
    let notation = try Notation(source: SourceText(name: "mine.notation", text: text))
    let settings = Audit.Settings(
      notation: notation, network: try BuiltInDocument.network(for: notation), isNetworkDeclared: false)
    let audit = try Audit(SourceText(name: "notes.md", text: "$$ \(latex) $$\n"), settings: settings)
    return try #require(audit.equations.flatMap(\.claims).first).judgement
  }
}

@Suite struct `A number of units without the letter of its layer` {
  @Test(arguments: [
    (#"z_i^{l+1} = \sum_{j=1}^m w_{ij}^l a_j^l + b_i^{l+1}"#, Verdict.definition),
    (#"z_i^{l+1} = \sum_{j=1}^n w_{ij}^l a_j^l + b_i^{l+1}"#, .fails),
    (#"\frac{\partial C}{\partial a_j^l} = \sum_{i=1}^n \frac{\partial C}{\partial z_i^{l+1}} w_{ij}^l"#, .holds),
  ])
  func `is of the layer that the equation speaks of`(latex: String, verdict: Verdict) throws {
    #expect(try Mine.judgement(latex).verdict == verdict)
  }

  /// n may be meant of the last layer here, and nobody says so.
  @Test func `leaves open what speaks of no such layer`() throws {
    let judgement = try Mine.judgement(#"C = \frac12 \sum_{i=1}^n (y_i - t_i)^2"#)
    #expect(judgement.verdict == .notRead)
    #expect(judgement.reason?.english == "it counts the units of a layer l that nothing else in it names")
  }
}

@Suite struct `A claimed shape` {
  private static func judgement(_ latex: String, _ number: String, on network: Network? = nil) throws -> Judgement {
    let document = try #require(BuiltInDocument.named(number))
    let settings = Audit.Settings(
      notation: try document.notation(), network: try network ?? document.network, isNetworkDeclared: network != nil)
    let audit = try Audit(SourceText(name: "notes.md", text: "$$ \(latex) $$\n"), settings: settings)
    return try #require(audit.equations.flatMap(\.claims).first).judgement
  }

  /// Layer l has m units and layer l + 1 has n, and the bias is a column of its own: by hand, from document 000's words.
  @Test(arguments: [
    (#"\Theta^{(l)} \in \mathbb{R}^{n \times (m+1)}"#, "read with the bias column and the bias unit"),
    (
      #"\frac{\partial J}{\partial \Theta^l} \in \mathbb{R}^{n \times (m+1)}"#,
      "read with the bias column and the bias unit"
    ),
    (#"\Theta^l a^l \in \mathbb{R}^n"#, nil),
    (#"\Theta^l \in \mathbb{R}^{n \times m}"#, nil), (#"\Theta^l \in \mathbf{R}^{n * m}"#, nil),
    (#"\Theta^l \in ℝ^{(n, m)}"#, nil), (#"\Theta^{lT} \Theta^l \in \mathbb{R}^{m \times m}"#, nil),
    (#"\frac{\partial z^{l+1}}{\partial z^l} \in \mathbb{R}^{n \times m}"#, nil),
    (#"\text{diag}\left(\frac{\partial g(z^l)}{\partial z^l}\right) \in \mathbb{R}^{m \times m}"#, nil),
    (#"\delta^{l+1} \in \mathbb{R}^{n \times 1}"#, nil), (#"\delta^l \in \mathbb R^m"#, nil),
    (#"\Theta^{lT} \cdot \delta^{l+1} \in \mathbb{R}^{m \times 1}"#, nil), (#"J \in \mathbb{R}"#, nil),
    (#"\begin{aligned} \delta^l &\in \mathbb{R}^m \end{aligned}"#, nil),
    (#"\begin{aligned} \delta^l \in & \mathbb{R}^m \end{aligned}"#, nil),
    (#"\mathbb{R}^{3 \times (4+1)} = \mathbb{R}^{3 \times 5}"#, nil),
  ])
  func `holds, with the bias or without`(latex: String, reason: String?) throws {
    let judgement = try Self.judgement(latex, "000")
    #expect(judgement.verdict == .holds)
    #expect(judgement.reason?.english == reason)
  }

  /// The output layer has no bias unit.
  @Test(arguments: [
    (#"a^{lT} \in \mathbb{R}^{1 \times (m+1)}"#, "read with the bias column and the bias unit"),
    (#"g(z^l) \in \mathbb{R}^{m+1}"#, "read with the bias column, and with a bias unit beside f of a layer"),
  ])
  func `holds where the bias unit is`(latex: String, reason: String) throws {
    let judgement = try Self.judgement(latex, "000")
    #expect(judgement.verdict == .holdsWhere)
    #expect(judgement.part?.english == "hidden layers")
    #expect(judgement.reason?.english == reason)
  }

  @Test(arguments: [
    (#"\Theta^{(l)} \in \mathbb{R}^{m \times n}"#, "4×3 ≠ 3×4", #"\Theta^{(l)} \in \mathbb{R}^{n \times m}"#),
    (#"\delta^l \in \mathbb{R}^{n \times 1}"#, "4×1 ≠ 2×1", #"\delta^{l+1} \in \mathbb{R}^{n \times 1}"#),
    (#"a^{(l-1)T} \in \mathbb{R}^{1 \times (m+1)}"#, "1×3 ≠ 1×5", #"(a^l)^T \in \mathbb{R}^{1\times(m+1)}"#),
    (#"\Theta^l \in \mathbb{R}^{n \times (m-1)}"#, "4×3 ≠ 4×2", #"\Theta^l \in \mathbb{R}^{n \times (m+1)}"#),
    (#"\delta^{l} \in \mathbb{R}"#, "4×1 ≠ 1×1", nil), (#"J \in \mathbb{R}^{m}"#, nil, nil),
    (#"\mathbb{R}^{3 \times (4+1)} = \mathbb{R}^{3 \times 4}"#, "3×5 ≠ 3×4", nil),
  ])
  func `fails with both shapes, and says what would hold`(latex: String, shapes: String?, mended: String?) throws {
    let document = try #require(BuiltInDocument.named("000"))
    let settings = Audit.Settings(
      notation: try document.notation(), network: try document.network, isNetworkDeclared: true)
    let audit = try Audit(SourceText(name: "notes.md", text: "$$ \(latex) $$\n"), settings: settings)
    let claim = try #require(audit.equations.flatMap(\.claims).first)
    #expect(claim.judgement.verdict == (shapes == nil ? .notRead : .fails))
    if let shapes { #expect(claim.judgement.reason?.english == "the shapes differ: \(shapes)") }
    #expect(claim.repairLaTeX == mended)
    let page = PageFormat.terminal.write(AuditReport([audit], language: .english).page)
    if let shapes { #expect(page.contains(": fails, the shapes differ: \(shapes)")) }
    #expect(page.contains("It holds if ") == (mended != nil), "\(page)")
  }

  @Test(arguments: [
    (#"\Theta^l \in \mathbb{R}^{n \times k}"#, "000", "notation 000 has no symbol k"),
    (#"q^l \in \mathbb{R}^{n}"#, "000", "notation 000 has no symbol q"),
    (
      #"\Theta^l \in \mathbb{R}^{n \times m \times m}"#, "000",
      #"'\mathbb{R}^{n\times m\times m}' is not understood here"#
    ),
    (#"\Theta^l \in \mathbb{R}^{n \times}"#, "000", "a term is missing here"),
    (#"\Theta^l \in \mathbb{R}_+^{n \times m}"#, "000", #"'\mathbb{R}_{+}^{n\times m}' is not understood here"#),
    (#"\Theta^l = \mathbb{R}^{n \times m}"#, "000", "'=' is not judged between these sides"),
    (
      #"\delta^{lT} \in \mathbb{R}^{m}"#, "000",
      "the left side is a row, and one number above ℝ does not say whether a row is meant"
    ),
    // Nobody says which layers m and n are of.
    (#"x \in \mathbb{R}^{n}"#, "000", "it counts the units of a layer l that nothing else in it names"),
    (
      #"\Theta^{(1)} \in \mathbb{R}^{m \times n}"#, "000",
      "it counts the units of a layer l that nothing else in it names"
    ),
    // Nobody says which network it speaks of.
    (#"W_1 \in \mathbb{R}^{10 \times 784}"#, "001", "the numbers are not those of the default network; say --network"),
    // Either layout of derivatives may be meant.
    (
      #"\frac{\partial z^{(l+1)}}{\partial a^{(l)}} \in \mathbb{R}^{s_l \times s_{l+1}}"#, "004",
      "it depends on how derivatives of and by vectors are laid out; it holds for one layout"
    ),
  ])
  func `is left open where its meaning is`(latex: String, number: String, reason: String) throws {
    let judgement = try Self.judgement(latex, number)
    #expect(judgement.verdict == .notRead)
    #expect(judgement.reason?.english == reason)
  }

  /// Numbers speak of one network: document 001's is 2-2-2, Typed.threeFourTwo is 3-4-2 without biases.
  @Test(arguments: [
    (#"W_0 \in \mathbb{R}^{4 \times 3}"#, Verdict.holds), (#"W_0 \in \mathbb{R}^{3 \times 4}"#, .fails),
    (#"y_1 \in \mathbb{R}^{4}"#, .holds), (#"y_1 \in \mathbb{R}^{4 \times 1}"#, .holds),
    (#"y_{12} \in \mathbb{R}"#, .holds), (#"W_0 \in \mathbb{R}^{2 \times 2}"#, .doesNotApply),
  ])
  func `in numbers is that of the network in use`(latex: String, verdict: Verdict) throws {
    #expect(try Self.judgement(latex, "001", on: Typed.threeFourTwo).verdict == verdict)
  }

  @Test func `in numbers of the document is not that of another network`() throws {
    let judgement = try Fixture.judgement(#"W_0 \in \mathbb{R}^{2 \times 2}"#, on: Typed.threeFourTwo)
    #expect(judgement.verdict == .doesNotApply)
    #expect(judgement.reason?.english == "written for a 2-2-2 network; this one is 3-4-2")
  }

  @Test(arguments: [
    (#"\Theta^{(l)} \in \mathbb{R}^{n \times (m+1)}"#, Verdict.doesNotApply),
    (#"\frac{\partial J}{\partial \Theta^l} \in \mathbb{R}^{n \times (m+1)}"#, .doesNotApply),
    (#"\Theta^{(l)} \in \mathbb{R}^{n \times m}"#, .holds), (#"\Theta^{(l)} \in \mathbb{R}^{m \times n}"#, .fails),
  ])
  func `that counts a bias does not apply to a network without`(latex: String, verdict: Verdict) throws {
    let judgement = try Self.judgement(latex, "000", on: Typed.threeFourTwo)
    #expect(judgement.verdict == verdict)
    if verdict == .doesNotApply { #expect(judgement.reason?.english == "it counts a bias, and this network has none") }
  }

  @Test(arguments: [#"i \in \{1, 2, 3\}"#, #"x \in X"#, #"f \in C^\infty"#, #"x \in \mathbb{R}^n \setminus 0"#])
  func `is none before another set`(latex: String) throws {
    let document = try #require(BuiltInDocument.named("000"))
    let names = Names(try document.notation(), widths: [3, 4, 2, 5])
    let items = Document(SourceText(name: "notes.md", text: "For $\(latex)$:\n\n$$ \(latex) $$\n"), names: names).items
    for case .formula(let equations, _, _) in items { #expect(equations.isEmpty, "\(latex)") }
  }

  @Test func `may follow an equation`() throws {
    let document = try #require(BuiltInDocument.named("000"))
    let names = Names(try document.notation(), widths: [3, 4, 2, 5])
    let text = #"$$ z^{l+1} = \Theta^l a^l \in \mathbb{R}^{n}, \quad \delta^l \in \mathbb{R}^m $$"#
    let items = Document(SourceText(name: "notes.md", text: text), names: names).items
    guard case .formula(let equations, _, _)? = items.first else { return #expect(Bool(false)) }
    #expect(equations.map(\.relations) == [["=", "∈"], ["∈"]])
    let judge = Judge(names: names, inUse: try document.network)
    #expect(equations.flatMap(\.claims).map { judge.judge($0).verdict } == [.definition, .holds, .holds])
  }

  /// What stands on the page is what was read.
  @Test(arguments: [
    (#"\mathbb{R}^{n\times(m+1)}"#, "n×(m+1)"), (#"\mathbb{R}^m"#, "ℝᵐ"), (#"\mathbb{R}^{n*1}"#, "n*1"),
  ])
  func `is printed as it is read`(latex: String, text: String) throws {
    let names = Names(try #require(BuiltInDocument.named("000")).notation(), widths: [3, 4, 2, 5])
    let space = try ExpressionReader(names: names).read(LaTeXReader.read(latex).math)
    let math = Typesetter(names: names).math(space)
    #expect(LaTeXWriter.write(math) == latex)
    let block = TextBlock(math).lines.joined(separator: "\n")
    #expect(block.replacing(" ", with: "").contains(text) && block.contains("ℝ"), "\(block)")
  }
}

/// The dimensions that document 000 gives, on networks of several shapes; counted by hand.
@Suite struct DocumentDimensionTests {
  private func lines(on network: Network? = nil) throws -> (page: String, verdicts: [Verdict]) {
    let document = try #require(BuiltInDocument.named("000"))
    let walkthrough = try Walkthrough(document, network: network ?? document.network)
    let claims = walkthrough.steps.joined().filter { $0.equation.relations == ["∈"] }
    return (PageFormat.markdown.write(walkthrough.page(language: .english)), claims.map(\.verdict))
  }

  /// Only δˡ and a⁽ˡ⁻¹⁾ of the list are of other layers than m and n.
  @Test func `hold but for two of the list, which are a layer off`() throws {
    let (page, verdicts) = try lines()
    #expect(verdicts == [.holds, .holds, .holds, .holds, .holds, .holds, .holds, .fails, .fails])
    for line in [
      #"\Theta^1 &\in \mathbb{R}^{4\times(3+1)} \\"#, #"&= \mathbb{R}^{4\times4}"#,
      #"\frac{\partial z^3}{\partial z^2} \in \mathbb{R}^{2\times4}"#,
      #"(\Theta^1)^T \cdot \delta^2 \in \mathbb{R}^{3\times1}"#,
      "As printed, (20) does not hold, for example for l = 2.", "The shapes differ: 4×1 ≠ 2×1.",
      #"\underline{\delta^{l+1}} \in \mathbb{R}^{n\times1}"#, "The shapes differ: 1×3 ≠ 1×5.",
      "(21a) read with the bias column and the bias unit",
    ] {
      #expect(page.contains(line + "\n"), "\(line)")
    }
  }

  @Test func `that count a bias do not apply to a network without`() throws {
    let (page, verdicts) = try lines(on: Typed.threeFourTwo)
    #expect(
      verdicts == [.doesNotApply, .holds, .holds, .holds, .holds, .holds, .doesNotApply, .fails, .fails])
    #expect(page.contains("does not apply: it counts a bias, and this network has none"))
    #expect(page.contains(#"\Theta^1 \in \mathbb{R}^{4\times3}"#))
  }
}
