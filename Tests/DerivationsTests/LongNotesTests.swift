import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notation is looked for in a part of long notes, and words in all their bytes.
@Suite struct `Long notes` {
  @Test(arguments: [2, 3, 5, 7, 20])
  func `are sampled whatever the distance at which a form returns`(distance: Int) {
    let forms = (0..<2000).map { index in #"$$ z_{\#(index % distance)} = 1 $$"# }
    let notes = ReadNotes(SourceText(name: "notes.md", text: forms.joined(separator: "\n\n")))
    let sample = notes.sample.items.map(\.item.content.text)
    #expect(sample.count == 400)
    #expect(Set(sample).count == distance)
  }

  @Test(arguments: [
    ("a linear unit", true), ("nonlinear units", false), ("非线性", false), ("非线性，线性", true),
    ("nonlinear units beside linear ones", true), ("a linear combination", false), ("the identity matrix", false),
    ("the identity", true), ("", false), ("linea", false),
  ])
  func `speak of the identity where they name it by itself`(words: String, speak: Bool) {
    #expect(UnitActivation.identity.isMentioned(in: words) == speak)
  }

  @Test(arguments: [("abab", [0, 2]), ("aab", [1]), ("ba", []), ("", []), ("b", [])])
  func `are searched for words by their bytes`(text: String, places: [Int]) {
    let (text, word) = (Array(text.utf8), Array("ab".utf8))
    #expect(text.places(of: word) == places)
    #expect(text.contains(word: word) == !places.isEmpty)
    #expect(text.dropFirst().places(of: word) == places.filter { $0 > 0 })
  }
}
