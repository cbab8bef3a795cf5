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
    #expect(parts[0] == 1_249_000 && parts[99] < 1000)
    #expect(parts.reduce(0, +) < 10_000_000)
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

  @Test func `ends a search, which then finds nothing`() throws {
    let claim = try #require(try Fixture.claims(#"\delta_1 = W_1 \times \delta_2 * f'(z_1)"#).first)
    let members = [claim.left, claim.right].compactMap(\.expression)
    let spent = RepairBudget()
    for _ in 0..<200 {
      spent.beginSearch()
      while spent.spend(1000) {}
    }
    var search = RepairSearch(judge: try Fixture.judge(), members: members, relations: ["="], keepsFirst: false)
    #expect(search.run() != nil)
    search.budget = spent
    #expect(search.run() == nil)
  }
}
