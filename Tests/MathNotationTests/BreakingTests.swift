import MathNotation
import Testing

@Suite struct `Long formulas` {
  private func lines(_ latex: String, _ width: Int) -> [String] {
    LaTeXReader.read(latex).math.broken(toFit: width).map(LaTeXWriter.write)
  }

  @Test(arguments: [
    ("a + b = c + d", 80, ["a + b = c + d"]),
    ("a = b + c = d + e", 12, ["a = b + c", "= d + e"]),
    ("= a \\cdot b + c \\cdot d - e \\cdot f", 14, ["= a \\cdot b", "{} + c \\cdot d", "{} - e \\cdot f"]),
    ("= a \\cdot b + c \\cdot d - e \\cdot f", 18, ["= a \\cdot b + c \\cdot d", "{} - e \\cdot f"]),
    ("aa \\cdot bb \\cdot cc \\cdot dd", 12, ["aa \\cdot bb \\cdot cc", "\\cdot dd"]),
    ("(a + b)(c + d)(e + f)", 18, ["(a + b) (c + d)", "(e + f)"]),
    (
      "(aaa + bbb + ccc)^2 x", 13,
      ["\\left( aaa + bbb \\right.", "\\left. {} + ccc \\right)^2 x"]
    ),
    ("abcdefgh", 3, ["abcdefgh"]),
    ("\\frac{aaaaaaa}{b} + c", 3, ["\\frac{aaaaaaa}{b}", "{} + c"]),
  ])
  func `break before relations, then sums, then products, then inside brackets`(
    latex: String, width: Int, expected: [String]
  ) {
    #expect(lines(latex, width) == expected)
  }

  @Test func `go on with a binary sign, not with a prefix`() {
    let parts = LaTeXReader.read("x = (aaa + bbb) - ccc").math.broken(toFit: 10)
    #expect(parts.map { TextBlock($0).lines } == [["x = (aaa"], ["+ bbb)"], ["− ccc"]])
  }

  @Test func `lose nothing where they break`() {
    for golden in Golden.all {
      let math = LaTeXReader.read(golden.input).math
      for width in [5, 20, 40] {
        let parts = math.broken(toFit: width)
        func letters(_ math: Math) -> String { math.dump.filter { $0.isLetter || $0.isNumber || $0 == "'" } }
        let leaves = parts.map { letters($0) }.joined()
        func count(_ text: String) -> Int { text.count { $0.isNumber } }
        #expect(count(leaves) == count(letters(math)), "\(golden.input) at \(width)")
      }
    }
  }

  @Test func `name the widest entries of a matrix with a capital that is free`() {
    let latex = "A = \\begin{bmatrix} a + b + c + d & x \\\\ y & a + b + c + d \\end{bmatrix}"
    let (math, named) = LaTeXReader.read(latex).math.namingWideEntries(toFit: 16)
    #expect(LaTeXWriter.write(math) == "A = \\begin{bmatrix} B_1 & x \\\\ y & B_1 \\end{bmatrix}")
    #expect(named.map { LaTeXWriter.write($0.name) } == ["B_1"])
    #expect(named.map { LaTeXWriter.write($0.entry) } == ["a + b + c + d"])
  }

  @Test func `keep their entries where they fit`() {
    let math = LaTeXReader.read("\\begin{bmatrix} a + b & c \\end{bmatrix}").math
    let (same, named) = math.namingWideEntries(toFit: 40)
    #expect(same == math)
    #expect(named.isEmpty)
  }

  /// Measuring costs as much as the tree is large; looking at the whole once an entry would take minutes here.
  @Test func `of a large matrix are found in few looks at the whole`() {
    let entries = (0..<4000).map { Math.row([.variable("a"), .sign("+"), .number("1234567890123\($0)")]) }
    let math = Math(.grid(Math.Grid(.matrix, entries.map { [$0] })))
    #expect(math.namingWideEntries(toFit: 16).named.count == 4000)
  }
}
