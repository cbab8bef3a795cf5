/// The formats that a page can be written in: the one list that command line, help and tests read.
public enum PageFormat: String, CaseIterable, Sendable {
  case terminal, markdown, latex

  /// Writes a page.
  ///
  /// - Parameters:
  ///   - width: The width of a terminal's lines; other formats have their own.
  ///   - colour: Whether a terminal shows colour.
  public func write(_ page: Page, width: Int = 80, colour: Bool = false) -> String {
    switch self {
    case .terminal: TerminalPage.write(page, width: width, colour: colour)
    case .markdown: MarkdownPage.write(page)
    case .latex: LaTeXPage.write(page)
    }
  }
}
