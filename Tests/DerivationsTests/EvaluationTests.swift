import Backpropagation
import Testing

@testable import Derivations

/// Rows of numbers with the operations of a textbook: the second opinion on tensors.
private func times(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  a.map { row in b[0].indices.map { column in zip(row, b).map { $0 * $1[column] }.reduce(0, +) } }
}

@Suite struct `An expression's value` {
  private let x = [[0.05], [0.10]]
  private let w0 = [[0.15, 0.20], [0.25, 0.30]]
  private let w1 = [[0.40, 0.45], [0.50, 0.55]]

  private func rows(_ latex: String, on network: Network = .twoTwoTwo) throws -> [[Double]] {
    let tensor = try Fixture.value(latex, on: network)
    return (0..<tensor.rows).map { row in (0..<tensor.columns).map { tensor[row, $0] } }
  }

  private func expect(_ latex: String, _ expected: [[Double]], _ location: SourceLocation = #_sourceLocation) throws {
    let actual = try rows(latex)
    #expect(actual.map(\.count) == expected.map(\.count), "\(latex)", sourceLocation: location)
    let gap = zip(actual.joined(), expected.joined()).map { abs($0 - $1) }.max() ?? 1
    #expect(gap < 1e-15, "\(latex)", sourceLocation: location)
  }

  @Test func `has rows times columns for matrices`() throws {
    try expect("W_0 \\times \\hat x", times(w0, x))
    try expect("W_1 \\times W_0 \\times \\hat x", times(times(w1, w0), x))
    try expect("\\hat x^T \\times \\hat x", [[0.0125]])
    try expect("\\hat x \\times \\hat x^T", times(x, [[0.05, 0.10]]))
    try expect("W_0^T \\times \\hat x", times([[0.15, 0.25], [0.20, 0.30]], x))
  }

  @Test func `multiplies element by element`() throws {
    try expect("W_0 * W_1", [[0.15 * 0.4, 0.2 * 0.45], [0.25 * 0.5, 0.3 * 0.55]])
    try expect("\\hat x * \\hat y", [[0.05 * 0.01], [0.10 * 0.99]])
    try expect("2 * W_0 - W_0", w0)
    try expect("\\hat x * \\eta", [[0.025], [0.05]])
  }

  /// 1 − f(z) means 1 in every place; what is no number of the line alone is not meant so.
  @Test func `adds a number in every place and nothing else`() throws {
    try expect("1 + 1 - \\hat x", [[1.95], [1.90]])
    try expect("\\hat x - 1", [[-0.95], [-0.90]])
    try expect("-1 + \\hat x * 2", [[-0.90], [-0.80]])
    for latex in ["1 + \\hat x_1 - \\hat x", "1 - \\hat x_1 + W_0", "\\hat x_1 + 1 - \\hat x"] {
      #expect(throws: EvaluationFault.self) { try rows(latex) }
    }
  }

  @Test func `joins blocks in tables`() throws {
    try expect(#"\begin{bmatrix} \hat x & W_0 \end{bmatrix}"#, [[0.05, 0.15, 0.20], [0.10, 0.25, 0.30]])
    try expect(#"\begin{bmatrix} \hat x^T \\ W_0 \end{bmatrix}"#, [[0.05, 0.10], [0.15, 0.20], [0.25, 0.30]])
    try expect(#"\begin{bmatrix} w_{13} & 1 \\ 0 & \hat x_2 \end{bmatrix}"#, [[0.15, 1], [0, 0.10]])
  }

  @Test(arguments: [
    ("\\hat x \\times \\hat x", "2×1", "×", "2×1"), ("W_0 * \\hat x", "2×2", "*", "2×1"),
    ("W_0 + \\hat x", "2×2", "+", "2×1"), ("W_0 - \\hat x^T", "2×2", "−", "1×2"),
    (#"\begin{bmatrix} \hat x & 1 \end{bmatrix}"#, "2×1", "&", "1×1"),
    (#"\begin{bmatrix} \hat x \\ W_0 \end{bmatrix}"#, "2×1", "\\\\", "2×2"),
  ])
  func `exists only where shapes fit`(latex: String, left: String, sign: String, right: String) throws {
    let expression = try Fixture.expression(latex)
    let fault = try #require(throws: EvaluationFault.self) { try Instance(.twoTwoTwo).value(expression) }
    guard case .doesNotConform(let a, let found, let b) = fault else {
      Issue.record("\(fault)")
      return
    }
    #expect([a.description, found, b.description] == [left, sign, right])
  }

  /// Only square tables can be multiplied by themselves.
  @Test func `squares what cannot be multiplied by itself number by number`() throws {
    let squares = [[0.05 * 0.05, 0.15 * 0.15, 0.20 * 0.20], [0.10 * 0.10, 0.25 * 0.25, 0.30 * 0.30]]
    try expect(#"\begin{bmatrix} \hat x & W_0 \end{bmatrix}^2"#, squares)
    try expect(#"\tanh^2(W_0) - \tanh(W_0) * \tanh(W_0)"#, [[0, 0], [0, 0]])
  }

  /// 1/(1 + e^−0.0275) and its slope, and e, from forty-digit arithmetic.
  @Test func `knows functions`() throws {
    #expect(abs(try Fixture.value("f(z_{11})").elements[0] - 0.506874566764534) < 1e-15)
    #expect(abs(try Fixture.value("f'(z_{11})").elements[0] - 0.249952740331800) < 1e-15)
    #expect(abs(try Fixture.value("\\exp(1) - e^1 + \\ln(e^2) + \\tanh(0)").elements[0] - 2) < 1e-15)
    #expect(try Fixture.value("2^3 * (1+1)^2").elements == [32])
  }

  @Test(arguments: [
    "W_0^2", "C^{0.5}", "\\frac{\\partial f'(z_{11})}{\\partial z_{11}}",
    "\\frac{\\partial C}{\\partial \\delta_1}",
  ])
  func `is not guessed`(latex: String) throws {
    let expression = try Fixture.expression(latex)
    let fault = try #require(throws: EvaluationFault.self) { try Instance(.twoTwoTwo).value(expression) }
    guard case .unsupported = fault else {
      Issue.record("\(fault)")
      return
    }
  }
}
