import Derivations
import Pages
import Reporting

/// `bptrace why QUANTITY [DOCUMENT]`
struct WhyCommand: Command {
  static var name: String { "why" }
  static var summary: Phrase { .whySummary }
  static var operands: [Operand<WhyCommand>] {
    [
      Operand(placeholder: .quantityPlaceholder, isRequired: true, help: .quantityOperand) { values, word in
        values.quantity = word
      },
      .document(\.document),
    ]
  }
  static var options: [Option<WhyCommand>] {
    [.network(\.network), .format(\.format), .output(\.output), .digits(\.digits)]
  }
  static var examples: [Example] { [Example(line: "bptrace why dC/dw14", meaning: .exampleWhy)] }

  var common = CommonOptions()
  /// The quantity, in the document's notation.
  var quantity = ""
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
    let walkthrough = try Walkthrough(document, network: network)
    do throws(Diagnostic) {
      return try walkthrough.why(quantity, language: language, digits: digits, networkFile: self.network)
    } catch {
      throw Failure(.usage, .unknownQuantity(quantity, error.message))
    }
  }
}
