import Backpropagation
import Reporting
import Testing

@Suite struct MutatedFileTests {
  @Test func `2,000 mutated network files are read or faulted, never worse`() {
    var generator = SplitMix64(seed: 2026)
    let pieces = [
      "[", "]", "{", "}", ",", ":", "\"", "\\", "-", "0", "1e999", "1e308", "-1e308", "null", "true", "é", "\u{0}",
      "\n",
      "[[[[", "\"units\"", "2", "1000001", "0.5", "\"relu\"", "\"seed\": 7,", "\"bias\": [1, 2],", "\u{FEFF}",
    ]
    var readable = 0
    for _ in 0..<2_000 {
      var characters = Array(Network.defaultFile.unicodeScalars)
      for _ in 0..<1 + generator.next() % 3 {
        let start = Int(generator.next() % UInt64(characters.count))
        let length = min(Int(generator.next() % 8), characters.count - start)
        let piece = pieces[Int(generator.next() % UInt64(pieces.count))]
        let replacement = generator.next() % 4 == 0 ? [] : Array(piece.unicodeScalars)
        characters.replaceSubrange(start..<start + length, with: replacement)
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: characters)
      let source = SourceText(name: "mutant.json", text: text)
      do {
        let trace = Trace(try Network(json: source))
        readable += 1
        #expect(trace.updated.count == trace.network.layers.count)
      } catch {
        for language in Language.allCases {
          let line = error.line(in: source, language: language)
          #expect(line.hasPrefix("mutant.json:") && !line.contains("\n"))
        }
      }
    }
    // Some mutants stay networks; most do not.
    #expect((20..<1_000).contains(readable))
  }
}
