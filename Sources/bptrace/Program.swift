import Pages
import Reporting

/// The program: finds the command, reads its arguments, runs it, and reports what went wrong.
enum Program {
  /// The version, as `--version` prints it.
  static let version = "0.1.0"

  /// Every command, in the order of the help.
  static var commands: [any Command.Type] {
    [
      ExplainCommand.self, WhyCommand.self, CheckCommand.self, DiagnoseCommand.self, TraceCommand.self,
      TrainCommand.self, ExerciseCommand.self,
      AuditCommand.self, NetworkCommand.self, ListCommand.self, CompletionsCommand.self, HelpCommand.self,
    ]
  }

  /// Runs what the words ask for; results go to standard output, and one line to standard error if it fails.
  static func run(_ words: [String]) -> ExitCode {
    do {
      return try dispatch(words)
    } catch {
      let failure = Failure(error)
      let message = failure.message[language(in: words)]
      try? Platform.write("bptrace: \(message.onOneSafeLine)\n", to: .error)
      return failure.code
    }
  }

  private static func dispatch(_ words: [String]) throws -> ExitCode {
    var root = RootCommand()
    var rest = try RootCommand.table.parse(words[...], into: &root, stopsAtOperand: true).rest
    let console = Console(language: root.common.language, colour: root.common.colour)
    if root.common.wantsHelp || root.wantsVersion { return try root.run(in: console) }
    guard let name = rest.popFirst() else { throw Failure(.usage, .missingCommand) }
    return try run(command(named: name), with: rest, common: root.common)
  }

  /// The command of a name.
  static func command(named name: String) throws(Failure) -> any Command.Type {
    if let command = commands.first(where: { $0.name == name }) { return command }
    throw Failure(.usage, .unknownCommand(name, nearest: name.nearest(in: commands.map { $0.name })))
  }

  private static func run<C: Command>(
    _ type: C.Type, with words: ArraySlice<String>, common: CommonOptions
  ) throws -> ExitCode {
    var command = C()
    command.common = common
    let count = try C.table.parse(words, into: &command).operandCount
    let console = Console(language: command.common.language, colour: command.common.colour)
    if command.common.wantsHelp {
      try console.write(HelpText.command(C.sheet, language: console.language))
      return .success
    }
    if let missing = C.table.missingOperand(after: count) {
      throw Failure(.usage, .missingOperand(missing.placeholder, command: C.name))
    }
    return try command.run(in: console)
  }

  /// The language that the words ask for, even where something else in them is wrong.
  private static func language(in words: [String]) -> Language {
    let values = zip(words, words.dropFirst()).filter { $0.0 == "--language" }.map(\.1)
    let attached = words.filter { $0.hasPrefix("--language=") }.map { String($0.dropFirst("--language=".count)) }
    return (values + attached).compactMap(Language.init).last ?? .english
  }
}
