import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `Mathematics in a LaTeX document` {
  private func found(_ text: String) -> [String] { LaTeXFormulas.find(in: text).map(\.testWords) }

  @Test(arguments: [
    ("a $x$ b", ["I x"]), ("$$x$$ \\[y\\] \\(z\\)", ["D x", "D y", "I z"]),
    (#"\begin{equation}x\end{equation}"#, [#"D \begin{equation}x\end{equation}"#]),
    (#"\begin{align*}x\end{align*}"#, [#"D \begin{align*}x\end{align*}"#]),
    (
      #"\begin{equation}\begin{split}x\end{split}\end{equation}"#,
      [#"D \begin{equation}\begin{split}x\end{split}\end{equation}"#]
    ),
    (#"\begin{subequations}\begin{gather}x\end{gather}\end{subequations}"#, [#"D \begin{gather}x\end{gather}"#]),
    (#"\begin{itemize}\item $x$\end{itemize}"#, ["I x"]),
    (#"\begin{math}x\end{math}"#, [#"I \begin{math}x\end{math}"#]),
    (#"\section{A $x$} $y$"#, ["H ", "I x", "I y"]), (#"\paragraph{A} $y$"#, ["H ", "I y"]),
    (
      #"\begin{align}x\\ \intertext{as $y$ {\em and} $z$} w\end{align} $v$"#,
      [#"D \begin{align}x\\ \intertext{as $y$ {\em and} $z$} w\end{align}"#, "I y", "I z", "I v"]
    ),
    ("$a\nb$", ["I a\nb"]), (#"$a\$b$"#, [#"I a\$b"#]),
    (
      "\\begin{align}\\begin{align}x\\end{align}\\end{align}",
      ["D \\begin{align}\\begin{align}x\\end{align}\\end{align}"]
    ),
  ])
  func `is found between all its delimiters`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    #"\documentclass{article}\newcommand{\x}{$x$}\begin{document}$y$\end{document}$z$"#,
    "100\\% $y$", #"\verb|$x$| $y$"#, "\\begin{verbatim}\n$x$\n\\end{verbatim}$y$",
    "\\begin{lstlisting}[language=C]\n$x$\\end{lstlisting} $y$", "$x\n\n and $y$", #"\$x\$ $y$"#,
    "\\begin{comment}$x$\\end{comment}$y$", "\\begin{align} x $y$",
  ])
  func `is not seen in the preamble, in listings and in what is left open`(text: String) {
    #expect(found(text).filter { $0.hasPrefix("I ") } == ["I y"] || found(text).last == "I y")
    #expect(!found(text).contains("I x"))
  }

  @Test func `is not seen in comments, which may speak to the program`() {
    #expect(found("% $x$ costs\n$y$ % bptrace: fails\n\\% $z$") == ["C  $x$ costs", "I y", "C  bptrace: fails", "I z"])
    let source = SourceText(name: "a.tex", text: "% bptrace: notation=003 network=n.json\n$x$")
    #expect(AuditDirectives(in: source).notation == "003")
    #expect(AuditDirectives(in: source).network == "n.json")
  }

  @Test func `is found under the names that the file has for its environments`() {
    let text = "\\newcommand{\\be}{\\begin{equation}}\\newcommand{\\ee}{\\end{equation}}\n\\be C = 1 \\ee and $y$"
    #expect(found(text).suffix(2) == ["D \\be C = 1 \\ee", "I y"])
  }

  /// A formula has the place of its first letter, and a macro that of its use.
  @Test func `has its places in the file`() throws {
    let text = """
      \\documentclass{article}
      \\newcommand{\\pd}[2]{\\frac{\\partial #1}{\\partial #2}}
      \\begin{document}
      甲 \\begin{equation}
        \\pd{C}{w_{35}} = q \\label{eq:a}
      \\end{equation}
      \\end{document}
      """
    let source = SourceText(name: "a.tex", text: text)
    let items = Document(source, names: try Fixture.names()).items
    guard case .formula(let equations, _, isDisplay: true)? = items.last, let equation = equations.first else {
      Issue.record("no equation")
      return
    }
    #expect(equation.diagnostics.isEmpty)
    #expect(equation.members[0].expression != nil)
    guard case .failure(let fault) = equation.members[1].meaning else {
      Issue.record("no fault")
      return
    }
    #expect(
      fault.line(in: source, language: .english)
        == "a.tex:5:20: notation 001 has no symbol q; a notation file can name it: symbol q = …")
    let place = source.place(at: equation.members[0].math.range?.lowerBound ?? 0)
    #expect([place.line, place.column] == [5, 3])
  }
}

extension NotesItem {
  /// The first letter of its kind, and its content.
  var testWords: String {
    let letter =
      switch kind {
      case .display: "D"
      case .inline: "I"
      case .comment: "C"
      case .heading: "H"
      }
    return "\(letter) \(content.text)"
  }
}

extension SourceText {
  /// The line and the column of an offset.
  func numbers(at offset: Int) -> [Int] {
    let place = place(at: offset)
    return [place.line, place.column]
  }
}
