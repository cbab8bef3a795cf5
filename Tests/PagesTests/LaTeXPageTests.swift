import MathNotation
import Reporting
import Testing

@testable import Pages

/// Pages as LaTeX, word for word and through the engines.
@Suite struct LaTeXPageTests {
  private func body(_ blocks: Page.Block...) -> String {
    let text = LaTeXPage.write(Page(language: .english, blocks: blocks))
    let start = text.firstRange(of: "\\begin{document}\n\n")?.upperBound ?? text.startIndex
    let end = text.firstRange(of: "\n\n\\end{document}")?.lowerBound ?? text.endIndex
    return String(text[start..<end])
  }

  @Test func `a network is circles with names and lines between their rims`() {
    let layers: [[Math]] = [[.variable("x")], [.variable("a"), .variable("b")]]
    let text = body(.drawing(Page.Drawing(layers: layers, text: "no characters")))
    #expect(text.split(separator: "\\circle").count == 4 && !text.contains("no characters"))
    #expect(
      text.contains("\\put(4.8,10.5){\\makebox(0,0){$x$}}") && text.contains("\\put(44.8,4.8){\\makebox(0,0){$b$}}"))
    // From (4.8, 10.5) to (44.8, 16.3): 40.4 long, of which 4.8 at each end are in the circles.
    #expect(text.contains("\\qbezier(9.6,11.2)(24.8,13.4)(40.0,15.6)"))
  }

  @Test func `an equation carries its number and verdict`() {
    let equation = Page.Equation(
      number: "9", left: .variable("a"), lines: [.init("=", .variable("b")), .init("≈", .number("0.5"))],
      verdict: "100 % wrong", tone: .wrong)
    #expect(
      body(.equation(equation)) == #"""
        \[
        \begin{aligned}
        a &= b \\
        &\approx 0.5 \qquad \verdict[red!70!black]{100 \% wrong}
        \end{aligned}
        \tag{9}
        \]
        """#)
  }

  @Test func `a table sets decimals in two columns`() {
    #expect(
      body(.table(Sample.table(.english))) == #"""
        \begin{center}
        \begin{tabular}{llr@{}lr@{}l}
        \toprule
        symbol & meaning & \multicolumn{2}{r}{value} & \multicolumn{2}{r}{forward mode} \\
        \midrule
        $\partial C/\partial w_{35}$ & hidden unit 1 to output 1 & 0 & .0721571 & 0 & .0721571 \\
        $b_1$ & bias & \ensuremath{-}12 & .5 & \multicolumn{2}{r}{none} \\
        \bottomrule
        \end{tabular}
        \end{center}
        """#)
  }

  @Test func `text is escaped`() {
    #expect(
      body(.paragraph([.text(#"\input{a} $&#^_~% → δ “x”"#), .code("a--b")]))
        == ##"\textbackslash{}input\{a\} \$\&\#\textasciicircum{}\_\textasciitilde{}\% \ensuremath{\to} "##
        + #"\ensuremath{\delta} ``x''\texttt{a-{}-b}"#)
    #expect(body(.preformatted("a  b\n\\end{x}")).contains("a~~b\\\\\n\\mbox{}\\textbackslash{}end\\{x\\}"))
  }

  @Test func `Chinese words ask for xelatex, wherever they stand`() {
    let page = Page(language: .english, blocks: [.paragraph([.text("误差")])])
    #expect(LaTeXPage.write(page).contains("% !TeX program = xelatex"))
    #expect(LaTeXPage.write(Page(language: .english, blocks: [])).contains("% !TeX program = pdflatex"))
  }

  private static let arguments = ["-halt-on-error", "-interaction=nonstopmode", "-no-shell-escape"]

  @Test(.enabled(if: ProgramOnThisMachine.has("pdflatex"), "this machine has no pdflatex"))
  func `pdflatex takes an English page, a hostile one and a long table`() throws {
    let program = try #require(ProgramOnThisMachine("pdflatex"))
    var long = Sample.table(.english)
    long.rows = [[[Page.Inline]]](repeating: long.rows[0], count: 120)
    let pages = [
      Sample.page(.english), HostileText.page(), Page(language: .english, blocks: [.table(long)]),
    ]
    for page in pages {
      let result = try program.run(Self.arguments, on: LaTeXPage.write(page), named: "page.tex")
      #expect(result.code == 0, "\(result.output.suffix(1500))")
      #expect(!result.output.contains("(/etc/passwd"))
    }
  }

  @Test(.enabled(if: ProgramOnThisMachine.has("xelatex"), "this machine has no xelatex"))
  func `xelatex takes a Chinese page`() throws {
    let program = try #require(ProgramOnThisMachine("xelatex"))
    let result = try program.run(Self.arguments, on: LaTeXPage.write(Sample.page(.chinese)), named: "page.tex")
    #expect(result.code == 0, "\(result.output.suffix(1500))")
    #expect(!result.output.contains("Missing character"))
  }
}
