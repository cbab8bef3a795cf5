import MathNotation
import Reporting

/// Writes a page as Markdown that GitHub shows as it is meant: mathematics in ```` ```math ```` fences and between
/// `` $` `` and `` `$ ``, where no other markup is read.
public enum MarkdownPage {
  /// The rough width of displayed mathematics, in columns of a terminal.
  private static let width = 90

  /// The text of a page.
  public static func write(_ page: Page) -> String {
    page.blocks.map { block($0, language: page.language) }.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ block: Page.Block, language: Language) -> String {
    switch block {
    case .heading(let level, let words): String(repeating: "#", count: min(6, max(1, level))) + " " + line(words)
    case .paragraph(let words): MarkdownText.asParagraph(line(words))
    case .list(let items): items.map { "- " + MarkdownText.asParagraph(line($0)) }.joined(separator: "\n")
    case .equation(let value): equation(value, language: language)
    case .table(let value): table(value)
    case .preformatted(let text): preformatted(text)
    case .drawing(let drawing): preformatted(drawing.text)
    case .directive(let text): "<!-- \(directive(text)) -->"
    }
  }

  /// The equation in its fence; below it the verdict, where it says more than that all is well.
  private static func equation(_ equation: Page.Equation, language: Language) -> String {
    let lines = AlignedLaTeX(width: width, namesWideEntries: false).lines(equation)
    let fence = (["```math"] + lines + ["```"]).joined(separator: "\n")
    guard let verdict = equation.verdict, verdict != Phrase.holds[language] else { return fence }
    let mark = equation.tone == .wrong ? "**" : "*"
    return "\(fence)\n\n\(mark)\(MarkdownText.escaped(verdict))\(mark)"
  }

  private static func table(_ table: Page.Table) -> String {
    let rows = ([table.columns.map(\.title)] + table.rows).map { $0.map { line($0, inTable: true) } }
    let widths = table.columns.indices.map { column in max(3, rows.map { $0[column].columns }.max() ?? 0) }
    let rule = zip(table.columns, widths).map { column, width in
      column.alignment == .left ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
    }
    let padded = rows.map { row in
      row.indices.map { index in
        let space = String(repeating: " ", count: widths[index] - row[index].columns)
        return table.columns[index].alignment == .left ? row[index] + space : space + row[index]
      }
    }
    return ([padded[0], rule] + padded.dropFirst()).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private static func preformatted(_ text: String) -> String {
    let fence = MarkdownText.fence(around: text)
    return ([fence + "text"] + text.onSafeLines + [fence]).joined(separator: "\n")
  }

  /// A comment cannot end early, nor hold what ends one.
  private static func directive(_ text: String) -> String {
    var text = text.onOneSafeLine.replacing("<", with: "\u{2039}").replacing(">", with: "\u{203A}")
    while text.contains("--") { text = text.replacing("--", with: "- -") }
    return text
  }

  private static func line(_ words: [Page.Inline], inTable: Bool = false) -> String {
    words.map { inline in
      switch inline {
      case .text(let text): MarkdownText.escaped(text)
      case .math(let math): "$`\(latex(math, inTable: inTable))`$"
      case .code(let text): MarkdownText.code(text, inTable: inTable)
      case .strong(let text): "**\(MarkdownText.escaped(text))**"
      case .emphasis(let text): "*\(MarkdownText.escaped(text))*"
      case .link(let text, let url): MarkdownText.link(text, to: url)
      }
    }.joined()
  }

  /// Inline mathematics; in a table no bar may stand in it, and a backtick would end it anywhere.
  private static func latex(_ math: Math, inTable: Bool) -> String {
    let latex = LaTeXWriter.write(math).onOneSafeLine.replacing("`", with: "\u{2018}")
    return inTable ? latex.replacing("\\|", with: "\\Vert ").replacing("|", with: "\\vert ") : latex
  }
}
