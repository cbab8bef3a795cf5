/// Which equations of a document one value depends on.
struct Dependencies {
  /// Positions of the steps, in the order of the document.
  private(set) var steps: [Int] = []
  /// What the steps use and no step gives, in order of appearance: inputs, weights, targets, or values for which the
  /// document has no equation on this network.
  private(set) var leaves: [Expression] = []

  private let all: [Step]

  /// Follows a value back to what is given.
  init(of target: Expression, in all: [Step]) {
    self.all = all
    follow(target)
    steps.sort()
  }

  private mutating func follow(_ target: Expression) {
    guard let position = provider(of: target) else {
      if !leaves.contains(target) { leaves.append(target) }
      return
    }
    guard !steps.contains(position) else { return }
    steps.append(position)
    guard let last = all[position].members?.last?.unmarked else { return }
    for leaf in last.recorded { follow(leaf) }
  }

  /// The first step whose left side is the value or lists it; else the first whose left side is a layer that holds it.
  private func provider(of target: Expression) -> Int? {
    let lefts = all.map { step in step.equation.continuesBlockBefore ? nil : step.members?.first?.unmarked }
    func first(where matches: (Expression) -> Bool) -> Int? { lefts.firstIndex { $0.map(matches) ?? false } }
    if let quantity = target.plainQuantity, quantity.isGiven { return nil }
    return first { $0 == target } ?? first { $0.cells.contains(target) } ?? first { $0.covers(target) }
  }
}

extension Quantity {
  /// Whether the value is given rather than computed.
  var isGiven: Bool {
    switch kind {
    case .weight, .bias, .target, .learningRate, .regularisation, .sampleCount, .units, .lastLayer: true
    case .activation: layer == .fixed(0)
    case .preActivation, .error, .cost, .batchCost: false
    }
  }

  /// The whole layer or matrix that holds it.
  fileprivate var whole: Quantity { Quantity(kind, layer: layer) }
}

extension Expression {
  /// The entries of a table, or nothing.
  fileprivate var cells: [Expression] {
    if case .grid(let rows) = form { rows.flatMap { $0 } } else { [] }
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
    case .derivative: return []
    default: return children.flatMap(\.recorded)
    }
  }
}
