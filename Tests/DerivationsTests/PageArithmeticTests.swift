import Backpropagation
import MathNotation
import Pages
import Reporting
import Testing

@testable import Derivations

/// Networks on which a page is read back.
enum PageNetwork: String, CaseIterable, Sendable {
  case twoTwoTwo, other, negative, threeFourTwo

  var network: Network {
    get throws {
      switch self {
      case .twoTwoTwo: .twoTwoTwo
      case .other: try Typed.other
      case .negative: try Typed.negative
      case .threeFourTwo: try Typed.threeFourTwo
      }
    }
  }

  /// Lines of numbers with `=` on a page: each equation that holds, or is mended, but f(x) and the general ones.
  var lines: Int { self == .threeFourTwo ? 15 : 33 }
}

@Suite struct `A line of numbers on a page` {
  @Test(arguments: PageNetwork.allCases)
  func `gives the result that stands below it`(network: PageNetwork) throws {
    let walkthrough = try Walkthrough(try Fixture.document, network: try network.network)
    for digits in [3, 6, 9, 12] {
      let markdown = PageFormat.markdown.write(walkthrough.page(language: .english, digits: digits))
      let (lines, near, results) = PageArithmetic.recalculate(PrintedPage(markdown), "\(network), \(digits) digits")
      #expect(lines == network.lines && near == 0, "\(digits) digits: \(lines) with =, \(near) with ≈")
      #expect(results > 40)
    }
  }

  /// The reader of lines itself: what is wrong in the last digit is seen.
  @Test(arguments: [
    ("0.15 \\cdot 0.05 + 0.20 \\cdot 0.10 &= 0.0275", true), ("0.15 \\cdot 0.05 + 0.20 \\cdot 0.10 &= 0.0276", false),
    ("(-0.5)^2 \\cdot 10^{-3} &= 2.5 \\cdot 10^{-4}", true), ("\\frac{1}{2} \\cdot (1 - 0.25) &= 0.375", true),
    ("\\frac{1}{1 + e^{-0.0275}} &= 0.506875", true), ("\\frac{1}{1 + e^{-0.0275}} &= 0.506874", false),
    ("0.5 \\cdot 0.25 &= 0.13", true), ("-0.5 \\cdot 0.25 &= -0.13", true), ("-0.5 \\cdot 0.25 &= -0.12", false),
  ])
  func `is calculated by the test with pencil and paper`(line: String, isRight: Bool) throws {
    let sides = LaTeXReader.read(line.replacing("&", with: "")).math
    let parts = EquationReader.split(sides).sides
    let value = try #require(PrintedLine.value(of: parts[0]))
    let printed = try #require(PrintedLine.value(of: parts[1]))
    let places = try #require(PageArithmetic.decimals(parts[1]))
    #expect(PageArithmetic.gives(value[0][0], printed[0][0], decimals: places[0][0]) == isRight)
  }
}
