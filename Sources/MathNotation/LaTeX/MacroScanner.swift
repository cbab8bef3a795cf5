/// Finds definitions of commands and the arguments of their uses in bytes of LaTeX.
struct MacroScanner {
  let bytes: [UInt8]
  var position = 0
  /// The closing brace of each opening one, found when the first group is looked for.
  private var closingBraces: [Int: Int]?

  /// The longest definition or argument.
  private static let longest = 4000

  init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The name of the command here; the place goes behind it.
  mutating func commandName() -> String {
    position += 1
    let start = position
    while let byte = current, byte.isLetter { position += 1 }
    if position == start, let byte = current, byte < 0x80 { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The definition that begins here with its name; the place goes behind it. Nil if none begins here.
  mutating func definition(at start: Int) -> (name: String, definition: LaTeXMacros.Definition)? {
    position = start
    var definition = LaTeXMacros.Definition(place: start)
    let kind = commandName()
    switch kind {
    case "newcommand", "renewcommand", "providecommand":
      skip(UInt8(ascii: "*"))
      guard let name = newName() else { return nil }
      if let count = bracket() {
        definition.arguments = Int(String(decoding: bytes[count], as: UTF8.self)) ?? 0
        definition.defaultArgument = bracket().map { Array(bytes[$0]) }
      }
      guard (0...9).contains(definition.arguments), let body = group() else { return nil }
      definition.body = Array(bytes[body])
      return (name, definition)
    case "def":
      guard let name = newName() else { return nil }
      while current == UInt8(ascii: "#") {
        position += 2
        definition.arguments += 1
      }
      guard definition.arguments < 10, current == UInt8(ascii: "{"), let body = group() else { return nil }
      definition.body = Array(bytes[body])
      return (name, definition)
    case "let":
      guard let name = newName() else { return nil }
      skip(UInt8(ascii: "="))
      skipSpaces()
      guard current == UInt8(ascii: "\\") else { return nil }
      definition.body = Array(("\\" + commandName()).utf8)
      return (name, definition)
    case "DeclareMathOperator":
      skip(UInt8(ascii: "*"))
      guard let name = newName(), let body = group() else { return nil }
      definition.body = Array("\\operatorname{".utf8) + bytes[body] + [UInt8(ascii: "}")]
      return (name, definition)
    default: return nil
    }
  }

  /// The arguments of a use behind its name, nil for one that is left out; nil altogether if one is missing.
  mutating func arguments(of definition: LaTeXMacros.Definition) -> [Range<Int>?]? {
    var found: [Range<Int>?] = []
    if definition.defaultArgument != nil { found.append(bracket()) }
    while found.count < definition.arguments {
      guard let argument = argument() else { return nil }
      found.append(argument)
    }
    return found
  }

  /// `{\name}` or `\name`
  private mutating func newName() -> String? {
    skipSpaces()
    let isBraced = current == UInt8(ascii: "{")
    if isBraced { position += 1 }
    skipSpaces()
    guard current == UInt8(ascii: "\\") else { return nil }
    let name = commandName()
    skipSpaces()
    if isBraced { skip(UInt8(ascii: "}")) }
    return name.isEmpty ? nil : name
  }

  /// A group, a command or one character.
  private mutating func argument() -> Range<Int>? {
    skipSpaces()
    let start = position
    switch current {
    case nil, UInt8(ascii: "}"), UInt8(ascii: "&"): return nil
    case UInt8(ascii: "{"): return group()
    case UInt8(ascii: "\\"): _ = commandName()
    default:
      position += 1
      while let byte = current, byte & 0xC0 == 0x80 { position += 1 }
    }
    return start..<position
  }

  /// What stands in the braces that begin here.
  private mutating func group() -> Range<Int>? {
    skipSpaces()
    guard current == UInt8(ascii: "{") else { return nil }
    let braces = closingBraces ?? pairsOfBraces
    closingBraces = braces
    let start = position + 1
    guard let end = braces[position], end - start < Self.longest else { return nil }
    position = end + 1
    return start..<end
  }

  /// The braces that belong together, found in one pass, as an open one costs no more than others.
  private var pairsOfBraces: [Int: Int] {
    var found: [Int: Int] = [:]
    var open: [Int] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "{"): open.append(at)
      case UInt8(ascii: "}"): if let start = open.popLast() { found[start] = at }
      default: break
      }
      at += 1
    }
    return found
  }

  /// What stands in the square brackets that begin here.
  private mutating func bracket() -> Range<Int>? {
    skipSpaces()
    guard current == UInt8(ascii: "["), let end = bytes[position...].prefix(200).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    defer { position = end + 1 }
    return (position + 1)..<end
  }

  private mutating func skip(_ byte: UInt8) {
    skipSpaces()
    if current == byte { position += 1 }
  }

  private mutating func skipSpaces() {
    while let byte = current, byte == 32 || (9...13).contains(byte) { position += 1 }
  }
}
