/// A JSON value and the place that it was read from.
///
/// Numbers are kept as typed, so that `0.20` can be shown as `0.20`, and objects keep the order of their members.
public struct JSONValue: Sendable {
  /// What kind of value it is, and its content.
  public enum Form: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number as typed, in the grammar of RFC 8259; it may be too large for a `Double`.
    case number(String)
    /// A string, its escapes resolved.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Members in the order of the text; no key occurs twice.
    case object([Member])
  }

  /// A key of an object and its value.
  public struct Member: Sendable {
    /// The key, its escapes resolved.
    public let key: String
    /// UTF-8 offsets of the key with its quotation marks.
    public let keyRange: Range<Int>
    /// The value.
    public let value: JSONValue

    /// A member of an object.
    public init(key: String, keyRange: Range<Int>, value: JSONValue) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  /// The kind of value and its content.
  public let form: Form
  /// UTF-8 offsets in the text.
  public let range: Range<Int>

  /// A value at a place.
  public init(_ form: Form, range: Range<Int>) {
    self.form = form
    self.range = range
  }

  /// The value of a key, or nil if this is no object or has no such key. Linear in the number of members.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = form else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element at an index, or nil if this is no array or too short.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = form, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
