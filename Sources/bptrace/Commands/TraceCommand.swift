import Reporting

/// `bptrace trace`
struct TraceCommand: Command {
  static var name: String { "trace" }
  static var summary: Phrase { .traceSummary }

  var common = CommonOptions()

  func run(in console: Console) throws -> ExitCode {
    throw Failure(.internalFault, .notBuiltYet(Self.name))
  }
}
