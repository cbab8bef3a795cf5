import MathNotation

/// Cross entropies by their name: CE(y, ŷ) of the shares that are expected and those that are predicted.
extension ExpressionReader {
  /// −tr(yᵀ log ŷ), whether layers are rows or columns, for CE(y, ŷ) and CrossEntropy(ŷ, y); nil for anything else.
  func crossEntropy(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard node.isNameOfCrossEntropy, names.notation.name == OwnLetters.notationName || !names.knows(node),
      let next = cursor.next, case .fence("(", let inner, ")") = next.form
    else { return nil }
    let parts = inner.plainNodes.split { $0.form == .sign(",") }.map { Math.joined(Array($0)) }
    guard parts.count == 2, let predicted = parts.firstIndex(where: \.isPredicted),
      !parts[1 - predicted].isPredicted
    else { return nil }
    cursor.advance()
    let target = try read(parts[1 - predicted])
    let shares = try read(parts[predicted])
    let sum = Expression.product([Expression(.transpose(target)), Expression(.apply(.log, shares))])
    return Expression(Expression.negative(Expression(.apply(.trace, sum))).form, range: join(node, next))
  }
}

extension Math {
  fileprivate var isNameOfCrossEntropy: Bool {
    switch form {
    case .symbol(let name, .roman), .text(let name): Self.namesOfCrossEntropy.contains(name)
    default: false
    }
  }

  private static let namesOfCrossEntropy: Set<String> = [
    "CE", "XE", "xent", "CrossEntropy", "crossentropy", "cross-entropy",
  ]

  /// Whether it has a hat, or is what softmax makes of something.
  fileprivate var isPredicted: Bool {
    switch form {
    case .accent(.hat, _): true
    case .scripts(let base, _): base.isPredicted
    case .row(let nodes): nodes.first?.isPredicted ?? false
    case .symbol(let name, _), .text(let name): ["softmax", "Softmax"].contains(name)
    default: false
    }
  }
}
