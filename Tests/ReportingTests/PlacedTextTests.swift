import Reporting
import Testing

@Suite struct `A text made from a piece of a larger one` {
  @Test func `that stands there as it is knows its places by counting`() {
    let text = PlacedText("δ = 1", at: 7)
    #expect(text.isVerbatim)
    #expect(text.range == 7..<13)
    #expect(text.place(of: 0..<2) == 7..<9)
    #expect(text[3..<6].range == 10..<13)
  }

  @Test func `stays as it is while what is added stands behind it`() {
    var text = PlacedText(at: 3)
    text.append(UInt8(ascii: "a"), for: 3..<4)
    text.append(UInt8(ascii: "b"), for: 4..<5)
    #expect(text.isVerbatim)
    text.append(UInt8(ascii: "="), for: 5..<8)
    #expect(!text.isVerbatim)
    #expect(text.text == "ab=")
    #expect(text.place(of: 1..<3) == 4..<8)
    #expect(text.place(of: 3..<3) == 8..<8)
  }

  @Test func `gives what was put in the place of what called for it`() {
    var text = PlacedText(at: 0)
    text.append("xyz", for: 10..<12)
    text.append(PlacedText("ab", at: 11), 0..<2)
    #expect(text.place(of: 0..<3) == 10..<12)
    #expect(text.place(of: 4..<5) == 12..<13)
    // Something from behind may stand before something from the front.
    #expect(text.place(of: 3..<5) == 11..<13)
    var turned = PlacedText(at: 0)
    turned.append("a", for: 8..<9)
    turned.append("b", for: 2..<3)
    #expect(turned.place(of: 0..<2) == 3..<8)
  }
}
