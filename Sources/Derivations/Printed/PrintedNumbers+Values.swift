import Backpropagation
import Reporting

/// Expressions in the numbers that the notes print.
extension PrintedNumbers {
  /// What an expression is worth by printed numbers.
  struct Found {
    let value: Tensor<Interval>
    /// Whether each number that it comes from is the only one that the notes print for its name.
    let isFirm: Bool
    /// What it comes from.
    let sources: [Expression: Statement]
  }

  /// How many formulas are tried for one name, and how many are gone through one after the other.
  private static let most = (formulas: 4, deep: 3)

  /// What stands in place of names while a tree is evaluated.
  private final class Places {
    var values: [Interval] = []
    var isFirm = true
    var sources: [Expression: Statement] = [:]

    func literal(_ value: Interval) -> Expression {
      values.append(value)
      return Expression(.number(Self.mark + String(values.count - 1)))
    }

    func value(_ literal: String) -> Interval? {
      guard literal.hasPrefix(Self.mark), let place = Int(literal.dropFirst()) else { return nil }
      return values[place]
    }

    private static let mark = "#"
  }

  /// The value of an expression for an equation from numbers that other equations print; nil where some are missing.
  func value(
    of tree: Expression, for place: Int, _ function: UnitActivation, depth: Int = Self.most.deep
  ) -> Found? {
    let places = Places()
    let replaced = tree.replacing { node in
      guard node.isKey else { return nil }
      guard let found = known(node, for: place, function, depth: depth) else { return nil }
      places.isFirm = places.isFirm && found.isFirm
      places.sources.merge(found.sources) { first, _ in first }
      return table(found.value, places)
    }
    guard !replaced.hasDerivative else { return nil }
    var evaluator = Evaluator<Interval>.ofLiterals
    evaluator.literal = { literal in places.value(literal) ?? Interval(literal: literal) }
    evaluator.activation = { letter, _, value, _ throws(EvaluationFault) in function.applied(letter, to: value) }
    evaluator.quantity = { name, assignment throws(EvaluationFault) in
      guard let fixed = name.resolved(in: assignment),
        let found = known(.quantity(fixed), for: place, function, depth: depth)
      else { throw .missing(name) }
      places.isFirm = places.isFirm && found.isFirm
      places.sources.merge(found.sources) { first, _ in first }
      return found.value
    }
    evaluator.assignment = Assignment().on(lastLayer: lastLayer)
    evaluator.count = { bound, _ throws(EvaluationFault) in try count(bound) }
    guard let value = try? evaluator(replaced), value.elements.allSatisfy(\.isFinite) else { return nil }
    return Found(value: value, isFirm: places.isFirm, sources: places.sources)
  }

  private func table(_ value: Tensor<Interval>, _ places: Places) -> Expression {
    if let number = value.scalar { return places.literal(number) }
    return Expression(
      .grid(
        (0..<value.rows).map { row in (0..<value.columns).map { places.literal(value[row, $0]) } }))
  }

  /// What a name is worth: the number that is printed for it, or what a formula of the notes makes of others.
  private func known(_ name: Expression, for place: Int, _ function: UnitActivation, depth: Int) -> Found? {
    let key = name.keyed
    if let statement = statement(of: key, for: place) {
      return Found(value: statement.value, isFirm: isUnambiguous(key), sources: [key: statement])
    }
    if let element = entry(key, for: place) ?? element(key, for: place) ?? column(key, for: place) { return element }
    guard depth > 0 else { return nil }
    for formula in formulas(of: name, for: place) {
      guard let found = value(of: formula.value, for: place, function, depth: depth - 1) else { continue }
      return Found(value: found.value, isFirm: found.isFirm && !formula.isPartial, sources: found.sources)
    }
    return nil
  }

  /// A number of one unit where those of a whole layer are printed.
  private func element(_ key: Expression, for place: Int) -> Found? {
    guard let quantity = key.plainQuantity, quantity.isFixed, let unit = quantity.unit?.offset, unit >= 0 else {
      return nil
    }
    var whole = quantity
    (whole.unit, whole.source) = (nil, nil)
    var all = Expression.quantity(whole)
    if quantity.source != nil, statement(of: all, for: place) == nil {
      whole.unit = quantity.unit
      all = .quantity(whole)
    }
    guard let statement = statement(of: all, for: place) else { return nil }
    let table = statement.value
    let (row, column) = (unit, quantity.source?.offset ?? 0)
    // Unit −1 is the bias unit, which no table has.
    guard row >= 0, column >= 0 else { return nil }
    // The weights of one unit, or what a layer puts out, in a row or a column.
    let isOfOneUnit = quantity.source == nil || table.isVector && unit == 0
    let element =
      isOfOneUnit
      ? table.elements.dropFirst(quantity.source == nil ? row : column).first
      : (0..<table.rows).contains(row) && (0..<table.columns).contains(column) ? table[row, column] : nil
    guard let element, isOfOneUnit ? table.isVector : true else { return nil }
    return Found(value: Tensor(element), isFirm: isUnambiguous(all), sources: [all: statement])
  }

  /// What the notes say that a name is equal to, in symbols: those of the same equation and near it first.
  func formulas(of name: Expression, for place: Int) -> [Formula] {
    let own = formulas[name.keyed, default: []]
    let near = own.sorted { abs($0.equation - place) < abs($1.equation - place) }
    var found = Array(near.prefix(Self.most.formulas))
    if case .alias(_, let inner) = name.bareKey.form {
      found.append(Formula(name: name, value: inner, equation: place, isPartial: false))
    }
    for formula in general where found.count < Self.most.formulas {
      guard let indices = formula.name.unified(with: name), !indices.isEmpty else { continue }
      found.append(
        Formula(
          name: name, value: formula.value.fixing(indices), equation: formula.equation, isPartial: formula.isPartial))
    }
    if let definition = definition(of: name) { found.append(definition) }
    return found
  }

  /// How many units a layer has by the numbers that are printed for what they put out.
  private func count(_ bound: Expression) throws(EvaluationFault) -> Int {
    if let number = bound.wholeNumber { return number }
    guard let quantity = bound.plainQuantity?.resolved(in: Assignment().on(lastLayer: lastLayer)),
      quantity.kind == .units, let layer = quantity.layer
    else { throw .unsupported(.cannotEvaluate) }
    let outputs = stated { Quantity(.activation, layer: layer, unit: .fixed($0)) }
    let targets = layer.offset == lastLayer ? stated { Quantity(.target, unit: .fixed($0)) } : 0
    guard max(outputs, targets) > 0 else { throw .unsupported(.cannotEvaluate) }
    return max(outputs, targets)
  }
}

extension Expression {
  /// The tree without brackets around it, a name of the notes' own kept.
  fileprivate var bareKey: Expression {
    switch form {
    case .group(let inner), .changed(let inner), .operand(let inner): inner.bareKey
    default: self
    }
  }

  /// The values of a name's letters for which it is another name with numbers, or nil.
  fileprivate func unified(with other: Expression) -> Assignment? {
    var indices: Assignment = [:]
    func unify(_ a: Index?, _ b: Index?) -> Bool {
      guard let a, let b else { return a == nil && b == nil }
      guard let letter = a.variable, letter != Index.last, a != b else { return a == b }
      guard b.isFixed else { return false }
      let value = b.offset - a.offset
      if let known = indices[letter] { return known == value }
      indices[letter] = value
      return true
    }
    func unify(_ a: Quantity, _ b: Quantity) -> Bool {
      a.kind == b.kind && a.isOfAllSamples == b.isOfAllSamples && unify(a.layer, b.layer) && unify(a.unit, b.unit)
        && unify(a.source, b.source) && unify(a.sample, b.sample)
    }
    switch (bareKey.form, other.bareKey.form) {
    case (.quantity(let a), .quantity(let b)): return unify(a, b) ? indices : nil
    case (.derivative(let a, let x), .derivative(let b, let y)):
      guard unify(x, y) else { return nil }
      if let p = a.plainQuantity, let q = b.plainQuantity { return unify(p, q) ? indices : nil }
      return a.keyed == b.keyed ? indices : nil
    default: return nil
    }
  }
}
