import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `Reading an expression` {
  /// The tree in a few words: signs of products stand before the factor that they bring.
  private func shape(_ latex: String) throws -> String { Self.shape(try Fixture.expression(latex)) }

  private static func shape(_ expression: Expression) -> String {
    switch expression.form {
    case .number(let literal): return literal
    case .euler: return "e"
    case .quantity(let quantity): return quantity.kind.rawValue
    case .argument(let name): return name
    case .sum(let terms): return "(" + terms.map { ($0.isNegative ? "-" : "+") + shape($0.value) }.joined() + ")"
    case .product(let factors):
      return "{"
        + factors.map { "\($0.sign)\($0.meaning == .matrix ? "!" : "")\(shape($0.value))" }.joined(separator: " ") + "}"
    case .quotient(let top, let bottom): return "\(shape(top))/\(shape(bottom))"
    case .power(let base, let exponent): return "\(shape(base))^\(shape(exponent))"
    case .apply(.slope, let inner): return "f'<\(shape(inner))>"
    case .apply(let function, let inner): return "\(function)<\(shape(inner))>"
    case .transpose(let inner): return "\(shape(inner))^T"
    case .grid(let rows): return "[" + rows.map { $0.map(shape).joined(separator: "&") }.joined(separator: ";") + "]"
    case .list(let blocks): return "[" + blocks.map(shape).joined(separator: ",") + "]"
    case .table(_, let entries): return "[\(shape(entries.body)) …]"
    case .repeated(let first, let last, _): return "\(shape(first)) … \(shape(last))"
    case .layers(let body): return "[" + body.map(shape).joined(separator: ";") + ";⋮]"
    case .group(let inner): return "<\(shape(inner))>"
    case .derivative(let numerator, let variable): return "d(\(shape(numerator)))/d(\(variable.kind.rawValue))"
    case .changed(let inner): return "*\(shape(inner))*"
    case .operand(let inner): return shape(inner)
    case .total(let bound, let body): return "sum \(bound.variable) \(bound.from) \(shape(bound.to)): \(shape(body))"
    case .series(_, let whole): return "… \(shape(whole))"
    case .norm(let inner): return "|\(shape(inner))|"
    case .diagonal(let inner): return "diag<\(shape(inner))>"
    case .space(let dimensions, let sign): return "R^" + dimensions.map(shape).joined(separator: sign)
    case .alias(let name, let inner): return "\(name)=\(shape(inner))"
    case .cases, .indicator, .index, .ones, .identity: return "?"
    }
  }

  @Test(arguments: [
    ("1 + 2 * 3 - 4", "(+1+{2 *3}-4)"), ("-1", "(-1)"), ("1 - -2", "(+1+2)"), ("2 \\times 3 * 4", "{2 ×!3 *4}"),
    ("2 * 3 \\times 4", "{2 *3 ×!4}"), ("2 \\cdot 3 (4)", "{2 ·3 <4>}"), ("((1))", "<<1>>"),
    ("\\frac{1}{1+e^{-2}}", "1/(+1+e^(-2))"), ("2^3", "2^3"), ("(1+2)^2", "<(+1+2)>^2"), ("W_1^T", "weight^T"),
    ("W^T_1", "weight^T"), ("(W_1)^T", "<weight>^T"), ("y_1^\\top", "activation^T"), ("y_{11}^2", "activation^2"),
    ("\\hat x^T", "activation^T"), ("f'(z_{11})", "f'<pre-activation>"), ("f^{'}(z_{11})", "f'<pre-activation>"),
    ("\\frac{\\partial C}{\\partial W_1}", "d(cost)/d(weight)"), ("[1 + 2]", "<(+1+2)>"),
    ("\\frac{\\partial (y_{21} - \\hat y_1)}{\\partial z_{21}}", "d(<(+activation-target)>)/d(pre-activation)"),
    ("\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}^T", "[1&2;3&4]^T"),
    ("\\begin{bmatrix} 1 + 2 * & 3 \\end{bmatrix}", "[(+1+2)&3]"),
    ("\\mathbb{R}^{2 \\times (2+1)}", "R^2×<(+2+1)>"), ("ℝ^{2 * 2+1}", "R^2*(+2+1)"), ("\\mathbf R^{(2, 1)}", "R^2,1"),
    ("\\mathbb R^2", "R^2"), ("\\mathbb{R}", "R^"),
    ("\\eta \\frac{\\partial C}{\\partial W_1}", "{learning-rate d(cost)/d(weight)}"),
  ])
  func `finds what is meant`(latex: String, expected: String) throws {
    #expect(try shape(latex) == expected, "\(latex)")
  }

  @Test(arguments: [
    ("C + q", "formula:1:5: notation 001 has no symbol q; a notation file can name it: symbol q = …"),
    ("f + 1", "formula:1:1: a function needs its argument in brackets"),
    ("1 +", "formula:1:1: a term is missing here"),
    ("\\sum_i 3", "formula:1:1: what i runs over in the sum is not said"),
    (
      "\\frac{\\partial C}{\\partial f(x)}",
      "formula:1:30: notation 001 has no symbol x; a notation file can name it: symbol x = …"
    ),
    ("\\frac{\\partial C}{\\partial (z_1)}", "formula:1:19: a derivative is taken by one quantity"),
    ("\\frac{C}{\\partial z_1}", "formula:1:7: the derivative has no ∂ above its line"),
    ("|y_1|", "formula:1:1: '\\lvert y_1 \\rvert' is not understood here"),
    ("z_{11}'", "formula:1:1: 'z_{11}'' is not understood here"),
    ("z_{13} + 1", "formula:1:1: z_{13}: unit 3, but the layer has units 1 to 2"),

    ("1 , 2", "formula:1:3: ',' is not understood here"),

  ])
  func `says where it stops and why`(latex: String, expected: String) throws {
    let source = SourceText(name: "formula", text: latex)
    let reader = ExpressionReader(names: try Fixture.names())
    let fault = try #require(throws: Diagnostic.self) { try reader.read(LaTeXReader.read(latex).math) }
    #expect(fault.line(in: source, language: .english) == expected)
  }

  @Test func `knows the argument of a definition only on its own side`() throws {
    let claims = try Fixture.claims("f(x) = \\frac{1}{1 + e^{-x}}")
    #expect(claims.count == 1)
    #expect(claims.first?.right.expression.map(Self.shape) == "1/(+1+e^(-x))")
    #expect(try Fixture.claims("C = x").first?.right.expression == nil)
  }

  /// W₀ × x̂ * x̂ is (W₀ x̂) * x̂ from left to right; W₀ × (x̂ * x̂) is another column.
  @Test func `multiplies from left to right whatever the signs`() throws {
    let alike = try Fixture.value("W_0 \\times \\hat x * \\hat x").elements
    #expect(zip(alike, [0.0275 * 0.05, 0.0425 * 0.10]).allSatisfy { abs($0 - $1) < 1e-15 })
    let grouped = try Fixture.value("W_0 \\times (\\hat x * \\hat x)").elements
    #expect(zip(grouped, [0.15 * 0.0025 + 0.2 * 0.01, 0.25 * 0.0025 + 0.3 * 0.01]).allSatisfy { abs($0 - $1) < 1e-15 })
  }
}
