import MathNotation
import Reporting

/// One sample of a matrix of all of them, as numpy has it: A_{:,i} where samples are columns, A_{i,:} where they are rows.
extension ExpressionReader {
  /// The same of one sample; nil for anything else.
  func slice(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard names.notation.isSpeltLoosely else { return nil }
    let rows = names.notation.usualReading.orientation.layersAreRows
    // The name may be of two nodes, as dZ.
    for printed in [[node], [node] + cursor.following(1)] {
      guard let last = printed.last, case .scripts(let base, var scripts) = last.form, let sub = scripts.sub,
        let letter = sub.letterBesideColon(isFirst: rows)
      else { continue }
      scripts.sub = nil
      let isBare = scripts.sup == nil && scripts.primes == 0
      let whole = isBare ? base : Math(.scripts(base, scripts), range: last.range)
      var inner = Cursor(.row(printed.dropLast() + [whole]))
      let matrix = try atom(&inner)
      guard inner.next == nil, matrix.quantities.contains(where: \.isOfAllSamples), matrix.isNameOrDerivative else {
        throw unreadable(last)
      }
      cursor.advance(by: printed.count - 1)
      let sample = Index(variable: Index.samplePrefix + letter, offset: -names.notation.firstSample)
      return Expression(.alias(LaTeXWriter.write(.row(printed)), matrix.of(sample)), range: join(node, last))
    }
    return nil
  }
}

extension Expression {
  /// Whether it is a quantity, a derivative by one, or a name for either: what a column of it is, is plain.
  fileprivate var isNameOrDerivative: Bool {
    switch form {
    case .quantity: true
    case .derivative(let numerator, _): numerator.plainQuantity?.kind.isNumber == true
    case .alias(_, let inner), .group(let inner): inner.isNameOrDerivative
    default: false
    }
  }

  /// The same where one sample stands for all of them.
  fileprivate func of(_ sample: Index) -> Expression {
    func one(_ quantity: Quantity) -> Quantity {
      guard quantity.isOfAllSamples else { return quantity }
      var one = quantity
      one.isOfAllSamples = false
      one.sample = sample
      return one
    }
    switch form {
    case .quantity(let quantity): return Expression(.quantity(one(quantity)), range: range)
    case .derivative(let numerator, let variable):
      return Expression(.derivative(of: numerator, by: one(variable)), range: range)
    case .alias(_, let inner), .group(let inner): return inner.of(sample)
    default: return self
    }
  }
}

extension Math {
  /// i in `i,:` or in `:,i`; nil for anything else.
  fileprivate func letterBesideColon(isFirst: Bool) -> String? {
    let parts = nodes.filter { !$0.isSpace && $0.form != .sign(",") }
    guard parts.count == 2, parts[isFirst ? 1 : 0].form == .sign(":"),
      case .symbol(let letter, .italic) = parts[isFirst ? 0 : 1].form
    else { return nil }
    return letter
  }
}
