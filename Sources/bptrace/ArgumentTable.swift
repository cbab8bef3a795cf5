import Reporting

/// The options and operands that a command understands.
///
/// One description is parsed here, printed by ``HelpText`` and turned into shell completions by ``Completions``.
/// It reads `--name value`, `--name=value`, `-n value`, `-nvalue`, letters side by side as in `-ab`, `--` before
/// operands that begin with a dash, and negative numbers as operands.
struct ArgumentTable<Values> {
  /// The options, in the order of the help.
  let options: [Option<Values>]
  /// The operands, in the order of the command line.
  let operands: [Operand<Values>]

  /// Stores what the words say in `values`.
  ///
  /// - Parameter stopsAtOperand: Whether the first operand ends the reading, as a command's name does.
  func parse(
    _ words: ArraySlice<String>, into values: inout Values, stopsAtOperand: Bool = false
  ) throws(Failure) -> Reading {
    var rest = words
    var given = 0
    var onlyOperands = false
    while let word = rest.popFirst() {
      if !onlyOperands, word == "--" {
        onlyOperands = true
      } else if !onlyOperands, word.hasPrefix("--") {
        try parseLong(word.dropFirst(2), rest: &rest, into: &values)
      } else if !onlyOperands, word.hasPrefix("-"), word != "-", !Self.isNegativeNumber(word) {
        try parseShort(word.dropFirst(), rest: &rest, into: &values)
      } else if stopsAtOperand {
        return Reading(rest: [word] + rest, operandCount: 0)
      } else {
        try store(word, asOperand: given, into: &values)
        given += 1
      }
    }
    return Reading(rest: rest, operandCount: given)
  }

  /// What came of reading words.
  struct Reading {
    /// The words that were not read.
    let rest: ArraySlice<String>
    /// How many operands were read.
    let operandCount: Int
  }

  /// The first operand that is required and was not given when there were `count` operands.
  func missingOperand(after count: Int) -> Operand<Values>? {
    operands.dropFirst(count).first { $0.isRequired }
  }

  private func store(_ word: String, asOperand index: Int, into values: inout Values) throws(Failure) {
    guard let last = operands.last, index < operands.count || last.repeats else {
      throw Failure(.usage, .unexpectedOperand(word))
    }
    let operand = index < operands.count ? operands[index] : last
    let isFile = operand.takesFiles && word.contains { $0 == "." || $0 == "/" }
    if !operand.choices.isEmpty, !operand.choices.contains(word), !isFile {
      let title = operand.placeholder
      throw Failure(.usage, .notAChoice(word, title, operand.choices, nearest: word.nearest(in: operand.choices)))
    }
    try operand.set(&values, word)
  }

  private func parseLong(
    _ text: Substring, rest: inout ArraySlice<String>, into values: inout Values
  ) throws(Failure) {
    let name = String(text.prefix { $0 != "=" })
    guard let option = options.first(where: { $0.long == name }) else {
      let nearest = name.nearest(in: options.map(\.long)).map { "--\($0)" }
      throw Failure(.usage, .unknownOption("--\(name)", nearest: nearest))
    }
    let attached = text.count > name.count ? String(text.dropFirst(name.count + 1)) : nil
    if option.placeholder == nil {
      guard attached == nil else { throw Failure(.usage, .needlessValue("--\(name)")) }
      try option.set(&values, "")
    } else {
      try store(attached ?? rest.popFirst(), as: option, written: "--\(name)", into: &values)
    }
  }

  private func parseShort(
    _ letters: Substring, rest: inout ArraySlice<String>, into values: inout Values
  ) throws(Failure) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw Failure(.usage, .unknownOption("-\(letter)", nearest: nil))
      }
      if option.placeholder == nil {
        try option.set(&values, "")
      } else {
        let value = letters.isEmpty ? rest.popFirst() : String(letters)
        return try store(value, as: option, written: "-\(letter)", into: &values)
      }
    }
  }

  private func store(
    _ value: String?, as option: Option<Values>, written name: String, into values: inout Values
  ) throws(Failure) {
    guard let value else { throw Failure(.usage, .missingValue(name, option.placeholder ?? Phrase("", zh: ""))) }
    let parts = option.isList ? value.split(separator: ",", omittingEmptySubsequences: false).map(String.init) : [value]
    for part in parts {
      if !option.choices.isEmpty, !option.choices.contains(part) {
        let nearest = part.nearest(in: option.choices)
        throw Failure(.usage, .notAChoice(part, Phrase(name, zh: name), option.choices, nearest: nearest))
      }
      try option.set(&values, part)
    }
  }

  private static func isNegativeNumber(_ word: String) -> Bool {
    word.hasPrefix("-") && Double(word) != nil && word.dropFirst().first.map { $0.isNumber || $0 == "." } == true
  }
}
