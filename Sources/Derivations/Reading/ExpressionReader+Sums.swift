import MathNotation
import Reporting

/// Sums with bounds, and names that take arguments.
extension ExpressionReader {
  /// Σ and what it takes: the product that follows, its minus included, up to the next sign of a sum.
  func total(_ scripts: Math.Scripts, _ cursor: inout Cursor, _ node: Math) throws(Fault) -> Expression {
    var isNegative = false
    while let sign = cursor.nextSign, sign == "+" || sign == "−" {
      if sign == "−" { isNegative.toggle() }
      cursor.advance()
    }
    guard cursor.next != nil else { throw Fault(.error, .endsTooEarly, at: cursor.range) }
    if !isNegative, let weights = try totalOverWeights(scripts, &cursor, node) { return weights }
    let product = try product(&cursor)
    var body = isNegative ? .negative(product) : product
    if scripts.sup == nil, let letter = letterOfInputs(scripts.sub),
      let ofSamples = body.ofSamples(letter, names.notation)
    {
      body = ofSamples
    }
    if let letter = scripts.sub?.nodes.first(where: { !$0.isSpace }), case .symbol(let name, _) = letter.form {
      body = body.ofSamplesDrawn(name)
    }
    if var letters = scripts.lettersOfSums {
      // Σ_{x,j}: over all inputs and over units.
      if scripts.sup == nil, letters.count > 1,
        let input = letters.first(where: { letterOfInputs(.variable($0)) != nil }),
        let ofSamples = body.ofSamples(input, names.notation)
      {
        body = ofSamples
        letters = [input] + letters.filter { $0 != input }
      }
      return try total(over: letters, body, node)
    }
    return Expression(.total(try bound(scripts, body, node), body), range: node.range)
  }

  /// x, where the sum is over all inputs x, which are samples; nil for any other letter.
  private func letterOfInputs(_ below: Math?) -> String? {
    let below = (below?.nodes ?? []).filter { !$0.isSpace && !$0.isForAll }
    guard names.notation.isSpeltLoosely, below.count == 1, case .symbol(let letter, _) = below[0].form,
      case .quantity(let input) = names.find(base: below[0], sub: nil, sup: nil),
      input == Quantity(.activation, layer: .fixed(0))
    else { return nil }
    return letter
  }

  /// Σ over several letters, the last one innermost; without letters over the only one that counts units in the body.
  private func total(over letters: [String], _ body: Expression, _ node: Math) throws(Fault) -> Expression {
    var letters = letters
    if letters.isEmpty {
      letters = Scope(of: [body]).lettersOfUnits
      guard letters.count == 1 else { throw unreadable(node) }
    }
    var whole = body
    for letter in letters.reversed() {
      whole = Expression(.total(try inferred(letter, whole, node), whole), range: node.range)
    }
    return whole
  }

  private func bound(
    _ scripts: Math.Scripts, _ body: Expression, _ node: Math
  ) throws(Fault) -> Expression.Bound {
    let below = (scripts.sub?.nodes ?? []).filter { !$0.isSpace && !$0.isForAll }
    guard case .symbol(let letter, _)? = below.first?.form else { throw unreadable(node) }
    if below.count == 3, below[1].form == .sign("="), case .number(let literal) = below[2].form,
      let from = Int(literal), let above = scripts.sup
    {
      // What n is in letters of the notes' own, the table tells whose entries are counted.
      if names.isOwn, from == 1, above.isName, let bound = Expression.Bound(counting: letter, in: body, names: names) {
        return bound
      }
      // Σ from k = 1 to k is a slip of the pen for K.
      if from == names.notation.firstUnit, above.plainLetter == .variable(letter) {
        return try inferred(letter, body, node)
      }
      let last: Expression
      do throws(Fault) {
        if let layer = lastLayer(above, counting: letter, in: body) { last = layer } else { last = try read(above) }
      } catch {
        // n, K or n_l that nothing names counts what the letter counts, with the bias unit where it begins there.
        let isFromBias = names.notation.countsBias && from == names.notation.firstUnit - 1
        guard isFromBias || from == names.notation.firstUnit, above.isName else { throw error }
        var bound = try inferred(letter, body, node)
        if isFromBias { (bound.from, bound.isPrinted) = (from, true) }
        return bound
      }
      let countsSamples = last.quantities.contains { $0.kind == .sampleCount }
      // n samples elsewhere, and here the units of a layer.
      if countsSamples, from == names.notation.firstUnit, !body.quantities.contains(where: { $0.sample != nil }),
        body.quantities.contains(where: { $0.unit?.variable == letter || $0.source?.variable == letter })
      {
        return try inferred(letter, body, node)
      }
      return Expression.Bound(
        variable: (countsSamples ? Index.samplePrefix : "") + letter, from: from, to: last, isPrinted: true)
    }
    if below.count == 3, below[1].form == .sign("≠"), case .symbol(let except, .italic) = below[2].form,
      scripts.sup?.isName ?? true
    {
      var bound = try inferred(letter, body, node)
      bound.except = except
      return bound
    }
    let saysSet = below.count > 1 && below[1].form == .sign("∈")
    guard below.count == 1 || saysSet, scripts.sup == nil else { throw unreadable(node) }
    return try inferred(letter, body, node)
  }

  /// L as the number of the last layer where the letter counts layers, though L may be the cost elsewhere.
  private func lastLayer(_ above: Math, counting letter: String, in body: Expression) -> Expression? {
    guard case .symbol(let name, _) = above.form, names.notation.isLastLayer(name),
      body.quantities.contains(where: { $0.layer?.variable == letter })
    else { return nil }
    return Expression(
      .quantity(Quantity(.lastLayer, layer: .last(names.notation.firstLayer))), range: above.range)
  }

  /// The range of a letter without bounds: all values of what it counts in the body.
  private func inferred(_ letter: String, _ body: Expression, _ node: Math) throws(Fault) -> Expression.Bound {
    if let bound = Expression.Bound(counting: letter, in: body, names: names) { return bound }
    throw Fault(.error, .sumWithoutRange(letter), at: place(node))
  }

  /// A name with arguments, or `diag(…)`; nil for anything else.
  func named(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard let next = cursor.next, case .fence("(", let inner, ")") = next.form else { return nil }
    if node.form == .text("diag") || node.form == .symbol("diag", .roman) {
      cursor.advance()
      guard let cells = inner.cellsBesideEachOther else {
        return Expression(.diagonal(try read(inner)), range: join(node, next))
      }
      return Expression(.diagonal(try list(cells, next)), range: join(node, next))
    }
    var (base, sub, sup): (Math, Math?, Math?) = (node, nil, nil)
    if case .scripts(let below, let scripts) = node.form {
      guard scripts.primes == 0 else { return nil }
      (base, sub, sup) = (below, scripts.sub, scripts.sup)
    }
    switch names.find(base: base, sub: sub, sup: sup, arguments: inner) {
    case .quantity(let quantity):
      cursor.advance()
      return Expression(.quantity(quantity), range: join(node, next))
    case .unknownLetter: return nil
    case .noMatch:
      if try isFactor(base, sub, sup, before: inner) { return nil }
      throw Fault(
        .error, .cannotBind(LaTeXWriter.write(.row([node, next])), .unknownScripts(names.notation.name)),
        at: place(node))
    }
  }
}

extension ExpressionReader {
  /// Whether a name stands before brackets as a factor, as in a(1 − a): it may have arguments, but these are none.
  private func isFactor(_ base: Math, _ sub: Math?, _ sup: Math?, before inner: Math) throws(Fault) -> Bool {
    guard case .quantity(let quantity) = names.find(base: base, sub: sub, sup: sup),
      [.activation, .preActivation, .error, .target].contains(quantity.kind),
      inner.nodes.contains(where: { $0.form == .sign("−") || $0.form == .sign("+") }),
      let inside = try? read(inner)
    else { return false }
    // f(x + ε) is f elsewhere; what a network makes of its inputs is the argument of nothing.
    return inside.quantities.contains { own in
      own.kind == .target || own.kind == .error || own.kind == .activation && own.layer != .fixed(0)
    }
  }
}

extension Expression {
  /// The same of the sample that a letter counts, where no part names one; nil where one does, or none belongs to samples.
  fileprivate func ofSamples(_ letter: String, _ notation: Notation) -> Expression? {
    let own = quantities.filter(\.kind.belongsToSample)
    guard !own.isEmpty, own.allSatisfy({ $0.sample == nil && !$0.isOfAllSamples }) else { return nil }
    return replacing { node in
      guard case .quantity(var quantity) = node.form, quantity.kind.belongsToSample else { return nil }
      quantity.sample = Index(variable: Index.samplePrefix + letter, offset: -notation.firstSample)
      return Expression(.quantity(quantity), range: node.range)
    }
  }
}

extension Expression {
  /// The same where C_{X_j} is of sample j: the j-th of those that a mini-batch has drawn.
  fileprivate func ofSamplesDrawn(_ letter: String) -> Expression {
    let drawn = Index.samplePrefix + "X_\(letter)"
    guard quantities.contains(where: { $0.sample?.variable == drawn }) else { return self }
    return replacing { node in
      switch node.form {
      case .quantity(var quantity) where quantity.sample?.variable == drawn:
        quantity.sample?.variable = Index.samplePrefix + letter
        return Expression(.quantity(quantity), range: node.range)
      default: return nil
      }
    }
  }
}

extension Math.Scripts {
  /// The letters of a Σ over several at once, Σ_{i,j} or Σ_{ij}, or of one that names none; nil for any other.
  fileprivate var lettersOfSums: [String]? {
    guard sup == nil, primes == 0 else { return nil }
    var letters: [String] = []
    for node in sub?.nodes ?? [] where !node.isSpace && !node.isForAll && node.form != .sign(",") {
      guard case .symbol(let letter, .italic) = node.form, letter.count == 1, !letters.contains(letter) else {
        return nil
      }
      letters.append(letter)
    }
    return letters.count == 1 ? nil : letters
  }
}

extension Math {
  /// Whether it is a letter, with or without scripts.
  fileprivate var isName: Bool {
    switch form {
    case .symbol: true
    case .scripts(let base, let scripts): scripts.primes == 0 && base.isName
    default: false
    }
  }
}
