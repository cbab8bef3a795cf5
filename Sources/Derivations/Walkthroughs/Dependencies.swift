import Backpropagation

/// Which equations of a document one value depends on, and which rules where the document has none.
struct Dependencies {
  /// Positions of the steps, in the order of the document.
  private(set) var steps: [Int] = []
  /// For steps with free indices, the values for which they give what is asked for, those that others need first.
  private(set) var cases: [Int: [Assignment]] = [:]
  /// What no equation of the document gives, by its rule, in the order of the computation.
  private(set) var rules: [(left: Expression, right: Expression)] = []
  /// What the steps use and no step gives, in order of appearance: inputs, weights, targets, or values for which
  /// nothing is said.
  private(set) var leaves: [Expression] = []

  private let all: [Step]
  private let instance: Instance
  private let ruleBook: Rules
  private var visited: Set<Expression> = []
  private var waiting: [Expression] = []

  /// More values than these are not followed.
  private static let most = 500
  /// More rules are not shown; of a large network the values that they would give stand in the table.
  private static let mostRules = 60

  /// Follows a value back to what is given, on a network.
  init(of target: Expression, in all: [Step], on instance: Instance, _ notation: Notation) {
    self.all = all
    self.instance = instance
    ruleBook = Rules(on: instance, notation)
    waiting = [target.counted(on: instance)]
    // What is near comes first, so that limits cut off what is far.
    var next = 0
    while next < waiting.count {
      follow(waiting[next])
      next += 1
    }
    steps.sort()
    for key in cases.keys { cases[key]?.reverse() }
    let ranked = rules.enumerated().sorted { one, other in
      let (a, b) = (ruleBook.rank(of: one.element.left), ruleBook.rank(of: other.element.left))
      return a != b ? a < b : one.offset < other.offset
    }
    rules = ranked.map(\.element)
  }

  private mutating func follow(_ target: Expression) {
    guard visited.count < Self.most, visited.insert(target).inserted else { return }
    guard let (position, indices) = provider(of: target) else {
      followRule(target)
      return
    }
    // A chain that goes on in the formulas below is followed to its end.
    let end = all.indices.dropFirst(position + 1).prefix { all[$0].equation.continuesBlockBefore }.last ?? position
    let isNew = !steps.contains(position)
    if isNew { steps += position...end }
    if !indices.isEmpty {
      guard cases[end]?.contains(indices) != true else { return }
      cases[end, default: []].append(indices)
    } else if !isNew {
      return
    }
    func here(_ member: Expression) -> Expression { member.fixing(indices) }
    guard let members = all[end].members, let last = members.last?.unmarked else { return }
    if let left = all[position].members?.first, let whole = target.whole,
      here(left.unmarked).counted(on: instance) == whole
    {
      visited.insert(whole)
    }
    goOn(with: here(last))
  }

  private mutating func followRule(_ target: Expression) {
    if let parts = partsGiven(target) {
      waiting += parts
      return
    }
    guard rules.count < Self.mostRules, target.plainQuantity?.isGiven != true, var right = ruleBook.right(of: target)
    else {
      leaves.append(target)
      return
    }
    // Where the document defines δ as ∂C/∂z, that is not explained by δ again.
    if visited.contains(right), right.plainQuantity?.isGiven == false, let deeper = ruleBook.right(of: right) {
      right = deeper
    }
    rules.append((target, right))
    goOn(with: right)
  }

  private mutating func goOn(with right: Expression) {
    // What a long Σ runs over stays as it is.
    waiting += right.unrolled(on: instance).recorded.map { $0.counted(on: instance) }.filter { !$0.hasOpenIndex }
  }

  /// The values of a layer's units, where the document gives them one by one; slopes always go unit by unit.
  private func partsGiven(_ target: Expression) -> [Expression]? {
    let isSlope = if case .apply(.slope, _) = target.form { true } else { false }
    guard let quantity = isSlope ? target.children.first?.plainQuantity : target.plainQuantity, quantity.unit == nil,
      let layer = quantity.layer?.offset, [.activation, .preActivation, .error].contains(quantity.kind),
      instance.network.widths[layer] <= 12
    else { return nil }
    let parts = (0..<instance.network.widths[layer]).map { unit -> Expression in
      var single = quantity
      single.unit = .fixed(unit)
      return isSlope ? target.replacingChildren([.quantity(single)]) : .quantity(single)
    }
    return parts.allSatisfy { provider(of: $0) != nil || isSlope && ruleBook.right(of: $0) != nil } ? parts : nil
  }

  /// The first step whose left side is the value or lists it; else the first whose left side is a layer that holds it;
  /// else the first that gives it for some values of its indices.
  private func provider(of target: Expression) -> (Int, Assignment)? {
    // Where letters have another meaning, the value has another name than the one that is asked for.
    let lefts = all.map { step in
      step.equation.continuesBlockBefore || step.equation.besideIndex != nil
        ? nil : step.members?.first?.unmarked.counted(on: instance)
    }
    func first(where matches: (Expression) -> Bool) -> Int? { lefts.firstIndex { $0.map(matches) ?? false } }
    if let quantity = target.plainQuantity, quantity.isGiven { return nil }
    if let position = first(where: { $0 == target }) ?? first(where: { $0.cells.contains(target) }) {
      return (position, [:])
    }
    func general(_ target: Expression) -> (Int, Assignment)? {
      for (position, left) in lefts.enumerated() {
        if let left, let indices = left.indices(for: target), gives(position, indices) { return (position, indices) }
      }
      return nil
    }
    if let found = general(target) { return found }
    if let position = first(where: { $0.covers(target) }), gives(position, [:]) { return (position, [:]) }
    return target.whole.flatMap(general)
  }

  /// Whether a step holds for values of its indices.
  private func gives(_ position: Int, _ indices: Assignment) -> Bool {
    guard let members = all[position].members, let left = members.first, let right = members.last else { return false }
    if case .equal = Comparison(left, right, on: instance, indices) { return true }
    return false
  }
}

extension Expression {
  /// The tree with a number for the last layer, and without operators' marks.
  fileprivate func counted(on instance: Instance) -> Expression {
    fixing(Index.last, at: instance.lastLayer).replacing { node in
      if case .operand(let inner) = node.form { inner.counted(on: instance) } else { nil }
    }
  }

  /// The values of free indices for which the tree is another, or nil.
  fileprivate func indices(for target: Expression) -> Assignment? {
    let letters = free.variables
    guard !letters.isEmpty else { return nil }
    let (mine, its) = (quantities, target.quantities)
    guard mine.count == its.count else { return nil }
    var found: Assignment = [:]
    for (here, there) in zip(mine, its) {
      let pairs = [(here.layer, there.layer), (here.unit, there.unit), (here.source, there.source)]
      for case (let open?, let fixed?) in pairs {
        guard let letter = open.variable, fixed.isFixed else { continue }
        let value = fixed.offset - open.offset
        if let earlier = found[letter], earlier != value { return nil }
        found[letter] = value
      }
    }
    guard letters.allSatisfy({ found[$0] != nil }) else { return nil }
    return fixing(found) == target ? found : nil
  }

  /// The tree with every Σ as the sum of its terms.
  fileprivate func unrolled(on instance: Instance) -> Expression {
    replacing { node in
      switch node.form {
      case .total, .series:
        {
          let whole = node.writtenOut(on: instance)
          return whole == node ? node : whole.unrolled(on: instance)
        }()
      case .alias(_, let inner): inner.unrolled(on: instance)
      default: nil
      }
    }
  }
}

extension Quantity {
  /// Whether the value is given rather than computed.
  var isGiven: Bool {
    switch kind {
    case .weight, .bias, .target, .learningRate, .regularisation, .sampleCount, .units, .lastLayer: true
    case .activation, .own: layer == .fixed(0)
    case .preActivation, .error, .cost, .batchCost: false
    }
  }

  /// The whole layer or matrix that holds it.
  fileprivate var whole: Quantity { Quantity(kind, layer: layer) }
}

extension Expression {
  fileprivate var hasOpenIndex: Bool { quantities.contains { !$0.isFixed } }

  /// The entries of a table, or nothing.
  fileprivate var cells: [Expression] {
    if case .grid(let rows) = form { rows.flatMap { $0 } } else { [] }
  }

  /// The whole layer or matrix that holds a value, or the derivative by it; nil for what is no part of one.
  fileprivate var whole: Expression? {
    switch form {
    case .quantity(let quantity):
      quantity.layer != nil && quantity.unit != nil && quantity.whole != quantity ? .quantity(quantity.whole) : nil
    case .derivative(let numerator, let variable):
      variable.unit != nil ? Expression(.derivative(of: numerator, by: variable.whole)) : nil
    default: nil
    }
  }

  /// Whether the tree is the whole layer or matrix that holds the target, or the derivative by it.
  fileprivate func covers(_ target: Expression) -> Bool {
    switch (form, target.form) {
    case (.quantity(let here), .quantity(let wanted)): here == wanted.whole && wanted != here
    case (.derivative(let a, let here), .derivative(let b, let wanted)): a == b && here == wanted.whole
    default: false
    }
  }

  /// The values that a line of numbers shows: quantities, slopes, and f(z) as the activation that it is.
  fileprivate var recorded: [Expression] {
    switch form {
    case .quantity: return [self]
    case .apply(.slope, _): return [self]
    case .apply(.activation, let inner):
      guard var quantity = inner.plainQuantity, quantity.kind == .preActivation else { return inner.recorded }
      quantity.kind = .activation
      return [.quantity(quantity)] + inner.recorded
    case .derivative(let numerator, _): return numerator.plainQuantity != nil ? [self] : []
    default: return children.flatMap(\.recorded)
    }
  }
}
