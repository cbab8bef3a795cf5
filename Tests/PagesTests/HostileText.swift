import MathNotation
import Reporting

@testable import Pages

/// Text that tries to be markup, in every place of a page.
enum HostileText {
  static let texts = [
    #"\input{/etc/passwd} \write18{id} $x$ & # ^ _ ~ % { }"#, "<script>alert(1)</script> <!-- x --> &lt;",
    "| a | b ` `` ``` | \\| c", "*b* _i_ ~~s~~ [x](javascript:alert(1)) ![i](y)", "# head", "1. one", "- x", "=== x",
    "\\end{document} \\] $$", "``` math", "-- --> <b>", "→ ∂C/∂w₃₅ − δ ½ é “x” … 😀 ﷽",
  ]

  static func page() -> Page {
    var page = Page(language: .english, blocks: [])
    for text in texts {
      let words: [Page.Inline] = [
        .text(text), .code(text), .strong(text), .emphasis(text), .link(text, url: text),
        .link(text, url: "javascript:\(text)"),
      ]
      page.blocks += [
        .heading(level: 2, [.text(text)]), .paragraph([.text(text)]), .paragraph(words), .list([words]),
        .preformatted(text), .directive(text),
        .equation(Page.Equation(left: .variable("x"), lines: [.init("=", .number("1"))], verdict: text)),
        .table(
          Page.Table(
            columns: [.init([.text(text)]), .init([.text("n")], .decimal)], rows: [[words, [.text(text)]]])),
      ]
    }
    return page
  }
}
