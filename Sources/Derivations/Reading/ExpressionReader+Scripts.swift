import MathNotation
import Reporting

/// Letters with what stands below and above them: names, powers, transposes, norms.
extension ExpressionReader {
  func scripted(_ base: Math, _ scripts: Math.Scripts, _ node: Math) throws(Fault) -> Expression {
    switch base.form {
    case .symbol("e", _) where scripts.sub == nil && scripts.primes == 0:
      guard let exponent = scripts.sup else { break }
      // e^{(l)} is an error where the notation has one of that name, and e² its square.
      if exponent.plainWord == "2", case .quantity = names.find(base: base, sub: nil, sup: nil) {
        return try quantity(base: base, scripts: scripts, node)
      }
      if case .fence = exponent.form, case .quantity = names.find(base: base, sub: nil, sup: exponent) {
        return try quantity(base: base, scripts: scripts, node)
      }
      return Expression(.power(Expression(.euler), try read(exponent)), range: node.range)
    case .symbol, .accent: return try quantity(base: base, scripts: scripts, node)
    case .text where names.notation.isSpeltLoosely: return try quantity(base: base, scripts: scripts, node)
    default: break
    }
    if let norm = try norm(base, scripts, node) { return norm }
    if let unit = try entry(of: base, scripts, node) { return unit }
    guard scripts.sub == nil, scripts.primes == 0, let above = scripts.sup else { throw unreadable(node) }
    if Self.isTranspose(above), !names.notation.usualReading.orientation.layersAreRows,
      case .fence("(", let inner, ")") = base.form, let cells = inner.cellsBesideEachOther,
      cells.contains(where: \.isAnyDots)
    {
      return try tuple(cells, node)
    }
    var cursor = Cursor(base)
    return try raised(atom(&cursor), above, node)
  }

  /// ‖W‖_F and ‖v‖₂ with what stands above; nil for anything else.
  private func norm(_ base: Math, _ scripts: Math.Scripts, _ node: Math) throws(Fault) -> Expression? {
    guard case .fence("‖", let inner, "‖") = base.form, let below = scripts.sub, scripts.primes == 0 else { return nil }
    let norm = Expression(.norm(try read(inner)), range: base.range)
    guard below.plainWord == "F" || below.plainWord == "2" && !norm.isOfMatrix else { throw unreadable(node) }
    return try scripts.sup.map { above throws(Fault) in try raised(norm, above, node) } ?? norm
  }

  /// (h(x))_k, (w_j)_i, (W^l)_{ij}, (X_l)_{in}: the unit of a whole layer in brackets, the entry of a matrix or of a table
  /// of all samples, which counts units first where layers are columns; nil for anything else.
  func entry(of base: Math, _ scripts: Math.Scripts, _ node: Math) throws(Fault) -> Expression? {
    guard let below = scripts.sub, scripts.sup == nil, scripts.primes == 0,
      case .fence(let open, let inner, let close) = base.form, ["()", "[]"].contains(open + close),
      var quantity = try read(inner).plainQuantity, quantity.source == nil,
      quantity.unit == nil || quantity.kind == .weight
    else { return nil }
    func unit(_ term: IndexTerm) -> Index {
      Index(variable: term.letter, offset: term.number - names.notation.firstUnit)
    }
    let layerKinds: [Quantity.Kind] = [.activation, .preActivation, .error, .target, .bias]
    switch quantity.kind {
    case .weight where quantity.unit != nil:
      guard let term = IndexTerm.split(below, into: 1).first?.first else { return nil }
      quantity.source = unit(term)
    case .weight:
      guard let terms = IndexTerm.split(below, into: 2).first,
        names.notation.usualReading.orientation.weightsAreByDestination
      else { return nil }
      (quantity.unit, quantity.source) = (unit(terms[0]), unit(terms[1]))
    case _ where layerKinds.contains(quantity.kind) && quantity.isOfAllSamples:
      guard var terms = IndexTerm.split(below, into: 2).first else { return nil }
      if names.notation.usualReading.orientation.layersAreRows { terms.swapAt(0, 1) }
      guard let letter = terms[1].letter else { return nil }
      quantity.unit = unit(terms[0])
      quantity.sample = Index(
        variable: Index.samplePrefix + letter, offset: terms[1].number - names.notation.firstSample)
      quantity.isOfAllSamples = false
    case _ where layerKinds.contains(quantity.kind):
      guard let term = IndexTerm.split(below, into: 1).first?.first else { return nil }
      quantity.unit = unit(term)
    default: return nil
    }
    if let reason = names.rangeFault(quantity) {
      throw Fault(.error, .cannotBind(LaTeXWriter.write(node), reason), at: place(node))
    }
    return Expression(.quantity(quantity), range: node.range)
  }

  /// A superscript that is no part of a name: a transpose or a power.
  func raised(_ base: Expression, _ above: Math, _ node: Math) throws(Fault) -> Expression {
    if Self.isTranspose(above) {
      if case .transpose(let inner) = base.bare.form, inner.form == .ones { return inner }
      return Expression(.transpose(base), range: node.range)
    }
    // In brackets stands a layer or a step, as in w^{(1)}, and no power.
    if case .fence(_, let inner, _) = above.form, !base.isNumeric, !inner.isDifferenceOfNumbers {
      throw Fault(
        .error, .cannotBind(LaTeXWriter.write(node), .unknownScripts(names.notation.name)), at: place(node))
    }
    let exponent = try read(above)
    // Nothing is raised to a cost: δ^L is of layer L, which this notation has not.
    if case .quantity(let quantity) = exponent.form, [.cost, .batchCost].contains(quantity.kind), !base.isNumeric {
      throw Fault(
        .error, .cannotBind(LaTeXWriter.write(node), .unknownScripts(names.notation.name)), at: place(node))
    }
    return Expression(.power(base, exponent), range: node.range)
  }

  static func isTranspose(_ math: Math) -> Bool {
    switch math.form {
    case .symbol("T", _), .sign("⊤"), .symbol("⊤", _), .text("T"): return true
    case .row(let nodes):
      // \! before it moves it nearer.
      let shown = nodes.filter { !$0.isSpace }
      return shown.count == 1 && shown.count < nodes.count && isTranspose(shown[0])
    default: return false
    }
  }

  /// What a name means, and what stands above it that is no part of it. Each level of nested superscripts goes through
  /// here, so that what looking names up needs of the stack stays in ``name(_:_:_:)``.
  func quantity(base: Math, scripts: Math.Scripts, _ node: Math) throws(Fault) -> Expression {
    let (name, above) = try name(base, scripts, node)
    return try above.map { above throws(Fault) in try raised(name, above, node) } ?? name
  }

  private func name(
    _ base: Math, _ scripts: Math.Scripts, _ node: Math
  ) throws(Fault) -> (Expression, above: Math?) {
    if scripts.primes > 0, names.notation.name == OwnLetters.notationName {
      // z′ beside z is another name.
      let primed = Math(.scripts(base, Math.Scripts(primes: scripts.primes)), range: base.range)
      return try name(primed, Math.Scripts(sub: scripts.sub, sup: scripts.sup), node)
    }
    guard scripts.primes == 0 else { throw unreadable(node) }
    if case .symbol(let name, _) = base.form, name == argument, scripts.sub == nil {
      return (Expression(.argument(name), range: base.range), scripts.sup)
    }
    switch names.find(base: base, sub: scripts.sub, sup: scripts.sup) {
    case .quantity(let quantity):
      let plain = Expression(.quantity(quantity), range: node.range)
      guard quantity.kind == .error, names.notation.errorIsNegative else { return (plain, nil) }
      return (Expression(.alias(LaTeXWriter.write(node), .negative(plain)), range: node.range), nil)
    case .unknownLetter:
      if let table = try tableOfOneSign(base, scripts, node) { return (table, nil) }
      throw Fault(
        .error, .unknownLetter(LaTeXWriter.write(base), notation: names.notation.name),
        hint: .nameInNotation(LaTeXWriter.write(node)), at: place(node))
    case .noMatch(let reason):
      if let table = try tableOfOneSign(base, scripts, node) { return (table, nil) }
      if let above = scripts.sup, case .row(let nodes) = above.form, let last = nodes.last, Self.isTranspose(last),
        case .quantity(let quantity) = names.find(base: base, sub: scripts.sub, sup: .joined(nodes.dropLast()))
      {
        return (Expression(.transpose(Expression(.quantity(quantity), range: node.range)), range: node.range), nil)
      }
      guard let above = scripts.sup, case .quantity(let quantity) = names.find(base: base, sub: scripts.sub, sup: nil)
      else { throw Fault(.error, .cannotBind(LaTeXWriter.write(node), reason), at: place(node)) }
      return (Expression(.quantity(quantity), range: node.range), above)
    }
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
    if quantities.contains(where: \.isOfAllSamples) { return true }
    let hasVector = quantities.contains { ($0.kind == .bias || $0.kind == .target) && $0.unit == nil }
    return !hasVector && quantities.contains { $0.kind == .weight && $0.unit == nil }
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
