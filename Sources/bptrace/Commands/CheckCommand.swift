import Reporting

/// `bptrace check`
struct CheckCommand: Command {
  static var name: String { "check" }
  static var summary: Phrase { .checkSummary }

  var common = CommonOptions()

  func run(in console: Console) throws -> ExitCode {
    throw Failure(.internalFault, .notBuiltYet(Self.name))
  }
}
