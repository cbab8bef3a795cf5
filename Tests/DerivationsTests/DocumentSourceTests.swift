import Reporting
import Testing

@testable import Derivations

@Suite struct `The source of a document` {
  private func blocks(_ language: Language) throws -> [DocumentSource.Block] {
    DocumentSource(try Fixture.document.source, language: language).blocks
  }

  /// The kind of a block, with its number or its words where every language has the same.
  private func kind(_ block: DocumentSource.Block) -> String {
    switch block {
    case .heading(let level, _): "heading \(level)"
    case .paragraph: "paragraph"
    case .formula(let index): "formula \(index)"
    case .directive(let words): "directive \(words)"
    }
  }

  private func words(_ block: DocumentSource.Block) -> String? {
    switch block {
    case .heading(_, let words), .paragraph(let words): words
    case .formula, .directive: nil
    }
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  @Test func `has the same blocks in both languages`() throws {
    let english = try blocks(.english).map(kind)
    #expect(try english == blocks(.chinese).map(kind))
    #expect(english.count { $0.hasPrefix("heading") } == 11)
    #expect(english.count { $0.hasPrefix("formula") } == 37)
    #expect(
      english.filter { $0.hasPrefix("directive") }.map { $0.dropFirst(10) } == [
        "symbols", "given", "update", "record", "gradients",
      ])
  }

  @Test func `says every heading and paragraph in Chinese too`() throws {
    let pairs = zip(try blocks(.english), try blocks(.chinese))
    var count = 0
    for (english, chinese) in pairs {
      guard let english = words(english), let chinese = words(chinese) else { continue }
      #expect(chinese.unicodeScalars.contains(where: isHan), "\(english)")
      #expect(!english.unicodeScalars.contains(where: isHan), "\(english)")
      #expect(formulas(english) == formulas(chinese), "\(english)")
      count += 1
    }
    #expect(count > 25)
  }

  /// The mathematics inside a line, whatever its order.
  private func formulas(_ text: String) -> Set<String> {
    Set(MarkdownFormulas.find(in: text).map { $0.content.text })
  }

  @Test func `is taken apart into headings, paragraphs, formulas and directives`() {
    let text =
      "---\nname: x\n---\n\n# One\n<!-- zh: 一 -->\n\nTwo\nlines.\n<!-- zh: 两\n行。 -->\n\n$$ C = 1 $$\n\n<!-- bptrace: given -->\nEnd $x$.\n"
    let source = SourceText(name: "x.md", text: text)
    #expect(
      DocumentSource(source, language: .english).blocks == [
        .heading(level: 1, "One"), .paragraph("Two lines."), .formula(0), .directive("given"), .paragraph("End $x$."),
      ])
    #expect(
      DocumentSource(source, language: .chinese).blocks == [
        .heading(level: 1, "一"), .paragraph("两行。"), .formula(0), .directive("given"), .paragraph("End $x$."),
      ])
  }
}
