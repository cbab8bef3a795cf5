/// A token of LaTeX with its place.
struct LaTeXToken {
  enum Kind: Equatable {
    /// `\frac` without its backslash; a control symbol such as `\,` is a command of one character.
    case command(String)
    /// Any other character.
    case character(Character)
    /// Digits with an optional decimal point.
    case number(String)
    /// `'`, `′`, `″`, `\prime`: so many primes.
    case primes(Int)
    /// `{`, `}`, `_`, `^`, `&`
    case open, close, sub, sup, ampersand
    /// `\\` and `\cr`, with a length in brackets if there is one.
    case newline
  }

  var kind: Kind
  /// UTF-8 offsets in the text of which the LaTeX is a part.
  var range: Range<Int>

  /// All tokens of a text, without spaces and comments. Linear in its length.
  static func all(in latex: String, at offset: Int) -> [LaTeXToken] {
    var lexer = LaTeXLexer(latex, at: offset)
    var tokens: [LaTeXToken] = []
    tokens.reserveCapacity(latex.utf8.count / 2)
    while let token = lexer.next() { tokens.append(token) }
    return tokens
  }
}

/// Cuts LaTeX into tokens, one Unicode scalar of look-ahead at a time.
private struct LaTeXLexer {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var offset: Int

  init(_ latex: String, at offset: Int) {
    scalars = Array(latex.unicodeScalars)
    self.offset = offset
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  @discardableResult private mutating func take() -> Unicode.Scalar {
    let scalar = scalars[index]
    index += 1
    offset += UTF8.width(scalar)
    return scalar
  }

  private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = current, condition(scalar) { text.append(take()) }
    return String(text)
  }

  mutating func next() -> LaTeXToken? {
    skipSpaceAndComments()
    guard current != nil else { return nil }
    let start = offset
    let kind = kind()
    return LaTeXToken(kind: kind, range: start..<offset)
  }

  private mutating func skipSpaceAndComments() {
    while let scalar = current {
      if scalar == "%" {
        _ = take { $0 != "\n" }
      } else if scalar.isSpace || scalar.value == 0xFEFF || scalar.value == 0x200B {
        take()
      } else {
        return
      }
    }
  }

  private mutating func kind() -> LaTeXToken.Kind {
    if let next = current, isDigit(next) || next == "." && peek(1).map(isDigit) == true { return .number(number()) }
    let scalar = take()
    switch scalar {
    case "\\": return command()
    case "{": return .open
    case "}": return .close
    case "_": return .sub
    case "^": return .sup
    case "&": return .ampersand
    case "'", "′", "’": return .primes(1)
    case "″": return .primes(2)
    case "‴": return .primes(3)
    default:
      var character = String(Character(scalar))
      while let mark = current, mark.properties.generalCategory == .nonspacingMark {
        let marked = character + String(Character(mark))
        guard marked.count == 1 else { break }
        character = marked
        take()
      }
      return .character(Character(character))
    }
  }

  private mutating func number() -> String {
    var text = take(while: isDigit)
    if current == ".", peek(1).map(isDigit) == true {
      take()
      text += "." + take(while: isDigit)
    }
    return text
  }

  private mutating func command() -> LaTeXToken.Kind {
    guard let first = current else { return .command("") }
    if isLetter(first) {
      let name = take(while: isLetter)
      if current == "*", name == "operatorname" || name == "tag" || name == "hspace" { take() }
      switch name {
      case "cr", "newline": return newline()
      case "prime": return .primes(1)
      default: return .command(name)
      }
    }
    take()
    return first == "\\" ? newline() : .command(first.properties.isWhitespace ? " " : String(first))
  }

  /// A star and a length in brackets, as in `\\[4pt]`, belong to the line break.
  private mutating func newline() -> LaTeXToken.Kind {
    if current == "*" { take() }
    if current == "[" {
      var end = 1
      while end < 12, let scalar = peek(end), isDigit(scalar) || isLetter(scalar) || scalar == "." || scalar == "-" {
        end += 1
      }
      if peek(end) == "]", end > 3, let last = peek(end - 1), isLetter(last) {
        for _ in 0...end { take() }
      }
    }
    return .newline
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; for ASCII without looking at tables.
  fileprivate var isSpace: Bool {
    isASCII ? self == " " || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
