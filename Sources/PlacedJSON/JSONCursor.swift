public import Reporting

/// A value of a JSON text together with the way to it, for readers that ask for one kind of value and name the
/// place if they find another.
public struct JSONCursor: Sendable {
  /// A number with its typed form.
  public struct Number: Hashable, Sendable {
    /// The value, finite.
    public let value: Double
    /// The number as typed.
    public let literal: String
  }

  /// The value.
  public let value: JSONValue
  /// The way to it.
  public let path: JSONPath

  /// The cursor at the root of a text, or at a value on the given way.
  public init(_ value: JSONValue, path: JSONPath = JSONPath()) {
    self.value = value
    self.path = path
  }

  /// A diagnostic at this value; its message starts with the path.
  public func fault(_ message: Phrase, hint: Phrase? = nil) -> Diagnostic {
    Diagnostic(.error, .jsonAt("\(path)", message), hint: hint, at: value.range)
  }

  /// The value of a key, or nil if there is none.
  public subscript(key: String) -> JSONCursor? {
    value[key].map { JSONCursor($0, path: path.key(key)) }
  }

  /// The value of a key.
  ///
  /// - Throws: a diagnostic if this is no object or the key is missing.
  public func required(_ key: String) throws(Diagnostic) -> JSONCursor {
    _ = try members()
    guard let member = self[key] else { throw fault(.jsonMissingKey(key)) }
    return member
  }

  /// The members of this object.
  ///
  /// - Throws: a diagnostic if this is no object.
  public func members() throws(Diagnostic) -> [JSONValue.Member] {
    guard case .object(let members) = value.form else { throw wrongKind(expected: .jsonObject) }
    return members
  }

  /// The elements of this array.
  ///
  /// - Throws: a diagnostic if this is no array, or empty.
  public func elements() throws(Diagnostic) -> [JSONCursor] {
    guard case .array(let elements) = value.form else { throw wrongKind(expected: .jsonArray) }
    guard !elements.isEmpty else { throw fault(.jsonEmptyArray) }
    return elements.indices.map { JSONCursor(elements[$0], path: path.index($0)) }
  }

  /// The number.
  ///
  /// - Throws: a diagnostic if this is no number or too large for a `Double`.
  public func number() throws(Diagnostic) -> Number {
    guard case .number(let literal) = value.form else { throw wrongKind(expected: .jsonNumber) }
    guard let number = Double(literal), number.isFinite else { throw fault(.jsonTooLarge(literal)) }
    return Number(value: number, literal: literal)
  }

  /// The numbers of this array.
  ///
  /// - Throws: a diagnostic if this is no array or empty, or at the first element that is no number.
  public func numbers() throws(Diagnostic) -> [Number] {
    var numbers: [Number] = []
    for element in try elements() { numbers.append(try element.number()) }
    return numbers
  }

  /// The string.
  ///
  /// - Throws: a diagnostic if this is no string.
  public func string() throws(Diagnostic) -> String {
    guard case .string(let string) = value.form else { throw wrongKind(expected: .jsonString) }
    return string
  }

  /// The truth value.
  ///
  /// - Throws: a diagnostic if this is neither `true` nor `false`.
  public func bool() throws(Diagnostic) -> Bool {
    guard case .bool(let bool) = value.form else { throw wrongKind(expected: .jsonBool) }
    return bool
  }

  private func wrongKind(expected: Phrase) -> Diagnostic {
    let found: Phrase =
      switch value.form {
      case .null: .jsonNull
      case .bool: .jsonBool
      case .number: .jsonNumber
      case .string: .jsonString
      case .array: .jsonArray
      case .object: .jsonObject
      }
    return fault(.jsonWrongKind(expected: expected, found: found))
  }
}
