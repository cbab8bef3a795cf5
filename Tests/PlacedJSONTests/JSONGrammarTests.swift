import PlacedJSON
import Reporting
import Testing

/// The whole line that a reader sees for a faulty text.
private func line(_ text: String, _ language: Language = .english) -> String? {
  let source = SourceText(name: "t.json", text: text)
  do {
    _ = try JSONValue(parsing: source)
    return nil
  } catch {
    return error.line(in: source, language: language)
  }
}

@Suite struct JSONGrammarTests {
  @Test(arguments: [
    ("", "t.json:1:1: the text is empty; a JSON value was expected"),
    (" \n ", "t.json:2:2: the text is empty; a JSON value was expected"),
    ("[1,]", "t.json:1:4: nothing follows the last comma"),
    ("{\"a\":1,}", "t.json:1:8: nothing follows the last comma"),
    ("[,1]", "t.json:1:2: a value was expected, not ','"),
    ("[1 2]", "t.json:1:4: ',' or ']' was expected, not '2'"),
    ("{\"a\" 1}", "t.json:1:6: ':' was expected, not '1'"),
    ("{a: 1}", "t.json:1:2: a key in double quotes was expected, not 'a'"),
    ("{'a': 1}", "t.json:1:2: a key in double quotes was expected, not '''; strings stand in double quotes"),
    ("{\"a\": 1, \"b\": 2, \"a\": 3}", "t.json:1:18: the key \"a\" is given twice"),
    ("[NaN]", "t.json:1:2: a value was expected, not 'NaN'; JSON has no NaN and no Infinity"),
    ("[-Infinity]", "t.json:1:3: a digit was expected, not 'Infinity'; JSON has no NaN and no Infinity"),
    ("[+1]", "t.json:1:2: a value was expected, not '+'; a number has no plus sign"),
    ("[.5]", "t.json:1:2: a value was expected, not '.'; a digit stands before the point"),
    ("[1.]", "t.json:1:4: a digit was expected, not ']'"),
    ("[1e]", "t.json:1:4: a digit was expected, not ']'"),
    ("[01]", "t.json:1:3: a number has no leading zeros"),
    ("[-01]", "t.json:1:4: a number has no leading zeros"),
    ("[1", "t.json:1:3: the text ends where ',' or ']' was expected"),
    ("1 // one", "t.json:1:3: the end of the text was expected, not '/'; JSON has no comments"),
    ("[True]", "t.json:1:2: a value was expected, not 'True'; write true, false or null"),
    ("[nullx]", "t.json:1:2: a value was expected, not 'nullx'"),
    ("[\u{1}]", "t.json:1:2: a value was expected, not 'U+0001'"),
    ("[\u{A0}1]", "t.json:1:2: a value was expected, not '\u{A0}'"),
    ("\"a", "t.json:1:1: the string is not closed"),
    ("\"a\nb\"", "t.json:1:3: a line break or control character inside a string must be escaped"),
    ("\"\\x\"", "t.json:1:2: an escape is one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"),
    ("\"\\", "t.json:1:2: an escape is one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"),
    (
      "\"\\ud800\"",
      "t.json:1:2: \\u needs four hexadecimal digits that name a character or a surrogate pair"
    ),
    (
      "\"\\u12",
      "t.json:1:2: \\u needs four hexadecimal digits that name a character or a surrogate pair"
    ),
  ])
  func `a fault is one line with its place`(text: String, expected: String) {
    #expect(line(text) == expected)
  }

  @Test func `a fault is told in Chinese too`() {
    #expect(line("[1 2]", .chinese) == "t.json:1:4: 此处应为“,”或“]”，而不是“2”")
    #expect(line("{\"a\":1,\"a\":2}", .chinese) == "t.json:1:8: 键 \"a\" 重复出现")
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `200,000 open brackets give one line at the limit`(open: String) {
    let text = String(repeating: open, count: 200_000)
    let column = 200 * open.count + 1
    #expect(line(text) == "t.json:1:\(column): arrays and objects are nested more than 200 deep")
  }

  @Test func `200 brackets in each other are read`() {
    #expect(line(String(repeating: "[", count: 200) + String(repeating: "]", count: 200)) == nil)
  }

  @Test(arguments: ["0", "-0", "0.20", "1e5", "1E+5", "-1.5e-3", "1e999", "12345678901234567890"])
  func `a number is kept as typed`(literal: String) throws {
    let value = try JSONValue(parsing: SourceText(name: "t", text: " \(literal)\n"))
    guard case .number(let read) = value.form else { return #expect(Bool(false), "no number") }
    #expect(read == literal)
    #expect(value.range == 1..<1 + literal.utf8.count)
  }

  @Test func `escapes are resolved`() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é""#
    let value = try JSONValue(parsing: SourceText(name: "t", text: text))
    guard case .string(let read) = value.form else { return #expect(Bool(false), "no string") }
    #expect(read == "\"\\/\u{8}\u{C}\n\r\té😀é")
  }

  @Test func `a byte order mark is skipped`() throws {
    let value = try JSONValue(parsing: SourceText(name: "t", text: "\u{FEFF}[true, false, null]"))
    #expect(value.range == 3..<22)
  }

  @Test func `members keep their order and places`() throws {
    let value = try JSONValue(parsing: SourceText(name: "t", text: #"{"b": [1], "a": {}}"#))
    guard case .object(let members) = value.form else { return #expect(Bool(false), "no object") }
    #expect(members.map(\.key) == ["b", "a"])
    #expect(members.map(\.keyRange) == [1..<4, 11..<14])
    #expect(value.nearest(JSONPath().key("b").index(0)).range == 7..<8)
    #expect(value.nearest(JSONPath().key("b").index(7)).range == 6..<9)
  }
}
