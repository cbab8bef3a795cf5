import MathNotation
import Testing

@testable import Derivations

@Suite struct `A subscript` {
  private func splits(_ latex: String) -> Set<[IndexTerm]> {
    guard case .scripts(_, let scripts) = LaTeXReader.read("z_{\(latex)}").math.form, let sub = scripts.sub else {
      return []
    }
    return Set(IndexTerm.split(sub))
  }

  private func number(_ value: Int) -> IndexTerm { IndexTerm(letter: nil, number: value) }
  private func letter(_ name: String, _ offset: Int = 0) -> IndexTerm { IndexTerm(letter: name, number: offset) }

  @Test func `may end after any digit where no comma stands`() {
    #expect(splits("12") == [[number(1), number(2)], [number(12)]])
    #expect(
      splits("123") == [
        [number(1), number(2), number(3)], [number(12), number(3)], [number(1), number(23)], [number(123)],
      ])
  }

  @Test func `begins no number with 0 but 0 itself`() {
    #expect(splits("10") == [[number(1), number(0)], [number(10)]])
    #expect(splits("02") == [[number(0), number(2)]])
  }

  @Test func `is cut at commas only, where there are commas`() {
    #expect(splits("3,12") == [[number(3), number(12)]])
    #expect(splits("l,i") == [[letter("l"), letter("i")]])
    #expect(splits("12,i-1") == [[number(12), letter("i", -1)]])
    #expect(splits("i j,2") == [])
    #expect(splits("1,,2") == [])
  }

  @Test func `has letters with what is added to them`() {
    #expect(splits("i-1") == [[letter("i", -1)]])
    #expect(splits("l+1") == [[letter("l", 1)]])
    #expect(splits("ij") == [[letter("i"), letter("j")]])
    #expect(splits("l-1i") == [[letter("l", -1), letter("i")]])
    #expect(splits("2i") == [[number(2), letter("i")]])
  }

  @Test(arguments: ["\\frac{1}{2}", "i-", "-1", "1.5", "i*j", "123456789"])
  func `is none where something else stands`(latex: String) {
    #expect(splits(latex) == [])
  }

  /// No name has that many; the ways to split them would be more than a machine can list.
  @Test(arguments: [
    String(repeating: "i", count: 20_000), String(repeating: "1i", count: 20), "i,i,i,i,i,i,i",
    String(repeating: "12345678\\,", count: 4) + "i, i",
  ])
  func `has few terms`(latex: String) {
    #expect(splits(latex) == [])
    #expect(splits("1234567").allSatisfy { $0.count <= 6 })
    #expect(splits("123456").contains((1...6).map(number)))
  }

  @Test(arguments: [
    ([2, 1], "21"), ([3, 12], "3, 12"), ([12], "12"), ([10, 11], "10, 11"),
  ])
  func `is printed with commas where digits would run together`(numbers: [Int], expected: String) {
    #expect(LaTeXWriter.write(IndexTerm.math(numbers.map(number))) == expected)
  }

  @Test func `is printed with its letters`() {
    #expect(LaTeXWriter.write(IndexTerm.math([letter("i", -1)])) == "i - 1")
    #expect(LaTeXWriter.write(IndexTerm.math([letter("l"), letter("i")])) == "li")
    #expect(LaTeXWriter.write(IndexTerm.math([letter("l", -1), letter("i")])) == "l - 1, i")
  }
}
