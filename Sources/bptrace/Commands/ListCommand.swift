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

  private func lines(_ language: Language) -> [String] {
    switch topic {
    case .documents: BuiltInDocument.all.map { "\($0.name)  (\($0.number))  \($0.summary[language])" }
    case .notations: BuiltInDocument.all.map(\.number)
    case .activations: Activation.allCases.map(\.rawValue)
    case .costs: Cost.allCases.map(\.rawValue)
    }
  }
}
