import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `Ways of writing an equation` {
  /// The claims of a display, in canonical LaTeX.
  private func claims(_ latex: String) throws -> [String] {
    let source = SourceText(name: "a.md", text: "$$" + latex + "$$")
    var found: [String] = []
    for case .formula(let equations, _, _) in Document(source, names: try Fixture.names()).items {
      #expect(equations.allSatisfy { $0.diagnostics.isEmpty }, "\(latex)")
      for claim in equations.flatMap(\.claims) {
        found.append("\(LaTeXWriter.write(claim.left.math)) \(claim.relation) \(LaTeXWriter.write(claim.right.math))")
      }
    }
    return found
  }

  @Test(arguments: [
    (#"C \overset{(1)}{=} x"#, "C = x"), (#"C \stackrel{def}{=} x"#, "C := x"), (#"C \triangleq x"#, "C := x"),
    (#"C \xlongequal{f} x"#, "C = x"), (#"C \longleftarrow x"#, "C ← x"), (#"C \colon= x"#, "C := x"),
    (#"\Rightarrow C = x"#, "C = x"), (#"\therefore\; C = x"#, "C = x"), (#"\to C = x"#, "C = x"),
    (#"\require{cancel} C = x"#, "C = x"),
  ])
  func `relates its sides by a sign that is known`(latex: String, expected: String) throws {
    #expect(try claims(latex) == [expected])
  }

  @Test(arguments: [
    (#"C = x \in [0, 0.25]"#, "C = x"), (#"C = x \in (0, 1)"#, "C = x"), (#"C = x\text{ } y"#, #"C = x \  y"#),
  ])
  func `ends before the interval that it lies in, and a blank text is a space`(latex: String, expected: String) throws {
    #expect(try claims(latex) == [expected])
  }

  @Test func `follows from another behind an arrow between wide spaces`() throws {
    let latex = #"y_1 = f(z_1) \quad \rightarrow \quad y_2 = f(z_2)"#
    #expect(try claims(latex) == ["y_1 = f(z_1)", "y_2 = f(z_2)"])
  }

  @Test func `asks where a question mark stands over its sign`() throws {
    #expect(try claims(#"C \overset{?}{=} x"#) == [])
  }

  @Test func `says two things with a word between them`() throws {
    #expect(try claims(#"y_1 = f(z_1) \;\text{and}\; y_2 = f(z_2)"#) == ["y_1 = f(z_1)", "y_2 = f(z_2)"])
    #expect(
      try claims(#"\text{Let } y_1 = f(z_1) \quad\text{or}\quad y_2 = f(z_2)"#) == ["y_1 = f(z_1)", "y_2 = f(z_2)"])
    #expect(try claims(#"y_1 = f(z_1) \text{ if } y_2 = f(z_2)"#) == ["y_1 = f(z_1)"])
  }

  @Test(arguments: [
    #"\left. \begin{array}{r} y_1 = f(z_1)\\ y_2 = f(z_2)\\ \end{array} \right\}"#,
    #"\left\{ \begin{aligned} y_1 &= f(z_1)\\ y_2 &= f(z_2) \end{aligned} \right."#,
  ])
  func `is a row beside a brace`(latex: String) throws {
    #expect(try claims(latex) == ["y_1 = f(z_1)", "y_2 = f(z_2)"])
  }

  @Test func `holds under the condition behind it in such a row`() throws {
    let latex = #"\left\{ \begin{array}{ll} C = x & y_1 > 0\\ C = -x & y_1 < 0 \end{array} \right."#
    let source = SourceText(name: "a.md", text: "$$" + latex + "$$")
    for case .formula(let equations, _, _) in Document(source, names: try Fixture.names()).items {
      #expect(equations.flatMap(\.claims).allSatisfy { $0.left.expression == nil })
    }
  }

  @Test func `has its relation in a column of its own`() throws {
    let latex = #"\begin{eqnarray} y_1 & = & f(z_1) = x \\ y_2 & = & f(z_2) = C \end{eqnarray}"#
    #expect(try claims(latex) == ["y_1 = f(z_1)", "f(z_1) = x", "y_2 = f(z_2)", "f(z_2) = C"])
  }

  @Test(arguments: [
    (#"\partial C/\partial w_{35}"#, #"\frac{\partial C}{\partial w_{35}}"#),
    ("1/(1+e^{-x})", #"\frac{1}{1 + e^{-x}}"#),
    ("∂C / ∂y_1 · ∂y_1/∂z_1", #"\frac{\partial C}{\partial y_1} \cdot \frac{\partial y_1}{\partial z_1}"#),
    ("(a+b)/c", #"\frac{a + b}{c}"#), (#"1/m \sum_i x_i"#, #"\frac{1}{m} \sum_i x_i"#),
    ("1/2(a-b)^2", #"\frac{1}{2}(a - b)^2"#),
    ("f(a)/f(b)", #"\frac{f(a)}{f(b)}"#), ("e^{x/2}", #"e^{\frac{x}{2}}"#), ("ax/b", #"a \frac{x}{b}"#),
  ])
  func `has its quotients in one line`(latex: String, expected: String) {
    let math = LaTeXReader.read(latex).math.withSlashesAsFractions(function: "f")
    #expect(LaTeXWriter.write(math) == LaTeXWriter.write(LaTeXReader.read(expected).math))
  }

  /// Nobody knows what `a/bc` means.
  @Test(arguments: ["a/bc", "1/2m", "a/b/c", #"λ/2m \sum_i x"#, "1/g(x)", "/x", "x/", "∂C/w", "a/+b", "1/a(b+c)"])
  func `leaves a quotient that is read in two ways`(latex: String) {
    let math = LaTeXReader.read(latex).math
    #expect(math.withSlashesAsFractions(function: "f") == math)
  }
}
