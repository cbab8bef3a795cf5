import Reporting

/// `bptrace completions bash|zsh|fish`
struct CompletionsCommand: Command {
  static var name: String { "completions" }
  static var summary: Phrase { .completionsSummary }
  static var operands: [Operand<CompletionsCommand>] {
    [
      Operand(
        placeholder: .shellPlaceholder, choices: Shell.allCases.map(\.rawValue), isRequired: true, help: .shellOperand
      ) { values, word in values.shell = Shell(rawValue: word) ?? .bash }
    ]
  }
  static var examples: [Example] {
    [
      Example(line: "source <(bptrace completions bash)", meaning: .exampleBash),
      Example(line: "bptrace completions fish | source", meaning: .exampleFish),
    ]
  }

  var common = CommonOptions()
  /// The shell to write for.
  var shell = Shell.bash

  func run(in console: Console) throws -> ExitCode {
    let completions = Completions(commands: Program.commands.map { $0.sheet }, root: RootCommand.sheet)
    try console.write(completions.script(for: shell))
    return .success
  }
}
