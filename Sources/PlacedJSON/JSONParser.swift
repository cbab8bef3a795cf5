public import Reporting

// Recursive descent over the UTF-8 bytes, strictly by the grammar of RFC 8259. Each function starts at the first
// byte of what it reads and ends behind its last; white space is skipped between the tokens, by whoever asks for
// the next one. The depth is limited, so that no text can exhaust the stack.

extension JSONValue {
  /// How deep arrays and objects may stand in each other.
  public static let nestingLimit = 200

  /// Reads a whole text as one JSON value. A byte order mark at the start is skipped.
  ///
  /// - Throws: a diagnostic at the first place that breaks the grammar, repeats a key of its object or goes deeper
  ///   than ``nestingLimit``.
  /// - Complexity: linear in the length of the text.
  public init(parsing source: SourceText) throws(Diagnostic) {
    var parser = JSONParser(source.text)
    self = try parser.document()
  }

  /// What a string says, with the place of each of its bytes in the UTF-8 text that the value was read from; nil of
  /// other values.
  public func placedText(in bytes: [UInt8]) -> PlacedText? {
    guard case .string = form else { return nil }
    var parser = JSONParser(bytes, at: range.lowerBound)
    return try? parser.string()
  }
}

struct JSONParser {
  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  fileprivate init(_ bytes: [UInt8], at position: Int) { (self.bytes, self.position) = (bytes, position) }

  /// The byte at the position, or nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func document() throws(Diagnostic) -> JSONValue {
    skipSpace()
    guard next != nil else { throw fault(.jsonEmpty) }
    let value = try value()
    skipSpace()
    guard next == nil else { throw unexpected(.jsonEnd) }
    return value
  }

  private mutating func value() throws(Diagnostic) -> JSONValue {
    let start = position
    let form: JSONValue.Form
    switch next {
    case UInt8(ascii: "{"): form = .object(try nested { parser throws(Diagnostic) in try parser.members() })
    case UInt8(ascii: "["): form = .array(try nested { parser throws(Diagnostic) in try parser.elements() })
    case UInt8(ascii: "\""): form = .string(try string().text)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): form = .number(try number())
    default: form = try word()
    }
    return JSONValue(form, range: start..<position)
  }

  private mutating func nested<T>(
    _ read: (inout JSONParser) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> T {
    guard depth < JSONValue.nestingLimit else { throw fault(.jsonTooDeep(limit: JSONValue.nestingLimit)) }
    depth += 1
    position += 1
    let result = try read(&self)
    depth -= 1
    return result
  }

  private mutating func elements() throws(Diagnostic) -> [JSONValue] {
    var elements: [JSONValue] = []
    skipSpace()
    if accept("]") { return elements }
    while true {
      skipSpace()
      if next == UInt8(ascii: "]") { throw fault(.jsonTrailingComma) }
      elements.append(try value())
      skipSpace()
      if accept("]") { return elements }
      guard accept(",") else { throw unexpected(.jsonCommaOr("]")) }
    }
  }

  private mutating func members() throws(Diagnostic) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if accept("}") { return members }
    while true {
      skipSpace()
      if next == UInt8(ascii: "}"), !members.isEmpty { throw fault(.jsonTrailingComma) }
      guard next == UInt8(ascii: "\"") else { throw unexpected(.jsonKey) }
      let start = position
      let key = try string().text
      let keyRange = start..<position
      guard keys.insert(key).inserted else {
        throw Diagnostic(.error, .jsonDuplicateKey(key), at: keyRange)
      }
      skipSpace()
      guard accept(":") else { throw unexpected(.jsonColon) }
      skipSpace()
      members.append(JSONValue.Member(key: key, keyRange: keyRange, value: try value()))
      skipSpace()
      if accept("}") { return members }
      guard accept(",") else { throw unexpected(.jsonCommaOr("}")) }
    }
  }

  private mutating func word() throws(Diagnostic) -> JSONValue.Form {
    let words: [(String, JSONValue.Form)] = [("null", .null), ("true", .bool(true)), ("false", .bool(false))]
    let end = wordEnd(from: position)
    for (word, form) in words where bytes[position..<end].elementsEqual(word.utf8) {
      position = end
      return form
    }
    throw unexpected(.jsonValue)
  }

  mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }
}
