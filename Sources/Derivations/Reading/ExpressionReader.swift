import MathNotation
import Reporting

/// From what stands on the page to what it means, under one notation.
///
/// Recursive descent over a row of nodes: a sum of products of atoms with scripts. Products stay n-ary with their signs
/// as printed; shapes resolve them when they are evaluated. Whatever cannot be bound is a fault with its place.
struct ExpressionReader {
  typealias Fault = Diagnostic

  let names: Names
  /// The letter bound by a function's definition, as x in f(x) = ….
  var argument: String?
  /// How many of the notation's names for whole expressions may be used.
  var aliasCount = Int.max

  /// Reads one side of a relation.
  func read(_ math: Math) throws(Fault) -> Expression {
    var cursor = Cursor(math)
    let expression = try sum(&cursor)
    if let rest = cursor.next { throw unreadable(rest) }
    return expression
  }

  func sum(_ cursor: inout Cursor) throws(Fault) -> Expression {
    var terms: [Expression.Term] = []
    var dotsAt: Int?
    repeat {
      var isNegative = false
      while let sign = cursor.nextSign, sign == "+" || sign == "−" {
        if sign == "−" { isNegative.toggle() }
        cursor.advance()
      }
      guard let next = cursor.next else { throw Fault(.error, .endsTooEarly, at: cursor.range) }
      if next.isDots, dotsAt == nil, !isNegative {
        dotsAt = terms.count
        cursor.advance()
        continue
      }
      terms.append(Expression.Term(isNegative: isNegative, value: try product(&cursor)))
    } while cursor.nextSign == "+" || cursor.nextSign == "−"
    if let dotsAt { return try series(terms, dotsAt: dotsAt, cursor.range) }
    if terms.count == 1, !terms[0].isNegative { return terms[0].value }
    return Expression(.sum(terms), range: cursor.range)
  }

  func atom(_ cursor: inout Cursor) throws(Fault) -> Expression {
    guard let node = cursor.next else { throw Fault(.error, .endsTooEarly, at: cursor.range) }
    cursor.advance()
    if let slice = try slice(node, &cursor) { return slice }
    if let alias = try alias(node, &cursor) { return alias }
    if let gradient = try gradient(node, &cursor) { return gradient }
    if let lagrange = try lagrange(node, &cursor) { return lagrange }
    if let signal = try signal(node) { return signal }
    if let step = try step(node, &cursor) { return step }
    if let slope = try slope(node, &cursor) { return slope }
    if let sum = try sumInNumpy(node, &cursor) { return sum }
    if let power = try powerOfFunction(node, &cursor) { return power }
    if let maximum = try maximum(node, &cursor) { return maximum }
    if let function = function(node) { return try application(function, &cursor, node) }
    if let named = try named(node, &cursor) { return named }
    if let space = try space(node) { return space }
    if let indicator = try indicator(node, &cursor) { return indicator }
    if let chain = try chain(node, &cursor) { return chain }
    switch node.form {
    case .number(let literal): return Expression(.number(literal), range: node.range)
    case .symbol("∂", _): return try derivativeInLine(&cursor, node)
    case .symbol, .accent: return try quantity(base: node, scripts: Math.Scripts(), node)
    case .text where names.knows(node): return try quantity(base: node, scripts: Math.Scripts(), node)
    case .fence(let open, let inner, let close): return try fenced(open, inner, close, node)
    case .grid(let grid) where grid.kind == .matrix: return try matrix(grid, node)
    case .grid(let grid) where grid.kind == .cases: return try cases(grid, node)
    case .root(let inner, nil): return Expression(.apply(.squareRoot, try read(inner)), range: node.range)
    case .fraction(let top, let bottom): return try fraction(top, bottom, node, &cursor)
    case .sign("∑"): return try total(Math.Scripts(), &cursor, node)
    case .scripts(let base, let scripts) where base.form == .sign("∑"): return try total(scripts, &cursor, node)
    case .scripts(let base, let scripts): return try scripted(base, scripts, node)
    case .row: return try read(node)
    case .marked(let inner): return try read(inner)
    default: throw unreadable(node)
    }
  }

  // MARK: Scripts

  private func scripted(_ base: Math, _ scripts: Math.Scripts, _ node: Math) throws(Fault) -> Expression {
    switch base.form {
    case .symbol("e", _) where scripts.sub == nil && scripts.primes == 0:
      guard let exponent = scripts.sup else { break }
      return Expression(.power(Expression(.euler), try read(exponent)), range: node.range)
    case .symbol, .accent: return try quantity(base: base, scripts: scripts, node)
    case .text where names.notation.isSpeltLoosely: return try quantity(base: base, scripts: scripts, node)
    case .fence("‖", let inner, "‖"):
      guard let below = scripts.sub, scripts.primes == 0 else { break }
      let norm = Expression(.norm(try read(inner)), range: base.range)
      guard below.plainWord == "F" || below.plainWord == "2" && !norm.isOfMatrix else { throw unreadable(node) }
      return try scripts.sup.map { above throws(Fault) in try raised(norm, above, node) } ?? norm
    default: break
    }
    if let unit = try unit(of: base, scripts, node) { return unit }
    guard scripts.sub == nil, scripts.primes == 0, let above = scripts.sup else { throw unreadable(node) }
    var cursor = Cursor(base)
    return try raised(atom(&cursor), above, node)
  }

  /// (h(x))_k: the unit of a whole layer in brackets; nil for anything else.
  private func unit(of base: Math, _ scripts: Math.Scripts, _ node: Math) throws(Fault) -> Expression? {
    guard let below = scripts.sub, scripts.sup == nil, scripts.primes == 0,
      case .fence("(", let inner, ")") = base.form,
      let term = IndexTerm.split(below, into: 1).first?.first, var quantity = try read(inner).plainQuantity,
      quantity.unit == nil, [.activation, .preActivation, .error, .target, .bias].contains(quantity.kind)
    else { return nil }
    quantity.unit = Index(variable: term.letter, offset: term.number - names.notation.firstUnit)
    if let reason = names.rangeFault(quantity) {
      throw Fault(.error, .cannotBind(LaTeXWriter.write(node), reason), at: place(node))
    }
    return Expression(.quantity(quantity), range: node.range)
  }

  /// A superscript that is no part of a name: a transpose or a power.
  func raised(_ base: Expression, _ above: Math, _ node: Math) throws(Fault) -> Expression {
    if Self.isTranspose(above) { return Expression(.transpose(base), range: node.range) }
    // In brackets stands a layer or a step, as in w^{(1)}, and no power.
    if case .fence(_, let inner, _) = above.form, !base.isNumeric, !inner.isDifferenceOfNumbers {
      throw Fault(
        .error, .cannotBind(LaTeXWriter.write(node), .unknownScripts(names.notation.name)), at: place(node))
    }
    return Expression(.power(base, try read(above)), range: node.range)
  }

  static func isTranspose(_ math: Math) -> Bool {
    switch math.form {
    case .symbol("T", _), .sign("⊤"), .symbol("⊤", _), .text("T"): true
    default: false
    }
  }

  private func quantity(base: Math, scripts: Math.Scripts, _ node: Math) throws(Fault) -> Expression {
    guard scripts.primes == 0 else { throw unreadable(node) }
    if case .symbol(let name, _) = base.form, name == argument, scripts.sub == nil {
      let letter = Expression(.argument(name), range: base.range)
      guard let above = scripts.sup else { return letter }
      return try raised(letter, above, node)
    }
    switch names.find(base: base, sub: scripts.sub, sup: scripts.sup) {
    case .quantity(let quantity):
      let plain = Expression(.quantity(quantity), range: node.range)
      guard quantity.kind == .error, names.notation.errorIsNegative else { return plain }
      return Expression(.alias(LaTeXWriter.write(node), .negative(plain)), range: node.range)
    case .unknownLetter:
      if let table = try tableOfOneSign(base, scripts, node) { return table }
      throw Fault(
        .error, .unknownLetter(LaTeXWriter.write(base), notation: names.notation.name),
        hint: .nameInNotation(LaTeXWriter.write(node)), at: place(node))
    case .noMatch(let reason):
      if let table = try tableOfOneSign(base, scripts, node) { return table }
      if let above = scripts.sup, case .row(let nodes) = above.form, let last = nodes.last, Self.isTranspose(last),
        case .quantity(let quantity) = names.find(base: base, sub: scripts.sub, sup: .joined(nodes.dropLast()))
      {
        return Expression(.transpose(Expression(.quantity(quantity), range: node.range)), range: node.range)
      }
      guard let above = scripts.sup,
        case .quantity(let quantity) = names.find(base: base, sub: scripts.sub, sup: nil)
      else { throw Fault(.error, .cannotBind(LaTeXWriter.write(node), reason), at: place(node)) }
      return try raised(Expression(.quantity(quantity), range: node.range), above, node)
    }
  }

  // MARK: Places

  func unreadable(_ node: Math) -> Fault {
    Fault(.error, .notUnderstood(LaTeXWriter.write(node)), at: place(node))
  }

  func place(_ node: Math) -> Range<Int> { node.range ?? 0..<0 }

  func join(_ first: Math, _ last: Math) -> Range<Int>? {
    guard let start = first.range?.lowerBound, let end = last.range?.upperBound else { return nil }
    return start..<max(start, end)
  }
}

extension Math {
  /// The letter, digit or word that it is.
  fileprivate var plainWord: String? {
    switch form {
    case .symbol(let word, _), .text(let word), .number(let word): word
    default: nil
    }
  }
}

extension Expression {
  /// Whether what a norm is taken of is a matrix at first sight.
  fileprivate var isOfMatrix: Bool {
    quantities.contains { $0.kind == .weight && $0.unit == nil || $0.isOfAllSamples }
  }
}

extension Math {
  /// Whether 2 − 1 or 1 − 1 stands here: an exponent that the power rule has lowered.
  fileprivate var isDifferenceOfNumbers: Bool {
    let parts = nodes.filter { !$0.isSpace }
    guard parts.count == 3, case .number = parts[0].form, case .number("1") = parts[2].form else { return false }
    return parts[1].form == .sign("−")
  }
}
