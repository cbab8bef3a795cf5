import MathNotation
import Testing

@Suite struct `A marked part` {
  private var transposed: Math {
    let marked = Math(.marked(.variable("T")))
    return .row([Math(.scripts(.variable("W"), .init(sub: .number("1"), sup: marked))), .variable("δ")])
  }

  @Test func `is flagged and shows without colour`() {
    let block = TextBlock(transposed)
    #expect(block.lines == ["W₁ᵀ δ", "  ‾"])
    #expect(block.rows[0] == [.init("W₁"), .init("ᵀ", marked: true), .init(" δ")])
    #expect(block.baseline == 0)
  }

  @Test func `is underlined in LaTeX`() {
    #expect(LaTeXWriter.write(transposed) == "W_1^{\\underline{T}} \\delta")
  }

  @Test func `keeps its place in a fraction`() {
    let top = Math.row([.variable("∂"), Math(.marked(.variable("C")))])
    let block = TextBlock(Math(.fraction(top, .row([.variable("∂"), .variable("w")]))))
    #expect(block.lines == ["∂C", " ‾", "──", "∂w"])
    #expect(block.baseline == 2)
  }
}
