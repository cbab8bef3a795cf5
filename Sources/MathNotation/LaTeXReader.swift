public import Reporting

/// Reads LaTeX mathematics.
public struct LaTeXReader: Sendable {
  /// What was read, and what was wrong with it.
  public struct Reading: Sendable {
    /// The tree; where something was wrong, what could be made of it.
    public let math: Math
    /// What was wrong, in the order of the text.
    public let diagnostics: [Diagnostic]
  }

  /// Reads mathematics; ranges in the tree and the diagnostics are `offset` plus UTF-8 offsets in `latex`.
  public static func read(_ latex: String, at offset: Int = 0) -> Reading {
    Reading(math: Math(.text(latex), range: offset..<(offset + latex.utf8.count)), diagnostics: [])
  }
}
