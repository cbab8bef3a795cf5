import Derivations
import Pages
import Reporting

/// `bptrace explain [DOCUMENT]`
struct ExplainCommand: Command {
  static var name: String { "explain" }
  static var summary: Phrase { .explainSummary }
  static var operands: [Operand<ExplainCommand>] { [.document(\.options.document)] }
  static var options: [Option<ExplainCommand>] {
    [
      .number("layer", \.layer, help: .layerOption), .number("unit", \.unit, help: .unitOption),
    ] + Option.page(\.options)
  }
  static var examples: [Example] {
    [
      Example(line: "bptrace explain", meaning: .exampleExplain),
      Example(line: "bptrace explain -n mine.json -f markdown -o notes.md", meaning: .exampleExplainFile),
    ]
  }

  var common = CommonOptions()
  /// What is explained, and how and where it is written.
  var options = PageOptions()
  /// The layer and the unit that are shown, as the document counts them; nil for all.
  var layer: Int?
  var unit: Int?

  func run(in console: Console) throws -> ExitCode {
    let (walkthrough, notes) = try options.walkthrough()
    let selection: Selection
    do throws(Diagnostic) {
      selection = try Selection(layer: layer, unit: unit, in: walkthrough)
    } catch {
      throw Failure(.usage, error.message)
    }
    var page = walkthrough.page(
      language: console.language, digits: options.digits, networkFile: options.network, sample: options.sample,
      selection: selection)
    page.insert(notes)
    try console.write(page, options)
    return .success
  }
}
