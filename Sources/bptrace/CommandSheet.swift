import Reporting

/// The description of a command without its type: what help and completions print.
struct CommandSheet {
  /// An option, or an operand (which has no `long`).
  struct Entry {
    /// The name after two dashes, or nil for an operand.
    let long: String?
    /// The letter after one dash, or nil.
    let short: Character?
    /// Its names as the help shows them.
    let title: String
    /// What its value is called, or nil.
    let placeholder: Phrase?
    /// The values that it takes.
    let choices: [String]
    /// What it does.
    let help: Phrase
    /// Whether the command cannot do without it.
    var isRequired = false
    /// Whether more than one may be given.
    var repeats = false
  }

  /// The word on the command line; empty for the program itself.
  let name: String
  /// What it does, in a line.
  let summary: Phrase
  /// The operands.
  let operands: [Entry]
  /// The options.
  let options: [Entry]
  /// Lines to try.
  let examples: [Example]
}
