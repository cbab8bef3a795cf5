import Backpropagation
import Testing

@testable import Derivations

@Suite struct `Decimal texts` {
  @Test(arguments: [
    ("9.996", 3, "10.0"), ("9.99", 2, "10"), ("0.125", 2, "0.13"), ("0.0275", 2, "0.028"), ("2.5", 1, "3"),
    ("-2.5", 1, "-3"),
    ("99999.5", 5, "100000"), ("0.00099951", 3, "0.00100"), ("0.049999", 1, "0.05"), ("0.15", 1, "0.2"),
    ("-0.0000123456", 3, "-0.0000123"), ("6.0221408e23", 4, "6.022e23"), ("1.45e-300", 2, "1.5e-300"),
    ("8.995", 3, "9.00"), ("1.0000005", 7, "1.000001"), ("0.4999", 1, "0.5"), ("0.44999", 2, "0.45"),
  ])
  func `are rounded half up`(literal: String, digits: Int, expected: String) throws {
    let text = try #require(DecimalText(literal))
    #expect(text.rounded(significant: digits).text(significant: digits) == expected)
  }

  @Test func `are rounded half up at every digit, as whole numbers say`() throws {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let whole = Int.random(in: 10_000_000...99_999_999, using: &generator)
      for kept in 1...7 {
        let unit = (0..<(8 - kept)).reduce(1) { power, _ in power * 10 }
        let expected = (whole + unit / 2) / unit * unit
        let rounded = try #require(DecimalText("\(whole)")).rounded(significant: kept)
        #expect(rounded.text() == "\(expected)", "\(whole) to \(kept) digits")
      }
    }
  }

  @Test(arguments: [
    ("0.0275", 3, "0.028"), ("-0.0275", 3, "-0.028"), ("0.0004", 3, "0"), ("0.0005", 3, "0.001"), ("9.9996", 3, "10"),
    ("1234.5", 0, "1235"), ("0.5", 0, "1"), ("0.4", 0, "0"), ("0.04", 0, "0"), ("12", 5, "12"),
  ])
  func `are rounded half up to decimals`(literal: String, decimals: Int, expected: String) throws {
    #expect(try #require(DecimalText(literal)).rounded(decimals: decimals).text() == expected)
  }

  private static let shown: [(value: Double, digits: Int, text: String)] = [
    (2.5, 6, "2.5"), (0.1, 6, "0.1"), (0.027500000000000004, 6, "0.0275"), (0.5000000001, 6, "0.500000"),
    (0.5, 6, "0.5"), (1.0 / 3, 3, "0.333"), (2.0 / 3, 3, "0.667"), (-2.0 / 3, 3, "-0.667"), (-0.0, 6, "0"),
    (Double.leastNonzeroMagnitude, 6, "5e-324"), (1e-9, 3, "1e-9"), (1.2345678e-9, 3, "1.23e-9"), (100, 2, "100"),
    (1.7976931348623157e308, 6, "1.79769e308"), (123_456_789, 6, "123457000"), (999_999.96, 6, "1000000"),
    (0.30000000000000004, 15, "0.3"), (0.30000000000000004, 17, "0.30000000000000004"),
  ]

  @Test(arguments: shown)
  func `show a number with as many digits as it needs, up to a limit`(value: Double, digits: Int, text: String) {
    #expect(DecimalText.display(value, digits: digits) == text)
  }

  @Test func `show no number as zero that is not zero`() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<500 {
      let value = Double(sign: .minus, exponent: .random(in: -1000...1000, using: &generator), significand: 1.37)
      for digits in [1, 6, 17] {
        let text = DecimalText.display(value, digits: digits)
        #expect(Double(text).map { $0 < 0 } == true, "\(value) as \(text)")
      }
    }
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "x", "1e", "--1", "0x10", "1e999999"])
  func `are read from literals only`(text: String) {
    #expect(DecimalText(text) == nil)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func `say in words what is not finite`(value: Double) {
    #expect(DecimalText(value) == nil)
    #expect(DecimalText.display(value, digits: 6) == (value.isNaN ? "NaN" : value < 0 ? "-∞" : "∞"))
  }
}
