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
  static var options: [Option<TraceCommand>] {
    [.network(\.network), .sample(\.sample), .format(\.format), .output(\.output)]
  }
  static var examples: [Example] {
    [Example(line: "bptrace trace --network mine.json --format csv", meaning: .exampleTrace)]
  }

  var common = CommonOptions()
  /// The file of the network, or nil for the default.
  var network: String?
  /// The sample, counted from 1, or nil for all.
  var sample: Int?
  /// How to write it.
  var format = Format.json
  /// Where to write it.
  var output: String?

  func run(in console: Console) throws -> ExitCode {
    let file = network
    let network = try NetworkFile.read(file, sample: sample)
    func refuse(_ overflow: Phrase?) throws(Failure) {
      if let overflow { throw Failure(.badData, .inNetwork(file, overflow)) }
    }
    // A record has as many numbers as there are weights, for each sample; only that of a single one is kept.
    if network.samples.count == 1 {
      let trace = Trace(network)
      try refuse(
        trace.samples[0].overflow?.phrase(sample: sample.map { $0 - 1 } ?? 0) ?? trace.update.overflow?.phrase())
      try console.stream(to: output) { stream in
        switch format {
        case .json: TraceJSON.write(trace, to: &stream)
        case .csv: TraceCSV.write(trace, to: &stream)
        }
      }
    } else {
      var overflow: Phrase?
      var number = 0
      let update = BatchUpdate(network) { record in
        overflow = overflow ?? record.overflow?.phrase(sample: number)
        number += 1
      }
      try refuse(overflow ?? update.overflow?.phrase())
      try console.stream(to: output) { stream in
        switch format {
        case .json: TraceJSON.write(update, to: &stream)
        case .csv: TraceCSV.write(update, to: &stream)
        }
      }
    }
    return .success
  }
}
