import MathNotation
import Reporting

/// Writes a page as a LaTeX document: for pdflatex, or for xelatex if there are Chinese words in it.
public enum LaTeXPage {
  /// The rough width of displayed mathematics, in columns of a terminal.
  private static let width = 78

  /// The text of the document.
  public static func write(_ page: Page) -> String {
    let body = page.blocks.compactMap { block($0, language: page.language) }.joined(separator: "\n\n")
    let isEastAsian = page.language == .chinese || LaTeXText.needsEastAsianFont(body)
    return LaTeXPreamble.text(eastAsian: isEastAsian) + "\n\\begin{document}\n\n" + body + "\n\n\\end{document}\n"
  }

  private static func block(_ block: Page.Block, language: Language) -> String? {
    switch block {
    case .heading(let level, let words): heading(level, words)
    case .paragraph(let words): line(words)
    case .list(let items):
      "\\begin{itemize}\n" + items.map { "\\item " + line($0) + "\n" }.joined() + "\\end{itemize}"
    case .equation(let value): equation(value)
    case .table(let table): LaTeXTable.write(table, cell: line)
    case .preformatted(let text):
      "\\begin{flushleft}\\ttfamily\\small\n"
        + text.onSafeLines.map { "\\mbox{}\(LaTeXText.typewriter($0))" }.joined(separator: "\\\\\n")
        + "\n\\end{flushleft}"
    case .drawing(let drawing): LaTeXDrawing.write(drawing)
    case .directive: nil
    }
  }

  private static func heading(_ level: Int, _ words: [Page.Inline]) -> String {
    switch level {
    case ...1: "{\\LARGE\\bfseries\\raggedright \(line(words))\\par}\\bigskip"
    case 2: "\\section*{\(line(words))}"
    case 3: "\\subsection*{\(line(words))}"
    default: "\\paragraph*{\(line(words))}"
    }
  }

  /// The equation; the verdict stands behind its last line, or below it if it is long.
  private static func equation(_ equation: Page.Equation) -> String {
    let words = equation.verdict.map { "\\verdict\(colour(equation.tone)){\(LaTeXText.escaped($0))}" } ?? ""
    let isShort = (equation.verdict?.columns ?? 0) <= 30
    let tail = isShort && !words.isEmpty ? " \\qquad \(words)" : ""
    let lines = ["\\["] + AlignedLaTeX(width: width, namesWideEntries: true).lines(equation, tail: tail) + ["\\]"]
    let below = isShort ? [] : ["{\\raggedleft \(words)\\par}"]
    return (lines + below).joined(separator: "\n")
  }

  private static func colour(_ tone: Page.Equation.Tone) -> String {
    switch tone {
    case .plain: "[black!60]"
    case .wrong: "[red!70!black]"
    case .mended: "[green!45!black]"
    }
  }

  private static func line(_ words: [Page.Inline]) -> String {
    words.map { inline in
      switch inline {
      case .text(let text): LaTeXText.escaped(text)
      case .math(let math): "$\(LaTeXWriter.write(math))$"
      case .code(let text): "\\texttt{\(LaTeXText.escaped(text).replacing("--", with: "-{}-"))}"
      case .strong(let text): "\\textbf{\(LaTeXText.escaped(text))}"
      case .emphasis(let text): "\\emph{\(LaTeXText.escaped(text))}"
      case .link(let text, let url): link(text, url)
      }
    }.joined()
  }

  private static func link(_ words: String, _ url: String) -> String {
    guard let url = PageLink.safe(url) else { return LaTeXText.escaped(words) }
    let address = url.flatMap { "%#&_~".contains($0) ? "\\\($0)" : String($0) }
    return "\\href{\(String(address))}{\(LaTeXText.escaped(words))}"
  }
}
