import Pages
import Reporting

/// Prints the description of the command line as help, at most 80 columns wide.
enum HelpText {
  private static let width = 80

  /// The help of the whole program.
  static func program(language: Language) -> String {
    let sheet = RootCommand.sheet
    let commands = Program.commands.map { ($0.name, $0.summary[language]) }
    return [
      "bptrace \(Program.version): \(sheet.summary[language])",
      section(.usageTitle, ["  bptrace \(Phrase.commandPlaceholder[language]) \(optionsWord(language))"], language),
      section(.commandsTitle, table(commands), language),
      section(.optionsTitle, table(entries(sheet.options, language)), language),
      section(.examplesTitle, examples(sheet.examples, language), language),
      section(.exitCodesTitle, paragraph(Phrase.exitCodes[language], indent: 2), language),
      paragraph(Phrase.moreHelp[language], indent: 0).joined(separator: "\n"),
    ].joined(separator: "\n\n") + "\n"
  }

  /// The help of one command.
  static func command(_ sheet: CommandSheet, language: Language) -> String {
    var parts = [
      paragraph("bptrace \(sheet.name): \(sheet.summary[language])", indent: 0).joined(separator: "\n"),
      section(.usageTitle, ["  \(usage(of: sheet, language))"], language),
    ]
    let operands = entries(sheet.operands, language)
    if !operands.isEmpty { parts.append(section(.operandsTitle, table(operands), language)) }
    parts.append(section(.optionsTitle, table(entries(sheet.options, language)), language))
    if !sheet.examples.isEmpty {
      parts.append(section(.examplesTitle, examples(sheet.examples, language), language))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func usage(of sheet: CommandSheet, _ language: Language) -> String {
    let operands = sheet.operands.map { operand in
      let name = (operand.placeholder?[language] ?? "") + (operand.repeats ? "…" : "")
      return operand.isRequired ? name : "[\(name)]"
    }
    return (["bptrace", sheet.name] + operands + [optionsWord(language)]).joined(separator: " ")
  }

  private static func optionsWord(_ language: Language) -> String { "[\(Phrase.optionsWord[language])]" }

  private static func section(_ title: Phrase, _ lines: [String], _ language: Language) -> String {
    ([title[language]] + lines).joined(separator: "\n")
  }

  private static func entries(_ entries: [CommandSheet.Entry], _ language: Language) -> [(String, String)] {
    entries.map { entry in
      let placeholder = entry.placeholder?[language] ?? ""
      let title = [entry.title, placeholder].filter { !$0.isEmpty }.joined(separator: " ")
      let choices = entry.choices.isEmpty ? "" : Phrase.choices(entry.choices)[language]
      return (title, entry.help[language] + choices)
    }
  }

  private static func examples(_ examples: [Example], _ language: Language) -> [String] {
    examples.flatMap { ["  \($0.line)"] + paragraph($0.meaning[language], indent: 6) }
  }

  /// Two columns: names, and what they mean, wrapped.
  private static func table(_ rows: [(String, String)]) -> [String] {
    let names = rows.map(\.0.columns).max() ?? 0
    return rows.flatMap { name, meaning in
      let start = "  " + name + String(repeating: " ", count: names - name.columns + 2)
      let lines = TextWrap.lines(of: meaning, width: width - names - 4)
      let indent = String(repeating: " ", count: names + 4)
      return lines.enumerated().map { ($0.offset == 0 ? start : indent) + $0.element }
    }
  }

  private static func paragraph(_ text: String, indent: Int) -> [String] {
    TextWrap.lines(of: text, width: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }
}
