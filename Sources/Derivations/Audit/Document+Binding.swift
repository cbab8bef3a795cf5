import Reporting

extension Equation {
  /// The members without those that stand behind ∈.
  fileprivate var membersBesidesSpaces: [Member] {
    members.indices.filter { $0 == 0 || relations[$0 - 1] != Memberships.relation }.map { members[$0] }
  }
}

extension Document {
  /// How many sides of equations could be read, and of how many.
  var binding: (bound: Int, sides: Int) { sum(of: bindings) }

  /// The same without the equations of which nothing could be read, as a section in another notation has.
  var bindingBesideUnread: (bound: Int, sides: Int) { sum(of: bindings.filter { $0.bound > 0 }) }

  private func sum(of bindings: [(bound: Int, sides: Int)]) -> (bound: Int, sides: Int) {
    bindings.reduce((0, 0)) { ($0.0 + $1.bound, $0.1 + $1.sides) }
  }

  /// How many sides of each equation could be read, and of how many.
  private var bindings: [(bound: Int, sides: Int)] {
    var found: [(bound: Int, sides: Int)] = []
    for case .formula(let all, let range, _) in items {
      for equation in all {
        // Notes give dimensions in letters of their own, which say nothing of the notation.
        let members = equation.membersBesidesSpaces
        guard !equation.isReadLoosely else {
          found.append((0, members.count))
          continue
        }
        let sides = members.filter { $0.expression?.isNumeric != true }
        // What the notes have named may be read by any notation that does not know the name.
        let bound = sides.compactMap(\.expression).count { !usesOwnNames($0, at: range.lowerBound) }
        found.append((bound, sides.count))
      }
    }
    return found
  }

  /// Whether a name that the notes define stands in an expression at a place.
  func usesOwnNames(_ expression: Expression, at place: Int) -> Bool {
    ownNames.contains { $0.isUsed(in: expression, at: place) }
  }
}
