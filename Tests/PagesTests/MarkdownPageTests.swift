import MathNotation
import Reporting
import Testing

@testable import Pages

/// Pages as Markdown, word for word.
@Suite struct MarkdownPageTests {
  private func write(_ blocks: Page.Block...) -> String {
    MarkdownPage.write(Page(language: .english, blocks: blocks))
  }

  @Test func `an equation is a fence, its number a tag`() {
    #expect(
      write(.equation(Sample.step)) == #"""
        ```math
        \begin{aligned}
        \frac{\partial C}{\partial w_{35}} &= \frac{\partial C}{\partial y_{21}} \frac{\partial y_{21}}{\partial z_{21}} \frac{\partial z_{21}}{\partial w_{35}} \\
        &= (y_{21} - \hat y_1) f'(z_{21}) y_{11} \\
        &= (0.6064777 - 0.01) \cdot 0.2386625 \cdot 0.5068746 \\
        &= 0.0721571
        \end{aligned}
        \tag{6}
        ```

        """#)
  }

  @Test func `a verdict is told where it is more than that all is well`() {
    func equation(_ verdict: String, _ tone: Page.Equation.Tone) -> Page.Block {
      .equation(
        Page.Equation(left: .variable("a"), lines: [.init("≈", .variable("b"))], verdict: verdict, tone: tone))
    }
    #expect(write(equation("holds", .plain)) == "```math\na \\approx b\n```\n")
    #expect(write(equation("fails", .wrong)) == "```math\na \\approx b\n```\n\n**fails**\n")
    #expect(write(equation("holds as a*", .mended)) == "```math\na \\approx b\n```\n\n*holds as a\\**\n")
  }

  @Test func `a table aligns its source and keeps its bars`() {
    let table = Page.Table(
      columns: [.init([.text("a|b")]), .init([.text("数值")], .decimal)],
      rows: [[[.code("x|y"), .math(Sample.math(#"|x| \|y\|"#))], [.text("0.5")]]])
    let text = write(.table(table))
    #expect(text.hasPrefix("| a\\|b"))
    #expect(text.contains("`x\\|y`"))
    #expect(text.split(separator: "\n").allSatisfy { $0.replacing("\\|", with: "").count { $0 == "|" } == 3 })
  }

  @Test func `words and directives`() {
    #expect(
      write(
        .heading(level: 2, [.text("a_b*")]), .directive("bptrace: fails"), .paragraph([.text("1. $x$ <b> & `")]),
        .list([[.text("- x")], [.code("a`b")], [.link("w", url: "https://a.b/c d")], [.link("w", url: "javascript:x")]]
        ),
        .preformatted("```\nx")) == #"""
          ## a\_b\*

          <!-- bptrace: fails -->

          1\. \$x\$ \<b\> \& \`

          - \- x
          - ``a`b``
          - [w](<https://a.b/c%20d>)
          - w

          ````text
          ```
          x
          ````

          """#)
  }

  @Test(.enabled(if: ProgramOnThisMachine.has("cmark-gfm"), "this machine has no cmark-gfm"))
  func `nothing in a text becomes markup`() throws {
    let program = try #require(ProgramOnThisMachine("cmark-gfm"))
    let arguments = ["--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink"]
    let html = try program.run(arguments, on: MarkdownPage.write(HostileText.page()), named: "page.md").output
    for tag in ["<script", "<b>", "<del>", "<img", "javascript:alert(1)\"", "<h1", "<ol", "<hr"] {
      #expect(!html.contains(tag), "\(tag)")
    }
    let count = HostileText.texts.count
    #expect(html.matches(of: /<h2>/).count == count)
    #expect(html.matches(of: /<table>/).count == count)
    #expect(html.matches(of: /<td/).count == 2 * count)
    #expect(html.matches(of: /<pre>/).count == 0 || html.matches(of: /<pre/).count == 2 * count)
    #expect(html.matches(of: /<ul>/).count == count)
    #expect(html.contains("<p>1. one</p>") && html.contains("<p>- x</p>") && html.contains("<p># head</p>"))
  }
}
