/// Notations that differ from a known one in a way that notes do without saying so.
extension Notation {
  /// The same where weights and biases have the number of the layer that they lead on from, or, where they have that
  /// already, of the layer that they lead into; nil where names have no such number, or the notation leaves nothing open.
  var withWeightsOfOtherLayer: Notation? {
    guard isSpeltLoosely else { return nil }
    var other = self
    var isOther = false
    for place in symbols.indices {
      let template = symbols[place].template
      guard template.kind == .weight || template.kind == .bias, !template.usesNodes,
        case .letter(let letter)? = template.arguments.first
      else { continue }
      func moved(_ terms: [IndexTerm]) -> [IndexTerm] {
        terms.map { term in
          guard term.letter == letter, term.number == 0 || term.number == -1 else { return term }
          isOther = true
          return IndexTerm(letter: letter, number: -1 - term.number)
        }
      }
      other.symbols[place].pattern.sub = moved(symbols[place].pattern.sub)
      other.symbols[place].pattern.sup = moved(symbols[place].pattern.sup)
    }
    other.name += ", l→l+1"
    return isOther ? other : nil
  }
}
