import Reporting
import Testing

@testable import Derivations

/// Tables of all samples and sums over them that are written out with dots.
@Suite struct `All samples with dots` {
  private static let given = [
    "z = w^T x + b", #"a = \sigma(z)"#, #"L(a,y) = -y\log a-(1-y)\log (1-a)"#,
    #"J = \frac{1}{m}\sum_{i=1}^m L(a^{(i)}, y^{(i)})"#, "dz = a - y", "dw = x dz", #"Z = w^T X + b"#,
    #"A = \sigma(Z)"#,
  ]

  private func last(_ latex: String) throws -> Verdict? {
    try UndeclaredNotes.audit(Self.given + [latex]).equations.last?.claims.last?.judgement.verdict
  }

  @Test(arguments: [
    #"X = [x^{(1)}, x^{(2)}, \dots, x^{(m)}]"#, #"X = [x^{(1)} x^{(2)} ... x^{(m)}]"#,
    #"X = \left[ {{x}^{(1)}},{{x}^{(2)}},...,{{x}^{(m)}} \right]"#,
    #"X = \begin{bmatrix} | & | & & | \\ x^{(1)} & x^{(2)} & \cdots & x^{(m)} \\ | & | & & | \end{bmatrix}"#,
    #"Z = [z^{(1)}, \dots, z^{(m)}] = w^T X + b"#, #"dZ = [dz^{(1)}, dz^{(2)}, \dots, dz^{(m)}] = A - Y"#,
    #"A - Y = [a^{(1)} - y^{(1)}, \dots, a^{(m)} - y^{(m)}]"#,
    #"dw = \frac{1}{m} (x^{(1)} dz^{(1)} + x^{(2)} dz^{(2)} + \dots + x^{(m)} dz^{(m)})"#,
    #"db = \frac{1}{m} \sum_{i=1}^m dz^{(i)} = \frac{1}{m} np.sum(dZ)"#,
  ])
  func `are read`(latex: String) throws {
    #expect(try last(latex)?.isRight == true)
  }

  @Test(arguments: [
    #"dZ = [dz^{(1)}, dz^{(2)}, \dots, dz^{(m)}] = A + Y"#, #"dZ = [a^{(1)}, a^{(2)}, \dots, a^{(m)}]"#,
    #"dw = \frac{1}{m} (x^{(1)} dz^{(1)} + \dots + x^{(m)} dz^{(m)}) = \frac{1}{m} X dZ"#,
    #"db = \frac{1}{m} np.sum(A)"#,
  ])
  func `are not right of anything`(latex: String) throws {
    #expect(try last(latex)?.isRight == false)
  }

  /// --explain lists the names that stand there, and no letter of ours.
  @Test func `have no counter in their names`() throws {
    let sum = "dw = \\frac{1}{m} (x^{(1)} dz^{(1)} + x^{(2)} dz^{(2)} + \\dots + x^{(m)} dz^{(m)})"
    let text = (Self.given + [sum]).map { "$$ \($0) $$" }.joined(separator: "\n")
    let audit = try UndeclaredNotes.audit(text: text)
    let page = try #require(AuditExplanation(audit, line: Self.given.count + 1)).page(language: .english)
    #expect(!String(describing: page).contains(Expression.Bound.counter))
  }
}
