import MathNotation
import Pages
import Reporting
import Testing

@testable import Derivations

@Suite struct `The page of a walkthrough` {
  private static func markdown(_ network: PageNetwork, _ language: Language = .english, digits: Int = 6) throws
    -> String
  {
    let walkthrough = try Walkthrough(try Fixture.document, network: try network.network)
    return PageFormat.markdown.write(walkthrough.page(language: language, digits: digits))
  }

  /// Numbers of displayed mathematics and of tables.
  private static func literals(_ markdown: String) -> [Substring] { markdown.matches(of: /-?\d+\.\d+/).map(\.output) }

  @Test(arguments: PageNetwork.allCases)
  func `prints nothing that is not zero as zero, and no minus before zero`(network: PageNetwork) throws {
    for digits in [1, 3, 6, 12] {
      let page = try Self.markdown(network, digits: digits)
      let literals = Self.literals(page)
      #expect(literals.count > 100)
      #expect(literals.allSatisfy { $0.contains { ("1"..."9").contains($0) } }, "\(digits) digits")
      #expect(!page.contains(/-0(?![.\d])/))
      #expect(!page.contains(/NaN|∞|nil|Optional/))
    }
  }

  @Test(arguments: PageNetwork.allCases)
  func `brackets a negative number behind a sign`(network: PageNetwork) throws {
    let page = try Self.markdown(network)
    #expect(!page.contains(/(\\cdot|\\times|\*|[0-9] [+-]) -/))
    if network == .negative { #expect(page.contains("\\cdot (-0.40)")) }
  }

  @Test func `shows inputs as typed`() throws {
    let page = try Self.markdown(.twoTwoTwo)
    for typed in ["0.10", "0.20", "0.30", "0.40", "0.50"] { #expect(page.contains("$`\(typed)`$"), "\(typed)") }
    #expect(
      page.contains(
        #"\begin{bmatrix} 0.15 & 0.20 \\ 0.25 & 0.30 \end{bmatrix} \times \begin{bmatrix} 0.05 \\ 0.10 \end{bmatrix}"#))
  }

  @Test(arguments: PageNetwork.allCases)
  func `keeps every row of a matrix as long as the others`(network: PageNetwork) throws {
    var matrices = 0
    for member in PrintedPage(try Self.markdown(network)).equations.joined() {
      member.math.forEachGrid { grid in
        #expect(grid.rows.allSatisfy { $0.count == grid.rows[0].count }, "\(LaTeXWriter.write(member.math))")
        matrices += 1
      }
    }
    #expect(matrices > 20)
  }

  @Test(arguments: Language.allCases)
  func `has the same equations in every language`(language: Language) throws {
    func equations(_ language: Language) throws -> [String] {
      PrintedPage(try Self.markdown(.negative, language)).equations.joined().map {
        $0.relation + LaTeXWriter.write($0.whole)
      }
    }
    #expect(try equations(language) == equations(.english))
  }
}

extension Math {
  fileprivate func forEachGrid(_ visit: (Grid) -> Void) {
    if case .grid(let grid) = form { visit(grid) }
    for child in children { child.forEachGrid(visit) }
  }
}
