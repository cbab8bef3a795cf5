import Backpropagation
import Derivations
import Pages
import Reporting

/// `bptrace check`
struct CheckCommand: Command {
  static var name: String { "check" }
  static var summary: Phrase { .checkSummary }
  static var options: [Option<CheckCommand>] {
    [.network(\.network), .format(\.format), .output(\.output), .digits(\.digits)]
  }
  static var examples: [Example] { [Example(line: "bptrace check --network mine.json", meaning: .exampleCheck)] }

  /// The most derivatives that are checked; of more, a selection.
  private static let limit = 200

  var common = CommonOptions()
  /// The file of the network, or nil for the default.
  var network: String?
  /// How to write it.
  var format = PageFormat.terminal
  /// Where to write it.
  var output: String?
  /// Significant digits of results.
  var digits = 6

  func run(in console: Console) throws -> ExitCode {
    let (document, network) = try Subject.read(document: nil, network: network)
    let check = GradientCheck(Trace(network), atMost: Self.limit)
    let names = try NodeNames(document, widths: network.widths)
    let page = CheckPage(check, names: names, digits: digits, language: console.language).page
    try console.write(page, as: format, to: output)
    return check.passes ? .success : .no
  }
}
