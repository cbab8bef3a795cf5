import Reporting

/// `bptrace network`
struct NetworkCommand: Command {
  static var name: String { "network" }
  static var summary: Phrase { .networkSummary }

  var common = CommonOptions()

  func run(in console: Console) throws -> ExitCode {
    throw Failure(.internalFault, .notBuiltYet(Self.name))
  }
}
