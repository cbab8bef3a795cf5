import Backpropagation
import Derivations

/// Mistakes in numbers that are no blanks, carried on to one that is: each made wherever it can be made.
final class Carried {
  private let catalogue: Catalogue
  private let right: Ledger
  private let digits: Int
  private let asked: Set<Cell.Table>
  private var ledgers: [String: Ledger] = [:]

  init(_ catalogue: Catalogue, _ right: Ledger, digits: Int, asked: Set<Cell.Table>) {
    self.catalogue = catalogue
    self.right = right
    self.digits = digits
    self.asked = asked
  }

  /// The codes of the mistakes that lead to a number; nil if none does. Those whose own value it is go before those that
  /// rounding on the way may have led to it.
  func codes(of answer: Answer, at cell: Cell) -> [String]? {
    var exactly: [String] = []
    var nearly: [String] = []
    for code in codes(before: cell.table) {
      let value = ledger(code)[cell]
      // What changes nothing here explains nothing.
      guard abs(value.middle - right[cell].middle) > 1e-12 * abs(right[cell].middle) else { continue }
      let distance = abs(value.middle - answer.value)
      if distance <= answer.halfUnit * (1 + 1e-9) {
        exactly.append(code)
      } else if value.rounded(to: digits).contains(answer.value) {
        nearly.append(code)
      }
    }
    let found = exactly.isEmpty ? nearly : exactly
    return found.isEmpty ? nil : found
  }

  /// The codes of the tables behind a table that are no blanks.
  private func codes(before table: Cell.Table) -> [String] {
    var codes: [String] = []
    var seen: Set<Cell.Table> = []
    var waiting = catalogue.entry(table)?.sources ?? []
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard seen.insert(next).inserted, let entry = catalogue.entry(next) else { continue }
      waiting += entry.sources
      for mistake in entry.mistakes where !asked.contains(next) && !codes.contains(mistake.code) {
        codes.append(mistake.code)
      }
    }
    return codes
  }

  private func ledger(_ code: String) -> Ledger {
    if let known = ledgers[code] { return known }
    var course = Ledger.Course()
    course.mistake = code
    // Before the mistake all is right.
    let first = catalogue.entries.firstIndex { $0.mistakes.contains { $0.code == code } } ?? 0
    let last = catalogue.entries.count - (asked.contains(Cell(.costAfterUpdate).table) ? 0 : 1)
    var made = right
    made.fill(first..<last, catalogue, course)
    ledgers[code] = made
    return made
  }
}
