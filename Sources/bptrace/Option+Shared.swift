import Derivations
import Pages
import Reporting

extension Option where Values: Command {
  /// `--language`, of every command.
  static var language: Option {
    Option(
      long: "language", placeholder: Phrase("LANGUAGE", zh: "语言"), choices: Language.allCases.map(\.rawValue),
      help: .languageOption
    ) { values, word in values.common.language = Language(rawValue: word) ?? .english }
  }

  /// `--color`, of every command.
  static var color: Option {
    Option(
      long: "color", placeholder: Phrase("WHEN", zh: "时机"), choices: ColourChoice.allCases.map(\.rawValue),
      help: .colorOption
    ) { values, word in values.common.colour = ColourChoice(rawValue: word) ?? .auto }
  }

  /// `--help`, of every command.
  static var help: Option {
    Option(long: "help", short: "h", help: .helpOption) { values, _ in values.common.wantsHelp = true }
  }
}

extension Option {
  /// `--network FILE`.
  static func network(_ path: WritableKeyPath<Values, String?>) -> Option {
    Option(long: "network", short: "n", placeholder: .file, help: .networkOption) { values, word in
      values[keyPath: path] = word
    }
  }

  /// `--output FILE`.
  static func output(_ path: WritableKeyPath<Values, String?>) -> Option {
    Option(long: "output", short: "o", placeholder: .file, help: .outputOption) { values, word in
      values[keyPath: path] = word
    }
  }

  /// `--sample N`.
  static func sample(_ path: WritableKeyPath<Values, Int?>) -> Option {
    Option(long: "sample", short: "s", placeholder: Phrase("N", zh: "N"), help: .sampleOption) {
      (values, word) throws(Failure) in
      guard let number = Int(word), number > 0 else { throw Failure(.usage, .notASampleNumber(word)) }
      values[keyPath: path] = number
    }
  }

  /// An option with a whole number, from 0.
  static func number(_ name: String, _ path: WritableKeyPath<Values, Int?>, help: Phrase) -> Option {
    Option(long: name, placeholder: Phrase("N", zh: "N"), help: help) { (values, word) throws(Failure) in
      guard let number = Int(word), number >= 0 else { throw Failure(.usage, .notWhole(word, "--\(name)")) }
      values[keyPath: path] = number
    }
  }

  /// `--digits N`.
  static func digits(_ path: WritableKeyPath<Values, Int>) -> Option {
    Option(long: "digits", short: "d", placeholder: Phrase("N", zh: "N"), help: .digitsOption) {
      (values, word) throws(Failure) in
      guard let digits = Int(word), (1...15).contains(digits) else {
        throw Failure(.usage, .notBetween(word, "--digits", 1, 15))
      }
      values[keyPath: path] = digits
    }
  }

  /// `--format`, one of the cases of `Format`.
  static func format<Format: RawRepresentable<String> & CaseIterable>(
    _ path: WritableKeyPath<Values, Format>, help: Phrase = .formatOption
  ) -> Option {
    Option(
      long: "format", short: "f", placeholder: .formatPlaceholder, choices: Format.allCases.map(\.rawValue), help: help
    ) { values, word in
      if let format = Format(rawValue: word) { values[keyPath: path] = format }
    }
  }
}

extension Operand {
  /// `DOCUMENT`, the name of a built-in derivation.
  static func document(_ path: WritableKeyPath<Values, String?>) -> Operand {
    Operand(
      placeholder: .documentPlaceholder, choices: BuiltInDocument.all.flatMap { [$0.name, $0.number] },
      takesFiles: true,
      help: .documentOperand
    ) { values, word in values[keyPath: path] = word }
  }
}
