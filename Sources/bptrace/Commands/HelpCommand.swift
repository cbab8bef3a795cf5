import Reporting

/// `bptrace help [COMMAND]`
struct HelpCommand: Command {
  static var name: String { "help" }
  static var summary: Phrase { .helpSummary }
  static var operands: [Operand<HelpCommand>] {
    [
      Operand(placeholder: .commandPlaceholder, help: .helpOperand) { (values, word) throws(Failure) in
        values.topic = try Program.command(named: word)
      }
    ]
  }

  var common = CommonOptions()
  /// The command to speak of, or nil for all of them.
  var topic: (any Command.Type)?

  func run(in console: Console) throws -> ExitCode {
    let text = topic.map { HelpText.command($0.sheet, language: console.language) }
    try console.write(text ?? HelpText.program(language: console.language))
    return .success
  }
}
