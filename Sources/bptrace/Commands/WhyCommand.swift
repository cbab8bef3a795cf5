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
      .document(\.options.document),
    ]
  }
  static var options: [Option<WhyCommand>] { Option.page(\.options) }
  static var examples: [Example] { [Example(line: "bptrace why dC/dw14", meaning: .exampleWhy)] }

  var common = CommonOptions()
  /// The quantity, in the document's notation.
  var quantity = ""
  /// What is explained, and how and where it is written.
  var options = PageOptions()

  func run(in console: Console) throws -> ExitCode {
    let (walkthrough, notes) = try options.walkthrough()
    var page: Page
    do throws(Diagnostic) {
      page = try walkthrough.why(
        quantity, language: console.language, digits: options.digits, networkFile: options.network,
        sample: options.sample)
    } catch {
      throw Failure(.usage, .unknownQuantity(quantity, error.message))
    }
    page.insert(notes)
    try console.write(page, options)
    return .success
  }
}
