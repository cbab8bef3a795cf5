/// Writes JSON with two spaces a level; keys stand in the order in which they are written.
public struct JSONWriter {
  /// What has been written.
  public private(set) var text = ""
  private var depth = 0
  private var needsComma = false

  /// An empty text.
  public init() {}

  /// An object, whose keys the closure writes.
  public mutating func object(_ content: (inout JSONWriter) -> Void) { nest("{", "}", content) }

  /// An array, whose elements the closure writes one by one.
  public mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    nest("[", "]") { writer in
      for element in elements {
        writer.separate()
        write(&writer, element)
      }
    }
  }

  /// A key with the value that the closure writes.
  public mutating func key(_ name: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    text += JSONText.quoted(name) + ": "
    value(&self)
  }

  /// A key with a string, or with null.
  public mutating func key(_ name: String, _ value: String?) {
    key(name) { if let value { $0.value(value) } else { $0.null() } }
  }

  /// A key with a whole number.
  public mutating func key(_ name: String, number: Int) { key(name) { $0.text += String(number) } }

  /// A key with true or false.
  public mutating func key(_ name: String, flag: Bool) { key(name) { $0.text += String(flag) } }

  /// A string.
  public mutating func value(_ text: String) { self.text += JSONText.quoted(text) }

  /// A number; null where it is not finite.
  public mutating func number(_ value: Double) { text += JSONText.number(value) }

  /// Rows of numbers in one line.
  public mutating func numbers(_ values: [Double], columns: Int) {
    let rows = stride(from: 0, to: values.count, by: max(1, columns)).map { start in
      let row = values[start..<min(values.count, start + max(1, columns))]
      return "[" + row.map(JSONText.number).joined(separator: ", ") + "]"
    }
    text += "[" + rows.joined(separator: ", ") + "]"
  }

  /// Nothing.
  public mutating func null() { text += "null" }

  private mutating func nest(_ open: String, _ close: String, _ content: (inout JSONWriter) -> Void) {
    text += open
    depth += 1
    let outer = needsComma
    needsComma = false
    content(&self)
    depth -= 1
    if needsComma { newLine() }
    needsComma = outer
    text += close
  }

  private mutating func separate() {
    if needsComma { text += "," }
    newLine()
    needsComma = true
  }

  private mutating func newLine() { text += "\n" + String(repeating: "  ", count: depth) }
}
