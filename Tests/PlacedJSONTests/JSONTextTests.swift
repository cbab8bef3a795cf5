import PlacedJSON
import Reporting
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (0.1, "0.1"), (1.0, "1.0"), (.leastNonzeroMagnitude, "5e-324"), (1e300, "1e+300"),
    (-1e16, "-1e+16"),
    (Double.infinity, "null"), (-Double.infinity, "null"), (Double.nan, "null"),
  ])
  func `a number is the shortest that reads back`(number: Double, expected: String) {
    #expect(JSONText.number(number) == expected)
  }

  @Test func `numbers read back exactly and are JSON`() throws {
    var bits: UInt64 = 1
    for _ in 0..<2_000 {
      bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: bits)
      guard number.isFinite else { continue }
      let value = try JSONValue(parsing: SourceText(name: "t", text: JSONText.number(number)))
      #expect(try JSONCursor(value).number().value == number)
    }
  }

  @Test(arguments: ["", "plain", "\"\\\n\r\t", "\u{0}\u{1F}\u{7F}", "é∂😀", "a/b"])
  func `a quoted string reads back`(text: String) throws {
    let value = try JSONValue(parsing: SourceText(name: "t", text: JSONText.quoted(text)))
    #expect(try JSONCursor(value).string() == text)
  }

  @Test func `control characters are escaped with four digits`() {
    #expect(JSONText.quoted("a\u{1}\"\\\u{1F}") == #""a\u0001\"\\\u001f""#)
  }
}
