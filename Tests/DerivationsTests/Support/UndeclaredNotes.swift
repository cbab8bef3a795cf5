import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Equations of notes that declare no notation: right ones, by which it is found, and wrong ones beside them.
struct UndeclaredNotes: Sendable, CustomTestStringConvertible {
  /// The notation that is to be found.
  let name: String
  let right: [String]
  let wrong: [String]

  var testDescription: String { "\(name): \(right.first ?? "")" }

  static func audit(_ latex: [String]) throws -> Audit {
    try audit(text: latex.map { "$$ \($0) $$" }.joined(separator: "\n\n"))
  }

  static func audit(text: String) throws -> Audit {
    try Audit(
      SourceText(name: "notes.md", text: text),
      settings: Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false))
  }

  /// Its right equations and some more.
  func audit(with more: [String] = []) throws -> Audit { try Self.audit(right + more) }

  /// Expects that the notation is found, the right equations are right, and the wrong ones wrong beside them.
  func expectVerdicts(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let audit = try audit()
    #expect(audit.notation == name, sourceLocation: sourceLocation)
    for equation in audit.equations {
      for claim in equation.claims {
        #expect(
          claim.judgement.verdict.isRight, "\(equation.latex): \(claim.judgement.reason as Any)",
          sourceLocation: sourceLocation)
      }
    }
    for latex in wrong {
      let judgement = try self.audit(with: [latex]).equations.last?.claims.last?.judgement
      #expect(
        judgement?.verdict.isWrong == true, "\(latex): \(judgement?.reason as Any)", sourceLocation: sourceLocation)
    }
  }
}
