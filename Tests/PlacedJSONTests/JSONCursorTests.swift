import PlacedJSON
import Reporting
import Testing

@Suite struct JSONCursorTests {
  let source = SourceText(
    name: "t.json", text: #"{"list": [1, "two", [3]], "big": [1, -1e999], "none": [], "on": true, "gone": null}"#)

  /// The line of the fault that a reading throws.
  private func line(_ read: (JSONCursor) throws(Diagnostic) -> Void) throws -> String? {
    let root = JSONCursor(try JSONValue(parsing: source))
    do {
      try read(root)
      return nil
    } catch {
      return error.line(in: source, language: .english)
    }
  }

  @Test func `a value of another kind is named with its path`() throws {
    let number = try line { root throws(Diagnostic) in _ = try root.required("list").numbers() }
    #expect(number == "t.json:1:14: list[1]: a number was expected, not a string")
    let string = try line { root throws(Diagnostic) in _ = try root.required("gone").string() }
    #expect(string == "t.json:1:79: gone: a string was expected, not null")
    let object = try line { root throws(Diagnostic) in _ = try root.required("list").required("x") }
    #expect(object == "t.json:1:10: list: an object was expected, not an array")
    let bool = try line { root throws(Diagnostic) in _ = try root.bool() }
    #expect(bool == "t.json:1:1: true or false was expected, not an object")
    let array = try line { root throws(Diagnostic) in _ = try root.required("on").elements() }
    #expect(array == "t.json:1:65: on: an array was expected, not true or false")
  }

  @Test func `a number beyond the range, an empty array and a missing key are named`() throws {
    let big = try line { root throws(Diagnostic) in _ = try root.required("big").numbers() }
    #expect(big == "t.json:1:38: big[1]: -1e999 is too large; numbers reach to about 1.8e308")
    let none = try line { root throws(Diagnostic) in _ = try root.required("none").elements() }
    #expect(none == "t.json:1:55: none: the array is empty; at least one element was expected")
    let missing = try line { root throws(Diagnostic) in _ = try root.required("lost") }
    #expect(missing == "t.json:1:1: the key \"lost\" is missing")
  }
}
