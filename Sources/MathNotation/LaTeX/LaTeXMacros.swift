public import Reporting

/// The commands that a file defines itself: `\newcommand`, `\renewcommand`, `\providecommand`, `\def`, `\let`,
/// `\DeclareMathOperator`.
///
/// A use is replaced by its body before the formula is read; what comes from the body has the place of the use. A
/// formula counts with the last definition before it, or the first one behind it.
public struct LaTeXMacros: Sendable {
  /// What a command stands for.
  struct Definition {
    /// Where it is defined, as a UTF-8 offset in the file.
    let place: Int
    /// The number of arguments, of which the first may be left out if it has a default.
    var arguments = 0
    var defaultArgument: [UInt8]?
    var body: [UInt8] = []
  }

  /// The definitions of each name in the order of the file.
  private var definitions: [String: [Definition]] = [:]

  /// How many bytes of bodies may be put into one formula.
  private static let longest = 100_000
  /// How deep definitions may use each other.
  private static let deepest = 40

  /// No definitions.
  public init() {}

  /// All definitions in a text, wherever they stand; linear in its length.
  public init(in text: String) {
    let bytes = Array(text.utf8)
    var scanner = MacroScanner(bytes: bytes)
    while scanner.position < bytes.count {
      guard bytes[scanner.position] == UInt8(ascii: "\\") else {
        scanner.position += 1
        continue
      }
      let start = scanner.position
      if let found = scanner.definition(at: start) {
        definitions[found.name, default: []].append(found.definition)
      } else {
        scanner.position = start + 2
      }
    }
  }

  /// Whether nothing is defined.
  public var isEmpty: Bool { definitions.isEmpty }

  /// The same text with every defined command replaced and the definitions themselves taken out.
  public func expand(_ text: PlacedText) -> PlacedText {
    guard !isEmpty else { return text }
    var result = PlacedText(at: text.range.lowerBound)
    var work = Self.longest
    expand(text, depth: 0, into: &result, work: &work)
    return result
  }

  /// The body of a command as it is written, or nil if it is not defined.
  public func body(of name: String) -> String? {
    definitions[name]?.first.map { String(decoding: $0.body, as: UTF8.self) }
  }

  /// The names that are defined.
  public var names: [String] { definitions.keys.sorted() }

  private func expand(_ text: PlacedText, depth: Int, into result: inout PlacedText, work: inout Int) {
    var scanner = MacroScanner(bytes: text.bytes)
    let bytes = text.bytes
    while scanner.position < bytes.count {
      let start = scanner.position
      guard bytes[start] == UInt8(ascii: "\\") else {
        result.append(text, start..<(start + 1))
        scanner.position += 1
        continue
      }
      if depth == 0, scanner.definition(at: start) != nil { continue }
      scanner.position = start
      let name = scanner.commandName()
      guard let definition = definition(of: name, at: text.range.lowerBound), depth < Self.deepest, work > 0,
        let arguments = scanner.arguments(of: definition)
      else {
        scanner.position = max(start + 1, min(bytes.count, start + 1 + max(1, name.utf8.count)))
        result.append(text, start..<scanner.position)
        continue
      }
      let call = text.place(of: start..<scanner.position)
      let body = body(of: definition, arguments, in: text, call)
      work -= body.bytes.count + 1
      expand(body, depth: depth + 1, into: &result, work: &work)
      // A name at the end of the body and a letter behind the call are two things.
      if let last = definition.body.last, last.isLetter { result.append(UInt8(ascii: " "), for: call) }
    }
  }

  private func definition(of name: String, at place: Int) -> Definition? {
    guard let all = definitions[name] else { return nil }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return all[max(0, low - 1)]
  }

  /// The body of a definition with its arguments in place of `#1`, `#2`, …
  private func body(
    of definition: Definition, _ arguments: [Range<Int>?], in text: PlacedText, _ call: Range<Int>
  ) -> PlacedText {
    var body = PlacedText(at: call.lowerBound)
    var index = 0
    let bytes = definition.body
    while index < bytes.count {
      let number = index + 1 < bytes.count ? Int(bytes[index + 1]) - 49 : -1
      if bytes[index] == UInt8(ascii: "#"), arguments.indices.contains(number) {
        if let argument = arguments[number] {
          body.append(text, argument)
        } else {
          for byte in definition.defaultArgument ?? [] { body.append(byte, for: call) }
        }
        index += 2
      } else {
        body.append(bytes[index], for: call)
        index += 1
      }
    }
    return body
  }
}

extension UInt8 {
  /// Whether it is a letter of a command's name.
  var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}
