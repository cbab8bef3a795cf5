import Testing

@testable import Derivations

/// What holds whatever its names are, in notes of which no notation names much.
@Suite struct `Identities in unknown names` {
  /// All in one text, as the sizes of matrices follow from what stands beside them.
  private func verdicts(_ formulas: [String]) throws -> [Verdict?] {
    try UndeclaredNotes.audit(formulas).equations.map(\.claims.last?.judgement.verdict)
  }

  private static let right = [
    #"(AB)^T = B^T A^T"#, #"\operatorname{tr}(A^T B) = \sum_{i,j} A_{ij} B_{ij}"#,
    #"\operatorname{tr}(AB) = \operatorname{tr}(BA)"#, #"u^T A v = v^T A^T u"#,
  ]

  @Test func `hold of tables`() throws {
    let context = [#"(A^T)^T = A"#, #"(u^T)^T = u"#, #"(v^T)^T = v"#]
    #expect(try verdicts(Self.right + context).prefix(Self.right.count).allSatisfy { $0 == .holds })
  }

  /// Numbers may change places, and tables may not.
  @Test(arguments: [
    #"(AB)^T = A^T B^T"#, "AB = BA", #"u^T A v = v^T A u"#,
    #"\operatorname{tr}(AB) = \operatorname{tr}(A) \operatorname{tr}(B)"#,
    "ABQ = AQB",
  ])
  func `are none where tables change places`(formula: String) throws {
    #expect(try verdicts(Self.right + [formula]).last??.isRight == false)
  }
}
