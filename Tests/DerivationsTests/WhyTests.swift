import Backpropagation
import MathNotation
import Pages
import Reporting
import Testing

@testable import Derivations

@Suite struct `Why` {
  private func equations(_ quantity: String, language: Language = .english) throws -> [Page.Equation] {
    let page = try Walkthrough(try Fixture.document, network: .twoTwoTwo).why(quantity, language: language)
    return page.blocks.compactMap { if case .equation(let equation) = $0 { equation } else { nil } }
  }

  /// Values by forty-digit arithmetic, rounded to six digits.
  private static let values: [(spellings: [String], value: String)] = [
    (["w14", "w_14", "w_{14}", "w₁₄"], "0.25"), (["w13"], "0.15"), (["w23"], "0.20"), (["w24"], "0.30"),
    (["w35"], "0.40"), (["w45"], "0.45"), (["w36"], "0.50"), (["w46"], "0.55"),
    (["dC/dw14", "∂C/∂w₁₄", "∂C/∂w_14", #"\frac{\partial C}{\partial w_{14}}"#], "0.000224813"),
    (["dC/dw13"], "0.000188256"), (["dC/dw23"], "0.000376511"), (["dC/dw24"], "0.000449627"),
    (["dC/dw35"], "0.0721571"), (["dC/dw45"], "0.0726907"), (["dC/dw36"], "-0.0424553"), (["dC/dw46"], "-0.0427692"),
    (["z11", "z_{11}", "z₁₁"], "0.0275"), (["z12"], "0.0425"), (["z21"], "0.432530"), (["z22"], "0.534280"),
    (["y11", "y_11"], "0.506875"), (["y12"], "0.510623"), (["y21"], "0.606478"), (["y22", #"y_{22}"#], "0.630481"),
    (["delta_11", "delta11", "δ₁₁", #"\delta_{11}"#], "0.00376511"), (["delta12"], "0.00449627"),
    (["delta21"], "0.142357"), (["δ22"], "-0.0837589"), (["C"], "0.242520"), (["eta", "η", #"\eta"#], "0.5"),
    (["x1", "xhat1", "x̂₁", #"\hat x_1"#], "0.05"), (["x2"], "0.10"), (["yhat1", "ŷ₁", #"\hat y_{1}"#], "0.01"),
    (["ŷ2"], "0.99"),
  ]

  @Test func `ends with the value of the record, however the quantity is typed`() throws {
    let walkthrough = try Walkthrough(try Fixture.document, network: .twoTwoTwo)
    var count = 0
    for (spellings, value) in Self.values {
      for spelling in spellings {
        let page = try walkthrough.why(spelling, language: .english)
        let last = page.blocks.compactMap { if case .equation(let equation) = $0 { equation } else { nil } }.last
        let printed = (last?.lines.last?.right).map { LaTeXWriter.write($0) }
        #expect(printed.flatMap(Double.init) == Double(value), "\(spelling): \(printed ?? "nothing")")
        count += 1
      }
    }
    #expect(count > 50)
  }

  /// The numbers of the equations, found by following the last side of each by hand.
  @Test(arguments: [
    ("w14", []), ("C", ["2", "3", "4", "5", "6a"]), ("z11", ["5"]), ("y11", ["4", "5"]), ("z21", ["3", "4", "5"]),
    ("y21", ["2", "3", "4", "5"]), ("dC/dw35", ["2", "3", "4", "5", "7", "8"]),
    ("dC/dw46", ["2", "3", "4", "5", "11", "12"]), ("eta", []),
  ])
  func `shows the equations that a value depends on and no others`(quantity: String, numbers: [String]) throws {
    #expect(try equations(quantity).compactMap(\.number) == numbers)
  }

  @Test(arguments: ["dC/dw14", "dC/dw23"])
  func `shows a mended equation in place of one that fails`(quantity: String) throws {
    let numbers = try equations(quantity).compactMap(\.number)
    #expect(numbers.contains(quantity == "dC/dw14" ? "15a" : "14a"))
    #expect(!numbers.contains(quantity == "dC/dw14" ? "14a" : "15a"))
    #expect(!numbers.contains("6a"))
  }

  @Test(arguments: [
    ("w15", "w_{15}: no arrow leads from node 1 to node 5"), ("z31", "z_{31}: layer 3, but there are layers 1 to 2"),
    ("q", "notation 001 has no symbol q"), ("", "a term is missing here"),
  ])
  func `says what a name fails to name`(quantity: String, expected: String) throws {
    let walkthrough = try Walkthrough(try Fixture.document, network: .twoTwoTwo)
    let fault = try #require(throws: Diagnostic.self) { try walkthrough.why(quantity, language: .english) }
    #expect(fault.message.english == expected)
  }

  /// Both opinions on the gradients of the second and third sample are theirs, not those of the first.
  @Test func `tells the samples of a batch apart`() throws {
    let page = PageCase(document: "003", plain: LoopNetwork([3, 4, 2], biases: true, samples: 3, lambda: 0.1))
    let markdown = PageFormat.markdown.write(
      try page.walkthrough.why("dJ(W,b)/dW_{11}^1", language: .english))
    var read = 0
    for row in PageTable.all(in: markdown).flatMap(\.rows) {
      guard let sample = row[0].firstMatch(of: /x\^(\d)/).flatMap({ Int($0.1) }) else { continue }
      let gradient = page.plain.gradient(1, 0, 0, sample: sample - 1)
      for cell in row[2...3] {
        let shown = try #require(PageTable.number(cell)?.value)
        #expect(abs(shown - gradient) < 1e-6 * abs(gradient), "\(row)")
        read += 1
      }
    }
    #expect(read == 4)
  }

  // MARK: Rules

  /// A network, a document, and questions whose answers plain loops give.
  static let questions: [(PageCase, [String])] = [
    (
      PageCase(document: "001", plain: LoopNetwork([3, 5, 2, 4, 2], biases: true)),
      [
        #"\frac{\partial C}{\partial z_{21}}"#, #"\frac{\partial C}{\partial y_{12}}"#, "f'(z_{34})", "z_{42}",
        "y_{15}",
        #"\delta_{32}"#, #"\frac{\partial C}{\partial w_{35}}"#, #"\frac{\partial C}{\partial b_{2}^{(3)}}"#, "C",
        #"\frac{\partial C}{\partial W_{2}}"#, "z_{1}", #"\frac{\partial C}{\partial w_{14,16}}"#,
      ]
    ),
    (
      PageCase(document: "000", plain: LoopNetwork([3, 9, 4], biases: false)),
      ["z^{2}", "a^{3}", #"\delta^{2}"#, #"\frac{\partial J}{\partial \Theta_{21}^{1}}"#, "J"]
    ),
    (
      PageCase(document: "002", plain: LoopNetwork([1, 1, 1, 1], biases: true, cost: .full, samples: 3)),
      [
        "a_{0}^{(1)}", "z_{0}^{(2)}", #"\frac{\partial C_0}{\partial z_{0}^{(1)}}"#,
        #"\frac{\partial C}{\partial w_{00}^{(2)}}"#, "C_0", "C",
      ]
    ),
    (
      PageCase(document: "003", plain: LoopNetwork([3, 4, 3, 2], biases: true, samples: 3, lambda: 0.1)),
      [
        #"\delta_{1}^{2}"#, "a_{2}^{3}", "z_{4}^{2}", #"\frac{\partial J(W,b)}{\partial W_{12}^{1}}"#,
        #"\frac{\partial J(W,b;x,y)}{\partial b_{2}^{2}}"#, #"\frac{\partial J(W,b;x,y)}{\partial a_{2}^{2}}"#,
      ]
    ),
    (
      PageCase(document: "004", plain: LoopNetwork([3, 9, 4], biases: true)),
      [
        #"\delta_{2}^{3}"#, #"\delta_{9}^{2}"#, "a_{3}^{2}", "z_{2}^{3}",
        #"\frac{\partial J}{\partial \Theta_{31}^{(1)}}"#, "J",
        #"\frac{\partial J}{\partial a_{4}^{2}}"#,
      ]
    ),
  ]

  /// Every value that is not given has an equation on the page, and every equation ends with the value of its left side.
  @Test(arguments: questions)
  func `explains any value of any network, with the document or by rules`(page: PageCase, questions: [String]) throws {
    let walkthrough = try page.walkthrough
    for question in questions {
      let markdown = PageFormat.markdown.write(try walkthrough.why(question, language: .english))
      #expect(!markdown.contains("the record says"), "\(question)")
      let printed = PrintedPage(markdown)
      let numbers = try PageNumbers(page: page).checkEquations(printed)
      #expect(numbers >= 3, "\(question): \(numbers) numbers at the ends of equations")
      _ = PageArithmetic.recalculate(printed, question)
      let leaves = PageTable.all(in: markdown).flatMap(\.rows).map { $0[0] }
      #expect(Set(leaves).count == leaves.count, "\(question): \(leaves)")
      for row in PageTable.all(in: markdown).flatMap(\.rows) {
        let isComputed = ["z", "a", "y_{", "\\delta"].contains { row[0].hasPrefix($0) } && !row[1].hasPrefix("input")
        #expect(!isComputed || row[1].hasPrefix("target"), "\(question): \(row)")
      }
    }
  }

  @Test(arguments: questions.map(\.0))
  func `takes a parameter after the step`(page: PageCase) throws {
    let walkthrough = try page.walkthrough
    let name = ["000": #"\Theta_{21}^{1}"#, "001": "w_{35}", "002": "w_{00}^{(2)}", "003": "W_{12}^{1}"]
    let question = name[page.document] ?? #"\Theta_{21}^{(1)}"#
    let after = LoopNames(document: page.document, network: page.plain.updated)
    let wanted = try #require(after.value(question)?[0][0])
    for spelling in [question + "+", "(" + question + ")^{+}"] {
      let found = try walkthrough.why(spelling, language: .english)
      let last = found.blocks.compactMap { if case .equation(let equation) = $0 { equation } else { nil } }.last
      let shown = try #require(last?.lines.last.flatMap { PrintedLine.value(of: $0.right) })[0][0]
      #expect(abs(shown.double - wanted) < 1e-6, "\(spelling)")
    }
    #expect(throws: Diagnostic.self) { try walkthrough.why("z_{11}+", language: .english) }
  }
}
