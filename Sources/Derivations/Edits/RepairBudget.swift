/// The work that may be done to look for the repairs of all equations of some notes, in nodes evaluated: a bound that is
/// the same on every machine.
///
/// Each search may take a part of what those before it have left, and what an ordinary slip needs in any case, so that
/// many hard ones take little longer than a few.
final class RepairBudget {
  private var rest = 10_000_000
  private var restAfterSearch = 0

  /// One search may take one in so many parts of what is left.
  private static let parts = 8

  /// What a search may take where less is left: as much as an ordinary slip needs.
  private static let least = 20_000

  /// Gives the next search its part.
  func beginSearch() {
    let part = max(rest / Self.parts, Self.least)
    rest = max(rest, part)
    restAfterSearch = rest - part
  }

  /// Whether the search has used up its part.
  var isSpent: Bool { rest <= restAfterSearch }

  /// Takes work from the part of the search; false where too little of it is left, as it is for the rest of the search.
  func spend(_ work: Int) -> Bool {
    rest = max(rest - work, restAfterSearch)
    return !isSpent
  }
}

extension Expression {
  /// How many nodes the tree has.
  var nodeCount: Int {
    var count = 0
    forEachNode { _ in count += 1 }
    return count
  }
}
