import Backpropagation
import Pages
import Reporting
import Testing

@testable import Derivations

@Suite struct `A table of values` {
  private static func table(_ words: String, _ number: String = "004", on network: Network? = nil) throws -> Page.Table?
  {
    let document = try #require(BuiltInDocument.named(number))
    let text = "# A\n\n<!-- bptrace: \(words) -->\n"
    let walkthrough = try Walkthrough(
      document.with(SourceText(name: "mine.md", text: text)), network: network ?? document.network)
    return table(in: walkthrough.page(language: .english))
  }

  private static func table(in page: Page) -> Page.Table? {
    page.blocks.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first
  }

  /// The cells as text, column by column.
  private static func cells(_ table: Page.Table) -> [[String]] {
    let page = Page(language: .english, blocks: [.table(table)])
    return PageFormat.markdown.write(page).split(separator: "\n").dropFirst(2).map { line in
      line.split(separator: "|").map {
        String($0).filter { !"$` ".contains($0) }
      }
    }
  }

  private static let factors = #"table \Theta_{ji}^{(l)} | ① | ② | ③ | ① * ② * ③"#

  /// The gradients of the backward pass, of which the table knows nothing.
  @Test func `has the factors of every weight and bias, and their product is its gradient`() throws {
    let document = try #require(BuiltInDocument.named("004"))
    let trace = Trace(try document.network)
    let cells = Self.cells(try #require(try Self.table(Self.factors)))
    let nodes = (1...2).flatMap { layer in
      (0..<[3, 4, 2][layer]).flatMap { unit in
        [Node.bias(layer: layer, unit: unit)]
          + (0..<[3, 4, 2][layer - 1]).map { .weight(layer: layer, unit: unit, source: $0) }
      }
    }
    #expect(nodes.count == 26 && cells.count == 26)
    for (node, row) in zip(nodes, cells) {
      let gradient = try #require(trace.gradient(of: node))
      #expect(row[4] == DecimalText.display(gradient, digits: 6), "\(row)")
      let product = try row[1...3].map { try #require(Double($0)) }.reduce(1, *)
      #expect(abs(product - gradient) <= 2e-5 * abs(product))
    }
    #expect(
      cells.prefix(5).map { $0[0] } == ["0", "1", "2", "3"].map { "\\Theta_{\($0)1}^{(1)}" } + ["\\Theta_{02}^{(1)}"])
    #expect(cells[25][0] == "\\Theta_{42}^{(2)}")
    // x is 0.15, 0.40, 0.65, and the bias unit 1.
    #expect(cells.prefix(4).map { $0[3] } == ["1", "0.15", "0.4", "0.65"])
  }

  @Test func `has no biases where the network has none`() throws {
    let cells = Self.cells(try #require(try Self.table(Self.factors, on: Typed.threeFourTwo)))
    #expect(cells.count == 20 && !cells.contains { $0[0].contains("_{0") })
  }

  @Test(arguments: [
    (#"table a_i^{l} | a_i^l"#, 9), (#"table \delta_i^{l} | \delta_i^l"#, 6),
    (#"table \frac{\partial J}{\partial z_i^{(2)}} | ② "#, 0),
    (#"table \frac{\partial J}{\partial z_i^{(2)}} | \delta_i^2"#, 4), (#"table a_k | d_k"#, 2),
    (#"table \Theta_{j2}^{(l-1)} | a_j^{l-1}"#, 9),
    (#"table \Theta_{ii}^{(l)} | \delta_i^{l+1}"#, 5), (#"table a_1^2 | a_1^2 | d_1"#, 1), (#"table s_l | s_l * 1"#, 3),
    (#"table a_i^{l} | \|a^{(l)}\|"#, 9), (#"table  d_i  |{\frac{|1}{2}}"#, nil),
  ])
  func `has a row for each value of the indices of its first column`(words: String, rows: Int?) throws {
    switch rows {
    case nil, 0: #expect(throws: Diagnostic.self) { try Self.table(words) }
    case let rows?: #expect(try Self.table(words)?.rows.count == rows)
    }
  }

  @Test func `of a large network shows a few units of each layer, and says so`() throws {
    var generator = SplitMix64(seed: 5)
    let network = try Network.random(
      widths: [100, 40, 9], activation: .sigmoid, cost: .halfSquaredError, biases: true, using: &generator)
    let document = try #require(BuiltInDocument.named("004"))
    let walkthrough = try Walkthrough(
      document.with(SourceText(name: "mine.md", text: "# A\n\n<!-- bptrace: \(Self.factors) -->\n")), network: network)
    let page = walkthrough.page(language: .english)
    let cells = Self.cells(try #require(Self.table(in: page)))
    // Units 0, 1, 2, 3 and the last, of four units of each layer.
    #expect(cells.count == 40 && cells.contains { $0[0] == "\\Theta_{100,40}^{(1)}" })
    #expect(
      PageFormat.terminal.write(page).replacing("\n", with: " ").contains("\(101 * 40 + 41 * 9 - 40) rows are left out")
    )
    let one = walkthrough.page(language: .english, selection: try Selection(layer: 3, unit: 2, in: walkthrough))
    #expect(Self.cells(try #require(Self.table(in: one))).count == 41)
  }

  @Test(arguments: [
    ("table", "3:15: a table is 'table NAME | FORMULA | …', each of them a formula"),
    (#"table a_i^{l}"#, "3:15: a table is 'table NAME | FORMULA | …', each of them a formula"),
    (#"table a_i^{l} | "#, "3:15: a table is 'table NAME | FORMULA | …', each of them a formula"),
    (#"table a_i^{l} | | a_i^l"#, "3:15: a table is 'table NAME | FORMULA | …', each of them a formula"),
    (#"table a_i^{l} | q_i^l"#, "3:31: notation 004 has no symbol q; a notation file can name it: symbol q_i^l = …"),
    (#"table a_i^{l} | \alhpa"#, "3:31: unknown command '\\alhpa'; did you mean '\\alpha'?"),
    (
      #"table a_i^{l} * 2 | a_i^l"#,
      "3:21: 'a_i^{l} * 2': the first column of a table is a quantity, or a derivative by one"
    ),
    (#"table a_i^{l} | a_k^l"#, "3:31: 'k' is no index of the first column, a_i^{l}"),
    (#"table a_i^{l} | a^{(l)}"#, "3:15: a column of a table has a number in each row, not a 3×1 matrix"),
    (
      "records",
      "3:1: unknown directive 'records'; known are notation=…, network=…, fails, does-not-conform, ignore, and in a document symbols, given, record, gradients, update, table …"
    ),
  ])
  func `that makes no sense is told by its place`(words: String, line: String) throws {
    let source = SourceText(name: "mine.md", text: "# A\n\n<!-- bptrace: \(words) -->\n")
    let document = try #require(BuiltInDocument.named("004"))
    let fault = try #require(throws: Diagnostic.self) {
      try Walkthrough(document.with(source), network: document.network)
    }
    #expect(fault.line(in: source, language: .english) == "mine.md:" + line)
  }
}

@Suite struct `An equation that introduces a name` {
  /// Document 004's ΔΘ = η ∂J/∂Θ, whose first entry is half of the first weight's gradient.
  @Test func `is shown in numbers under that name`() throws {
    let document = try #require(BuiltInDocument.named("004"))
    let network = try document.network
    let page = PageFormat.markdown.write(try Walkthrough(document, network: network).page(language: .english))
    let rest = try #require(
      page.split(separator: #"\Delta \Theta &= \eta * \frac{\partial J}{\partial \Theta^{(1)}}"#).dropFirst()
        .first)
    let lines = rest.split(separator: "\n")
    let gradient = try #require(Trace(network).gradient(of: .weight(layer: 1, unit: 0, source: 0)))
    #expect(lines[1].hasPrefix(#"&= 0.5 * \begin{bmatrix} 0.000453160"#))
    #expect(lines[2].hasPrefix(#"&= \begin{bmatrix} "# + DecimalText.display(0.5 * gradient, digits: 6) + " &"))
    #expect(!page.contains("it introduces"))
  }
}
