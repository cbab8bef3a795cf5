import Reporting

/// What stands before the name of a command: `bptrace --version`, `bptrace --help`.
struct RootCommand: Command {
  static var name: String { "" }
  static var summary: Phrase { .programSummary }
  static var options: [Option<RootCommand>] {
    [Option(long: "version", help: .versionOption) { values, _ in values.wantsVersion = true }]
  }
  static var examples: [Example] {
    [
      Example(line: "bptrace explain", meaning: .exampleExplain),
      Example(line: "bptrace why dC/dw14", meaning: .exampleWhy),
      Example(line: "bptrace check", meaning: .exampleCheck),
      Example(line: "bptrace network > mine.json", meaning: .exampleNetwork),
    ]
  }

  var common = CommonOptions()
  /// Whether the version was asked for.
  var wantsVersion = false

  func run(in console: Console) throws -> ExitCode {
    try console.write(
      wantsVersion ? "bptrace \(Program.version)\n" : HelpText.program(language: console.language))
    return .success
  }
}
