import Backpropagation
import Derivations
import Reporting

/// `bptrace list documents|notations|activations|costs`
struct ListCommand: Command {
  /// What can be listed.
  enum Topic: String, CaseIterable {
    case documents, notations, activations, costs
  }

  static var name: String { "list" }
  static var summary: Phrase { .listSummary }
  static var operands: [Operand<ListCommand>] {
    [
      Operand(
        placeholder: .topicPlaceholder, choices: Topic.allCases.map(\.rawValue), isRequired: true, help: .topicOperand
      ) { values, word in values.topic = Topic(rawValue: word) ?? .documents }
    ]
  }

  var common = CommonOptions()
  /// What to list.
  var topic = Topic.documents

  func run(in console: Console) throws -> ExitCode {
    try console.write(lines(console.language).map { $0 + "\n" }.joined())
    return .success
  }

  /// Names and formulas below each other.
  private func table(_ rows: [(name: String, formula: String)]) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.formula }
  }

  private func lines(_ language: Language) -> [String] {
    switch topic {
    case .documents: BuiltInDocument.all.map { "\($0.name)  (\($0.number))  \($0.summary[language])" }
    case .notations: table(BuiltInNotation.all.map { ($0.name, $0.summary[language]) })
    case .activations: table(Activation.allCases.map { ($0.rawValue, $0.formula) })
    case .costs: table(Cost.allCases.map { ($0.rawValue, $0.formula) })
    }
  }
}
