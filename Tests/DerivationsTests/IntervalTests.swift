import Backpropagation
import Foundation
import Testing

@testable import Derivations

@Suite struct `Intervals` {
  @Test(arguments: [
    ("0.25", 0.245, 0.255), ("12", 11.5, 12.5), ("-0.10", -0.105, -0.095), ("4.25e-7", 4.245e-7, 4.255e-7),
    ("3e2", 250, 350),
  ])
  func `give a rounded literal half a unit of its last digit`(literal: String, low: Double, high: Double) throws {
    let interval = try #require(Interval(rounded: literal))
    #expect(abs(interval.low - low) < 1e-12 * abs(low))
    #expect(abs(interval.high - high) < 1e-12 * abs(high))
  }

  @Test(arguments: ["1.5e-9223372036854775808", "1.5e9223372036854775807"])
  func `know the last digit of a literal that is out of range`(literal: String) {
    #expect(literal.lastUnit == (literal.contains("-") ? 0 : .infinity))
    #expect(DecimalText(literal) == nil)
  }

  /// Each operand is known to half a unit; the true value is calculated from any point inside.
  @Test func `hold the true value of a random calculation`() throws {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<300 {
      let centre = Double(Int.random(in: -300...300, using: &generator)) / 100
      var interval = try #require(Interval(rounded: "\(centre)"))
      let unit = "\(centre)".lastUnit
      var value = centre + .random(in: -0.5...0.5, using: &generator) * unit
      for _ in 0..<8 {
        let other = Double.random(in: -2...2, using: &generator)
        let radius = Double.random(in: 0...0.01, using: &generator)
        let inside = other + .random(in: -1...1, using: &generator) * radius
        let range = Interval(around: other, radius: radius)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: (interval, value) = (interval + range, value + inside)
        case 1: (interval, value) = (interval - range, value - inside)
        case 2: (interval, value) = (interval * range, value * inside)
        case 3:
          guard let quotient = interval.divided(by: range) else { continue }
          (interval, value) = (quotient, value / inside)
        case 4:
          let next = try #require(interval.applying(.hyperbolicTangent))
          (interval, value) = (next, tanh(value))
        default:
          guard abs(value) < 3, let next = interval.applying(.exponential) else { continue }
          (interval, value) = (next, exp(value))
        }
        #expect(interval.contains(value), "\(value) in \(interval.low) … \(interval.high)")
      }
    }
  }

  @Test func `are narrow where operands are exact`() throws {
    let third = try #require(
      Interval(literal: "1")?.divided(by: Interval(literal: "3") ?? Interval(around: 3, radius: 0)))
    #expect(third.contains(1.0 / 3))
    #expect(third.high - third.low < 2e-15)
  }

  @Test func `are not divided by what may be zero, and have no logarithm of what may be negative`() {
    let around = Interval(around: 0, radius: 0.1)
    #expect(Interval(around: 1, radius: 0).divided(by: around) == nil)
    #expect(around.applying(.logarithm) == nil)
    #expect(Interval(around: 1, radius: 0.1).overlaps(Interval(around: 1.2, radius: 0.11)))
    #expect(!Interval(around: 1, radius: 0.1).overlaps(Interval(around: 1.2, radius: 0.09)))
  }
}
