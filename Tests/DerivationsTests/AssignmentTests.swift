import Testing

@testable import Derivations

@Suite struct `Values of indices` {
  @Test func `do not depend on the order in which they are given`() {
    var one: Assignment = ["i": 1]
    one["h"] = 2
    var other: Assignment = ["h": 0, "i": 1]
    other["h"] = 2
    #expect(one == other)
    #expect(one.entries.map(\.letter) == ["h", "i"])
    #expect(one["h"] == 2 && one["i"] == 1 && one["j"] == nil)
    one["h"] = nil
    #expect(one == ["i": 1])
  }

  @Test func `have the last layer among them where the network is known`() {
    let assignment: Assignment = ["i": 1]
    #expect(assignment[Index.last] == nil)
    #expect(assignment.on(lastLayer: 3)[Index.last] == 3)
    #expect(Index.last(-1).value(in: assignment.on(lastLayer: 3)) == 2)
  }
}
