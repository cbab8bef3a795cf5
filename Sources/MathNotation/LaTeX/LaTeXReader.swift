public import Reporting

/// Reads LaTeX mathematics as notes use it.
///
/// The text is cut into tokens, and a recursive-descent parser with one token of look-ahead makes the tree. It never
/// gives up: what it does not know becomes a diagnostic and a symbol of that name, and the rest is read. What the
/// rows mean, and whether an operator lacks an operand, is not decided here.
public struct LaTeXReader: Sendable {
  /// What was read, and what was wrong with it.
  public struct Reading: Sendable {
    /// The tree; where something was wrong, what could be made of it.
    public let math: Math
    /// What was wrong, in the order of the text.
    public let diagnostics: [Diagnostic]
  }

  /// The deepest nesting that is read; what is deeper gives one diagnostic, and the rest is not read.
  public static let nestingLimit = 200

  /// Reads mathematics without its dollar signs; linear in the length of the text.
  ///
  /// Ranges in the tree and the diagnostics are `offset` plus UTF-8 offsets in `latex`. `\\` and `&` outside any
  /// environment make aligned rows.
  public static func read(_ latex: String, at offset: Int = 0) -> Reading {
    var parser = LaTeXParser(latex, at: offset)
    let math = parser.whole()
    let diagnostics = parser.diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return Reading(math: math, diagnostics: diagnostics)
  }

  /// Reads mathematics that stands in a larger text, with the commands which that text defines itself.
  ///
  /// Ranges in the tree and the diagnostics are places in the larger text.
  public static func read(_ placed: PlacedText, macros: LaTeXMacros = LaTeXMacros()) -> Reading {
    let expanded = macros.expand(placed)
    if expanded.isVerbatim { return read(expanded.text, at: expanded.range.lowerBound) }
    let reading = read(expanded.text)
    let math = reading.math.mapped { node in
      var node = node
      node.range = node.range.map(expanded.place)
      return node
    }
    let diagnostics = reading.diagnostics.map {
      Diagnostic($0.severity, $0.message, hint: $0.hint, at: expanded.place(of: $0.range))
    }
    return Reading(math: math, diagnostics: diagnostics)
  }

  /// Whether a command is known by its name.
  public static func knows(_ name: String) -> Bool { LaTeXCommand.all[name] != nil || name == "prime" }
}
