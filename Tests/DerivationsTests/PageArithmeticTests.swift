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
  /// The decimals that a printed number or table of numbers has, entry by entry; nil where it is no result.
  private func decimals(_ math: Math) -> [[Int]]? {
    if case .fence("[", let inner, "]") = math.form, case .grid(let grid) = inner.form {
      let rows = grid.rows.map { $0.compactMap { decimals($0)?[0][0] } }
      return zip(rows, grid.rows).allSatisfy { $0.count == $1.count } ? rows : nil
    }
    var nodes: [Math] = if case .row(let nodes) = math.form { nodes } else { [math] }
    if case .sign("−")? = nodes.first?.form { nodes.removeFirst() }
    guard case .number(let literal)? = nodes.first?.form else { return nil }
    let plain = literal.contains(".") ? literal.reversed().prefix { $0 != "." }.count : 0
    if nodes.count == 1 { return [[plain]] }
    guard nodes.count == 3, case .sign("·") = nodes[1].form, case .scripts(let ten, let scripts) = nodes[2].form,
      ten.form == .number("10"), let above = scripts.sup, let exponent = PrintedLine.value(of: above)?[0][0]
    else { return nil }
    return [[plain - Int(exponent.double)]]
  }

  private func gives(_ value: PrintedNumber, _ printed: PrintedNumber, decimals: Int) -> Bool {
    guard case .exact(let wanted) = printed else { return false }
    switch value {
    case .exact(let exact): return exact.rounded(to: decimals) == wanted
    case .near(let double):
      let unit = PencilDecimal("1").shifted(by: -decimals).double
      return abs(double - wanted.double) <= unit * 0.5 + abs(double) * 1e-14
    }
  }

  /// Calculates each line and compares it with the next; counts the lines and the results in them.
  private func recalculate(_ markdown: String, _ comment: String) -> (lines: Int, near: Int, results: Int) {
    var (lines, near, results) = (0, 0, 0)
    for equation in PrintedPage(markdown).equations {
      for (left, right) in zip(equation, equation.dropFirst()) {
        guard let value = PrintedLine.value(of: left.whole), let printed = PrintedLine.value(of: right.whole),
          let places = decimals(right.whole)
        else {
          continue
        }
        if right.relation == "≈" { near += 1 }
        guard right.relation == "=" else { continue }
        lines += 1
        results += places.joined().count
        let fits = value.count == printed.count && zip(value, printed).allSatisfy { $0.count == $1.count }
        let isRight =
          fits
          && value.indices.allSatisfy { row in
            value[row].indices.allSatisfy { gives(value[row][$0], printed[row][$0], decimals: places[row][$0]) }
          }
        #expect(isRight, "\(comment): \(LaTeXWriter.write(left.whole)) = \(LaTeXWriter.write(right.whole))")
      }
    }
    return (lines, near, results)
  }

  @Test(arguments: PageNetwork.allCases)
  func `gives the result that stands below it`(network: PageNetwork) throws {
    let walkthrough = try Walkthrough(try Fixture.document, network: try network.network)
    for digits in [3, 6, 9, 12] {
      let markdown = PageFormat.markdown.write(walkthrough.page(language: .english, digits: digits))
      let (lines, near, results) = recalculate(markdown, "\(network), \(digits) digits")
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
    let places = try #require(decimals(parts[1]))
    #expect(gives(value[0][0], printed[0][0], decimals: places[0][0]) == isRight)
  }
}
