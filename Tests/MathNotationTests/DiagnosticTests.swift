import MathNotation
import Reporting
import Testing

@Suite struct `A mistake in LaTeX` {
  private func messages(_ latex: String, _ language: Language = .english) -> [String] {
    let source = SourceText(name: "notes.md", text: latex)
    return LaTeXReader.read(latex).diagnostics.map { $0.line(in: source, language: language) }
  }

  @Test func `is named with its place and what was probably meant`() {
    #expect(messages("C = \\frc{1}{2}") == ["notes.md:1:5: unknown command '\\frc'; did you mean '\\frac'?"])
    #expect(messages("C = \\frc{1}{2}", .chinese) == ["notes.md:1:5: 未知命令 '\\frc'; 是否想写 '\\frac'？"])
    #expect(messages("a\n+ \\detla") == ["notes.md:2:3: unknown command '\\detla'; did you mean '\\delta'?"])
  }

  @Test func `counts from the offset of the text that it stands in`() {
    let diagnostics = LaTeXReader.read("é \\frc", at: 40).diagnostics
    #expect(diagnostics.map(\.range) == [43..<47])
  }

  @Test(arguments: [
    "\\begin{bmatrix} (y_{21}-\\hat y_{1}) * \\\\ b \\end{bmatrix}", "a +", "= b", "a \\times", "x & = y \\\\ & + z",
    "\\begin{aligned} (a & + b \\\\ c) \\end{aligned}", "P(y|x)", "[0, 1)", "\\left. \\frac a b \\right|_0",
    "\\color{red} x % note",
  ])
  func `is not seen in an operator without its operand, nor in other things that notes do`(latex: String) {
    #expect(messages(latex) == [])
  }
}
