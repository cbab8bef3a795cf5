import Derivations
import Pages
import Reporting

/// `bptrace explain [DOCUMENT]`
struct ExplainCommand: Command {
  static var name: String { "explain" }
  static var summary: Phrase { .explainSummary }
  static var operands: [Operand<ExplainCommand>] { [.document(\.document)] }
  static var options: [Option<ExplainCommand>] {
    [.network(\.network), .format(\.format), .output(\.output), .digits(\.digits)]
  }
  static var examples: [Example] {
    [
      Example(line: "bptrace explain", meaning: .exampleExplain),
      Example(line: "bptrace explain -n mine.json -f markdown -o notes.md", meaning: .exampleExplainFile),
    ]
  }

  var common = CommonOptions()
  /// The derivation, or nil for the one that suits the network.
  var document: String?
  /// The file of the network, or nil for the document's own.
  var network: String?
  /// How to write it.
  var format = PageFormat.terminal
  /// Where to write it.
  var output: String?
  /// Significant digits of results.
  var digits = 6

  func run(in console: Console) throws -> ExitCode {
    try console.write(page(language: console.language), as: format, to: output)
    return .success
  }

  private func page(language: Language) throws -> Page {
    let (document, network) = try Subject.read(document: document, network: network)
    return try Walkthrough(document, network: network)
      .page(language: language, digits: digits, networkFile: self.network)
  }
}
