import MathNotation

/// Derivatives, signs and lists as they stand on the page, whatever their names mean.
extension Math {
  /// What stands in a row, without spaces.
  var plainNodes: [Math] { nodes.filter { !$0.isSpace } }

  /// Whether it is a sign of multiplication.
  var isTimes: Bool {
    switch form {
    case .sign(let sign): ["·", "⋅", "*", "∗", "×"].contains(sign)
    default: false
    }
  }

  /// Whether it is a minus, typed as one or as a hyphen.
  var isMinus: Bool { form == .sign("−") || form == .sign("-") }

  /// Whether it is a plus or a minus.
  var isPlusOrMinus: Bool { form == .sign("+") || isMinus }

  /// Δ, which stands before what changes.
  var isDelta: Bool {
    switch form {
    case .symbol("Δ", _), .symbol("∆", _), .sign("Δ"), .sign("∆"): true
    default: false
    }
  }

  /// Whether it is something in round brackets.
  var isInBrackets: Bool { if case .fence("(", _, ")") = form { true } else { false } }

  /// What stands between the commas of a row.
  var partsAtCommas: [Math] {
    plainNodes.split(omittingEmptySubsequences: false) { $0.form == .sign(",") }.map { .row(Array($0)) }
  }

  /// What is turned, of something with a T above it and nothing else; nil for anything else.
  var transposed: Math? {
    guard case .scripts(let base, let scripts) = form, scripts.sub == nil, scripts.primes == 0,
      scripts.sup.map(ExpressionReader.isTranspose) ?? false
    else { return nil }
    return base
  }

  /// What stands behind ∂ or d; nil where neither begins it, or it is a calculation.
  var differentiated: Math? {
    let nodes = plainNodes
    guard nodes.count == 2 else { return nil }
    switch nodes[0].form {
    case .symbol("∂", _), .symbol("d", _): break
    default: return nil
    }
    switch nodes[1].parts.base.form {
    case .symbol, .text, .accent: return nodes[1]
    default: return nil
    }
  }

  /// a and b of ∂a/∂b or da/db, a with its argument or without; nil for anything else.
  var slope: (of: Math, by: Math)? {
    guard case .fraction(let top, let bottom) = form, let by = bottom.differentiated else { return nil }
    let above = top.plainNodes
    guard above.count == 3, above[2].isInBrackets else { return top.differentiated.map { ($0, by) } }
    return Math.row(Array(above.dropLast())).differentiated.map { ($0, by) }
  }
}
