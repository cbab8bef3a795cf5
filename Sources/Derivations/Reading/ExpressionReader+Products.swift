import MathNotation
import Reporting

/// Products: their signs, powers of ten, digits in groups.
extension ExpressionReader {
  func product(_ cursor: inout Cursor) throws(Fault) -> Expression {
    let start = cursor
    func range(_ cursor: Cursor) -> Range<Int> {
      let nodes = cursor.passed(since: start)
      return nodes.first.flatMap { first in nodes.last.flatMap { join(first, $0) } } ?? cursor.range
    }
    var factors = [Expression.Factor(sign: "", meaning: .any, value: try factor(&cursor))]
    var dots: (place: Int, node: Math)?
    while let next = cursor.next {
      var sign = ""
      if next.isDots, dots == nil {
        dots = (factors.count, next)
        cursor.advance()
        continue
      }
      if cursor.nextSign == "/" {
        let top = factors.count == 1 ? factors[0].value : Expression(.product(factors), range: range(cursor))
        cursor.advance()
        factors = [Expression.Factor(sign: "", meaning: .any, value: try quotientInLine(top, &cursor))]
        continue
      }
      var meaning: Expression.Multiplication?
      if cursor.isDottedStar {
        // .* is element by element in every language that has it.
        (sign, meaning) = ("*", .element)
        cursor.advance(by: 2)
      } else if cursor.nextSign == ".", cursor.afterNext?.isName == true {
        // A full stop between two names is meant for a dot.
        (sign, meaning) = (".", names.notation.products["·"])
        cursor.advance()
      } else if let printed = cursor.nextSign, printed != "∑" {
        guard names.notation.products[printed] != nil || isBetweenNumbers(printed, factors, cursor) else { break }
        sign = printed
        cursor.advance()
        if let next = cursor.next, next.isDots { continue }
      }
      let declared = names.notation.products[sign] ?? .any
      factors.append(
        Expression.Factor(sign: sign, meaning: meaning ?? declared, value: try signedFactor(after: sign, &cursor)))
    }
    // (f^l)′ without its argument is a diagonal matrix; the sign beside it says that it is multiplied number by number.
    if factors.contains(where: \.value.isDiagonalOfSlopes) {
      for place in factors.indices where factors[place].meaning.isElementwise { factors[place].meaning = .matrix }
    }
    if let dots {
      guard let whole = factors.repeated(at: dots.place) else { throw unreadable(dots.node) }
      factors = whole
    }
    factors = factors.foldingPowersOfTen
    if !names.notation.productsBindAlike { factors = factors.bindingElementwiseLoosely }
    return factors.count == 1 ? factors[0].value : Expression(.product(factors), range: range(cursor))
  }

  /// Whether a sign that the notation does not know stands between numbers, where there is one product only.
  private func isBetweenNumbers(_ sign: String, _ factors: [Expression.Factor], _ cursor: Cursor) -> Bool {
    guard ["×", "·", "*"].contains(sign), factors.allSatisfy(\.value.isNumeric) else { return false }
    var rest = cursor
    rest.advance()
    return (try? signedFactor(after: sign, &rest))?.isNumeric == true
  }

  /// A factor; behind a sign of a product a number may have a minus, as in 2 · −1.
  private func signedFactor(after sign: String, _ cursor: inout Cursor) throws(Fault) -> Expression {
    guard !sign.isEmpty, cursor.nextSign == "−", cursor.afterNext?.isAnyNumber == true else {
      return try factor(&cursor)
    }
    cursor.advance()
    return Expression(.group(.negative(try factor(&cursor))))
  }

  /// An atom; digits in groups are one number.
  private func factor(_ cursor: inout Cursor) throws(Fault) -> Expression {
    guard let first = cursor.next, case .number(let literal) = first.form, cursor.afterNext?.isInBraces != true else {
      return try atom(&cursor)
    }
    cursor.advance()
    var groups = [literal]
    var last = first
    while let next = cursor.next, case .number(let group) = next.form {
      groups.append(group)
      last = next
      cursor.advance()
    }
    guard let joined = Self.joined(groups) else {
      throw Fault(.error, .numbersSideBySide(groups.joined(separator: " ")), at: join(first, last) ?? place(first))
    }
    return Expression(.number(joined), range: join(first, last))
  }

  /// `60 000`, `1 234.567 8`: groups of three digits on both sides of the point; nil for other numbers side by side.
  private static func joined(_ groups: [String]) -> String? {
    guard groups.count > 1 else { return groups.first }
    let joined = groups.joined(separator: " ")
    let parts = joined.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    let whole = parts[0].split(separator: " ")
    let decimals = parts.count == 2 ? parts[1].split(separator: " ") : []
    let isGrouped =
      whole.dropFirst().allSatisfy { $0.count == 3 } && (whole.first?.count ?? 0) <= (whole.count > 1 ? 3 : .max)
      && decimals.dropLast().allSatisfy { $0.count == 3 }
      && (decimals.last?.count ?? 0) <= (decimals.count > 1 ? 3 : .max)
    return isGrouped ? joined.filter { $0 != " " } : nil
  }
}

extension [Expression.Factor] {
  /// The factors where signs of products element by element bind looser than others: behind such a sign stands a product.
  fileprivate var bindingElementwiseLoosely: [Expression.Factor] {
    var bound: [Expression.Factor] = []
    var group: [Expression.Factor] = []
    func close() {
      guard var first = group.first else { return }
      if bound.isEmpty || group.count == 1 { return bound += group }
      group[0].sign = ""
      group[0].meaning = .any
      let last = group.last?.value.range
      let range = first.value.range.flatMap { first in
        last.map { first.lowerBound..<Swift.max(first.upperBound, $0.upperBound) }
      }
      first.value = Expression(.product(group), range: range)
      bound.append(first)
    }
    for factor in self {
      if factor.meaning.isElementwise {
        close()
        group = []
      }
      group.append(factor)
    }
    close()
    return bound
  }

  /// The factors with 4.4 · 10⁻⁷ as one number, where such a number can be held.
  fileprivate var foldingPowersOfTen: [Expression.Factor] {
    reduce(into: []) { folded, factor in
      if case .power(let ten, let exponent) = factor.value.form, ten.form == .number("10"),
        let power = exponent.wholeNumber, (-399...399).contains(power), factor.sign == "·" || factor.sign == "×",
        case .number(let mantissa)? = folded.last?.value.form, !mantissa.contains("e")
      {
        folded[folded.count - 1].value.form = .number("\(mantissa)e\(power)")
      } else {
        folded.append(factor)
      }
    }
  }
}

extension Expression {
  /// Whether it is (f^l)′ without its argument.
  fileprivate var isDiagonalOfSlopes: Bool {
    guard case .alias(let name, let inner) = form, case .diagonal(let slopes) = inner.form else { return false }
    return name.hasPrefix("(") && slopes.isElementwiseFunction
  }
}

extension Math {
  /// Whether it stands in curly brackets, as the condition of an indicator does.
  fileprivate var isInBraces: Bool { if case .fence("{", _, "}") = form { true } else { false } }
}

extension Math {
  /// Whether it is a letter, with or without scripts.
  fileprivate var isName: Bool {
    switch form {
    case .scripts: true
    case .symbol(let letter, .italic): letter.count == 1
    default: false
    }
  }
}
