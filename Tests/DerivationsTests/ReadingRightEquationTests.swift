import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// What notes hold besides plain equations, read as it is meant or left in doubt.
@Suite struct `Reading notes` {
  /// The verdicts of notes in document 001's notation.
  static func verdicts(_ notes: String) throws -> [Verdict] {
    try audit(notes).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  static func audit(_ notes: String) throws -> Audit {
    try Audit(
      SourceText(name: "notes.md", text: notes),
      settings: Audit.Settings(notation: try Fixture.document.notation(), network: .twoTwoTwo, isNetworkDeclared: true))
  }

  @Test(arguments: [
    #"3.55 \cdot 10^{-9223372036854775807} = 1"#, #"y_{21} = 3.55 \cdot 10^{-9223372036854775807}"#,
    #"3.55 \cdot 10^{9223372036854775807} = 1"#, #"3.55 \cdot 10^{-400} = 1"#,
  ])
  func `does not judge a power of ten that no number can hold`(latex: String) throws {
    #expect(try Self.verdicts("$$\(latex)$$") == [.notRead])
    #expect(try Self.verdicts(#"$$4 \cdot 10^{-7} = 2 \cdot 10^{-7} + 2 \cdot 10^{-7}$$"#) == [.holds])
  }
}
