import MathNotation
import Reporting
import Testing

@testable import Pages

/// Equations that are wider than their page.
@Suite struct LongEquationTests {
  static let sum = Page.Equation(
    number: "3", left: Sample.math("z"),
    lines: [
      .init("=", Sample.math((1...9).map { "w_{\($0)} x_{\($0)}" }.joined(separator: " + "))),
      .init("=", Sample.math("0.5")),
    ])
  static let matrix = Page.Equation(
    left: Sample.math("W"),
    lines: [
      .init(
        "=",
        Sample.math(#"\begin{pmatrix} a + b + c + d + e + f & 1 \\ 2 & a + b + c + d + e + g \end{pmatrix}"#))
    ])

  private func write(_ equation: Page.Equation, _ format: PageFormat, width: Int = 40) -> String {
    format.write(Page(language: .english, blocks: [.equation(equation)]), width: width)
  }

  @Test func `a long sum breaks before its operators, under the relation`() {
    #expect(
      write(Self.sum, .terminal) == """
        (3)  z = w₁ x₁ + w₂ x₂ + w₃ x₃ + w₄ x₄
                 + w₅ x₅ + w₆ x₆ + w₇ x₇ + w₈ x₈
                 + w₉ x₉
               = 0.5

        """)
  }

  @Test func `wide entries of a matrix get names and lines of their own`() {
    #expect(
      write(Self.matrix, .terminal) == """
             W = ⎛ A₁            1           ⎞
                 ⎝ 2   a + b + c + d + e + g ⎠
                 A₁ = a + b + c + d + e + f

        """)
  }

  @Test func `in Markdown the rows of a long sum are aligned`() {
    let long = Page.Equation(
      left: Sample.math("z"),
      lines: [.init("=", Sample.math((1...14).map { "w_{\($0)} x_{\($0)}" }.joined(separator: " + ")))])
    #expect(
      write(long, .markdown) == #"""
        ```math
        \begin{aligned}
        z &= w_1 x_1 + w_2 x_2 + w_3 x_3 + w_4 x_4 + w_5 x_5 + w_6 x_6 + w_7 x_7 + w_8 x_8 + w_9 x_9 + w_{10} x_{10} \\
        &\quad {} + w_{11} x_{11} + w_{12} x_{12} + w_{13} x_{13} + w_{14} x_{14}
        \end{aligned}
        ```

        """#)
  }

  /// The rows of a wide matrix are cut between their columns.
  @Test func `no number is cut in two`() {
    let numbers = (0..<24).map { "0.\(1_000_003 * ($0 + 7) % 9_000_000 + 1_000_000)" }
    let rows = [numbers, numbers.reversed()].map { $0.joined(separator: " & ") }
    let math = LaTeXReader.read("\\begin{bmatrix} \(rows.joined(separator: " \\\\ ")) \\end{bmatrix}").math
    let page = Page(
      language: .english,
      blocks: [.equation(Page.Equation(left: .variable("W"), lines: [Page.Equation.Line("=", math)]))])
    for width in [40, 61, 80] {
      let text = PageFormat.terminal.write(page, width: width)
      let words = text.split { $0 == " " || $0 == "\n" }.map { String($0) }
      for number in numbers { #expect(words.count { $0 == number } == 2, "\(number) at \(width) columns") }
    }
  }
}
