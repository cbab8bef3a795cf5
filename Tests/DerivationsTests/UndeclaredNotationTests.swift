import Backpropagation
import Reporting
import Foundation
import Testing

@testable import Derivations

/// Notes that do not say which notation they use may mean another activation or cost by the same letters.
@Suite struct `Where notes declare no notation` {
  private static func verdicts(_ formulas: [String], declared: Bool = false) throws -> [Verdict] {
    let source = SourceText(name: "notes.md", text: formulas.map { "$$ \($0) $$" }.joined(separator: "\n\n"))
    let settings = Audit.Settings(
      notation: declared ? try Fixture.document.notation() : nil, network: .twoTwoTwo, isNetworkDeclared: false)
    return try Audit(source, settings: settings).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  private static let sigmoid = [
    #"f(x) = \frac{1}{1 + e^{-x}}"#, #"f'(z_{21}) = f(z_{21}) (1 - f(z_{21}))"#,
  ]
  private static let half = [
    #"\delta_2 = (y_2 - \hat y) * f'(z_2)"#, #"\frac{\partial C}{\partial y_{21}} = y_{21} - \hat y_1"#,
  ]
  private static let error = #"\delta_1 = W_1^T \times \delta_2 * f'(z_1)"#

  @Test(arguments: [
    [#"f(x) = \tanh(x)"#], [#"f(x) = x"#, error], [#"f(x) = \ln(1 + e^x)"#, #"f'(x) = \frac{1}{1 + e^{-x}}"#],
    [#"f(x) = \tanh(x)"#, #"f'(x) = 1 - f(x)^2"#, error], [sigmoid[0], #"f(x) = \tanh(x)"#],
    [#"f'(z_{21}) = 1 - f(z_{21})^2"#, error],
    [#"C = (y_{21} - \hat y_1)^2 + (y_{22} - \hat y_2)^2"#],
    [#"C = (y_2 - \hat y)^T (y_2 - \hat y)"#, #"\frac{\partial C}{\partial y_{21}} = 2 (y_{21} - \hat y_1)"#, error],
    [#"\delta_2 = 2 (y_2 - \hat y) * f'(z_2)"#, error],
    [#"\delta_{21} = (1 - y_{21}^2) (y_{21} - \hat y_1)"#],
    [
      #"C = -\hat y_1 \ln(y_{21}) - \hat y_2 \ln(y_{22})"#,
      #"\frac{\partial C}{\partial y_{21}} = -\frac{\hat y_1}{y_{21}}"#,
    ],
    [#"\delta_1 = f'(z_1) * W_1^T \times \delta_2"#],
  ])
  func `another activation, cost or order of products is not held against them`(formulas: [String]) throws {
    let found = try Self.verdicts(formulas)
    let wrong = found.filter(\.isWrong)
    #expect(wrong.isEmpty, "\(found)")
  }

  @Test func `two equations that bear the notation out decide`() throws {
    let found = try Self.verdicts(
      Self.sigmoid + Self.half + [#"f(x) = \tanh(x)"#, #"C = (y_2 - \hat y)^T (y_2 - \hat y)"#])
    #expect(found.suffix(2) == [.fails, .fails])
    let right = found.prefix(4).filter(\.isRight)
    #expect(right.count == 4)
  }

  @Test func `the same equation twice is one`() throws {
    #expect(try Self.verdicts([Self.sigmoid[0], Self.sigmoid[0], #"f(x) = \tanh(x)"#]).last == .notRead)
  }

  /// No activation and no factor of the cost makes it right, and no other notation has these names.
  @Test func `what is wrong for every kind fails`() throws {
    let wrong = #"\frac{\partial C}{\partial W_0} = W_1 \times \delta_2 * f'(z_1) \times \hat x^T"#
    #expect(try Self.verdicts([wrong]) == [.fails])
    #expect(try Self.verdicts([#"f(x) = \ln(1 + e^x)"#, wrong]) == [.notRead, .fails])
    #expect(try Self.verdicts([#"C = -\hat y_1 \ln(y_{21})"#, wrong]) == [.notRead, .fails])
    #expect(try Self.verdicts([#"f'(z_{21}) = 1 - f(z_{21})^2"#, wrong]) == [.notRead, .fails])
  }

  /// Without f, units may be linear; with it they are not.
  @Test func `what leaves out f′ fails where f is spoken of`() throws {
    let linear = #"\delta_1 = W_1^T \times \delta_2"#
    #expect(try Self.verdicts([linear]) == [.notRead])
    // y_2 is an output, and no target.
    let output = #"z_2 = W_1 \times y_1"#
    #expect(
      try Self.verdicts([output, #"\delta_2 = \frac{\partial C}{\partial y_2} * f'(z_2)"#, linear])
        == [.definition, .holds, .fails])
  }

  private static let rowsOfSource = [
    #"z_1 = W_0^T \times \hat x"#, #"z_2 = W_1^T \times y_1"#, #"\delta_1 = W_1 \times \delta_2 * f'(z_1)"#,
    #"\frac{\partial C}{\partial W_1} = y_1 \times \delta_2^T"#, #"W_1 = W_1 - \eta y_1 \times \delta_2^T"#,
    #"W_0 = \begin{bmatrix} w_{13} & w_{14} \\ w_{23} & w_{24} \end{bmatrix}"#,
    #"\frac{\partial C}{\partial y_1} = W_1 \times \delta_2"#, #"\frac{\partial z_2}{\partial y_1} = W_1^T"#,
  ]
  private static let rows = [
    #"z_1 = \hat x \times W_0"#, #"z_2 = y_1 W_1"#, #"\delta_1 = \delta_2 \times W_1^T * f'(z_1)"#,
    #"\frac{\partial C}{\partial W_1} = y_1^T \times \delta_2"#, #"W_1 -= \eta y_1^T \times \delta_2"#,
    #"C = \frac12 (y_2 - \hat y) \times (y_2 - \hat y)^T"#, #"\frac{\partial C}{\partial y_2} = y_2 - \hat y"#,
    #"\frac{\partial z_2}{\partial y_1} = W_1^T"#,
  ]

  /// Weights with a row for each source, or layers as rows, throughout.
  @Test(arguments: [rowsOfSource, rows]) func `matrices may stand otherwise`(formulas: [String]) throws {
    let wrong = try Self.verdicts(formulas).filter(\.isWrong)
    #expect(wrong.isEmpty)
    #expect(try Self.verdicts(formulas, declared: true).filter(\.isWrong).count >= 5)
  }

  @Test func `one transpose is a slip, and several beside one of the notation's own`() throws {
    let own = [#"z_1 = W_0 \times \hat x"#]
    #expect(try Self.verdicts(Array(Self.rowsOfSource.prefix(1))) == [.fails])
    #expect(try Self.verdicts(own + Array(Self.rowsOfSource.prefix(3))).filter(\.isWrong).count == 3)
  }

  @Test func `a declared notation is held against them`() throws {
    for latex in [#"f(x) = \tanh(x)"#, #"\delta_2 = 2 (y_2 - \hat y) * f'(z_2)"#] {
      #expect(try Self.verdicts([latex], declared: true) == [.fails])
    }
    #expect(try Self.verdicts([#"\delta_1 = f'(z_1) * W_1^T \times \delta_2"#], declared: true) == [.doesNotConform])
  }
}

@Suite struct `A superfluous f′` {
  /// Where every f′ is 1 it holds, and what is right elsewhere does not.
  @Test func `makes no network of linear units`() throws {
    let notes = try String(contentsOf: notes("104-ng-ml-week5-lecture-notes.txt"), encoding: .utf8)
    let printed = #"= a_j^{(l)} {\delta}_i^{(l+1)}$$"#
    try #require(notes.contains(printed))
    let marred = notes.replacingOccurrences(of: printed, with: printed.dropLast(2) + " g'(z_i^{(l+1)})$$")
    let network = try BuiltInDocument.standard.network
    func verdicts(_ text: String) throws -> [Int: [Verdict]] {
      let audit = try Audit(
        SourceText(name: "notes.txt", text: text),
        settings: Audit.Settings(notation: nil, network: network, isNetworkDeclared: false))
      let claims = audit.equations.flatMap(\.claims).map { (audit.line($0.range), $0.judgement.verdict) }
      return Dictionary(grouping: claims, by: \.0).mapValues { $0.map(\.1) }
    }
    let (before, after) = (try verdicts(notes), try verdicts(marred))
    #expect(before[65] == [.holds])
    #expect(after[65]?.contains { $0.isRight } == false)
    for (line, verdicts) in before where line != 65 && verdicts.allSatisfy(\.isRight) {
      #expect(after[line]?.contains(where: \.isWrong) == false, "line \(line)")
    }
  }

  private func notes(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Notes/\(name)")
  }
}
