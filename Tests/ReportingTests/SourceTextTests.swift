import Reporting
import Testing

@Suite struct `Places in a text` {
  private func place(_ text: String, _ offset: Int) -> [Int] {
    let place = SourceText(name: "notes.md", text: text).place(at: offset)
    return [place.line, place.column]
  }

  @Test(arguments: [
    ("abc", 0, [1, 1]), ("abc", 2, [1, 3]), ("a\nbc", 2, [2, 1]), ("a\nbc", 3, [2, 2]), ("\n\n\nx", 3, [4, 1]),
  ])
  func `count lines and columns from 1`(text: String, offset: Int, expected: [Int]) {
    #expect(place(text, offset) == expected)
  }

  @Test(arguments: [
    ("a\r\nbc\r\nd", 3, [2, 1]), ("a\r\nbc\r\nd", 4, [2, 2]), ("a\r\nbc\r\nd", 7, [3, 1]), ("a\r\nb\nc", 5, [3, 1]),
  ])
  func `are the same after CRLF`(text: String, offset: Int, expected: [Int]) {
    #expect(place(text, offset) == expected)
  }

  /// A tab is one character; é as two scalars is one; each Han character is one although it takes three bytes.
  @Test(arguments: [
    ("\t\tx", 2, [1, 3]), ("e\u{301}x", 3, [1, 2]), ("反向x", 6, [1, 3]), ("反\n向x", 7, [2, 2]), ("👩‍👧x", 11, [1, 2]),
  ])
  func `count characters, not bytes`(text: String, offset: Int, expected: [Int]) {
    #expect(place(text, offset) == expected)
  }

  @Test(arguments: [
    ("ab", 2, [1, 3]), ("ab", 99, [1, 3]), ("ab\n", 3, [2, 1]), ("ab\n", 99, [2, 1]), ("", 0, [1, 1]), ("", 5, [1, 1]),
  ])
  func `stay inside the text`(text: String, offset: Int, expected: [Int]) {
    #expect(place(text, offset) == expected)
  }

  @Test func `know their line without its break`() {
    let source = SourceText(name: "notes.md", text: "first\r\n\r\nthird\n最后")
    let lines = (1...4).map { String(source.characters(ofLine: $0, from: 0, count: 9)) }
    #expect(lines == ["first", "", "third", "最后"])
    #expect(source.characters(ofLine: 3, from: 1, count: 3) == ["h", "i", "r"])
    #expect(source.characters(ofLine: 4, from: 2, count: 3) == [])
  }

  /// Columns of a very long line are counted from a place near by, which must not change them.
  @Test func `are counted in a very long line as in a short one`() {
    let part = "x 反向\te\u{301}👩‍👧 "
    let long = String(repeating: part, count: 3000)
    let source = SourceText(name: "notes.md", text: "ab\n\(long)\n\(long)\r\nend")
    for (line, start) in [(2, 3), (3, 4 + long.utf8.count)] {
      for index in stride(from: 0, to: 3000, by: 7) {
        let place = source.place(at: start + index * part.utf8.count)
        #expect([place.line, place.column] == [line, 1 + index * part.count])
        #expect(String(source.characters(ofLine: line, from: place.column - 1, count: part.count)) == part)
      }
    }
    #expect(source.place(at: Int.max).column == 4)
  }
}
