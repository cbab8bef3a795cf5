import Backpropagation
import Testing

@testable import Derivations

@Suite struct `Exact decimals` {
  /// m · 10⁻ᵈ as a literal.
  private static func literal(_ digits: Int128, decimals: Int) -> String { "\(digits)e-\(decimals)" }

  /// The same, without the zeros at its end: what a decimal text holds.
  private static func text(_ digits: Int128, decimals: Int) -> DecimalText? {
    DecimalText(literal(digits, decimals: decimals))
  }

  private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  @Test func `add, subtract and multiply as whole numbers do`() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let size = Int128(10_000_000_000) * Int128(Int.random(in: 1...100_000, using: &generator))
      let a = Int128.random(in: -size...size, using: &generator)
      let b = Int128.random(in: -size...size, using: &generator)
      let (p, q) = (Int.random(in: 0...9, using: &generator), Int.random(in: 0...9, using: &generator))
      let left = try #require(ExactDecimal(literal: Self.literal(a, decimals: p)))
      let right = try #require(ExactDecimal(literal: Self.literal(b, decimals: q)))
      let common = max(p, q)
      let x = a * Self.power(common - p)
      let y = b * Self.power(common - q)
      #expect((left + right).text == Self.text(x + y, decimals: common), "\(a)e-\(p) + \(b)e-\(q)")
      #expect((left - right).text == Self.text(x - y, decimals: common), "\(a)e-\(p) - \(b)e-\(q)")
      #expect((left * right).text == Self.text(a * b, decimals: p + q), "\(a)e-\(p) * \(b)e-\(q)")
    }
  }

  @Test func `carry and borrow across limbs of nine digits`() throws {
    let nines = try #require(ExactDecimal(literal: "999999999999999999"))
    let one = try #require(ExactDecimal(literal: "1"))
    #expect((nines + one).text?.text() == "1e18")
    #expect((nines + one - one).text == DecimalText("999999999999999999"))
    #expect((one - nines - one).text == DecimalText("-999999999999999999"))
    #expect((nines - nines).text == DecimalText("0"))
  }

  /// 11⁴⁰ and 0.3⁶⁰, from Python's whole numbers.
  @Test func `keep every digit of long products`() throws {
    func power(_ literal: String, _ exponent: Int) throws -> DecimalText? {
      var result = try #require(ExactDecimal(literal: "1"))
      let base = try #require(ExactDecimal(literal: literal))
      for _ in 0..<exponent { result = result * base }
      return result.text
    }
    #expect(try power("11", 40) == DecimalText("452592555681759518058893560348969204658401"))
    #expect(try power("-0.3", 60) == DecimalText("42391158275216203514294433201e-60"))
    #expect(try power("-0.3", 61) == DecimalText("-127173474825648610542883299603e-61"))
  }

  @Test func `neither divide nor know functions`() throws {
    let one = try #require(ExactDecimal(literal: "1"))
    #expect(one.divided(by: one) == nil)
    #expect(one.applying(.exponential) == nil)
    #expect(ExactDecimal(literal: "1e500") == nil)
  }
}
