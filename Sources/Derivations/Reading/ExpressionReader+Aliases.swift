import MathNotation
import Reporting

/// Names for whole expressions.
extension ExpressionReader {
  /// The largest expression that a name may stand for; names of names of names grow fast.
  private static let mostNodes = 2000

  /// What a name stands for that begins with a node, its letters replaced by what stands there; nil for anything else.
  func alias(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    for (index, alias) in names.notation.aliases.prefix(aliasCount).enumerated() where alias.mayBegin(with: node) {
      guard let match = alias.match([node] + cursor.following(alias.count - 1)) else { continue }
      let printed = [node] + cursor.following(match.count - 1)
      cursor.advance(by: match.count - 1)
      let name = alias.name(printed, without: match.above)
      let meaning = try names.meaning(ofAlias: index).replacing(match.values, names: names)
      if meaning.hasMoreNodes(than: Self.mostNodes) { throw Fault(.error, .cannotEvaluate, at: place(node)) }
      if let odd = meaning.quantities.lazy.compactMap({ names.rangeFault($0) }).first {
        throw Fault(.error, .cannotBind(name, odd), at: place(node))
      }
      let whole = Expression(.alias(name, meaning), range: join(node, printed[printed.count - 1]))
      guard let above = match.above else { return whole }
      return try raised(whole, above, node)
    }
    return nil
  }
}

extension Expression {
  /// Whether the tree has more nodes than so many.
  func hasMoreNodes(than most: Int) -> Bool {
    var rest = most
    return !count(downFrom: &rest)
  }

  private func count(downFrom rest: inout Int) -> Bool {
    rest -= 1
    return rest >= 0 && children.allSatisfy { $0.count(downFrom: &rest) }
  }
}
