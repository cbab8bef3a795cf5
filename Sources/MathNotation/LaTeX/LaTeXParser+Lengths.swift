/// Lengths of spaces: `{2em}`, `18mu`.
extension LaTeXParser {
  /// The space that is nearest to the length that follows, or nil for hardly any.
  mutating func space(braced: Bool) -> Int? {
    let width = length(braced: braced)
    return abs(width) < 2 ? nil : LaTeXCommand.spaces.map(\.width).min { abs($0 - width) < abs($1 - width) }
  }

  /// The length that follows, in eighteenths of an em.
  private mutating func length(braced: Bool) -> Int {
    if braced { return rawArgument().map { Self.eighteenths(of: source($0)) } ?? 0 }
    var text = ""
    if peek?.kind == .character("-") { text += take() }
    guard case .number? = peek?.kind else { return 0 }
    text += take()
    for _ in 0..<2 { if case .character(let unit)? = peek?.kind, unit.isLetter { text += take() } }
    return Self.eighteenths(of: text)
  }

  private mutating func take() -> String {
    guard let token = peek else { return "" }
    advance()
    return source(token.range)
  }

  /// `1.5em` is 27. What has no unit that is known, as `\\textwidth`, is a wide space.
  private static func eighteenths(of text: String) -> Int {
    let plain = text.filter { !$0.isWhitespace }
    let unit = String(plain.drop { $0.isNumber || $0 == "." || $0 == "-" })
    let sizes = ["mu": 1, "em": 18, "ex": 8, "pt": 1.8, "px": 1.8, "mm": 5.1, "cm": 51, "in": 130]
    guard let size = sizes[unit], let number = Double(plain.dropLast(unit.count)) else { return 36 }
    return Int(min(720, max(-720, number * size)).rounded())
  }
}
