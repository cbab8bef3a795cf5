import Reporting

/// The formats of notes.
enum NotesFormat: CaseIterable {
  case markdown
  case latex
  case restructured
  case notebook

  /// The endings of files in this format.
  private var endings: [String] {
    switch self {
    case .markdown: ["md", "markdown", "mdown", "mkd", "mdx", "rmd", "qmd"]
    case .latex: ["tex", "latex", "ltx"]
    case .restructured: ["rst", "rest"]
    case .notebook: ["ipynb"]
    }
  }

  /// The format of a text by the ending of its name; other endings, and standard input, are told by what stands there.
  static func of(_ source: SourceText) -> NotesFormat {
    let ending = source.name.split(separator: ".").last?.lowercased() ?? ""
    if let known = allCases.first(where: { $0.endings.contains(ending) }) {
      return known == .restructured && !source.text.hasRoles ? .markdown : known
    }
    if source.text.first == "{", source.text.contains("\"nbformat\"") { return .notebook }
    if source.text.contains("\\documentclass") || source.text.contains("\\begin{document}") { return .latex }
    return source.text.hasRoles ? .restructured : .markdown
  }

  /// What stands in a text of this format, in order.
  func items(in text: String) -> [NotesItem] {
    switch self {
    case .markdown: MarkdownFormulas.find(in: text)
    case .latex: LaTeXFormulas.find(in: text)
    case .restructured: RestructuredFormulas.find(in: text)
    case .notebook: NotebookFormulas.find(in: text) ?? MarkdownFormulas.find(in: text)
    }
  }

  /// What stands in notes, in order.
  static func items(in source: SourceText) -> [NotesItem] { of(source).items(in: source.text) }
}

extension String {
  /// Whether mathematics stands here as reStructuredText has it.
  fileprivate var hasRoles: Bool { contains(".. math::") || contains(":math:`") }
}
