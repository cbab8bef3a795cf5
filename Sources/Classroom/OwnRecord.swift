import Backpropagation
import Derivations

/// The record as it follows from the numbers that a student wrote: with f′ from z, and with f′ from a.
struct OwnRecord {
  /// The ledgers; numbers behind the table asked for last are not the student's yet.
  private(set) var ledgers: [Ledger] = []
  private let exact: Ledger
  private let catalogue: Catalogue
  private let digits: Int
  /// How many tables have been calculated.
  private var done = 0

  init(_ exact: Ledger, _ catalogue: Catalogue, digits: Int) {
    self.exact = exact
    self.catalogue = catalogue
    self.digits = digits
  }

  /// Calculates all tables before one, in the order of the computation; the written numbers stand for their own.
  mutating func calculate(upTo table: Cell.Table, _ written: [Cell: Interval]) {
    if ledgers.isEmpty {
      // Without a number of the forward pass the two ways are one.
      let both = written.keys.contains { $0.kind == .activation || $0.kind == .preActivation }
      ledgers = (both ? [false, true] : [false]).map { followsActivations in
        var ledger = exact
        ledger.slopeDigits = digits
        ledger.slopesFollowActivations = followsActivations
        return ledger
      }
    }
    var course = Ledger.Course()
    course.digits = digits
    course.written = written
    // The cost after the update has no tree of its own.
    let end = catalogue.place(table) + (table.kind == .costAfterUpdate ? 1 : 0)
    guard end > done else { return }
    for index in ledgers.indices { ledgers[index].fill(done..<end, catalogue, course) }
    done = end
  }
}
