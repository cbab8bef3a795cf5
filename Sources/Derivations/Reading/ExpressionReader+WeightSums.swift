import MathNotation
import Reporting

/// Sums over every weight of a network, as notes on weight decay have them.
extension ExpressionReader {
  /// Σ_w w²: the squares of all weights of all layers, where w is the letter of weights; nil for anything else.
  func totalOverWeights(
    _ scripts: Math.Scripts, _ cursor: inout Cursor, _ node: Math
  ) throws(Fault) -> Expression? {
    guard names.notation.isSpeltLoosely, scripts.sup == nil, let letter = scripts.sub, letter.isBareLetter,
      names.notation.symbols.contains(where: {
        $0.template.kind == .weight && $0.list == nil && $0.pattern.base.isSameLetter(as: letter)
      }),
      let body = cursor.next
    else { return nil }
    if case .fence("|", let inner, "|") = body.form, inner.isSameLetter(as: letter) {
      throw Fault(.error, .otherPenalty, at: place(body))
    }
    guard case .scripts(let base, let above) = body.form, base.isSameLetter(as: letter),
      above == Math.Scripts(sup: above.sup), above.sup?.form == .number("2")
    else { return nil }
    cursor.advance()
    func any(_ letter: String, from first: Int = 0) -> Index {
      // No letter that can be printed.
      Index(variable: "each " + letter, offset: -first)
    }
    let unit = names.notation.firstUnit
    let weight = Quantity(.weight, layer: any("l"), unit: any("j", from: unit), source: any("k", from: unit))
    let all = weight.indices.compactMap(\.variable)
    var whole = Expression(.power(Expression(.quantity(weight), range: base.range), .two))
    for letter in all.reversed() {
      guard let bound = Expression.Bound(counting: letter, in: whole, names: names) else { throw unreadable(node) }
      whole = Expression(.total(bound, whole), range: join(node, body))
    }
    return whole
  }
}
