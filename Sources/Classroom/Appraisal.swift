import Backpropagation
import Derivations

/// What the right tree of a table and its mistakes give on one ledger; a tree of a whole table is evaluated once for all
/// its numbers.
final class Appraisal {
  let ledger: Ledger
  private let catalogue: Catalogue
  private let early: EarlyRecords
  /// The values of the table that was asked for last, by the place of the mistake; those of the right tree at −1.
  private var wholes: [Int: [Interval]] = [:]
  private var table: Cell.Table?

  init(_ ledger: Ledger, _ catalogue: Catalogue, _ early: EarlyRecords) {
    self.ledger = ledger
    self.catalogue = catalogue
    self.early = early
  }

  /// The value of a candidate on the numbers of the ledger; nil if it has none.
  func value(of source: Candidate.Source, at cell: Cell, _ entry: Catalogue.Entry) -> Interval? {
    switch source {
    case .truth:
      if cell.kind == .costAfterUpdate { return ledger[cell] }
      return whole(entry.right, at: cell, place: -1)
    case .mistake(let place):
      let mistake = entry.mistakes[place]
      guard mistake.isWhole else {
        return ledger.values(of: mistake.tree, at: cell.letters(firstUnit: catalogue.firstUnit))?.first
      }
      return whole(mistake.tree, at: cell, place: place)
    case .sign: return ledger[cell].scaled(by: -1)
    case .slip(let places): return ledger[cell].scaled(by: places.powerOfTen)
    case .neighbour(let other): return ledger[other]
    case .early(let habit): return early[habit].value(of: .truth, at: cell, entry)
    }
  }

  /// All that rounding to so many digits may make of a candidate's value.
  func range(of candidate: Candidate, at cell: Cell, _ entry: Catalogue.Entry, digits: Int) -> Interval? {
    let value = value(of: candidate.source, at: cell, entry)
    switch candidate.source {
    case .neighbour, .sign, .slip: return value
    case .early, .truth, .mistake: return value?.rounded(to: digits)
    }
  }

  private func whole(_ tree: Expression, at cell: Cell, place: Int) -> Interval? {
    if cell.table != table { (table, wholes) = (cell.table, [:]) }
    let values: [Interval]
    if let known = wholes[place] {
      values = known
    } else {
      values = ledger.wholeValues(of: tree, cell.table) ?? []
      wholes[place] = values
    }
    let columns = cell.source == nil ? 1 : ledger.network.widths[cell.layer - 1]
    let index = cell.unit * columns + (cell.source ?? 0)
    return index < values.count ? values[index] : nil
  }
}

/// How somebody rounds too early.
package struct EarlyRounding: Hashable, Sendable {
  /// The significant digits that each number is rounded to before it is used.
  let digits: Int
  /// Whether f′ is calculated from a, as y (1 − y), and not from z.
  let slopesFollowActivations: Bool

  /// Half of the four digits that are usual, which every variant keeps apart from all mistakes.
  static let usual = [false, true].map { EarlyRounding(digits: 2, slopesFollowActivations: $0) }
}

/// The records of who rounds too early, each made when it is first asked for.
final class EarlyRecords {
  private let exact: Ledger
  private let catalogue: Catalogue
  private var known: [EarlyRounding: Appraisal] = [:]

  init(_ exact: Ledger, _ catalogue: Catalogue) {
    self.exact = exact
    self.catalogue = catalogue
  }

  subscript(habit: EarlyRounding) -> Appraisal {
    if let known = known[habit] { return known }
    var course = Ledger.Course()
    course.slopesFollowActivations = habit.slopesFollowActivations
    course.roundsTo = habit.digits
    let made = Appraisal(Ledger(exact, catalogue, course), catalogue, self)
    known[habit] = made
    return made
  }
}

extension Cell {
  /// The values of the letters i and j of trees for single numbers.
  func letters(firstUnit: Int) -> Assignment {
    var letters: Assignment = ["i": unit + firstUnit]
    if let source { letters["j"] = source + firstUnit }
    return letters
  }
}

extension Interval {
  func scaled(by factor: Double) -> Interval {
    factor < 0
      ? Interval(from: high * factor, to: low * factor) : Interval(from: low * factor, to: high * factor)
  }
}

extension Int {
  /// 10 to this power, for small powers of either sign.
  fileprivate var powerOfTen: Double {
    let power = (0..<abs(self)).reduce(1.0) { so, _ in so * 10 }
    return self < 0 ? 1 / power : power
  }
}
