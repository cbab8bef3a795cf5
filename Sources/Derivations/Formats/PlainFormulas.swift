import Reporting

/// Finds equations in plain characters, as they are copied from a web page: `δₒ = (yₒ − tₒ) · f′(zₒ)`.
///
/// Only what cannot be anything else is taken: characters that nobody types in words or programs stand in it, its
/// brackets close, and it ends where a line, a clause or the words around it end. An equation that might go on in words
/// is left alone, for half of it would be judged as if it were all.
struct PlainFormulas {
  /// The words between other formulas of one line.
  struct Piece {
    let text: Substring
    let offset: Int
    /// Whether the line begins and ends here, and no other formula or code does.
    let isFirst: Bool
    let isLast: Bool
  }

  /// The equations of a line; they are displays if nothing else stands in it.
  static func find(in pieces: [Piece]) -> [NotesItem] {
    var found: [NotesItem] = []
    // Between the bars of a table stands a cell, elsewhere perhaps an absolute value.
    let isTable = pieces.first?.text.first { !$0.isWhitespace } == "|"
    var hasWords = isTable || pieces.count != 1 || !(pieces[0].isFirst && pieces[0].isLast)
    for piece in pieces {
      guard piece.text.contains(where: isStrong) || piece.text.contains(where: { "=≈←".contains($0) }) else {
        hasWords = hasWords || !piece.text.allSatisfy(\.isWhitespace)
        continue
      }
      for run in runs(of: piece, isTable: isTable) {
        hasWords = hasWords || run.after.first?.isLetter ?? false
        guard let range = run.equation else {
          hasWords = hasWords || run.hasWords
          continue
        }
        let text = String(run.text[range])
        let offset = run.offset + run.text.utf8.distance(from: run.text.startIndex, to: range.lowerBound)
        found.append(
          NotesItem(
            kind: .inline, content: PlainLaTeX.latex(of: text, at: offset), whole: offset..<(offset + text.utf8.count)))
      }
    }
    guard !hasWords else { return found.filter { !$0.content.text.isRelationFirst } }
    return found.map { NotesItem(kind: .display, content: $0.content, whole: $0.whole) }
  }

  /// Whether a line of a block that may be code is an equation: it has characters that programs do not have.
  static func isStrong(_ character: Character) -> Bool {
    if character.isASCII { return false }
    if UnicodeScripts.table(of: character) != nil || "∂Σ∑′″⊙∘∇½√∏".contains(character) { return true }
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x391...0x3C9).contains(value)
  }

  // MARK: Runs

  private static func runs(of piece: Piece, isTable: Bool) -> [PlainRun] {
    var runs: [PlainRun] = []
    var start = piece.text.startIndex
    var at = start
    var depth = 0
    var before = piece.isFirst ? "" : "|"
    func close(_ after: String, from next: Substring.Index) {
      let text = piece.text[start..<at]
      let offset = piece.offset + piece.text.utf8.distance(from: piece.text.startIndex, to: start)
      runs.append(PlainRun(text: text, offset: offset, before: before, after: after))
      (start, at, depth, before) = (next, next, 0, after)
    }
    while at < piece.text.endIndex {
      let character = piece.text[at]
      let next = piece.text.index(after: at)
      if character.isASCII, character.isLetter {
        let word = piece.text[at...].prefix { $0.isASCII && $0.isLetter }
        let isName = word.count == 1 || PlainLaTeX.commands[String(word)] != nil || isPartOfName(word, in: piece.text)
        if isName { at = word.endIndex } else { close(String(word), from: word.endIndex) }
      } else if "([".contains(character) {
        depth += 1
        at = next
      } else if ")]".contains(character), depth > 0 {
        depth -= 1
        at = next
      } else if ",;".contains(character) && depth > 0 || isMathematical(character) {
        at = next
      } else if character == ".", next < piece.text.endIndex, piece.text[next].isNumber {
        at = next
      } else {
        close(isTable && character == "|" ? ";" : String(character), from: next)
      }
    }
    close(piece.isLast ? "" : "|", from: piece.text.endIndex)
    return runs
  }

  /// `net_h1`, `zₒut`: letters that carry a script, or two of them before one.
  private static func isPartOfName(_ word: Substring, in text: Substring) -> Bool {
    guard word.endIndex < text.endIndex else {
      return word.count == 2 && word.startIndex > text.startIndex
        && "_^".contains(text[text.index(before: word.startIndex)])
    }
    let next = text[word.endIndex]
    if next == "_" || UnicodeScripts.table(of: next) != nil { return true }
    return word.startIndex > text.startIndex && "_^".contains(text[text.index(before: word.startIndex)])
      || word.count == 2 && (word.first?.isUppercase ?? false) && word.last?.isLowercase == true
        && "xab".contains(word.last ?? " ")
  }

  private static func isMathematical(_ character: Character) -> Bool {
    if character == " " || character == "\u{A0}" || isStrong(character) { return true }
    if character.isASCII { return character.isNumber || "+-*/=^_'{}:<>".contains(character) }
    return "−–·⋅×÷≈≡←→‖ŷâĥẑ⊤∑≤≥≠⊗•→∞ℝ".contains(character)
  }
}

extension String {
  /// Whether nothing stands before its first relation.
  fileprivate var isRelationFirst: Bool { first { !$0.isWhitespace }.map { "=≈←≡".contains($0) } ?? true }
}
