import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `Each kind of edit` {
  /// What was printed, in which notation, which kind of edit mends it, and how a person would write it.
  struct Slip: CustomTestStringConvertible, Sendable {
    let kind: Edit.Kind
    let notation: String
    let printed: String
    let meant: String
    var testDescription: String { "\(kind.rawValue): \(printed)" }
  }

  static let slips = [
    Slip(
      kind: .swap, notation: "nielsen", printed: #"z^l_j = \sum_k w^l_{kj} a^{l-1}_k + b^l_j"#,
      meant: #"z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j"#),
    Slip(
      kind: .index, notation: "nielsen", printed: #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_j \delta^l_j"#,
      meant: #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j"#),
    Slip(
      kind: .layer, notation: "nielsen", printed: #"\frac{\partial C}{\partial w^l_{jk}} = a^l_k \delta^l_j"#,
      meant: #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j"#),
    Slip(
      kind: .letter, notation: "nielsen", printed: #"\frac{\partial C}{\partial w^l_{jk}} = z^{l-1}_k \delta^l_j"#,
      meant: #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j"#),
    Slip(
      kind: .drop, notation: "nielsen", printed: #"\frac{\partial C}{\partial b^l_j} = \delta^l_j a^l_j"#,
      meant: #"\frac{\partial C}{\partial b^l_j} = \delta^l_j"#),
    Slip(
      kind: .factor, notation: "nielsen", printed: #"\delta^l_j = \sum_k w^{l+1}_{kj} \delta^{l+1}_k"#,
      meant: #"\delta^l_j = \sum_k w^{l+1}_{kj} \delta^{l+1}_k \sigma'(z^l_j)"#),
    Slip(
      kind: .factor, notation: "nielsen", printed: #"\delta^l = (w^{l+1})^T \delta^{l+1}"#,
      meant: #"\delta^l = (w^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)"#),
    Slip(
      kind: .slope, notation: "nielsen", printed: #"\frac{\partial a^l_j}{\partial z^l_j} = \sigma(z^l_j)"#,
      meant: #"\frac{\partial a^l_j}{\partial z^l_j} = \sigma'(z^l_j)"#),
    Slip(
      kind: .order, notation: "nielsen", printed: #"z^l = a^{l-1} w^l + b^l"#, meant: #"z^l = w^l a^{l-1} + b^l"#),
    Slip(
      kind: .sum, notation: "nielsen", printed: #"\frac{\partial C}{\partial a^l_j} = w^{l+1}_{kj} \delta^{l+1}_k"#,
      meant: #"\frac{\partial C}{\partial a^l_j} = \sum_k w^{l+1}_{kj} \delta^{l+1}_k"#),
    Slip(
      kind: .term, notation: "nielsen", printed: #"z^l = w^l a^{l-1}"#, meant: #"z^l = w^l a^{l-1} + b^l"#),
    Slip(
      kind: .dropTerm, notation: "nielsen", printed: #"\frac{\partial C}{\partial b^l_j} = \delta^l_j + b^l_j"#,
      meant: #"\frac{\partial C}{\partial b^l_j} = \delta^l_j"#),
    Slip(
      kind: .square, notation: "001", printed: #"C = \frac{1}{2}((y_{21} - \hat y_1)^2 + (y_{22} - \hat y_2))"#,
      meant: #"C = \frac{1}{2}((y_{21} - \hat y_1)^2 + (y_{22} - \hat y_2)^2)"#),
    Slip(
      kind: .number, notation: "001", printed: #"C = (y_{21} - \hat y_1)^2 + (y_{22} - \hat y_2)^2"#,
      meant: #"C = \frac{1}{2}((y_{21} - \hat y_1)^2 + (y_{22} - \hat y_2)^2)"#),
  ]

  @Test(arguments: slips) func `mends what it may have marred`(_ slip: Slip) throws {
    let judge = try judge(slip.notation)
    let printed = try members(slip.printed, judge.names)
    let meant = try members(slip.meant, judge.names)
    #expect(judge.judge(printed[0], "=", printed[1]).verdict.isWrong)
    #expect(judge.judge(meant[0], "=", meant[1]).verdict.isRight)
    let repairs = RepairSearch(judge: judge, members: printed, relations: ["="], keepsFirst: false, mostEdits: 1).all()
    let typesetter = Typesetter(names: judge.names)
    func latex(_ members: [Expression]) -> [String] {
      members.map { LaTeXWriter.write(typesetter.math($0.unmarked)) }
    }
    let found = repairs.first { latex($0.members) == latex(meant) }
    #expect(found?.edits.map(\.kind) == [slip.kind], "\(repairs.map { latex($0.members) }) \(latex(meant))")
  }

  @Test func `but those that make up for others is shown`() {
    let shown = Set(Self.slips.map(\.kind))
    // These have tests of their own: a sign, a transpose; what changes two places at once, or makes no equation hold.
    #expect(Set(Edit.Kind.allCases).subtracting(shown) == [.transpose, .sign, .exchange, .moment])
  }

  private func judge(_ name: String) throws -> Judge {
    let notation = try #require(BuiltInNotation.named(name)).notation()
    return Judge(
      names: Names(notation, widths: notation.widths), inUse: try BuiltInDocument.network(for: notation))
  }

  private func members(_ latex: String, _ names: Names) throws -> [Expression] {
    let items = Document(SourceText(name: "notes.md", text: "$$ \(latex) $$"), names: names).items
    guard case .formula(let equations, _, _)? = items.first else { return [] }
    return equations[0].members.compactMap(\.expression)
  }
}
