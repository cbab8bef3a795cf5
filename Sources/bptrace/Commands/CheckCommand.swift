import Backpropagation
import Derivations
import Pages
import Reporting

/// `bptrace check`
struct CheckCommand: Command {
  static var name: String { "check" }
  static var summary: Phrase { .checkSummary }
  static var options: [Option<CheckCommand>] { Option.page(\.options) }
  static var examples: [Example] { [Example(line: "bptrace check --network mine.json", meaning: .exampleCheck)] }

  /// The most derivatives that are checked; of more, a selection.
  private static let limit = 200

  var common = CommonOptions()
  /// What is explained, and how and where it is written.
  var options = PageOptions()

  func run(in console: Console) throws -> ExitCode {
    let (document, network) = try Subject.read(document: nil, network: options.network)
    let check = GradientCheck(Trace(network), atMost: Self.limit)
    let names = try NodeNames(document, widths: network.widths)
    let page = CheckPage(check, names: names, digits: options.digits, language: console.language).page
    try console.write(page, options)
    return check.passes ? .success : .no
  }
}
