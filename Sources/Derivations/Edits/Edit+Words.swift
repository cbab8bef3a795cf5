import Pages
import Reporting

extension Edit {
  /// What is changed, as a sentence with places for what was printed and what is meant.
  private var sentence: Phrase {
    switch kind {
    case .sign: .signIsChanged
    case .drop: .factorIsLeftOut
    case .factor, .number: .factorIsPutIn
    case .dropTerm: .termIsLeftOut
    case .term: .termIsPutIn
    case .transpose, .index, .swap, .layer, .order, .square, .letter, .slope, .sum, .exchange, .moment: .isReadAs
    }
  }

  /// What is changed, in words and in the notation of a typesetter.
  fileprivate func words(_ typesetter: Typesetter, _ language: Language) -> [Page.Inline] {
    var line: [Page.Inline] = []
    for (index, part) in sentence[language].split(separator: "%", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        if !part.isEmpty { line.append(.text(String(part))) }
        continue
      }
      line.append(.math(typesetter.inline(part.hasPrefix("1") ? printed : meant)))
      if part.count > 1 { line.append(.text(String(part.dropFirst()))) }
    }
    return line
  }
}

extension [Edit] {
  /// `It holds if … and …`, without an end.
  func sentence(_ typesetter: Typesetter, _ language: Language) -> [Page.Inline] {
    [.text(Phrase.itHoldsIf[language])] + words(typesetter, language)
  }

  /// What is changed, in words.
  func words(_ typesetter: Typesetter, _ language: Language) -> [Page.Inline] {
    var line: [Page.Inline] = []
    for (index, edit) in enumerated() {
      if index > 0 { line.append(.text(Phrase.and[language])) }
      line += edit.words(typesetter, language)
    }
    return line
  }
}
