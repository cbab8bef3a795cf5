import MathNotation
import Reporting

/// A quantity as a person types it: `w14`, `dC/dw14`, `delta_11`, `∂C/∂w₁₄`, or LaTeX.
///
/// What is no LaTeX is turned into it: digits behind a letter become a subscript, `dA/dB` becomes a derivative, names of
/// Greek letters become commands. Subscript digits and hats that were copied from a page work too.
struct QuantityText {
  let text: String

  /// LaTeX for the text, the likeliest first.
  var candidates: [String] {
    let trimmed = text.trimmed
    if trimmed.contains("\\") || trimmed.contains("{") {
      guard let (top, bottom) = trimmed.split(at: "/"), let a = Self.differential(top),
        let b = Self.differential(bottom)
      else { return [trimmed] }
      return ["\\frac{\\partial \(a)}{\\partial \(b)}", trimmed]
    }
    let plain = Self.withPlainDigits(trimmed)
    if let (top, bottom) = plain.split(at: "/"), let a = Self.differential(top), let b = Self.differential(bottom) {
      return Self.names(a).flatMap { above in
        Self.names(b).map { "\\frac{\\partial \(above)}{\\partial \($0)}" }
      }
    }
    return Self.names(plain)
  }

  /// What follows d or ∂.
  private static func differential(_ text: String) -> String? {
    for mark in ["∂", "d"] {
      if let rest = text.dropping(prefix: mark), !rest.isEmpty { return rest }
    }
    return nil
  }

  /// A name as typed, and with a hat, for letters that only occur with one.
  private static func names(_ text: String) -> [String] {
    let latex = latexName(text)
    guard let first = text.first, first.isLetter, !text.contains("hat"), !text.contains("(") else { return [latex] }
    return [latex, "\\hat \(latex)"]
  }

  private static func latexName(_ text: String) -> String {
    var result = ""
    var letters = ""
    var digits = ""
    func flushed() -> String {
      var part = greek.contains(letters) ? "\\\(letters) " : letters
      if letters.hasSuffix("hat"), letters.count > 3 { part = "\\hat \(letters.dropLast(3))" }
      return part + (digits.isEmpty ? "" : letters.isEmpty ? digits : "_{\(digits)}")
    }
    for character in text {
      if character.isNumber || (character == "," && !digits.isEmpty) {
        digits.append(character)
      } else if character == "_" {
        continue
      } else if character.isLetter, digits.isEmpty {
        letters.append(character)
      } else {
        result += flushed()
        digits = ""
        letters = character.isLetter ? String(character) : ""
        if !character.isLetter { result.append(character) }
      }
    }
    return result + flushed()
  }

  private static let greek: Set<String> = ["alpha", "delta", "eta", "lambda", "sigma", "theta", "Theta", "Delta"]

  /// Subscript digits as digits, letters with a hat as `xhat`.
  private static func withPlainDigits(_ text: String) -> String {
    var result = ""
    for scalar in text.decomposedHats {
      switch scalar.value {
      case 0x2080...0x2089: result += String(scalar.value - 0x2080)
      case 0x207D: result += "^{("
      case 0x207E: result += ")}"
      case 0xB9: result += "1"
      case 0xB2, 0xB3: result += String(scalar.value - 0xB0)
      case 0x2070, 0x2074...0x2079: result += String(scalar.value - 0x2070)
      case 0x302: result += "hat"
      case 0x2032: result += "'"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Reads the quantity with the names of a notation.
  ///
  /// - Throws: the fault of the likeliest reading.
  func read(_ own: Names) throws(Diagnostic) -> Expression {
    let names = try own.namingBiases
    var first: Diagnostic?
    for latex in candidates {
      let reading = LaTeXReader.read(latex)
      do {
        return try ExpressionReader(names: names).read(reading.math)
      } catch {
        first = first ?? reading.diagnostics.first ?? error
      }
    }
    throw first ?? Diagnostic(.error, .endsTooEarly, at: 0..<0)
  }
}

extension String {
  /// The scalars with ŷ taken apart.
  fileprivate var decomposedHats: [Unicode.Scalar] {
    unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in scalar == "ŷ" ? ["y", "\u{302}"] : [scalar] }
  }
}
