import MathNotation
import Reporting
import Testing

@testable import Pages

/// Pages for the terminal, word for word.
@Suite struct TerminalPageTests {
  private func write(_ blocks: Page.Block..., width: Int = 80, colour: Bool = false) -> String {
    TerminalPage.write(Page(language: .english, blocks: blocks), width: width, colour: colour)
  }

  @Test func `a step looks like the sketch`() {
    #expect(
      write(.equation(Sample.step)) == """
              ∂C     ∂C  ∂y₂₁ ∂z₂₁
        (6)  ──── = ──── ──── ────  = (y₂₁ − ŷ₁) f′(z₂₁) y₁₁
             ∂w₃₅   ∂y₂₁ ∂z₂₁ ∂w₃₅
                                    = (0.6064777 − 0.01) · 0.2386625 · 0.5068746
                                    = 0.0721571                                    holds

        """)
  }

  @Test func `where the room is small, relations follow below the first one`() {
    #expect(
      write(.equation(Sample.step), width: 60) == """
              ∂C     ∂C  ∂y₂₁ ∂z₂₁
        (6)  ──── = ──── ──── ────  = (y₂₁ − ŷ₁) f′(z₂₁) y₁₁
             ∂w₃₅   ∂y₂₁ ∂z₂₁ ∂w₃₅
                  = (0.6064777 − 0.01) · 0.2386625 · 0.5068746
                  = 0.0721571                                  holds

        """)
  }

  @Test func `a verdict that does not fit has a line of its own`() {
    let equation = Page.Equation(
      left: Sample.math("y"), lines: [.init("=", Sample.math("a + b + c + d"))], verdict: "fails as printed",
      tone: .wrong)
    #expect(
      write(.equation(equation), width: 36) == """
             y = a + b + c + d
                            fails as printed

        """)
  }

  @Test func `an equation without a left side continues the one above`() {
    let above = Page.Equation(left: Sample.math("abc"), lines: [.init("=", Sample.math("x"))])
    let below = Page.Equation(left: nil, lines: [.init("≈", Sample.math("0.5"))])
    #expect(write(.equation(above), .equation(below)) == "     abc = x\n\n         ≈ 0.5\n")
  }

  @Test func `Chinese breaks anywhere, but no line begins with closing punctuation`() {
    #expect(
      write(.paragraph([.text("每个导数都是三个因子的乘积，每个因子（见图）对应一条箭头。")]), width: 26) == """
        每个导数都是三个因子的乘
        积，每个因子（见图）对应一
        条箭头。

        """)
    #expect(
      write(.paragraph([.text("每个导数都是三个因子的（见图）")]), width: 24) == """
        每个导数都是三个因子的
        （见图）

        """)
  }

  @Test func `tables stand on their decimal points`() {
    #expect(
      write(.table(Sample.table(.chinese))) == """
        符号      含义                         数值    前向模式
        ∂C/∂w₃₅   隐藏单元 1 到输出 1     0.0721571   0.0721571
        b₁        偏置                  −12.5              none

        """)
  }

  @Test func `a wide table wraps its words, and at last lists its cells`() {
    #expect(
      write(.table(Sample.table(.english)), width: 50) == """
        symbol   meaning               value  forward mode

        ∂C/∂w₃₅  hidden unit 1     0.0721571     0.0721571
                 to output 1

        b₁       bias            −12.5                none

        """)
    #expect(
      write(.table(Sample.table(.english)), width: 30) == """
        symbol: ∂C/∂w₃₅
        meaning: hidden unit 1 to
        output 1
        value: 0.0721571
        forward mode: 0.0721571

        symbol: b₁
        meaning: bias
        value: −12.5
        forward mode: none

        """)
  }

  @Test(arguments: Language.allCases, [20, 33, 40, 60, 80, 132])
  func `nothing is wider than the terminal`(_ language: Language, _ width: Int) {
    let terms = (1...60).map { "w_{\($0)} x_{\($0)}" }.joined(separator: " + ")
    var page = Sample.page(language)
    page.blocks += [
      .equation(Page.Equation(number: "12", left: Sample.math("z"), lines: [.init("=", Sample.math(terms))])),
      .equation(Page.Equation(left: Sample.math(terms), lines: [.init("=", Sample.math("1"))], verdict: "holds")),
      .paragraph([.text(String(repeating: "x", count: 300)), .math(Sample.math(terms))]),
      .heading(level: 1, [.text(String(repeating: "重", count: 90))]),
      .preformatted(String(repeating: "y", count: 300)),
      .list([[.code(String(repeating: "z", count: 300))]]),
    ]
    let text = TerminalPage.write(page, width: width, colour: false)
    #expect(text.split(separator: "\n").filter { $0.columns > width } == [])
    #expect(text.split(separator: "\n").filter { $0.last == " " } == [])
  }

  @Test func `colour says the same as no colour`() {
    for language in Language.allCases {
      let page = Sample.page(language)
      let plain = TerminalPage.write(page, width: 80, colour: false)
      let coloured = TerminalPage.write(page, width: 80, colour: true)
      #expect(!plain.contains("\u{1B}"))
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
    let wrong = Page.Equation(
      left: Sample.math("a"), lines: [.init("=", Sample.math("b"))], verdict: "no", tone: .wrong)
    #expect(write(.equation(wrong), width: 20, colour: true) == "     a = b        \u{1B}[31mno\u{1B}[0m\n")
    let marked = Math(.marked(Sample.math("b")))
    let mended = Page.Equation(left: Sample.math("a"), lines: [.init("=", marked)])
    #expect(write(.equation(mended), colour: true).contains("\u{1B}[1;35mb\u{1B}[0m"))
  }

  @Test func `no control character reaches the terminal`() {
    let hostile = "a\u{1B}]0;title\u{7}b\rc\u{9B}31m\u{202E}d\u{7F}"
    let visible = "a␛]0;title␇b c�31m�d␡"
    #expect(write(.paragraph([.text(hostile)])) == visible + "\n")
    #expect(write(.paragraph([.link(hostile, url: hostile)])) == visible + "\n")
    #expect(write(.preformatted(hostile)).contains("␛]0;title␇b"))
    let equation = Page.Equation(
      number: "\u{1B}", left: Math(.text("\u{1B}[2J")), lines: [.init("=\u{1B}", Math(.text("x")))], verdict: "\u{1B}c")
    #expect(!write(.equation(equation)).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
