import MathNotation
import Reporting

/// Sums written out with dots: Θ₀ₖ a₀ + Θ₁ₖ a₁ + … + Θₛₖ aₛ.
extension ExpressionReader {
  /// The sum that the terms before the dots and the one behind them stand for; other terms may stand beside them.
  func series(_ terms: [Expression.Term], dotsAt: Int, _ range: Range<Int>) throws(Fault) -> Expression {
    for count in (1..<(dotsAt + 1)).reversed() where dotsAt < terms.count {
      let places = (dotsAt - count)...dotsAt
      guard terms[places].allSatisfy({ !$0.isNegative }),
        let series = try series(terms[places].map(\.value), range)
      else { continue }
      let whole = Expression.Term(isNegative: false, value: series)
      let all = Array(terms[..<places.lowerBound]) + [whole] + Array(terms[(dotsAt + 1)...])
      return all.count == 1 ? series : Expression(.sum(all), range: range)
    }
    throw Fault(.error, .unclearDots, at: range)
  }

  /// The sum of which these are the first terms and the last one; nil if they are no such terms.
  private func series(_ values: [Expression], _ range: Range<Int>) throws(Fault) -> Expression? {
    let last = values[values.count - 1]
    if let sum = sumOverSamples(Array(values.dropLast()), last) {
      return Expression(.series(shown: values, sum), range: range)
    }
    guard let body = values.count > 2 ? Self.counted(values[0], values[1]) : Self.spanned(values[0], last),
      let from = Self.number(values[0], where: body), let index = Self.index(last, where: body)
    else { return nil }
    for (step, value) in values.dropLast().enumerated() {
      guard body.fixing(Expression.Bound.counter, at: from + step) == value else { return nil }
    }
    guard body.replacingCounter(with: index) == last else { return nil }
    let shifted = body.shiftingCounter(by: -names.notation.firstUnit)
    guard let bound = try bound(from: from + names.notation.firstUnit, to: index, shifted) else { return nil }
    return Expression(.series(shown: values, Expression(.total(bound, shifted))), range: range)
  }

  /// From the first term to the last, as the document counts: to a unit by number, to a size such as s_{l+1}, or to all
  /// that there are where nothing is known of the letter.
  private func bound(from: Int, to index: Index, _ body: Expression) throws(Fault) -> Expression.Bound? {
    let number = index.offset + names.notation.firstUnit
    func upTo(_ last: Expression) -> Expression.Bound {
      Expression.Bound(variable: Expression.Bound.counter, from: from, to: last, isPrinted: true)
    }
    guard let letter = index.variable else { return upTo(Expression(.number(String(number)))) }
    if let size = try? read(LaTeXReader.read(letter).math), size.plainQuantity?.kind == .units {
      guard number != 0 else { return upTo(size) }
      let rest = Expression.Term(isNegative: number < 0, value: Expression(.number(String(abs(number)))))
      return upTo(Expression(.sum([Expression.Term(isNegative: false, value: size), rest])))
    }
    // n may count samples elsewhere; here it counts what the terms count.
    guard number == 0, from == names.notation.firstUnit else { return nil }
    return Expression.Bound(counting: Expression.Bound.counter, in: body, names: names)
  }

  /// The first term with a counter in place of the unit that the second has one more of; nil if the two differ otherwise.
  private static func counted(_ first: Expression, _ second: Expression) -> Expression? {
    counted(first, second) { mine, its in its == .fixed(mine + 1) }
  }

  /// The first term with a counter in place of the number for which the last one has another number or a letter.
  private static func spanned(_ first: Expression, _ last: Expression) -> Expression? {
    counted(first, last) { mine, its in its.map { !$0.isFixed || $0.offset > mine + 1 } ?? false }
  }

  private static func counted(
    _ first: Expression, _ other: Expression, _ isCounted: (Int, Index?) -> Bool
  ) -> Expression? {
    var others = other.quantities[...]
    var differs = false
    func next(_ mine: Index?, _ its: Index?) -> Index? {
      guard let mine, mine.isFixed, isCounted(mine.offset, its) else { return mine }
      differs = true
      return Index(variable: Expression.Bound.counter, offset: 0)
    }
    let body = first.replacing { node in
      guard case .quantity(var quantity) = node.form, let other = others.popFirst() else { return nil }
      quantity.unit = next(quantity.unit, other.unit)
      quantity.source = next(quantity.source, other.source)
      return Expression(.quantity(quantity), range: node.range)
    }
    return differs ? body : nil
  }

  /// The unit of a term where the body has the counter.
  private static func index(_ term: Expression, where body: Expression) -> Index? {
    for (quantity, counted) in zip(term.quantities, body.quantities) {
      if counted.unit?.variable == Expression.Bound.counter { return quantity.unit }
      if counted.source?.variable == Expression.Bound.counter { return quantity.source }
    }
    return nil
  }

  private static func number(_ term: Expression, where body: Expression) -> Int? {
    index(term, where: body).flatMap { $0.isFixed ? $0.offset : nil }
  }
}

extension Expression {
  fileprivate func shiftingCounter(by step: Int) -> Expression {
    mappingCounter { Index(variable: $0.variable, offset: $0.offset + step) }
  }

  fileprivate func replacingCounter(with index: Index) -> Expression { mappingCounter { _ in index } }

  private func mappingCounter(_ change: (Index) -> Index) -> Expression {
    mappingIndices { $0.variable == Bound.counter ? change($0) : $0 }
  }
}

extension Math {
  /// `…`, `⋯` between terms.
  var isDots: Bool { form == .sign("…") || form == .sign("⋯") }
}
