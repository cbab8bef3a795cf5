import Reporting
import Testing

@testable import Derivations

/// Mathematics in the Markdown cells of Jupyter notebooks.
@Suite struct `Formulas of a notebook` {
  private static let text = #"""
    {
     "cells": [
      {"cell_type": "markdown", "metadata": {}, "source": ["# B\u00e4ckprop \ud835\udeff\n", "\n",
       "$$\\delta^L = (a^L - y) \\odot\n", "\\sigma'(z^L)$$ and \"$b = 1$\""]},
      {"cell_type": "code", "metadata": {}, "source": ["# $x = 1$\n"], "outputs": [], "execution_count": null},
      {"cell_type": "markdown", "metadata": {}, "source": "\\begin{align}\na^l &= \\sigma(z^l)\n\\end{align}"}
     ],
     "metadata": {}, "nbformat": 4, "nbformat_minor": 5
    }
    """#

  private func formulas(_ name: String) -> [NotesItem] {
    NotesFormat.items(in: SourceText(name: name, text: Self.text)).filter { $0.kind == .display || $0.kind == .inline }
  }

  @Test(arguments: ["notes.ipynb", "-"]) func `are those of its Markdown cells`(name: String) {
    let found = formulas(name)
    #expect(found.map(\.kind) == [.display, .inline, .display])
    #expect(found[0].content.text == "\\delta^L = (a^L - y) \\odot\n\\sigma'(z^L)")
    #expect(found[1].content.text == "b = 1")
    #expect(found[2].content.text.contains("a^l &= \\sigma(z^l)"))
  }

  @Test func `know where they stand in the file`() throws {
    let source = SourceText(name: "notes.ipynb", text: Self.text)
    let content = try #require(formulas("notes.ipynb").first).content
    #expect(source[content.range].hasPrefix(#"\\delta^L = "#) && source[content.range].hasSuffix("'(z^L)"))
    #expect(source.place(at: content.range.lowerBound).line == 4)
    let slope = try #require(content.text.utf8.firstRange(of: Array("\\sigma".utf8)))
    let start = content.text.utf8.distance(from: content.text.startIndex, to: slope.lowerBound)
    #expect(source[content.place(of: start..<(start + 6))] == #"\\sigma"#)
  }

  @Test func `that breaks off harm nothing`() {
    for length in stride(from: 0, to: Self.text.utf8.count, by: 7) {
      let text = String(decoding: Array(Self.text.utf8).prefix(length), as: UTF8.self)
      _ = NotesFormat.items(in: SourceText(name: "notes.ipynb", text: text))
    }
  }
}
