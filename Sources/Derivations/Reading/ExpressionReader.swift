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
    if let special = try special(node, &cursor) { return special }
    switch node.form {
    case .scripts(let base, let scripts) where base.form != .sign("∑"): return try scripted(base, scripts, node)
    case .row: return try read(node)
    case .fence(let open, let inner, let close): return try fenced(open, inner, close, node)
    default: return try plain(node, &cursor)
    }
  }

  /// What a node says by itself that is neither in brackets nor has scripts.
  private func plain(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression {
    switch node.form {
    case .number(let literal): return Expression(.number(literal), range: node.range)
    case .symbol("∂", _): return try derivativeInLine(&cursor, node)
    case .symbol, .accent: return try quantity(base: node, scripts: Math.Scripts(), node)
    case .text where names.knows(node): return try quantity(base: node, scripts: Math.Scripts(), node)
    case .grid(let grid) where grid.kind == .matrix: return try matrix(grid, node)
    case .grid(let grid) where grid.kind == .cases: return try cases(grid, node)
    case .root(let inner, nil): return Expression(.apply(.squareRoot, try read(inner)), range: node.range)
    case .fraction(let top, let bottom): return try fraction(top, bottom, node, &cursor)
    case .sign("∑"): return try total(Math.Scripts(), &cursor, node)
    case .scripts(_, let scripts): return try total(scripts, &cursor, node)
    case .marked(let inner): return try read(inner)
    default: throw unreadable(node)
    }
  }

  /// What begins with a node and is more than the node says by itself: names, functions, gradients; nil for anything else.
  ///
  /// Apart from ``atom(_:)``, as what this needs of the stack would be needed at every level of nested brackets.
  private func special(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
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
    if let entropy = try crossEntropy(node, &cursor) { return entropy }
    if let function = function(node) { return try application(function, &cursor, node) }
    if let named = try named(node, &cursor) { return named }
    if let space = try space(node) { return space }
    if let indicator = try indicator(node, &cursor) { return indicator }
    if let chain = try chain(node, &cursor) { return chain }
    return nil
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
