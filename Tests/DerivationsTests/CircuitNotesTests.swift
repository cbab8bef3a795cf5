import Reporting
import Testing

@testable import Derivations

/// Functions of a few letters that are taken apart gate by gate, as notes on circuits do.
@Suite struct `Notes on circuits` {
  private static func verdicts(_ latex: [String]) throws -> [Verdict] {
    try UndeclaredNotes.audit(latex).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  private static let gates = [
    #"f(x,y) = x y \hspace{0.5in} \rightarrow \hspace{0.5in} \frac{\partial f}{\partial x} = y"#,
    #"\frac{\partial f}{\partial y} = x"#,
    #"f(x,y) = x + y \hspace{0.5in} \rightarrow \hspace{0.5in} \frac{\partial f}{\partial x} = 1"#,
  ]

  @Test func `name a function anew for each gate`() throws {
    let found = try Self.verdicts(Self.gates + [#"\frac{\partial f}{\partial y} = 1"#])
    #expect(found == [.definition, .holds, .holds, .definition, .holds, .holds])
    #expect(try Self.verdicts(Self.gates + [#"\frac{\partial f}{\partial y} = 2"#]).last?.isRight == false)
  }

  /// The whole comes first, its steps after it.
  private static let steps = [
    #"e = (a + b) (b + 1)"#, #"c = a + b"#, #"d = b + 1"#, #"e = c \cdot d"#,
    #"\frac{\partial e}{\partial c} = d"#, #"\frac{\partial e}{\partial d} = c"#,
    #"\frac{\partial e}{\partial b} = \frac{\partial e}{\partial c} \frac{\partial c}{\partial b} + \frac{\partial e}{\partial d} \frac{\partial d}{\partial b}"#,
  ]

  @Test func `derive by the steps that they name later, d and e among them`() throws {
    let found = try Self.verdicts(Self.steps)
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
    let wrong = #"\frac{\partial e}{\partial b} = \frac{\partial e}{\partial c} \frac{\partial c}{\partial b}"#
    #expect(try Self.verdicts(Self.steps + [wrong]).last == .notRead)
  }

  /// What max(x, y) is nobody tells the program, and so nothing is known of f from there on.
  @Test func `forget a function that is defined anew by what cannot be read`() throws {
    let numbers = [#"x = 3"#, #"y = -4"#]
    for claim in [#"\frac{\partial f}{\partial x} = y"#, #"\frac{\partial f}{\partial x} = \mathbb{1}(x >= y)"#] {
      let found = try Self.verdicts(numbers + Self.gates + [#"f(x,y) = \max(x, y)"#, claim])
      #expect(found.last == .notRead, "\(claim)")
    }
  }

  /// Authors write df/dx for all of them.
  @Test func `may mean f_a by f`() throws {
    let found = try Self.verdicts(
      [#"x = 3"#, #"a = 2"#] + Self.gates
        + [#"f(x) = e^x"#, #"\frac{df}{dx} = e^x"#, #"f_a(x) = a x"#, #"\frac{df}{dx} = a"#])
    #expect(found.suffix(4) == [.definition, .holds, .notRead, .notRead], "\(found)")
  }

  @Test func `go uphill`() throws {
    let found = try Self.verdicts(
      Self.gates + [
        #"\frac{\partial f}{\partial y} = 1"#, #"x := x + 0.01 \cdot \frac{\partial f}{\partial x}"#,
      ])
    #expect(found.last == .definition)
  }
}
