import Testing

@testable import Derivations

/// However many hard equations there are, looking for their repairs takes no longer than a few of them.
@Suite struct `The work for repairs` {
  @Test func `is a part of what is left for each search`() {
    let budget = RepairBudget()
    var parts: [Int] = []
    for _ in 0..<100 {
      budget.beginSearch()
      var part = 0
      while budget.spend(1000) { part += 1000 }
      #expect(budget.isSpent)
      parts.append(part)
    }
    #expect(parts[0] > 1_000_000 && parts[99] > 10_000)
    #expect(parts.reduce(0, +) < 12_000_000)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `is not taken where little is done`() {
    let budget = RepairBudget()
    for _ in 0..<100 {
      budget.beginSearch()
      let (one, another) = (budget.spend(1000), budget.spend(50_000))
      #expect(one && another && !budget.isSpent)
    }
  }

  @Test func `is enough for an ordinary slip behind many hard ones`() throws {
    let claim = try #require(try Fixture.claims(#"\delta_1 = W_1 \times \delta_2 * f'(z_1)"#).first)
    let members = [claim.left, claim.right].compactMap(\.expression)
    let spent = RepairBudget()
    for _ in 0..<200 {
      spent.beginSearch()
      while spent.spend(1000) {}
    }
    var search = RepairSearch(judge: try Fixture.judge(), members: members, relations: ["="], keepsFirst: false)
    #expect(search.run() != nil)
    // A part is left for an ordinary slip, and none of a search that has used its own up.
    search.budget = spent
    #expect(search.run() != nil)
  }
}
