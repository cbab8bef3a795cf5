import Pages
import Reporting
import Testing

@testable import Derivations

@Suite struct `On a page about another network` {
  @Test(arguments: PageCase.all)
  func `every number is that of plain loops`(page: PageCase) throws {
    let walkthrough = try page.walkthrough
    let units = page.plain.widths.dropFirst().reduce(0, +)
    for digits in page.plain.widths == [3, 4, 2] ? [6, 12] : [6] {
      let markdown = PageFormat.markdown.write(walkthrough.page(language: .english, digits: digits))
      let printed = PrintedPage(markdown)
      // z, a, f′ and δ of each unit, three opinions on each gradient, and the parameters themselves.
      let inTables = PageNumbers(page: page).checkTables(markdown)
      #expect(inTables >= 4 * units + 4 * min(page.plain.parameters.count, 64))
      let inEquations = try PageNumbers(page: page).checkEquations(printed)
      #expect(inEquations >= page.least, "only \(inEquations) numbers at the ends of equations")
      let recalculated = PageArithmetic.recalculate(printed, page.testDescription).results
      #expect(recalculated >= 2, "only \(recalculated) lines of numbers with a result")
    }
  }

  /// The decimals of a page; how they stand on it plays no part.
  private func decimals(_ text: String) -> [String: Int] {
    text.matches(of: /-?[0-9]+\.[0-9]+/).reduce(into: [:]) { $0[String($1.0), default: 0] += 1 }
  }

  /// What is read back from Markdown is what a terminal shows too, in both languages.
  @Test(arguments: PageCase.all.filter { $0.plain.biases != nil })
  func `a terminal shows the same numbers`(page: PageCase) throws {
    let walkthrough = try page.walkthrough
    let shown = decimals(PageFormat.markdown.write(walkthrough.page(language: .english)))
    #expect(shown.values.reduce(0, +) > 20)
    for language in [Language.english, .chinese] {
      let terminal = PageFormat.terminal.write(walkthrough.page(language: language), width: 80)
      #expect(decimals(terminal.replacing("−", with: "-")) == shown, "\(language)")
    }
  }
}
