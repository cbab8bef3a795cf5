import MathNotation
import Reporting

/// Finds the places of a text where one tree differs from another, and what would stand there.
struct TextSites {
  let typesetter: Typesetter
  let source: SourceText
  /// Whether factors, terms and signs are put in and left out in the text, rather than written anew with all around them.
  let keepsText: Bool

  /// The changes of the text; nil where a part that differs has no place in it.
  ///
  /// - Parameter isEnclosed: Whether brackets or bars around it keep a sum from joining its neighbours.
  func changes(_ printed: Expression, _ meant: Expression, isEnclosed: Bool = false) -> [TextChange]? {
    if printed == meant { return [] }
    let (own, other) = (printed.children, meant.children)
    if own.count == other.count, printed.replacingChildren(other) == meant {
      var found: [TextChange]? = []
      for (one, two) in zip(own, other) {
        guard let here = changes(one, two, isEnclosed: printed.encloses) else {
          found = nil
          break
        }
        found? += here
      }
      if let found { return found }
    }
    if keepsText, let change = factorChange(printed, meant) ?? termChange(printed, meant) { return [change] }
    // A sum that takes the place of something else would join its neighbours.
    return place(printed).map {
      [TextChange(range: $0, replacement: latex(printed.isSum || isEnclosed ? meant : meant.asOperand))]
    }
  }

  /// Where a tree stands, with all its parts: the place of a Σ is that of its sign alone.
  private func place(_ expression: Expression) -> Range<Int>? {
    guard let own = expression.range else { return nil }
    if case .alias = expression.form { return own }
    return ([own] + expression.children.compactMap(place)).reduce(own) {
      Swift.min($0.lowerBound, $1.lowerBound)..<Swift.max($0.upperBound, $1.upperBound)
    }
  }

  private func latex(_ expression: Expression) -> String {
    LaTeXWriter.write(typesetter.math(expression).withoutInnerRows)
  }

  /// One factor more or less in a product: what is changed is its neighbour with it.
  private func factorChange(_ printed: Expression, _ meant: Expression) -> TextChange? {
    let (own, other) = (printed.asFactors, meant.asFactors)
    guard abs(own.count - other.count) == 1 else { return nil }
    let index = zip(own, other).prefix { $0.value == $1.value }.count
    let isMore = other.count > own.count
    guard
      isMore
        ? own[index...].map(\.value) == other[(index + 1)...].map(\.value)
        : own[(index + 1)...].map(\.value) == other[index...].map(\.value)
    else { return nil }
    if !isMore { return leavingOut(own.map(\.value), at: index) }
    let text = latex(other[index].value.asOperand)
    func sign(_ factor: Expression.Factor) -> String {
      factor.sign.isEmpty ? " " : " \(LaTeXWriter.write(.sign(factor.sign))) "
    }
    if index > 0 {
      return place(own[index - 1].value).map {
        TextChange(range: $0, replacement: source[$0] + sign(other[index]) + text)
      }
    }
    return place(own[0].value).map { TextChange(range: $0, replacement: text + sign(other[1]) + source[$0]) }
  }

  /// One term more or less, or one of the other sign.
  private func termChange(_ printed: Expression, _ meant: Expression) -> TextChange? {
    let (own, other) = (printed.asTerms, meant.asTerms)
    if other.count == 1, other[0].isNegative, printed.isSum, other[0].value == Expression(.group(printed)),
      let whole = place(printed)
    {
      return TextChange(range: whole, replacement: "-(\(source[whole]))")
    }
    if own.count == other.count { return signChange(own, other, in: place(printed)) }
    if other.count == own.count - 1 {
      let index = zip(own, other).prefix { $0 == $1 }.count
      guard index > 0, own[(index + 1)...] == other[index...] else { return nil }
      return leavingOut(own.map(\.value), at: index)
    }
    guard other.count == own.count + 1, Array(other.dropLast()) == own, let last = other.last else { return nil }
    return place(own[own.count - 1].value).map {
      TextChange(
        range: $0, replacement: source[$0] + (last.isNegative ? " - " : " + ") + latex(last.value.asOperand))
    }
  }

  /// A minus for a plus, or the other way round.
  private func signChange(_ own: [Expression.Term], _ other: [Expression.Term], in whole: Range<Int>?) -> TextChange? {
    guard own.map(\.value) == other.map(\.value) else { return nil }
    let changed = own.indices.filter { own[$0].isNegative != other[$0].isNegative }
    guard changed.count == 1, let index = changed.first, let range = place(own[index].value) else { return nil }
    guard index > 0 else {
      guard own[0].isNegative else { return TextChange(range: range, replacement: "-" + source[range]) }
      guard let start = whole?.lowerBound, start < range.lowerBound else { return nil }
      return TextChange(range: start..<range.upperBound, replacement: source[range])
    }
    guard let before = place(own[index - 1].value), before.upperBound <= range.lowerBound else { return nil }
    let between = source[before.upperBound..<range.lowerBound]
    guard let sign = between.firstIndex(where: { "+-−".contains($0) }) else { return nil }
    let start = before.upperBound + between.utf8.distance(from: between.startIndex, to: sign)
    return TextChange(
      range: start..<(start + between[sign].utf8.count), replacement: other[index].isNegative ? "-" : "+")
  }

  /// The text without one of several parts.
  private func leavingOut(_ parts: [Expression], at index: Int) -> TextChange? {
    guard let left = place(parts[index]), let kept = place(parts[index > 0 ? index - 1 : 1]) else { return nil }
    let range = Swift.min(left.lowerBound, kept.lowerBound)..<Swift.max(left.upperBound, kept.upperBound)
    return TextChange(range: range, replacement: source[kept])
  }
}

extension Expression {
  fileprivate var isSum: Bool { if case .sum = form { true } else { false } }

  /// Whether its parts stand between brackets or bars.
  fileprivate var encloses: Bool {
    switch form {
    case .group, .quotient, .apply, .norm: true
    default: false
    }
  }

  /// The factors of a product; anything else is one.
  fileprivate var asFactors: [Factor] {
    if case .product(let factors) = form { factors } else { [Factor(sign: "", meaning: .any, value: self)] }
  }

  /// The terms of a sum; anything else is one.
  fileprivate var asTerms: [Term] {
    if case .sum(let terms) = form { terms } else { [Term(isNegative: false, value: self)] }
  }
}

extension Math {
  /// The same without rows in rows, which would be written in braces.
  var withoutInnerRows: Math {
    mapped { node in
      guard case .row(let nodes) = node.form else { return node }
      return Math(.row(nodes.flatMap(\.nodes)), range: node.range)
    }
  }
}
