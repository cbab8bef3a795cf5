package import Backpropagation
package import Derivations
import MathNotation
package import Pages
package import Reporting

/// One number, explained: right, or the value of a mistake, or not recognised.
package struct Diagnosis {
  private let assessment: Assessment
  private let workings: Workings
  private let catalogue: Catalogue

  /// More digits than these are noise of the calculation.
  private static let mostDigits = 12
  /// With fewer digits, steps are not taken to have been rounded to them.
  private static let fewestDigits = 3

  /// Explains a number that somebody got for a quantity.
  ///
  /// - Parameter quantity: Its name in the document's notation.
  /// - Throws: a diagnostic in one line if the text names no number of the record, or the number is none.
  package init(
    _ literal: String, for quantity: String, document: BuiltInDocument, network: Network
  ) throws(Diagnostic) {
    workings = try Workings(document, network: network)
    let cell = try workings.cell(named: quantity)
    catalogue = try Catalogue(for: network, firstUnit: workings.firstUnit)
    guard case .number(let answer) = Answer.read(literal) else {
      throw Diagnostic(.error, .isNoNumber(literal), at: 0..<0)
    }
    let candidates = Candidates(catalogue, for: network)
    // With a digit or two in every step nearly anything would be right; a short number is, if it is the right one rounded.
    let own = min(answer.digits, Self.mostDigits)
    let exact = Assessor(network, candidates, cells: [cell], digits: max(own, Self.fewestDigits))
    let isRounded = abs(exact.value(cell) - answer.value) <= answer.halfUnit * (1 + 1e-9)
    let assessor = isRounded ? Assessor(network, candidates, cells: [cell], digits: own) : exact
    guard assessor.value(cell).isFinite else { throw Diagnostic(.error, .isNotFinite(quantity), at: 0..<0) }
    assessment =
      assessor.assess([cell: literal]).first
      ?? Assessment(cell: cell, given: literal, expected: assessor.value(cell), verdict: .wrong)
  }

  /// Whether the number is right.
  package var isRight: Bool { assessment.isRight }

  /// The codes of the mistakes that give the number.
  package var codes: [String] { assessment.codes }

  /// The page that says so.
  package func page(language: Language, digits: Int) -> Page {
    let shown = max(digits, assessment.number?.digits ?? digits)
    let cell = assessment.cell
    let right = Page.Equation.Line("=", .literal(assessment.expected, digits: min(15, shown)))
    var blocks: [Page.Block] = [.equation(Page.Equation(left: workings.name(cell), lines: [right]))]
    let feedback = Feedback(workings: workings, catalogue: catalogue, sentences: Sentences(), language: language)
    blocks += feedback.blocks(assessment)
    if !isRight, let derivation = workings.derivation(of: cell, digits: digits, language: language) {
      blocks += [.paragraph([.text(Phrase.classroomRightWay[language])]), derivation]
    }
    return Page(language: language, blocks: blocks)
  }
}
