package import Backpropagation
package import MathNotation
package import Pages
package import Reporting

/// The record of an update as a page shows it: each number's name, what it is in words, and how it arises.
package struct Workings {
  /// The network whose record it is.
  package let network: Network
  /// The number of the first unit on the page.
  package let firstUnit: Int
  private let names: Names
  private let instance: Instance
  private let rules: Rules

  /// The record of a network, with the names of a document.
  ///
  /// - Throws: a diagnostic if the document's own notation cannot be read, which is a fault of the program.
  package init(_ document: BuiltInDocument, network: Network) throws(Diagnostic) {
    self.init(notation: try document.notation(), network: network)
  }

  /// The record of a network, with the names of a notation.
  package init(notation: Notation, network: Network) {
    self.network = network
    names = Names(notation, widths: network.widths)
    instance = Instance(network)
    rules = Rules(on: instance, notation)
    firstUnit = notation.firstUnit
  }

  private var typesetter: Typesetter { Typesetter(names: names) }

  // MARK: Names

  /// The name of a number, on one line.
  package func name(_ cell: Cell) -> Math {
    let own = typesetter.inline(expression(cell))
    guard cell.kind == .updated || cell.kind == .costAfterUpdate else { return own }
    return Walkthrough.updated(own)
  }

  /// The name of a number in characters.
  package func plainName(_ cell: Cell) -> String { TextBlock(name(cell)).lines.joined() }

  /// What a number is, in words.
  package func meaning(_ cell: Cell, language: Language) -> String {
    if cell.kind == .costAfterUpdate { return Phrase.costAfter[language] }
    return Meaning(names: names, language: language).words(expression(cell))?[language] ?? ""
  }

  /// The tree that a number is the value of; of the network as it is, for a number after the update.
  private func expression(_ cell: Cell) -> Expression {
    let (layer, unit) = (Index.fixed(cell.layer), Index.fixed(cell.unit))
    let parameter = Quantity(
      cell.source == nil ? .bias : .weight, layer: layer, unit: unit, source: cell.source.map(Index.fixed))
    func derivative(_ kind: Quantity.Kind) -> Expression {
      Expression(.derivative(of: .quantity(Quantity(kind)), by: parameter))
    }
    switch cell.kind {
    case .preActivation: return .quantity(Quantity(.preActivation, layer: layer, unit: unit))
    case .activation: return .quantity(Quantity(.activation, layer: layer, unit: unit))
    case .error: return .quantity(Quantity(.error, layer: layer, unit: unit))
    case .cost, .costAfterUpdate: return .quantity(Quantity(.cost))
    case .gradient: return derivative(.cost)
    case .batchGradient: return derivative(.batchCost)
    case .updated: return .quantity(parameter)
    }
  }

  /// The place of a number that somebody names: `z11`, `dC/dw35`, `w35+`.
  ///
  /// - Throws: a diagnostic in one line if the text names no single number of the record.
  package func cell(named text: String) throws(Diagnostic) -> Cell {
    let name = QuantityText(text: text)
    if let updated = name.updatedName {
      let quantity = try QuantityText(text: updated).read(names).plainQuantity
      if let quantity, quantity.kind == .cost || quantity.kind == .batchCost { return Cell(.costAfterUpdate) }
      if let quantity, let cell = cell(.updated, quantity) { return cell }
      throw Diagnostic(.error, .onlyParametersAreUpdated(text), at: 0..<0)
    }
    let tree = try name.read(names)
    if let cell = cell(tree) { return cell }
    throw Diagnostic(.error, .noNumberOfRecord(text), at: 0..<0)
  }

  private func cell(_ tree: Expression) -> Cell? {
    switch tree.bare.form {
    case .quantity(let quantity):
      switch quantity.kind {
      case .preActivation: return cell(.preActivation, quantity)
      case .activation where quantity.layer != .fixed(0): return cell(.activation, quantity)
      case .error: return cell(.error, quantity)
      case .cost: return Cell(.cost)
      default: return nil
      }
    case .derivative(let numerator, let variable):
      guard let cost = numerator.plainQuantity, cost.kind == .cost || cost.kind == .batchCost else { return nil }
      switch variable.kind {
      case .weight, .bias: return cell(network.hasBatch ? .batchGradient : .gradient, variable)
      case .preActivation: return cell(.error, variable)
      default: return nil
      }
    default: return nil
    }
  }

  private func cell(_ kind: Cell.Kind, _ quantity: Quantity) -> Cell? {
    guard let layer = quantity.layer?.value(in: Assignment().on(lastLayer: network.widths.count - 1)), layer > 0,
      let unit = quantity.unit?.offset, quantity.isFixed || quantity.layer?.variable == Index.last,
      instance.exists(quantity.with(layer: layer))
    else { return nil }
    if quantity.kind == .weight {
      guard let source = quantity.source?.offset else { return nil }
      // A weight from the bias unit is a bias.
      return Cell(kind, layer: layer, unit: unit, source: source < 0 ? nil : source)
    }
    return quantity.kind == .bias || quantity.kind != .weight ? Cell(kind, layer: layer, unit: unit) : nil
  }

  // MARK: Pages

  /// The table of what is given.
  package func given(language: Language) -> [Page.Block] {
    WalkthroughTables(names: names, inUse: instance, digits: 15, language: language).given()
  }

  /// How a number arises: its rule in symbols, in numbers, and its value; nil where it has none.
  package func derivation(of cell: Cell, digits: Int, language: Language) -> Page.Block? {
    let printer = EquationBlocks(
      names: names, inUse: instance, definition: definition, digits: digits, language: language)
    let tree = expression(cell)
    // The cost of the next pass comes from the whole of it.
    if cell.kind == .costAfterUpdate { return nil }
    guard cell.kind == .updated else {
      return rules.right(of: tree).flatMap { printer.rule(name(cell), writtenOut($0)) }
    }
    let cost = Quantity(network.hasBatch ? .batchCost : .cost)
    let gradient = Expression.derivative(of: cost, by: tree.plainQuantity)
    return gradient.flatMap {
      printer.rule(name(cell), .difference(tree, .product([.quantity(Quantity(.learningRate)), $0])))
    }
  }

  /// The tree with ∂C/∂a as what it is, which no sheet asks for.
  private func writtenOut(_ tree: Expression) -> Expression {
    tree.replacing { node in
      guard case .derivative(_, let variable) = node.form, variable.kind == .activation else { return nil }
      return rules.right(of: node)?.grouped
    }
  }

  /// What is given, in a line for each sample and layer: inputs and targets, weights and biases, η.
  package func givenLines(digits: Int = 6) -> [Math] {
    func equation(_ quantity: Quantity) -> Math? {
      guard let value = try? instance.value(.quantity(quantity)) else { return nil }
      let shown = NumericLine.literals(value.map { DecimalText.display($0, digits: digits) })
      return .row([typesetter.math(.quantity(quantity)), .sign("="), typesetter.math(shown)])
    }
    func line(_ quantities: [Quantity]) -> Math {
      .row(Array(quantities.compactMap(equation).map { [$0] }.joined(separator: [.sign(","), Math(.space(18))])))
    }
    let layers = (1..<network.widths.count).map { layer -> Math in
      let bias = network.layers[layer - 1].bias == nil ? [] : [Quantity(.bias, layer: .fixed(layer))]
      let values = line([Quantity(.weight, layer: .fixed(layer))] + bias)
      return weights(into: layer).map { .row([$0, .sign("="), values]) } ?? values
    }
    let ends = line([
      Quantity(.activation, layer: .fixed(0)), Quantity(.target), Quantity(.learningRate),
    ])
    return [ends] + layers
  }

  /// Which weight stands where in the matrix of a layer; nil where there are too many to be listed.
  private func weights(into layer: Int) -> Math? {
    let (units, sources) = (network.widths[layer], network.widths[layer - 1])
    guard units * sources <= 12 else { return nil }
    let names = (0..<units).map { unit in
      (0..<sources).map { source in
        Expression.quantity(
          Quantity(.weight, layer: .fixed(layer), unit: .fixed(unit), source: .fixed(source)))
      }
    }
    return typesetter.math(Expression(.grid(names)))
  }

  /// A tree in symbols, with the numbers of a unit in place of its letters.
  package func formula(_ tree: Expression, at cell: Cell) -> Math {
    var indices: Assignment = ["i": cell.unit + firstUnit]
    if let source = cell.source { indices["j"] = source + firstUnit }
    return typesetter.inline(tree.fixing(indices))
  }

  /// What stands on the left of a table's tree: the layer's or matrix's name.
  package func name(_ table: Cell.Table) -> Math {
    var tree = expression(Cell(table.kind, layer: table.layer, unit: 0, source: table.isOfWeights ? 0 : nil))
    tree = tree.ofWholeLayer
    let own = typesetter.inline(tree)
    return table.kind == .updated || table.kind == .costAfterUpdate ? Walkthrough.updated(own) : own
  }

  /// f(x) of the logistic function, written out.
  private var definition: Expression? {
    guard network.layers.allSatisfy({ $0.activation == .sigmoid }) else { return nil }
    let power = Expression(.power(Expression(.euler), .negative(Expression(.argument("x")))))
    return Expression(.quotient(.one, .sum([.one, power])))
  }
}

extension Expression {
  fileprivate static func derivative(of cost: Quantity, by variable: Quantity?) -> Expression? {
    variable.map { Expression(.derivative(of: .quantity(cost), by: $0)) }
  }

  fileprivate var ofWholeLayer: Expression {
    switch form {
    case .quantity(let quantity): .quantity(Quantity(quantity.kind, layer: quantity.layer))
    case .derivative(let numerator, let variable):
      Expression(.derivative(of: numerator, by: Quantity(variable.kind, layer: variable.layer)))
    default: self
    }
  }
}

extension Quantity {
  fileprivate func with(layer: Int) -> Quantity {
    var other = self
    other.layer = .fixed(layer)
    return other
  }
}
