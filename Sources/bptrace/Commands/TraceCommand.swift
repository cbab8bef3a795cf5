import Backpropagation
import Reporting

/// `bptrace trace`
struct TraceCommand: Command {
  /// The formats of a trace.
  enum Format: String, CaseIterable {
    case json, csv
  }

  static var name: String { "trace" }
  static var summary: Phrase { .traceSummary }
  static var options: [Option<TraceCommand>] { [.network(\.network), .format(\.format), .output(\.output)] }
  static var examples: [Example] {
    [Example(line: "bptrace trace --network mine.json --format csv", meaning: .exampleTrace)]
  }

  var common = CommonOptions()
  /// The file of the network, or nil for the default.
  var network: String?
  /// How to write it.
  var format = Format.json
  /// Where to write it.
  var output: String?

  func run(in console: Console) throws -> ExitCode {
    let trace = Trace(try NetworkFile.read(network))
    var text = ""
    switch format {
    case .json: TraceJSON.write(trace, to: &text)
    case .csv: TraceCSV.write(trace, to: &text)
    }
    try console.write(text, to: output)
    return .success
  }
}
