import Backpropagation
import Reporting

/// `bptrace network`
struct NetworkCommand: Command {
  static var name: String { "network" }
  static var summary: Phrase { .networkSummary }
  static var options: [Option<NetworkCommand>] { [.output(\.output)] }
  static var examples: [Example] { [Example(line: "bptrace network > mine.json", meaning: .exampleNetwork)] }

  var common = CommonOptions()
  /// Where to write it.
  var output: String?

  func run(in console: Console) throws -> ExitCode {
    try console.write(Network.defaultFile, to: output)
    return .success
  }
}
