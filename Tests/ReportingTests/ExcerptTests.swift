import Reporting
import Testing

/// The line that a diagnostic speaks of, with carets.
@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ piece: String, hint: Phrase? = nil) throws -> String {
    let source = SourceText(name: "notes.md", text: text)
    let range = try #require(text.firstRange(of: piece))
    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let diagnostic = Diagnostic(.error, Phrase("wrong", zh: "错"), hint: hint, at: lower..<(lower + piece.utf8.count))
    return diagnostic.excerpt(in: source, language: .english)
  }

  @Test func `carets stand under the piece, the hint behind them`() throws {
    let hint = Phrase("did you mean '\\frac'?", zh: "")
    #expect(
      try excerpt("first\nC = \\frc{1}{2}(y - t)^2\nlast", "\\frc", hint: hint) == """
        2 | C = \\frc{1}{2}(y - t)^2
          |     ^^^^ did you mean '\\frac'?
        """)
  }

  @Test func `wide characters move the carets by two columns`() throws {
    #expect(
      try excerpt("其中 q_1", "q_1") == """
        1 | 其中 q_1
          |      ^^^
        """)
  }

  @Test func `of a long line only the surroundings are shown`() throws {
    let lines = try excerpt(String(repeating: "a", count: 500) + "q" + String(repeating: "b", count: 500), "q")
      .split(separator: "\n").map(String.init)
    #expect(lines[0].count <= 76 && lines[0].contains("q"))
    #expect(lines[0].firstIndex(of: "q") == lines[1].firstIndex(of: "^"))
  }

  @Test func `of a long line of wide characters too`() throws {
    let lines = try excerpt(String(repeating: "误", count: 300) + "q" + String(repeating: "差", count: 300), "q")
      .split(separator: "\n").map(String.init)
    #expect(lines[0].columns <= 76 && lines[0].contains("q"))
    #expect(lines[0].prefix { $0 != "q" }.columns == lines[1].prefix { $0 != "^" }.columns)
  }

  @Test func `a hint that does not fit behind the carets stands below them`() throws {
    let hint = Phrase("a hint of some length that has its own line", zh: "提示")
    #expect(
      try excerpt("the carets stand far to the right, where q_1 is", "q_1", hint: hint) == """
        1 | the carets stand far to the right, where q_1 is
          |                                          ^^^
          | a hint of some length that has its own line
        """)
  }
}
