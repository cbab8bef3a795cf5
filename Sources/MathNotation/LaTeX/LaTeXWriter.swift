/// Writes mathematics as LaTeX for amsmath and KaTeX.
///
/// The LaTeX is canonical: one tree has one spelling, with braces only where more than one character needs them and
/// `\left … \right` only around what is tall. What the reader has read, it reads from this spelling again.
/// A marked part is underlined.
public struct LaTeXWriter: Sendable {
  /// Canonical LaTeX of a tree, without delimiters such as `$`.
  public static func write(_ math: Math) -> String { write(math, isTight: false) }

  /// The same; inside scripts operators have no spaces around them.
  static func write(_ math: Math, isTight: Bool) -> String {
    switch math.form {
    case .symbol(let name, let style): symbol(name, style)
    case .number(let literal): literal
    case .sign(let sign): self.sign(sign)
    case .row(let nodes): row(nodes, isTight: isTight)
    case .fraction(let top, let bottom): "\\frac{\(write(top))}{\(write(bottom))}"
    case .scripts(let base, let scripts): self.scripts(base, scripts, isTight: isTight)
    case .accent(let accent, let inner): "\\" + accent.rawValue + argument(inner, after: " ")
    case .fence(let open, let inner, let close): fence(open, inner, close, isTight: isTight)
    case .grid(let grid): self.grid(grid)
    case .text(let words): "\\text{\(escape(words))}"
    case .root(let inner, nil): "\\sqrt{\(write(inner))}"
    case .root(let inner, let degree?): "\\sqrt[\(bracketed(degree))]{\(write(inner))}"
    case .space(let width): space(width)
    case .marked(let inner): "\\underline{\(write(inner))}"
    }
  }

  /// The rough width of a typeset tree, in columns of a terminal.
  public static func estimatedWidth(_ math: Math) -> Int { TextBlock(math).width }

  private static func symbol(_ name: String, _ style: Math.Style) -> String {
    let letters = Symbols.commands[name].map { "\\" + $0 } ?? escapeSymbol(name)
    switch style {
    case .italic where name.count > 1 && name.allSatisfy(isPlain): return "\\mathit{\(letters)}"
    case .italic: return letters
    case .roman where Symbols.functions.contains(name): return "\\" + name
    case .roman: return "\\mathrm{\(letters)}"
    case .bold: return name.allSatisfy(isPlain) ? "\\mathbf{\(letters)}" : "\\boldsymbol{\(letters)}"
    case .blackboard: return "\\mathbb{\(letters)}"
    case .calligraphic: return "\\mathcal{\(letters)}"
    }
  }

  static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  private static func escapeSymbol(_ name: String) -> String {
    guard name.count == 1, let first = name.first else { return name }
    if let number = first.unicodeScalars.first?.value, (0x2460...0x2473).contains(number) {
      return "\\textcircled{\(number - 0x245F)}"
    }
    return "%#_&$".contains(first) ? "\\" + name : name
  }

  /// A sign; a bracket on its own stands in braces so that it pairs with nothing.
  private static func sign(_ sign: String) -> String {
    if let command = Signs.commands[sign], Signs.kinds[sign] != .delimiter { return "\\" + command }
    switch sign {
    case "−": return "-"
    case "+=", "*=", "/=": return "\\mathrel{\(sign.prefix(1))}="
    case "−=": return "\\mathrel{-}="
    case "(", ")", "[", "]", "|": return "{\(sign)}"
    case "{", "}", "‖", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉": return "{\(LaTeXCommand.delimiters[sign] ?? sign)}"
    default: break
    }
    if let crossed = Signs.negated.first(where: { $0.value == sign })?.key { return "\\not" + self.sign(crossed) }
    if sign.unicodeScalars.last == "\u{338}" { return "\\not" + self.sign(String(sign.unicodeScalars.dropLast())) }
    return sign
  }

  /// An optional argument; a bracket inside it would end it.
  private static func bracketed(_ math: Math) -> String {
    let latex = write(math, isTight: true)
    return latex.contains("]") ? "{\(latex)}" : latex
  }

  private static func space(_ width: Int) -> String {
    LaTeXCommand.spaces.min { abs($0.width - width) < abs($1.width - width) }.map { "\\" + $0.name } ?? ""
  }

  private static func escape(_ words: String) -> String {
    words.reduce(into: "") { text, character in
      switch character {
      case "\\": text += "\\textbackslash "
      case "~": text += "\\textasciitilde "
      case "^": text += "\\textasciicircum "
      case "{", "}", "%", "#", "$", "&", "_": text += "\\" + String(character)
      default: text.append(character)
      }
    }
  }
}
