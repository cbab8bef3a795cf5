/// Pieces of JSON text for those who write it.
public enum JSONText {
  /// A string in quotation marks. Only `"`, `\` and control characters are escaped.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The shortest number that reads back as exactly `x`; `0` for both zeros, `null` where `x` is not finite.
  public static func number(_ x: Double) -> String {
    var text = ""
    append(x, to: &text)
    return text
  }

  /// Appends a number without a string of its own.
  public static func append(_ x: Double, to text: inout String) {
    if x == 0 {
      text += "0"
    } else if x.isFinite {
      x.write(to: &text)
    } else {
      text += "null"
    }
  }

  /// Writes an array of numbers in one line; with `columns`, an array of rows of that many.
  ///
  /// The text is handed on in pieces of limited length.
  public static func write(_ numbers: [Double], columns: Int? = nil, to output: inout some TextOutputStream) {
    write(numbers[...], columns: columns, to: &output)
  }

  /// Writes a part of an array.
  public static func write(_ numbers: ArraySlice<Double>, columns: Int? = nil, to output: inout some TextOutputStream) {
    var text = columns == nil ? "[" : "[["
    for (index, number) in numbers.enumerated() {
      if index > 0 { text += columns.map { index % $0 == 0 } == true ? "], [" : ", " }
      append(number, to: &text)
      if text.utf8.count > 1 << 15 {
        output.write(text)
        text.removeAll(keepingCapacity: true)
      }
    }
    output.write(text + (columns == nil ? "]" : "]]"))
  }
}
