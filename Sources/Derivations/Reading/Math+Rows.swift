import MathNotation

/// What rows of a display begin and end with, and how they are joined.
extension Math {
  /// Whether it is a relation that makes a claim.
  var isRelation: Bool { if case .sign(let sign) = form { EquationReader.relations.contains(sign) } else { false } }

  /// Whether a relation stands here, outside of brackets, scripts and tables.
  var hasRelation: Bool { nodes.contains(where: \.isRelation) }

  var isSpace: Bool { if case .space = form { true } else { false } }

  /// Whether nothing stands here but space.
  var isEmptyRow: Bool {
    guard case .row(let nodes) = form else { return isSpace }
    return nodes.allSatisfy(\.isSpace)
  }

  /// Whether only words, dots and spaces stand here.
  var saysNothing: Bool {
    nodes.allSatisfy { node in
      switch node.form {
      case .text, .space: true
      case .sign(let sign): ["…", "⋯", "⋮", "⋱", ",", "."].contains(sign)
      default: node.isEmptyRow
      }
    }
  }

  /// The sign of a sum or product that stands first.
  var operatorAtStart: String? {
    guard let first = nodes.first(where: { !$0.isEmptyRow }) else { return nil }
    if case .fence("", let inner, _) = first.form { return inner.operatorAtStart }
    return first.isOperator ? first.sign : nil
  }

  /// Whether it is the sign of a sum or product.
  var isOperator: Bool {
    guard let sign, !isRelation else { return false }
    return ["+", "−", "±", "·", "×", "*", "⊙", "∘", "/", "⊗", "•"].contains(sign)
  }

  private var sign: String? { if case .sign(let sign) = form { sign } else { nil } }

  /// Nodes side by side, with the range that they cover; `place` is where nothing stands.
  static func joined(_ nodes: [Math], at place: Int? = nil) -> Math {
    var row = Math.row(nodes)
    let ranges = nodes.compactMap(\.range)
    if let start = ranges.first?.lowerBound, let end = ranges.last?.upperBound, start <= end {
      row.range = start..<end
    } else if let place, row.range == nil {
      row.range = place..<place
    }
    return row
  }
}

extension [Math] {
  /// Appends a row to a formula that it continues: brackets that were left open at the break are closed again, and a
  /// sign that stands on both sides of the break counts once.
  mutating func continueRow(with row: [Math]) {
    var back = row.filter { !$0.isEmptyRow }[...]
    while let last, last.isEmptyRow { removeLast() }
    if case .fence(let open, let inner, "")? = last?.form, !open.isEmpty,
      case .fence("", let rest, let close)? = back.first?.form
    {
      let place = last?.range
      var nodes = inner.nodes
      nodes.continueRow(with: rest.nodes)
      self[count - 1] = Math(.fence(open, Math(.row(nodes), range: inner.range), close), range: place)
      back.removeFirst()
    }
    if let last, last.isOperator, last.form == back.first?.form { back.removeFirst() }
    self += back
  }
}
