import MathNotation
import Reporting

/// Quotients and derivatives in a line: a / b, ∂C/∂w.
extension ExpressionReader {
  /// ∂A/∂B in a line, the ∂ being read.
  func derivativeInLine(_ cursor: inout Cursor, _ node: Math) throws(Fault) -> Expression {
    let before = cursor
    let numerator = try atom(&cursor)
    guard cursor.nextSign == "/" else { throw unreadable(node) }
    cursor.advance()
    guard cursor.isDifferential else { throw unreadable(node) }
    cursor.advance()
    let variable = try atom(&cursor)
    guard let by = DerivativeVariable(variable) ?? DerivativeVariable(variable.bare) else {
      throw Fault(.error, .derivativeByNoQuantity, at: place(node))
    }
    return by.derivative(of: numerator, printed: [node] + cursor.passed(since: before), range: node.range)
  }

  /// The quotient of what stands before a `/` and the operand behind it. What stands beside that operand without a sign
  /// may belong to it or not.
  func quotientInLine(_ top: Expression, _ cursor: inout Cursor) throws(Fault) -> Expression {
    guard let next = cursor.next else { throw Fault(.error, .endsTooEarly, at: cursor.range) }
    let bottom = try atom(&cursor)
    if let rest = cursor.next, !next.isFenced, !rest.isSignOtherThanSum {
      let isClear = top.isNumeric && (bottom.isNumeric || bottom.plainQuantity?.kind == .sampleCount) && rest.isBulky
      guard isClear else { throw Fault(.error, .divisorEndsWhere, at: place(rest)) }
    }
    return Expression(.quotient(top, bottom), range: top.range)
  }
}

extension Math {
  fileprivate var isFenced: Bool { if case .fence = form { true } else { false } }

  fileprivate var isSignOtherThanSum: Bool {
    if case .sign(let sign) = form { return sign != "∑" }
    return false
  }

  /// Whether it is a sum, a fraction, or something in brackets, which nobody divides by without brackets.
  fileprivate var isBulky: Bool {
    switch form {
    case .sign("∑"), .fence, .fraction: true
    case .scripts(let base, _): base.isBulky
    default: false
    }
  }
}
