import Reporting
import Testing

@testable import Derivations

@Suite struct `Mathematics in reStructuredText` {
  private func found(_ text: String) -> [String] { RestructuredFormulas.find(in: text).map(\.testWords) }

  @Test(arguments: [
    (".. math:: x = 1\n\nText", ["D x = 1"]), (".. math::\n\n   x = 1\n   + 2\n\nText", ["D x = 1\n   + 2"]),
    (".. math::\n   :label: a\n   :nowrap:\n\n   x\n", ["D x"]), (".. math::\n\n   x\n\n   y\n", ["D x", "D y"]),
    (".. math:: x\n\n   y\n", ["D x", "D y"]), (".. math::\n\tx\n\ny", ["D x"]),
    (
      ".. math::\n\n   \\begin{align}\n   x\n\n   y\n   \\end{align}\n",
      ["D \\begin{align}\n   x\n\n   y\n   \\end{align}"]
    ),
    ("a :math:`x` b :math:`y`", ["I x", "I y"]), ("a :math:`x\n= y` b", ["I x\n= y"]), ("a `x`:math: b", ["I x"]),
    (".. default-role:: math\n\nSo `x`.", ["I x"]), ("So `x`.", []), ("``:math:`x```", []),
    (".. note::\n\n   :math:`x`\n\n   .. math:: y\n", ["I x", "D y"]),
    ("* :math:`x`\n\n  .. math:: y\n", ["I x", "D y"]),
    ("Title\n=====\n:math:`x`", ["H ", "I x"]), (".. bptrace: fails\n\n.. math:: x", ["C bptrace: fails", "D x"]),
    (".. [1] See :math:`x`", ["I x"]),
  ])
  func `is found in directives and roles`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ".. code-block:: python\n\n   :math:`x`\n\n:math:`y`", "As in::\n\n   :math:`x`\n\n:math:`y`",
    ".. a comment\n   :math:`x`\n\n:math:`y`", ".. raw:: html\n\n   :math:`x`\n\n:math:`y`",
    "::\n\n  :math:`x`\n\n:math:`y`", "\\:math: `x` and :math:`y`",
  ])
  func `is not seen in code and comments`(text: String) {
    #expect(found(text).filter { !$0.hasPrefix("C") } == ["I y"])
  }

  @Test func `has its places in the file`() {
    let text = "甲\n\n.. math::\n   :label: a\n\n   x = 1\n"
    let source = SourceText(name: "a.rst", text: text)
    let item = NotesFormat.items(in: source)[0]
    #expect(
      [source.place(at: item.content.range.lowerBound).line, source.place(at: item.content.range.lowerBound).column]
        == [6, 4])
    #expect([source.place(at: item.whole.lowerBound).line, source.place(at: item.whole.lowerBound).column] == [3, 1])
  }
}

@Suite struct `The format of notes` {
  @Test(arguments: [
    ("a.md", "\\documentclass", NotesFormat.markdown), ("a.TEX", "$x$", .latex), ("a.rst", ":math:`x`", .restructured),
    ("a.rst", "$x$", .markdown), ("a.txt", "\\documentclass{a}", .latex),
    ("standard input", "\\begin{document}", .latex),
    ("standard input", ".. math:: x", .restructured), ("a.txt", "$x$", .markdown), ("standard input", "", .markdown),
  ])
  func `is told by the name of the file, else by what stands there`(name: String, text: String, expected: NotesFormat) {
    #expect(NotesFormat.of(SourceText(name: name, text: text)) == expected)
  }
}
