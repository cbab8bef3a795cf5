import Classroom
import Derivations
import Pages
import Reporting

/// `bptrace diagnose VALUE --for QUANTITY`
struct DiagnoseCommand: Command {
  static var name: String { "diagnose" }
  static var summary: Phrase { .diagnoseSummary }
  static var operands: [Operand<DiagnoseCommand>] {
    [Operand(placeholder: .numberPlaceholder, isRequired: true, help: .diagnoseOperand) { $0.value = $1 }]
  }
  static var options: [Option<DiagnoseCommand>] {
    [
      Option(long: "for", placeholder: .quantityPlaceholder, help: .diagnoseFor) { $0.quantity = $1 },
      Option(long: "document", placeholder: .documentPlaceholder, help: .documentOperand) { $0.options.document = $1 },
    ] + Option.page(\.options)
  }
  static var examples: [Example] {
    [Example(line: "bptrace diagnose 0.0361 --for dC/dw35", meaning: .exampleDiagnose)]
  }

  var common = CommonOptions()
  /// The number.
  var value = ""
  /// What it is meant to be, in the document's notation.
  var quantity: String?
  /// What is explained, and how and where it is written.
  var options = PageOptions()

  func run(in console: Console) throws -> ExitCode {
    guard let quantity else { throw Failure(.usage, .diagnoseNeedsFor) }
    let (document, network) = try Subject.read(
      document: options.document, network: options.network, sample: options.sample)
    let diagnosis: Diagnosis
    do throws(Diagnostic) {
      diagnosis = try Diagnosis(value, for: quantity, document: document, network: network)
    } catch {
      throw Failure(.usage, .unknownQuantity(quantity, error.message))
    }
    try console.write(diagnosis.page(language: console.language, digits: options.digits), options)
    return diagnosis.isRight ? .success : .no
  }
}
