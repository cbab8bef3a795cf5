import Backpropagation
import Testing

@Suite struct DualTests {
  /// Each rule at x = 0.7 (ẋ = 1), against derivatives known in closed form and evaluated to 16 digits elsewhere.
  @Test(arguments: [
    (Rule("x + x", { $0 + $0 }), 1.4, 2.0),
    (Rule("3 - x", { 3 - $0 }), 2.3, -1.0),
    (Rule("x * x", { $0 * $0 }), 0.49, 1.4),
    (Rule("1 / x", { 1 / $0 }), 1.4285714285714286, -2.0408163265306123),
    (Rule("exp x", { exp($0) }), 2.0137527074704766, 2.0137527074704766),
    (Rule("expm1 x", { expm1($0) }), 1.0137527074704766, 2.0137527074704766),
    (Rule("log x", { log($0) }), -0.35667494393873244, 1.4285714285714286),
    (Rule("sqrt x", { sqrt($0) }), 0.83666002653407552, 0.59761430466719681),
    (Rule("tanh x", { tanh($0) }), 0.60436777711716347, 0.63473958998245862),
    (Rule("tanh -x", { tanh(-$0) }), -0.60436777711716347, -0.63473958998245862),
  ])
  func `a rule gives value and derivative`(rule: Rule, value: Double, tangent: Double) {
    let result = rule.apply(Dual(0.7, tangent: 1))
    #expect(abs(result.value - value) <= 4e-16 * abs(value))
    #expect(abs(result.tangent - tangent) <= 4e-16 * abs(tangent))
    #expect(result.valueSize >= abs(result.value) && result.tangentSize >= abs(result.tangent))
  }

  struct Rule: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (Dual) -> Dual

    init(_ name: String, _ apply: @escaping @Sendable (Dual) -> Dual) {
      testDescription = name
      self.apply = apply
    }
  }

  @Test func `a difference keeps the size of its terms`() {
    let difference = Dual(1, tangent: 2) - Dual(1, tangent: 2)
    #expect(difference == Dual(0, tangent: 0, valueSize: 2, tangentSize: 4))
  }

  @Test func `tanh of a small number keeps its digits`() {
    #expect(tanh(Dual(1e-10, tangent: 1)).value == 1e-10)
  }
}
