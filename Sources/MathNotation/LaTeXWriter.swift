/// Writes mathematics as LaTeX for amsmath and KaTeX.
public struct LaTeXWriter: Sendable {
  /// Canonical LaTeX of a tree, without delimiters such as `$`.
  public static func write(_ math: Math) -> String { "" }

  /// The rough width of a typeset tree, in columns of a terminal.
  public static func estimatedWidth(_ math: Math) -> Int { TextBlock(math).width }
}
