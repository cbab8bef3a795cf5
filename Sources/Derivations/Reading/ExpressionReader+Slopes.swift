import Backpropagation
import MathNotation
import Reporting

/// f′ written as a quotient: df(x)/dx, df/dx (x), d/dx f(x).
extension ExpressionReader {
  /// f′(x) where the node begins such a quotient; nil for anything else.
  func slope(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard case .fraction = node.form else { return nil }
    for count in (0...2).reversed() {
      let printed = [node] + cursor.following(count)
      guard printed.count == count + 1, let call = Math.row(printed).slopeCall, let function = function(call.function)
      else { continue }
      guard let slope = function.slope else { return nil }
      cursor.advance(by: count)
      return Expression(.apply(slope, try read(call.argument)), range: join(node, printed[count]))
    }
    return nil
  }
}

extension Math {
  /// f and x where it is nothing but df(x)/dx, with an upright or slanted d.
  var slopeCall: (function: Math, argument: Math)? {
    let parts = nodes.filter { !$0.isSpace }
    guard let first = parts.first, case .fraction(let top, let bottom) = first.form else { return nil }
    let above = top.plainNodes
    let below = bottom.plainNodes
    guard below.count == 2, above.first?.isPlainD == true, below[0].isPlainD else { return nil }
    // dσ/dz: letters for nothing but functions need no argument.
    if parts.count == 1, above.count == 2, above[1].isLetterOfFunctions { return (above[1], below[1]) }
    let call = above.dropFirst() + parts.dropFirst()
    guard call.count == 2, let function = call.first, case .fence("(", let inner, ")")? = call.last?.form,
      inner == below[1] || parts.count == 2 && above.count == 2
    else { return nil }
    return (function, inner)
  }

  private var isLetterOfFunctions: Bool {
    if case .symbol(let letter, _) = form { ["σ", "φ", "ϕ", "ψ"].contains(letter) } else { false }
  }

  private var isPlainD: Bool { plainLetter == .variable("d") }
}
