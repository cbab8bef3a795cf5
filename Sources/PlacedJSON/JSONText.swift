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
    if x == 0 { return "0" }
    return x.isFinite ? "\(x)" : "null"
  }
}
