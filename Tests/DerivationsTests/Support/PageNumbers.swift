import Foundation
import MathNotation
import Testing

@testable import Derivations

/// Holds the numbers of a page against plain loops.
struct PageNumbers {
  let page: PageCase

  /// Half a unit of the last place, and what forward sums in another order may differ by.
  private func isShown(_ value: Double, _ cell: String, slack: Double = 0) -> Bool {
    guard let shown = PageTable.number(cell) else { return false }
    return abs(value - shown.value) <= 0.5 * pow(10, -Double(shown.decimals)) + abs(value) * 1e-11 + slack
  }

  // MARK: Tables

  /// What a row says: the values of its cells from the second on, nil for words and empty cells.
  private func expected(_ table: PageTable, _ row: [String]) -> [Double?]? {
    let names = page.names
    let after = page.plain.updated
    switch table.head.count {
    case 5 where table.head[1] == "\\textcircled{1}": return factors(row[0])
    case 5 where table.head[0] == "unit": return record(row[0])
    case 5:  // symbol, meaning, three opinions on a gradient
      guard let value = names.value(row[0])?[0][0] else { return nil }
      return [nil, value, value, value]
    case 4 where table.head[0] == "weight":
      guard let value = names.value(row[0])?[0][0],
        let next = LoopNames(document: page.document, network: after).value(row[0])?[0][0]
      else { return nil }
      return [value, (value - next) / page.plain.rate, next]
    case 2 where row[0].hasPrefix("cost before"): return [page.plain.batchCost]
    case 2 where row[0].hasPrefix("cost after"): return [after.batchCost]
    case 3, 4: return names.value(row[0]).map { [nil, $0[0][0], row.count > 3 && !row[3].isEmpty ? $0[0][0] : nil] }
    default: return nil
    }
  }

  /// z, a, f′ and δ of the unit that the words name.
  private func record(_ words: String) -> [Double?]? {
    let numbers = words.split { !$0.isNumber }.compactMap { Int($0) }
    let plain = page.plain
    guard let number = numbers.first else { return nil }
    let unit = number - page.names.firstUnit
    let layer =
      words.hasPrefix("output")
      ? plain.last : words.hasPrefix("hidden") ? 1 : numbers.count > 1 ? numbers[1] - page.names.firstLayer : -1
    guard plain.widths.indices.contains(layer), plain.widths[layer] > unit, layer > 0 else { return nil }
    let (z, a) = plain.forward(0)
    let output = a[layer][unit]
    return [z[layer][unit], output, output * (1 - output), plain.backward(0).z[layer][unit]]
  }

  /// Document 004's three factors of a weight Θ_{ji}^{(l)} and their product, the gradient.
  private func factors(_ weight: String) -> [Double?]? {
    guard let name = weight.firstMatch(of: /Theta_\{(\d+,\d+|\d\d)\}\^\{\((\d+)\)\}/), let layer = Int(name.2) else {
      return nil
    }
    let ends = name.1.contains(",") ? name.1.split(separator: ",").map(String.init) : name.1.map { String($0) }
    let (source, unit, next) = (ends[0], ends[1], layer + 1)
    guard let first = page.names.value("\\frac{\\partial J}{\\partial a_{\(unit)}^{\(next)}}")?[0][0],
      let output = page.names.value("a_{\(unit)}^{\(next)}")?[0][0],
      let third = source == "0" ? 1 : page.names.value("a_{\(source)}^{\(layer)}")?[0][0],
      let product = page.names.value("\\frac{\\partial J}{\\partial \(weight)}")?[0][0]
    else { return nil }
    return [first, output * (1 - output), third, product]
  }

  /// Holds every number of every table against plain loops; how many there were.
  func checkTables(_ markdown: String) -> Int {
    var read = 0
    for table in PageTable.all(in: markdown) {
      for row in table.rows where row.dropFirst().contains(where: { PageTable.number($0) != nil }) {
        guard let values = expected(table, row) else {
          Issue.record("the test does not know what this row says: \(row)")
          continue
        }
        for (index, cell) in row.dropFirst().enumerated() {
          guard index < values.count, let value = values[index] else {
            #expect(PageTable.number(cell) == nil, "\(row)")
            continue
          }
          // Differences of costs lose digits.
          let slack = table.head[index + 1] == "central diff." ? 1e-9 : 0
          #expect(isShown(value, cell, slack: slack), "\(row), column \(index + 1): \(value)")
          read += 1
        }
      }
    }
    return read
  }

  // MARK: Equations

  /// The value of the left side of an equation; nil where it names nothing.
  private func value(_ left: Math, _ names: LoopNames) -> [[Double]]? {
    if let known = names.value(LaTeXWriter.write(left)) { return known }
    if case .fence("[", let inner, "]") = left.form, case .grid(let grid) = inner.form {
      let rows = grid.rows.map { $0.compactMap { value($0, names)?[0][0] } }
      return zip(rows, grid.rows).allSatisfy { $0.count == $1.count } ? rows : nil
    }
    let text = LaTeXWriter.write(left)
    // Document 003 goes on from δ of the layer before the last.
    if names.document == "003", text.hasPrefix("\\sum"), let unit = text.firstMatch(of: /partial z_(\d+)\^/) {
      return names.value("\\delta_\(unit.1)^{n_l-1}")
    }
    // The step that document 004 names is shown for the first matrix.
    if names.document == "004", text == "\\Delta \\Theta" {
      let gradient = names.value("\\frac{\\partial J}{\\partial \\Theta^{(1)}}")
      return gradient?.map { $0.map { page.plain.rate * $0 } }
    }
    return names.value(text)
  }

  /// The value of a left side, or its values for all layers where i is any.
  private func values(_ left: Math) -> [[[Double]]] {
    let latex = LaTeXWriter.write(left)
    if let value = value(left, page.names) { return [value] }
    return (1...page.plain.last).compactMap { layer in
      page.names.value(
        latex.replacing("i-1", with: "\(layer - 1)").replacing("_i", with: "_\(layer)").replacing(
          "^l", with: "^\(layer)"))
    }
  }

  private func isEqual(_ value: [[Double]], _ printed: PrintedLine.Rows, _ places: [[Int]]) -> Bool {
    value.map(\.count) == printed.map(\.count)
      && value.indices.allSatisfy { row in
        value[row].indices.allSatisfy { column in
          let half = 0.5 * pow(10, -Double(places[row][column]))
          let exact = value[row][column]
          return abs(printed[row][column].double - exact) <= half + abs(exact) * 1e-11
        }
      }
  }

  /// Holds the last numbers of every equation against the value of its left side; how many there were.
  func checkEquations(_ printedPage: PrintedPage) throws -> Int {
    var numbers = 0
    var left: Math?
    for equation in printedPage.equations {
      // Below an equation that fails stands the value of its left side, then the other one.
      if let wrong = equation.first.flatMap({ PrintedLine.value(of: $0.whole) }), let left {
        let places = try #require(PageArithmetic.decimals(equation[0].whole))
        let isValue = values(left).contains { isEqual($0, wrong, places) }
        #expect(isValue, "\(LaTeXWriter.write(left)) … \(LaTeXWriter.write(equation[0].whole)) ≠")
        numbers += places.joined().count
        continue
      }
      // A formula that goes on with the one above begins with its sign.
      if let first = equation.first, first.relation.isEmpty { left = first.whole }
      guard equation.count > 1, let last = equation.last, let left, let printed = PrintedLine.value(of: last.whole),
        let places = PageArithmetic.decimals(last.whole)
      else { continue }
      let text = "\(LaTeXWriter.write(left)) … \(LaTeXWriter.write(last.whole))"
      guard var value = value(left, page.names) else {
        Issue.record("the test does not know the left side: \(text)")
        continue
      }
      if equation[1].relation == "+=" {
        let gradient = try #require(page.names.value("\\frac{\\partial C}{\\partial \(LaTeXWriter.write(left))}"))
        value = gradient.map { $0.map { -page.plain.rate * $0 } }
      }
      #expect(isEqual(value, printed, places), "\(text): \(value)")
      numbers += places.joined().count
    }
    return numbers
  }
}
