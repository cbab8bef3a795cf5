import MathNotation

/// Numbers as notes print them.
extension Math {
  /// Numbers of several nodes as one: `23{,}860` is 23860, and of `1.24\ldots` the digits that are printed.
  var withPlainNumbers: Math {
    mapped { node in
      guard case .row(let nodes) = node.form, nodes.contains(where: \.isNumberPart) else { return node }
      var kept: [Math] = []
      for (place, next) in nodes.enumerated() {
        if let whole = kept.thousands(before: next) {
          kept.replaceSubrange((kept.count - 2)..., with: [whole])
        } else if next.isDots, kept.last?.hasDecimals ?? false, nodes[(place + 1)...].startsNothing {
          continue
        } else {
          kept.append(next)
        }
      }
      return kept.count == 1 ? kept[0] : Math(.row(kept), range: node.range)
    }
  }

  /// A comma or dots, which may belong to a number.
  private var isNumberPart: Bool { form == .sign(",") || isDots }

  fileprivate var hasDecimals: Bool { if case .number(let literal) = form { literal.contains(".") } else { false } }
}

extension [Math] {
  /// The number that three digits go on with, where a comma in braces stands before them: nothing else is typed so.
  fileprivate func thousands(before next: Math) -> Math? {
    guard count > 1, last?.form == .sign(","), case .number(let first) = self[count - 2].form,
      case .number(let rest) = next.form, rest.prefix(3).count == 3, rest.prefix(3).allSatisfy(\.isNumber),
      rest.dropFirst(3).first.map({ $0 == "." }) ?? true, !first.contains("."),
      let start = self[count - 2].range, let end = next.range, end.lowerBound - start.upperBound == "{,}".utf8.count
    else { return nil }
    return Math(.number(first + rest), range: start.lowerBound..<end.upperBound)
  }
}

extension ArraySlice<Math> {
  /// Whether nothing follows but the end of a side.
  fileprivate var startsNothing: Bool { first { !$0.isSpace }?.isRelation ?? true }
}
