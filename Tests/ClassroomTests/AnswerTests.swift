import Testing

@testable import Classroom

@Suite struct `Numbers of students` {
  @Test(arguments: [
    ("0.0044", 0.0044, 2), (" -1.50 ", -1.5, 3), ("\u{2212}0.25", -0.25, 2), ("4.4e-3", 0.0044, 2),
    ("4.4 × 10^-3", 0.0044, 2), ("4.4·10^{-3}", 0.0044, 2), (".5", 0.5, 1), ("3.", 3, 1), ("1E2", 100, 1),
  ])
  func `are read`(text: String, value: Double, digits: Int) throws {
    guard case .number(let answer) = Answer.read(text) else {
      Issue.record("\(text) is \(Answer.read(text))")
      return
    }
    #expect(abs(answer.value - value) <= 1e-15 && answer.digits == digits)
  }

  @Test(arguments: [
    "nan", "inf", "-inf", "0x10", "1e", "1.2.3", "--1", "1 2", "1e400", "=1+1", "+5", "１２", "\u{1B}[31m1", "1,000.5",
    String(repeating: "1", count: 65),
  ])
  func `are no numbers`(text: String) { #expect(Answer.read(text) == .notANumber) }

  @Test func `with a decimal comma are a fault of their own`() {
    #expect(Answer.read("0,25") == .comma)
    #expect(Answer.read("") == .empty && Answer.read(" \u{A0}\t") == .empty)
  }
}
