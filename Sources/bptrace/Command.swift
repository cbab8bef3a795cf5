import Reporting

/// A command: its description and what it does.
///
/// The values of its options are the properties of the type.
protocol Command {
  /// The word on the command line.
  static var name: String { get }
  /// What it does, in a line.
  static var summary: Phrase { get }
  /// The words that are no options.
  static var operands: [Operand<Self>] { get }
  /// Its options, without those that every command has.
  static var options: [Option<Self>] { get }
  /// Lines to try.
  static var examples: [Example] { get }
  /// The options that every command has.
  var common: CommonOptions { get set }
  /// The command with the values that hold if nothing is said.
  init()
  /// Does it.
  func run(in console: Console) throws -> ExitCode
}

/// A command line to try.
struct Example {
  /// What is typed.
  let line: String
  /// What it does.
  let meaning: Phrase
}

/// The values of the options that every command has.
struct CommonOptions {
  /// The language of all words.
  var language = Language.english
  /// When to colour.
  var colour = ColourChoice.auto
  /// Whether help was asked for.
  var wantsHelp = false
}

/// When to colour: the values of `--color`.
enum ColourChoice: String, CaseIterable {
  case always, never, auto
}

extension Command {
  static var operands: [Operand<Self>] { [] }
  static var options: [Option<Self>] { [] }
  static var examples: [Example] { [] }

  /// The table of its operands and of all its options.
  static var table: ArgumentTable<Self> {
    ArgumentTable(options: options + [.language, .color, .help], operands: operands)
  }

  /// Its description without its type, for printing.
  static var sheet: CommandSheet {
    CommandSheet(
      name: name, summary: summary, operands: table.operands.map(\.sheet), options: table.options.map(\.sheet),
      examples: examples)
  }
}
