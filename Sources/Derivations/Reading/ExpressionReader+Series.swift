import MathNotation
import Reporting

/// Sums written out with dots: Θ₀ₖ a₀ + Θ₁ₖ a₁ + … + Θₛₖ aₛ.
extension ExpressionReader {
  /// The sum that the first two terms and the last one stand for.
  func series(_ terms: [Expression.Term], dotsAt: Int, _ range: Range<Int>) throws(Fault) -> Expression {
    let unclear = Fault(.error, .unclearDots, at: range)
    guard terms.allSatisfy({ !$0.isNegative }), dotsAt >= 2, dotsAt == terms.count - 1 else { throw unclear }
    let values = terms.map(\.value)
    guard let body = Self.counted(values[0], values[1]), let from = Self.number(values[0], where: body) else {
      throw unclear
    }
    let shownFrom = from + names.notation.firstUnit
    for (step, value) in values.dropLast().enumerated() {
      guard body.fixing(Expression.Bound.counter, at: from + step) == value else { throw unclear }
    }
    guard let last = Self.index(values[values.count - 1], where: body), let end = try bound(last) else { throw unclear }
    guard body.replacingCounter(with: last) == values[values.count - 1] else { throw unclear }
    let bound = Expression.Bound(variable: Expression.Bound.counter, from: shownFrom, to: end, isPrinted: true)
    let shifted = body.shiftingCounter(by: -names.notation.firstUnit)
    return Expression(.series(shown: values, Expression(.total(bound, shifted))), range: range)
  }

  /// The number of the last term, as the document counts: that of a unit, or a size such as s_{l+1}.
  private func bound(_ index: Index) throws(Fault) -> Expression? {
    let number = index.offset + names.notation.firstUnit
    guard let letter = index.variable else { return Expression(.number(String(number))) }
    let size = try read(LaTeXReader.read(letter).math)
    guard number != 0 else { return size }
    let rest = Expression.Term(isNegative: number < 0, value: Expression(.number(String(abs(number)))))
    return Expression(.sum([Expression.Term(isNegative: false, value: size), rest]))
  }

  /// The first term with a counter in place of the unit that the second has one more of; nil if the two differ otherwise.
  private static func counted(_ first: Expression, _ second: Expression) -> Expression? {
    var others = second.quantities[...]
    var differs = false
    func next(_ mine: Index?, _ its: Index?) -> Index? {
      guard let mine, let its, mine.isFixed, its == .fixed(mine.offset + 1) else { return mine }
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
