import MathNotation
import Testing

/// Lines of numbers on a page, calculated again.
enum PageArithmetic {
  /// The decimals that a printed number or table of numbers has, entry by entry; nil where it is no result.
  static func decimals(_ math: Math) -> [[Int]]? {
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

  /// Whether a calculated value, rounded, is the printed one.
  static func gives(_ value: PrintedNumber, _ printed: PrintedNumber, decimals: Int) -> Bool {
    guard case .exact(let wanted) = printed else { return false }
    switch value {
    case .exact(let exact): return exact.rounded(to: decimals) == wanted
    case .near(let double):
      let unit = PencilDecimal("1").shifted(by: -decimals).double
      return abs(double - wanted.double) <= unit * 0.5 + abs(double) * 1e-14
    }
  }

  /// Calculates each line and compares it with the next; counts the lines and the results in them.
  static func recalculate(_ page: PrintedPage, _ comment: String) -> (lines: Int, near: Int, results: Int) {
    var (lines, near, results) = (0, 0, 0)
    for equation in page.equations {
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
}
