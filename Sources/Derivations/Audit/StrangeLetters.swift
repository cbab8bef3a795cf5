import MathNotation
import Reporting

/// The letters of notes that a notation knows but mostly cannot read there: a in a_4 and in the column **a**, where the
/// notation has an a^l_j. By it they mean something else, and what it reads of them it reads by chance.
struct StrangeLetters {
  private let letters: Set<Math.Form>
  /// In which brackets layers or samples stand above each letter.
  private let brackets: [Math.Form: Set<String>]

  /// How many names with a letter must be unreadable.
  private static let fewest = 4

  init(_ document: Document) {
    var read: [Math.Form: Int] = [:]
    var unread: [Math.Form: Int] = [:]
    var brackets: [Math.Form: Set<String>] = [:]
    for case .formula(let equations, _, _) in document.items {
      for member in equations.flatMap(\.members) {
        for (letter, bracket) in member.math.bracketsAbove { brackets[letter, default: []].insert(bracket) }
        switch member.meaning {
        case .success:
          for letter in member.math.lettersOfNames { read[letter, default: 0] += 1 }
        case .failure(let fault):
          if let letter = member.math.letter(at: fault.range) { unread[letter, default: 0] += 1 }
        }
      }
    }
    self.brackets = brackets
    letters = Set(unread.filter { $0.value >= Self.fewest && $0.value > read[$0.key, default: 0] }.keys)
  }

  /// Whether a name in a claim has other brackets than the notation has for its letter, where the notes have those too: they
  /// may compare W^{(l)} with another author's W^{[l]}.
  func standInOtherBrackets(in claim: Claim, of notation: Notation) -> Bool {
    [claim.left.math, claim.right.math].flatMap(\.bracketsAbove).contains { letter, bracket in
      guard let used = brackets[letter], used.count > 1 else { return false }
      let known = notation.symbols.filter { $0.pattern.base.form == letter }.map(\.pattern.supFences)
      return !known.contains { $0.contains(bracket) } && known.contains { !$0.isEmpty && used.contains($0[0]) }
    }
  }

  /// Whether one of them stands in a claim.
  func stand(in claim: Claim) -> Bool {
    !letters.isEmpty && [claim.left.math, claim.right.math].contains { !$0.lettersOfNames.isDisjoint(with: letters) }
  }
}

extension Math {
  /// The letters with something in brackets above them, and the brackets.
  fileprivate var bracketsAbove: [(Form, String)] {
    var found: [(Form, String)] = []
    _ = contains { node in
      if case .scripts(let base, let scripts) = node.form, case .fence(let open, _, _)? = scripts.sup?.form {
        found.append((base.form, open))
      }
      return false
    }
    return found
  }

  /// The letters in it that are names or the bases of names, not in scripts.
  fileprivate var lettersOfNames: Set<Form> {
    switch plainLetter.form {
    case .symbol(let letter, .italic): [.symbol(letter, .italic)]
    case .scripts(let base, _): base.lettersOfNames
    default: children.reduce(into: []) { $0.formUnion($1.lettersOfNames) }
    }
  }

  /// The letter of the name that stands at a place.
  fileprivate func letter(at place: Range<Int>) -> Form? {
    if range == place, let letter = lettersOfNames.first, lettersOfNames.count == 1 { return letter }
    return children.lazy.compactMap { $0.letter(at: place) }.first
  }
}
