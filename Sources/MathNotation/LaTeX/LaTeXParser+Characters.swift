/// Characters as nodes.
extension LaTeXParser {
  /// A character that is no bracket: a letter in the current look, a sign, or words of a language without spaces.
  mutating func character(_ character: Character, _ range: Range<Int>) -> Math {
    if character.isASCII, character.isLetter, !joinsNames { return symbol(String(character), range) }
    if character == "~" { return Math(.space(6), range: range) }
    let spelling = Signs.spellings[character] ?? String(character)
    if Signs.kinds[spelling] != nil { return Math(.sign(spelling), range: range) }
    if isIdeographic(character) { return words(from: character, range) }
    if let letter = Symbols.blackboardLetters[spelling] { return Math(.symbol(letter, .blackboard), range: range) }
    if let (accent, letter) = Accents.parts[character] {
      return Math(.accent(accent, symbol(letter, range)), range: range)
    }
    let scalars = character.unicodeScalars
    if scalars.count == 2, let last = scalars.last, let accent = Accents.byCombining[last], let first = scalars.first {
      return Math(.accent(accent, symbol(String(first), range)), range: range)
    }
    return joinsNames && character.isLetter ? name(from: character, range) : symbol(spelling, range)
  }

  private func symbol(_ name: String, _ range: Range<Int>) -> Math {
    Math(.symbol(name, style ?? .italic), range: range)
  }

  /// Adjacent letters and digits as one name, where `\mathrm` and the like ask for it.
  private mutating func name(from first: Character, _ range: Range<Int>) -> Math {
    var name = String(first)
    var end = range.upperBound
    while let token = peek, token.range.lowerBound == end {
      if case .character(let next) = token.kind, next.isLetter, !isIdeographic(next) {
        name.append(next)
      } else if case .number(let digits) = token.kind, !digits.contains(".") {
        name += digits
      } else {
        break
      }
      end = token.range.upperBound
      advance()
    }
    return symbol(name, range.lowerBound..<end)
  }

  /// Adjacent Chinese, Japanese or Korean characters as one text.
  private mutating func words(from first: Character, _ range: Range<Int>) -> Math {
    var words = String(first)
    var end = range.upperBound
    while let token = peek, token.range.lowerBound == end, case .character(let next) = token.kind, isIdeographic(next) {
      words.append(next)
      end = token.range.upperBound
      advance()
    }
    return Math(.text(words), range: range.lowerBound..<end)
  }

  private func isIdeographic(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2E80...0x2FFF).contains(value) || (0x3003...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0x20000...0x3FFFD).contains(value)
  }
}
