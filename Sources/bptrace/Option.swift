import Reporting

/// One option of a command: all that parsing, help and completions need to know of it.
struct Option<Values> {
  /// The name after two dashes.
  let long: String
  /// The letter after one dash, or nil.
  var short: Character?
  /// What its value is called in the help, or nil for an option without a value.
  var placeholder: Phrase?
  /// The values that it takes, or none if it takes any.
  var choices: [String] = []
  /// Whether several choices may be given at once, with commas between them.
  var isList = false
  /// What it does.
  let help: Phrase
  /// Stores a value, which is one of the choices; an option without a value gets "".
  let set: (inout Values, String) throws(Failure) -> Void

  /// The option without the type of its values, for printing.
  var sheet: CommandSheet.Entry {
    let name = "--\(long)"
    return CommandSheet.Entry(
      long: long, short: short, title: short.map { "-\($0), \(name)" } ?? "    \(name)", placeholder: placeholder,
      choices: choices, help: help)
  }
}

/// One operand of a command: a word that is no option.
struct Operand<Values> {
  /// What it is called in the help.
  let placeholder: Phrase
  /// The words that it may be, or none if it may be any.
  var choices: [String] = []
  /// Whether the command cannot do without it.
  var isRequired = false
  /// Whether more than one may be given.
  var repeats = false
  /// Whether it may be the path of a file too: a word with a dot or a slash.
  var takesFiles = false
  /// What it is.
  let help: Phrase
  /// Stores a word, which is one of the choices.
  let set: (inout Values, String) throws(Failure) -> Void

  /// The operand without the type of its values, for printing.
  var sheet: CommandSheet.Entry {
    CommandSheet.Entry(
      long: nil, short: nil, title: "", placeholder: placeholder, choices: choices, help: help,
      isRequired: isRequired, repeats: repeats)
  }
}
