import Backpropagation
import Derivations
import Pages
import Reporting

/// `bptrace check [QUANTITY=VALUE]`
struct CheckCommand: Command {
  static var name: String { "check" }
  static var summary: Phrase { .checkSummary }
  static var operands: [Operand<CheckCommand>] {
    [Operand(placeholder: .questionPlaceholder, help: .questionOperand) { $0.question = $1 }]
  }
  static var options: [Option<CheckCommand>] { Option.page(\.options) }
  static var examples: [Example] {
    [
      Example(line: "bptrace check --network mine.json", meaning: .exampleCheck),
      Example(line: "bptrace check dC/dw35=0.0722", meaning: .exampleQuestion),
    ]
  }

  /// The most derivatives that are checked; of more, a selection.
  private static let limit = 200

  var common = CommonOptions()
  /// Whose number is right or wrong, `QUANTITY=VALUE`; nil to compare all derivatives.
  var question: String?
  /// What is checked, and how and where it is written.
  var options = PageOptions()

  func run(in console: Console) throws -> ExitCode {
    if let question { return try answer(question, in: console) }
    let (document, network) = try Subject.read(document: nil, network: options.network, sample: options.sample)
    let check = GradientCheck(Trace(network), atMost: Self.limit)
    let names = try NodeNames(document, widths: network.widths)
    let page = CheckPage(check, of: network, names: names, digits: options.digits, language: console.language).page
    try console.write(page, options)
    return check.passes ? .success : .no
  }

  private func answer(_ text: String, in console: Console) throws -> ExitCode {
    let (document, network) = try Subject.read(document: nil, network: options.network, sample: options.sample)
    let question: ValueQuestion
    do throws(Diagnostic) {
      question = try ValueQuestion(text, document: document, network: network)
    } catch {
      throw Failure(.usage, .unknownQuantity(text, error.message))
    }
    let value = Page.Equation.Line("=", .literal(question.value, digits: max(options.digits, question.answer.digits)))
    var blocks: [Page.Block] = [
      .equation(Page.Equation(left: question.quantity, lines: [value])),
      .paragraph([.text(question.sentence[console.language])]),
    ]
    if question.isOfBatch {
      let words = Phrase.checkOfBatch(samples: network.samples.count, hasL2: network.l2 > 0)
      blocks.append(.paragraph([.text(words[console.language])]))
    } else if network.samples.count > 1 {
      blocks.append(.paragraph([.text(Phrase.oneOfSamples(1, of: network.samples.count)[console.language])]))
    }
    try console.write(Page(language: console.language, blocks: blocks), options)
    return question.isRight ? .success : .no
  }
}
