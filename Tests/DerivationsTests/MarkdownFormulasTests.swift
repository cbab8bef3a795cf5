import Reporting
import Testing

@testable import Derivations

@Suite struct `Mathematics in Markdown` {
  private func found(_ text: String) -> [String] { MarkdownFormulas.find(in: text).map(\.testWords) }

  @Test(arguments: [
    ("a $x$ b", ["I x"]), ("$$x = 1$$", ["D x = 1"]), ("$$\nx\n$$", ["D \nx\n"]),
    (#"\(x\) and \[y\]"#, ["I x", "D y"]),
    ("$`x`$", ["I x"]), ("```math\nx\n```\n", ["D x\n"]), ("~~~math\nx\n~~~\n", ["D x\n"]),
    ("  ```math\n  x\n  ```\n", ["D   x\n"]), ("`$x$`", ["I x"]), ("`$$x$$`", ["D x"]), ("``$x$``", ["I x"]),
    ("- `$$x\n y$$`", ["D x\n y"]), ("<!-- bptrace: fails -->", ["C  bptrace: fails "]), ("$a$, $b$", ["I a", "I b"]),
    ("$x$-axis", ["I x"]), (#"$a \$ b$"#, [#"I a \$ b"#]), ("**$x$**", ["I x"]), ("|$x$|$y$|", ["I x", "I y"]),
  ])
  func `is found between all its delimiters`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "It costs $5 and $10.", "$5-$10", "$5", "a $ b $ c", #"\$x\$"#, "`x = 1`", "`a`, `b`", "```\n$x$\n```\n",
    "```swift\n$$x$$\n```",
    "a\n\n    $x$\n\n    $$y$$\n", "\t$x$", "<pre>\n$x$\n</pre>", "<PRE class=\"a\">$x$</PRE>", "<code>$x$</code>",
    "~~~\n$x$\n~~~", "+++\ntitle = \"$x$\"\n+++\n", "---\ntitle: $x$\n---\n", "$x\n\ny$", "$x $", "", "$", "$$",
  ])
  func `is not seen in money, code and front matter`(text: String) {
    #expect(found(text) == [])
  }

  /// Four spaces make code of what stands in no list and no paragraph; the title of a section ends a thought.
  @Test(arguments: [
    ("a\n    $x$", ["I x"]), ("- a\n\n    $x$\n", ["I x"]), ("1. a\n\n    $x$\n\nb\n\n    $y$\n", ["I x"]),
    ("a\n\n    c\n$x$", ["I x"]), ("<pre>$x$", ["I x"]), ("a <b $x$", ["I x"]), ("<pre></b></pre>$x$", ["I x"]),
    ("# A $x$\n", ["H ", "I x"]), ("A\n===\n$x$", ["H ", "I x"]), ("#a\n$x$", ["I x"]),
    ("a\r\n\r\n    $x$\r\n\r\n$y$", ["I y"]),
    ("`$x$` and `$$y$$`", ["I x", "D y"]), ("`$x$` gives $y$", ["I x", "I y"]), ("`$x$` gives $$y$$", ["D y"]),
  ])
  func `is told from code by its surroundings`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("$$x", []), ("$x\n\n`$y$`", ["I y"]), (#"\[x and $y$"#, ["I y"]), ("<!-- x", ["C  x"]), ("```math\nx", ["D x"]),
    ("`$x", []), ("---\ntitle $x$", ["H ", "I x"]), ("$$x$ $y$", ["I y"]),
  ])
  func `goes on behind what is left open`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func `is found in a text with CRLF as with LF`() {
    let text = "---\ntitle: $t$\n---\n# A\n\n$a$\n\n```math\nb\n```\n\n$c\n\nd$ and $$e$$\n"
    #expect(found(text) == ["H ", "I a", "D b\n", "D e"])
    let crlf = found(text.replacing("\n", with: "\r\n"))
    #expect(crlf == ["H ", "I a", "D b\r\n", "D e"])
  }

  @Test func `keeps the places of the file`() {
    let text = "# 标题\r\n\r\n误差 $\\delta_1$ 与\r\n\r\n```math\r\nC = 1\r\n```\r\n- `$$q$$`\r\n"
    let source = SourceText(name: "notes.md", text: text)
    let places = MarkdownFormulas.find(in: text).filter { $0.kind != .heading }.map { item -> [Int] in
      let (start, whole) = (source.place(at: item.content.range.lowerBound), source.place(at: item.whole.lowerBound))
      return [start.line, start.column, whole.line, whole.column]
    }
    #expect(places == [[3, 5, 3, 4], [6, 1, 5, 1], [8, 6, 8, 3]])
  }

  /// The place of a fault counts in the file, not in the formula.
  @Test func `tells where in the file something cannot be read`() throws {
    let source = SourceText(name: "notes.md", text: "误差\n\n见 $C = y_{21} + q$。\n")
    let items = Document(source, names: try Fixture.names()).items
    guard case .formula(let equations, _, isDisplay: false)? = items.first, let right = equations.first?.members.last,
      case .failure(let fault) = right.meaning
    else {
      Issue.record("no fault")
      return
    }
    #expect(
      fault.line(in: source, language: .english)
        == "notes.md:3:17: notation 001 has no symbol q; a notation file can name it: symbol q = …")
  }
}
